"""Edits of the draft: quotations put right, passages cited, attributions rewritten."""
