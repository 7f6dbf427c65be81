"""Words, and what may differ between them: folding, numbers, spelling, closed lists.

Begin with `words`, the only place that normalises:

- numbers: `quantities`, `number_forms`, `measures`
- one word in two forms: `spelling`, `contractions`, `capitals`, `word_forms`; what two texts share: `shared_runs`
- what is past: `tenses`; what turns a quotation, over the lists of `turning_words`: `turning`
- signs and what is not said: `typography`, `stage_notes`, `disguise`
- lists: `wordlists` (what a quotation may leave out, and what denies), `clause_words` (who is said to speak),
  `offices` (titles), `common_words`, `kin_words`, `opposites`, `parties` (what a text is about)
"""
