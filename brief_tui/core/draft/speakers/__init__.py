"""Who says what the prose quotes.

Begin with `attribution`, over `sentence_speaker`, then `likely_speaker` and `whose_turn`: functions over one paragraph
(`paragraph_people`, `office_holders`, `openings`, `pronouns`) that give its `quotation_speakers`; `headlines` have no
paragraph. How a sentence gives words to somebody:

- its words as letters are `clauses`, these cut into `phrases` (one is a `phrase`, of a person's a `noun_phrases`)
- functions over these phrases (`parts`): who speaks by the `clause_after`, the `clause_before` and its `topics`, or the
  rest of the sentence (`giving`), and who is only `named_beside` or `asked_first`; whom the sentence before lets speak,
  the `floor`
- what tells of `others`: `likely` over `about_others`, `handing_on`, `announcing` and `hearing`
"""
