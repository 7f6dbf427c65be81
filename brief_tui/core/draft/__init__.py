"""The draft: Markdown text to pillars, prose, quotations and the people they are given to."""
