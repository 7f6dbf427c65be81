"""The event folder on disk: reading it, saving the draft, watching for changes."""
