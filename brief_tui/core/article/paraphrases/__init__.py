"""Indirect speech of the prose: whom it is given to, and whose its matter is.

- one paraphrase: `reported` over `report_heads`, `told_deeds`, `told_news`, `telling_words`
- all of an article: `given_speech` over `about_whom`
- whose it is: `doubted_reports` over `whose_words`, `paraphrase_measures`; where its matter is said: `said_matter` over
  `said_windows`
- what says the contrary in the same words: `turned_reports` over `contrary`
"""
