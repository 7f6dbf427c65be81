"""The commands, a module each with `parser` and `run`, and what they have in common."""
