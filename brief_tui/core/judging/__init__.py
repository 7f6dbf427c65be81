"""One quotation judged against the sources: from exact to fabricated, with evidence and reasons.

Begin with `judge`, which goes through VERDICTS.md in its order: a `case` gets a `verdict`, and becomes `judged`:

- what is quoted: `quoted`
- where it stands, word by word: `locate` over `other_forms` and `whitelist`, which asks `tidying` (`false_starts`),
  `pauses`, `sentence_marks` and `brackets`
- its pieces together: `chains` (`compounds`), what lies between them: `gaps`, `lost_subjects`
- what brackets stand for: `replaced`, `certainty`
- why it does not stand: `refusal` over `stitching`, `drifted` (`wording`, `drift_reasons`)
- what to look at where it does: `cautions`, `relayed`
- what is shown: `evidence`, `reasons`, `who_said`
- verdicts kept: `verdict_cache`, `reuse`
"""
