"""Indirect speech of the prose: whom it is given to, and whose its matter is.

- one paraphrase: `reported` over `report_heads`, `told_deeds`, `told_news`, `telling_words`
- all of an article: `given_speech` over `about_whom`
- whose it is: `doubted_reports` over `whose_words`, `paraphrase_measures`; where its matter is said: `said_matter` over
  `said_windows`
- what says the contrary: `turned_reports` over `turned_senses`, `turned_choices` and `turned_scopes`, all over
  `same_matter`, and over `turned_clauses`; what only denies or affirms the words before it: `said_leaning` over
  `denied_before`; what somebody is said to deny: `denied_speech`; sentences that nobody is said to say:
  `plain_sentences`
"""
