"""Whether a sentence has ended where a line ends, which is where somebody else may begin to speak."""

from __future__ import annotations

import re
from collections.abc import Iterable

from brief_tui.formats.labels.words import DETERMINERS, LINKS, SAYS

FINISHED = frozenset(".?!…:;\"'”’»)]}>-–—♪*。？！；：．｡」』）،؟।")
"""What the speech before a label ends in, unless somebody is cut off in mid-sentence."""
_ENDS = ".?!…"
_CLOSES = frozenset('"”’»')
_OPEN_MARK = re.compile(r"(?:^|[\s(\[–—-])[\"“„«][^\"“”„«»]{1,100}$")
_LEADS_ON = DETERMINERS | LINKS | SAYS
_LEADS_ON |= frozenset(
    "by is was are were or but like about called titled entitled named read reads memoir biography autobiography book "
    "novel film movie play series show documentary podcast song album article essay paper talk chapter".split()
)
"""Behind these a title may follow: her book / Ann Voss: A life."""
_LOOKED_BACK = 102
_LONGEST = 40
"""Words a sentence of a file that marks where they end; those of twenty talks had 6 to 23."""
_END = re.compile(r"[.?!…。？！．｡؟।][\"'”’»)\]]{0,3}(?=\s)")


def punctuated(lines: Iterable[str]) -> bool:
    """Whether the speech in `lines` marks the ends of its sentences; else nothing can be told from an end of line.

    One mark alone may be chance.
    """
    text = "\n".join([*lines, ""])
    ends = len(_END.findall(text))
    return ends > 1 and _LONGEST * ends > len(text.split())


def may_open(before: str) -> bool:
    """Whether a sentence may begin after `before`, the last character of the speech before it, or nothing."""
    return not before or before in FINISHED


def has_ended(before: str) -> bool:
    """Whether the sentence has ended for sure of which `before` is the last character."""
    return before != "" and before in _ENDS


def may_lack_stop(before: str) -> bool:
    """Whether a sentence may end with the line `before`, which has no full stop; not where a title may follow."""
    words = before.split()
    return bool(words) and words[-1][-1].isalnum() and words[-1].casefold() not in _LEADS_ON


def goes_on(before: str, following: str) -> bool:
    """Whether a small letter goes on after a closing quotation mark: it said "every minute" - so this is it."""
    return before in _CLOSES and following[:1].islower()


def quotes(before: str) -> bool:
    """Whether a quotation mark is open at the end of the line `before`: your book, "Effective."""
    return _OPEN_MARK.search(before[-_LOOKED_BACK:].rstrip()) is not None
