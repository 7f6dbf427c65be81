"""Sentences that are about what one person does or holds, though no verb of speech or opinion gives it to them.

"Feld recruits welders from the ferries", "As Feld sees it, …", "Feld was blunt: …", "What troubles Feld is that …".
"""

from __future__ import annotations

import re

from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.word_forms import base_forms
from brief_tui.core.offsets import Span

_MEETS = frozenset(
    "applaud arrive ask attend become call chair cheer come compare could debate disagree enter face fall find follow "
    "go greet hear interrupt interview introduce invite join laugh leave listen may meet might mock moderate nod "
    "notice praise quote read return see sit smile speak stand stay stroll sum talk tell tour travel visit walk watch "
    "witness wonder".split()
)
"""What people do who come upon others' matters, in plain forms."""
_NO_VERBS = "ADFIOSfpr"
"""The codes of words that are never verbs."""
_OPENS = re.compile(r"(?:[^\s,]+\s+){0,4}(?:[^\s,]+,\s+)?(?:[A-Z]?[a-z-]+\s+){0,3}")
_LEANS = re.compile(
    r"\b(?:about|after|against|and|as|at|because|before|behind|beside|between|by|for|from|how|if|in|like|nor|of|on|or|"
    r"over|than|that|to|toward|under|unlike|what|when|where|whether|which|while|who|with|without)\s+$",
    re.IGNORECASE,
)
"""What makes the name before which it stands no subject."""
_ASIDE = r"(?:,\s[^,]{1,80},)?"
_ADVERB = (
    r"(?:(?:also|always|even|instead|just|later|mostly|now|often|once|only|since|soon|still|usually|[a-z]+ly)\s+)?"
)
_TEAM = re.compile(
    r"\s+(?:company|crew|engineers|firm|group|lab|office|people|staff|team)\b"
    r"|(?:\s+[a-z-]+){1,3}?(?=\s+(?:are|had|is|was|were|\w+ed|\w+s)\b)"
)
"""What is whose possessive stands before it."""
_HELPS = r"(?:(?:can|can['’]t|cannot|had|has|have|will|would)\s+)"
_DOES = re.compile(rf"{_ASIDE}\s+{_ADVERB}(?:{_HELPS}{_ADVERB})?(?P<verb>[a-z]+)\b")
_COLON = re.compile(rf"{_ASIDE}\s+[a-z][^,:;“”\"]{{1,60}}:\s")
_VIEW_BEFORE = re.compile(
    r"(?:\bin\s+the\s+words\s+of|\bto\s+hear|\bwhat\s+[a-z]+|\b(?:annoys|bothers|frightens|haunts|irritates|puzzles|"
    r"scares|strikes|surprises|troubles|upsets|vexes|worries|annoyed|bothered|frightened|haunted|irritated|puzzled|"
    r"scared|struck|surprised|troubled|upset|vexed|worried))\s+$",
    re.IGNORECASE,
)
_VIEW_BEHIND = re.compile(
    r"\s+(?:has|had|put|puts|saw|sees|tell|tells|told)\s+it\b|\s+mind,|\s+is\s+(?:concerned|right|to\s+be\s+believed)\b"
)


def deed_told(before: str, behind: str, *, possessive: bool = False) -> Span | None:
    """Where a sentence only tells whom it is about; None if it is not about what the one named in it does or holds.

    Given are the texts before and behind the name, and whether that is a possessive. The span begins where its matter
    before the name ends, and ends where that behind it begins, in characters of the two texts together.
    """
    here = len(before)
    if view := _VIEW_BEFORE.search(before):
        return Span(view.start(), here)
    if view := _VIEW_BEHIND.match(behind):
        return Span(here, here + view.end())
    if _LEANS.search(before) or not _OPENS.fullmatch(before):
        return None
    if says := _COLON.match(behind):
        return Span(here, here + says.end())
    team = _TEAM.match(behind) if possessive else None
    does = None if possessive and not team else _DOES.match(behind, team.end() if team else 0)
    if does is None or CODES.get(does["verb"], "w") in _NO_VERBS or not _MEETS.isdisjoint(base_forms(does["verb"])):
        return None
    return Span(here, here)
