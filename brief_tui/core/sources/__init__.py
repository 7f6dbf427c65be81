"""What was said: transcripts, their index, and where words stand in them."""
