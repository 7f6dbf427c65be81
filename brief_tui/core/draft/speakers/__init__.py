"""Who says what the prose quotes.

Begin with `attribution`, over `sentence_speaker`, `likely_speaker`, `paragraph_people`, `quotation_speakers`,
`office_holders`, `openings`, `pronouns` and `headlines`. How a sentence gives words to somebody:

- its words as letters are `clauses`, these cut into `phrases` (one is a `phrase`, of a person's a `noun_phrases`)
- functions over these phrases (`parts`): who speaks by the `clause_after`, the `clause_before` and its `topics`, or the
  rest of the sentence (`giving`); what tells of `others`: `likely` over `handing_on`, `announcing` and `hearing`; whom
  the sentence before lets speak, the `floor`
"""
