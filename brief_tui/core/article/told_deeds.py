"""Sentences that are about what one person does or holds, though no verb of speech or opinion gives it to them.

"Feld recruits welders from the ferries", "As Feld sees it, …", "Feld was blunt: …", "What troubles Feld is that …".
"""

from __future__ import annotations

import re

from brief_tui.core.language.word_forms import base_forms
from brief_tui.core.offsets import Span

_DEEDS = frozenset(
    "abandon abolish adopt allow automate avoid ban block borrow bring build buy cap change charge check "
    "collect combine compute convert copy count cover create cut decide delete deliver deploy design develop "
    "discard earn employ encourage expand finance find fix forbid forecast fund get give grow hire hoard ignore "
    "import impose insert install insure introduce invest keep launch lease limit lock lower measure mend merge "
    "monitor operate order outsource own pay point prevent print produce prohibit promote protect publish raise "
    "recruit reduce refuse reject release rely remove rent repair replace reward rewrite runs sack sell send "
    "ship shut spend start stop store swap switch teach test train trust try use vet weigh withdraw".split()
)
"""What people tell of themselves that they do, in plain forms; not what they do with others' matters, as
visiting, nor with their hands."""
_OPENS = re.compile(r"(?:[^\s,]+\s+){0,4}(?:[^\s,]+,\s+)?(?:[A-Z]?[a-z-]+\s+){0,3}")
_LEANS = re.compile(
    r"\b(?:about|after|against|and|as|at|because|before|behind|beside|between|by|for|from|how|if|in|like|nor|of|on|or|"
    r"over|than|that|to|toward|under|unlike|what|when|where|whether|which|while|who|with|without)\s+$",
    re.IGNORECASE,
)
"""What makes the name before which it stands no subject."""
_ASIDE = r"(?:,\s[^,]{1,80},)?"
_ADVERB = r"(?:(?:also|always|even|instead|just|mostly|never|now|often|once|only|since|still|usually|[a-z]+ly)\s+)?"
_WOULD = re.compile(
    rf"{_ASIDE}\s+(?:can(?:not|['’]t)\s+(?!be\b)|would\s+(?!(?:be|become|eventually|later|not|one\s+day|soon)\b))"
)
_TEAM = r"(?:\s+(?:company|crew|engineers|firm|group|lab|office|people|staff|team))?"
_DOES = re.compile(rf"{_TEAM}{_ASIDE}\s+{_ADVERB}(?:(?:had|has|have)\s+{_ADVERB})?(?P<verb>[a-z]+)\b")
_HAS_DONE = re.compile(
    rf"{_ASIDE}\s+has\s+(?:already|also|just|now|once|recently|since)\s+(?:\w+ed|been|begun|bought|brought|built|cut|drawn|"
    r"found|gone|got|given|had|laid|left|made|put|set|shut|sold|spent|struck|taken|told|won|written)\b"
)
_COLON = re.compile(rf"{_ASIDE}\s+[a-z][^,:;“”\"]{{1,60}}:\s")
_VIEW_BEFORE = re.compile(
    r"(?:\bin\s+the\s+words\s+of|\bto\s+hear|\bwhat\s+[a-z]+|\b(?:annoys|bothers|frightens|haunts|irritates|puzzles|"
    r"scares|strikes|surprises|troubles|upsets|vexes|worries|annoyed|bothered|frightened|haunted|irritated|puzzled|"
    r"scared|struck|surprised|troubled|upset|vexed|worried))\s+$",
    re.IGNORECASE,
)
_VIEW_BEHIND = re.compile(
    r"\s+(?:has|had|put|puts|saw|sees|tell|tells|told)\s+it\b|\s+is\s+(?:right|to\s+be\s+believed)\b"
)


def deed_told(before: str, behind: str) -> Span | None:
    """Where a sentence only tells whom it is about; None if it is not about what the one named in it does or holds.

    Given are the texts before and behind the name. The span begins where its matter before the name ends, and ends
    where that behind it begins, in characters of the two texts together.
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
    does = _DOES.match(behind)
    acts = does is not None and not _DEEDS.isdisjoint(base_forms(does["verb"]))
    return Span(here, here) if acts or _WOULD.match(behind) or _HAS_DONE.match(behind) else None
