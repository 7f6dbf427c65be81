"""Bad files made from good ones: a few hundred in tests/faults/test_fuzz.py, thousands by `python -m tests.fuzz`."""
