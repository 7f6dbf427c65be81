"""Commands that print: `check` and `explain`, and what all commands say of themselves."""
