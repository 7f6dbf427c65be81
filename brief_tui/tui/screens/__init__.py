"""The workstation's screen, and what opens over it."""
