"""Bad files made from good ones; `python -m tests.fuzz` tries thousands, tests/faults/test_fuzz.py a few hundred."""
