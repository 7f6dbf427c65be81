"""Transcripts in JSON, as eight kinds of programs write them; `transcripts` tells which a file is."""
