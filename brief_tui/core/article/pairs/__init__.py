"""Quotations of one draft, two by two.

Begin with `pairs`, over `likeness` (the same passage, another wording, a fork) and `shared_passages`; `spliced` and
`divided` are read off them.
"""
