"""What stands between Textual and the terminal: input, signals, and how little is painted."""
