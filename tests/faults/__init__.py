"""FAULTS.md, row by row, through the doors that users have."""
