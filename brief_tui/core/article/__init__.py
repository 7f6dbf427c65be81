"""The article as a whole, and what rules ask of it.

Begin with `article`; `once`, `sentences` and `said_context` serve all of the others:

- people: `names`, `roles`; `companies`
- quotations two by two: `pairs`
- what stood around a quotation, and what it answers: `context`, `answers`
- words that a speaker passes on: `passed_on`, `unnamed_sayers`
- indirect speech: `paraphrases`; citations that the prose tells of: `told_passages`
"""
