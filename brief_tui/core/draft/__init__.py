"""The draft: Markdown text to pillars, prose, quotations and the people they are given to.

Begin with `reader`, which makes the `brief`:

- Markdown: `markdown` over `blocks`, `containers`, `table_rows`, `syntax`; inside a paragraph `inline`
- what is quoted: `marks`, `typed_marks`, `paragraphs`, `quotations`, `terms`; block quotes: `citation`
- what is written: `prose`, `mentions`, `faults`, `allowances`
- who says what is quoted: `attribution` over `paragraph_people`, `quotation_speakers`, `likely_speaker`,
  `office_holders`, `openings`, `pronouns`, `headlines`
- how a sentence gives words to somebody: `clauses` (words as letters), `noun_phrases`, `phrase`, `phrases`, and over
  these `giving`, whose parts are `parts`, `clause_after`, `clause_before`, `topics`, `hearing`, `likely`, `floor`,
  `others`, `handing_on`
"""
