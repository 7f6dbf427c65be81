"""Panes and lines; each is told what to show and says what was done, and none knows another."""
