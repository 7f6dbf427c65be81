"""Figures of the prose and of the transcripts: how they are read, what they follow from, and where they are said.

Begin with `doubted`; a `figure` is what all others hand on:

- reading: `reader` over `number_words`, `count_phrases`, `measure_phrases`, `date_phrases`, `share_phrases`,
  `every_phrases`, `spoken_phrases`, `clock_times`, `looseness`, `units`
- what the prose claims: `sentences`, `claims`, none of the `silent_figures`, in a `setting`
- what the transcripts have on it: `support` over `said`, `turn_figures`, `clues`, which gives an `answer`
- what stands: `standing`; worked out: `derived` (from what is `gathered`) over `arithmetic`, `fitting`,
  `reckoning_words`; said in other words: `said_otherwise` over `plain_steps`, `relative_times`, `told_apart`,
  `counted_up`, `former`; only `only_hoped` for: no fact
- said, but the other way round, or of something else: `turned` over `ways` and `courses`; `owners` over `told_clauses`;
  both over `clause_bounds` and `before_and_now`
"""
