"""Markdown.

Begin with `markdown`, the scan of a draft, over `blocks`, `containers`, `table_rows` and `syntax`; the text inside a
paragraph is `inline`.
"""
