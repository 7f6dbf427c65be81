"""What the prose says that a quotation answers, and what was asked.

Begin with `answered`, what the prose says, and `exchanges`, where a transcript takes that up; `questions` are what was
asked, by `askers`; one of them may be `put_elsewhere`.
"""
