"""The draft: Markdown text to pillars, prose, quotations and the people they are given to.

Begin with `reader`, which makes the `brief`:

- how it is written: `markdown`
- what is quoted: `marks`, `typed_marks`, `paragraphs`, `quotations`, `terms`; block quotes: `citation`
- who says what is quoted: `speakers`
- what else is written: `prose`, `mentions`, `faults`, `allowances`
"""
