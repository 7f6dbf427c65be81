"""Names of people in the article, and those that nobody bears.

`slips` are where a name is written otherwise than it is, `likely_names` says which are so alike, `misspelt` how each is
put right; `strangers` nobody knows.
"""
