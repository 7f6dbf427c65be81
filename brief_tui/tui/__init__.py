"""The workstation: everything on the screen."""
