"""What stood around a quotation in its own sentence, and whether the prose tells of it.

Begin with `around`, over `afterthoughts` and `clause_over`; the prose that tells: `told_around`.
"""
