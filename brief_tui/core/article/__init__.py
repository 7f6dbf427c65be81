"""The article as a whole, and what rules ask of it.

Begin with `article`; `once` and `sentences` serve all of the others:

- names of people: `slips`, `misspelt`, `likely_names`, `strangers`
- what people are: `given_roles` over `told_roles`, `told_employers` (`work_builds`), `stand_ins`, `described`, `titles`
- companies: `named_companies`, `credited_companies`, `tickers`
- quotations two by two: `pairs` over `likeness`, `shared_passages`; `spliced`, `divided`
- what stood around a quotation: `around` over `afterthoughts`, `clause_over`; `told_around`
- what a quotation answers: `answered`, `exchanges`, `questions`, `askers`, `put_elsewhere`
- words that a speaker passes on: `passed_on`, `unnamed_sayers`
- citations that the prose tells of: `told_passages`
- paraphrases in the prose: `reported` over `report_heads`, `told_deeds`, `told_news`, `telling_words`;
  all of an article: `given_speech` over `about_whom`
- whose a paraphrase is: `doubted_reports` over `whose_words`, `paraphrase_measures`; where its matter is
  said: `said_matter`, `said_windows`, `said_context`
- paraphrases that say the contrary: `turned_reports` over `turned_senses`
"""
