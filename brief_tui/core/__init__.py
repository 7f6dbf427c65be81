"""What a brief, a transcript and a verdict are; no files, no screen."""
