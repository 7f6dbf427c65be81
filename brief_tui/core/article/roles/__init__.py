"""What people are: the titles and companies that citations and the prose give them.

Begin with `given_roles`, over `told_roles` and `told_employers` (`work_builds`); `stand_ins` for a name; what words
that describe somebody name (`described`), and which `titles` go together.
"""
