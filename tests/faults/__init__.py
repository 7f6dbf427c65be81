"""FAULTS.md, row by row, through the doors that users have.

A test's name begins with its rows: `test_row_52_…`, `test_rows_66_and_67_…`, `test_rows_40_to_42_…`, so that
`python -m pytest -k row_52` runs what a row has. Rows about one part of the program are with its other tests: those on
watching in tests/unit/store, on the screen in tests/tui, on signals and terminals in tests/pty.
"""
