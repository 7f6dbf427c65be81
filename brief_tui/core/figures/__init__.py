"""Figures of the prose and of the transcripts: how they are read, what they follow from, and where they are said."""
