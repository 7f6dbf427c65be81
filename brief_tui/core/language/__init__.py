"""Words, and what may differ between them: folding, numbers, spelling, closed lists."""
