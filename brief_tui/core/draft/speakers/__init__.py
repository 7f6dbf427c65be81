"""Who says what the prose quotes.

Begin with `attribution`, over `paragraph_people`, `quotation_speakers`, `likely_speaker`, `office_holders`, `openings`,
`pronouns` and `headlines`. How a sentence gives words to somebody:

- its words as letters are `clauses`, these cut into `phrases` (one is a `phrase`, of a person's a `noun_phrases`)
- `giving` over its `parts`: `clause_before`, `clause_after`, `topics`, `hearing`, `likely`, `floor`, `others`,
  `handing_on`, `announcing`
"""
