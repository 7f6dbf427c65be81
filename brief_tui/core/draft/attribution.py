"""Who says what the prose quotes: the ordered rules of DESIGN.md, "The event folder".

1. A clause after the quotation names its speaker ("…," Moreau noted; "…," noted Moreau).
2. A clause before it that ends in a colon or comma names one known speaker.
3. A split quotation ("…," she said, "…") keeps its speaker.
4. One known speaker is named in the same sentence.
5. A pronoun, or nobody named, means the latest known speaker of the paragraph; so does a name that several bear.

To be named is not enough for 2 and 4: the name must be what the clause is about, and the subject of its verb of
speech. Where a clause gives the words to somebody else ("the man beside Moreau said"), denies them ("never said"),
or passes them on ("read from a letter"), or a sentence names two people and no clause decides, nobody is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.draft.clauses import Clauses, read_clauses
from brief_tui.core.draft.marks import LONGEST_KEPT
from brief_tui.core.offsets import Span
from brief_tui.core.people import People

# Over the codes of `Clauses`. After a quotation, from the code behind Q on:
_NAME_FIRST = re.compile(
    r"[,!]?(?:b[wpr]{1,2}|w{0,3})(?:P[wC]{0,3},?)?[wGC]{0,6}(?P<who>N)"
    r"(?:,[^.;:VTQN!]{0,25},|p[DI]?[wC]{1,4}|[DI]w{1,2})?w{0,3}[VT]"
)
_THE_NAME_FIRST = re.compile(r"[,!]?w{0,2}[DI][wGC]{0,5}(?P<who>N)(?:,[^.;:VTQN!]{0,25},|p[DI]?[wC]{1,4})?[VT]")
_VERB_FIRST = re.compile(
    r"[,!]?w{0,2}V(?!p)(?:[wGC]{0,8}(?P<who>N)|[wGC]{0,4}(?:[DI][wGC]{0,6}|P[wC]{0,3}),?(?P<who2>N)(?=[,.!:pAQ]|$))"
    r"(?!,?AN)"
)
_SHE_SAID = re.compile(r"[,!]?w{0,2}(?:(?P<who>S)[wp]{0,3}[VT]|V(?P<who2>S))")
_AFTER_FULL_STOP = re.compile(r"\.(?P<who>[NS])w?[VT](?=\.|$)")
_QUOTED_AFTER = re.compile(r"[,!]w{0,2}(?:[NSC]|[DI]w{1,2})w{0,2}R(?P<who>N)w?v")
_STRANGER_AFTER = re.compile(
    r"[,!](?:[wDIGC]{0,6}(?<!C)(?P<who>C+)w{0,3}[VT]|w?V(?!p)[wDIGCp]{0,8},?(?<![pC])(?P<who2>C+)(?![wC]))"
)
_OTHERS_AFTER = re.compile(
    r"[,!](?:[wbGC]{0,2}[IPDG][wpbgCDGINPU]{0,6}[VTRv]|w?V(?:[IPDU]|pC|w{0,2}O)|w{0,2}O[wp]{0,2}[VT]|X"
    r"|[NS](?:[wbDp]{0,3}[XR]|w{0,2}bw{0,2}[VT])|[wDIGC]{0,6}N,?AN[wD]{0,3}[VT])"
    r"|\.[wDIGCPpO]{1,5}w?[VT](?=\.|$)"
)
_SOURCE_AFTER = re.compile(r"(?:[,!](?:w?fp?)?(?P<who>N)(?=[,.!A]|$)|b[wD]{0,2}(?P<who2>P)[wC]{0,2}U)")
_IS = re.compile("[,!]?b")
_GOES_ON_AFTER = re.compile(r"(?![,!])|[,!](?:[,.!AQpr]|$)")
_SPEAKS_AFTER = re.compile(r"[^AQ]{0,60}[VTv]")
# Before a quotation, on the codes from the sentence's start up to Q:
_DENIED = re.compile(r"X[wpbDINS]{0,3}[VTv]|X[NP]|R")
_VERB = re.compile(r"(?<![DpGP])[VT]|(?<![p,])v")
_CLAUSE = r"(?:^A?|(?<![NSC]),A|,)w*"
_OPENING = r"(?:p[DI]?[wbCG]{1,6},?)?"
_KNOWN_SUBJECT = re.compile(
    rf"(?:{_CLAUSE}{_OPENING}(?:P[wC]{{0,3}},?)?[DI]?[wGC]{{0,5}}|r)(?P<who>N)"
    r"(?:,[^:NVTXRQ]{0,25},|p[DI]?[wC]{1,4})?,?w{0,3}$"
)
_PRONOUN_SUBJECT = re.compile(r"(?P<who>S)[wp]{0,2}$")
_STRANGER_SUBJECT = re.compile(r"(?:^|[,A])[wDIGC]{0,5}(?<!C)(?P<who>C+)w{0,2}$")
_TOPIC = re.compile(
    r"A?w*(?:" + _OPENING + r"(?:[DI][wGC]{1,5}(?P<who>N)(?=[b,:])|[wGC]{0,5}(?P<who2>N))"
    r"(?:,[^,NPS]{0,25}(?:,|(?=:$)))?[^,AGNPQRSg]*[:,]?$"
    r"|fp?(?P<who3>N)(?:,[^CDGINPS]*)?[:,]$|(?P<who4>P)(?:[wC]{0,3}U[^CDINPS]*[:,])?$)"
)
_SHE = re.compile(r"[wp]{0,3}(?P<who>S)[^ACGNPRSTVX]*[:,]$")
_SOMEBODY = re.compile("^w*I(?!b)|[CGOPRTUVXfgv]")
_AFTER = (
    _NAME_FIRST,
    _THE_NAME_FIRST,
    _VERB_FIRST,
    _SHE_SAID,
    _AFTER_FULL_STOP,
    _QUOTED_AFTER,
    _STRANGER_AFTER,
    _OTHERS_AFTER,
)
"""In this order; those that name nobody give the words to nobody."""
_NEAREST = 20
"""So many names before a pronoun are looked at."""
_LONGEST_LEAD = 120
"""So many codes before a quotation are read for a clause that introduces it."""


class Speaker(NamedTuple):
    """Whom a quotation in the prose is given to."""

    name: str
    """The full name of a known person; a name that several bear, or nobody known, as it is written."""
    span: Span
    """The name in the paragraph that this rests on."""
    inferred: bool = False


class Saying(NamedTuple):
    """What a paragraph tells of one of its quotations."""

    speaker: Speaker | None
    spoken: bool
    """Whether a clause beside it says that somebody speaks, known or not: then it is speech, however short."""


class _Mention(NamedTuple):
    at: int
    name: str
    bearers: tuple[str, ...]
    span: Span

    def speaker(self, latest: Speaker | None, *, inferred: bool = False) -> Speaker:
        """The person; of several bearers the latest speaker, if that is one of them."""
        if len(self.bearers) == 1:
            return Speaker(self.bearers[0], self.span, inferred)
        if latest is not None and latest.name in self.bearers:
            return Speaker(latest.name, self.span, True)
        return Speaker(self.name, self.span, inferred)


def speakers(text: str, quotations: Sequence[Span], people: People) -> list[Saying]:
    """Who says each of a paragraph's quotations; the speaker is None where nobody can be given it.

    `text` is the paragraph as its reader sees it, `quotations` are spans in it, marks included, in order. Linear in
    the paragraph's length.
    """
    read = _speakers if len(text) <= LONGEST_KEPT else _speakers.__wrapped__
    return list(read(text, tuple(quotations), people))


@lru_cache(maxsize=2048)
def _speakers(text: str, quotations: tuple[Span, ...], people: People) -> tuple[Saying, ...]:
    return tuple(_Paragraph(text, read_clauses(text, quotations, people)).speakers())


class _Outcome(NamedTuple):
    """To whom a clause gives a quotation, and where in the codes it ends."""

    speaker: Speaker | None
    end: int


class _Paragraph:
    def __init__(self, text: str, clauses: Clauses) -> None:
        self._text, self._clauses, self._codes = text, clauses, clauses.codes
        self._ends = [m.end() for m in re.finditer(r"[.!]", self._codes)]
        self._mentions = [self._mention(m.start()) for m in re.finditer("[NP]", self._codes)]
        self._indices = [mention.at for mention in self._mentions]
        self._latest: Speaker | None = None
        self._told = 0  # mentions before this one have had their say about the latest speaker
        self._named: tuple[Span, tuple[_Mention, ...]] = Span(-1, -1), ()
        self._clause: _Outcome | None = None  # the clause after the last quotation

    def speakers(self) -> list[Saying]:
        """Quotation after quotation, for each may lean on the ones before it."""
        found: list[Saying] = []
        for m in re.finditer("Q", self._codes):
            sentence = self._sentence(m.start())
            self._pass(sentence.start)
            saying = self._saying(m.start(), sentence, found[-1] if found else None)
            self._latest = saying.speaker
            self._told = max(self._told, bisect_left(self._indices, sentence.end))
            found.append(saying)
        return found

    def _mention(self, index: int) -> _Mention:
        span = self._clauses.span(index, index + 1)
        return _Mention(index, _without_possessive(self._text[slice(*span)]), self._clauses.bearers[index], span)

    def _sentence(self, index: int) -> Span:
        n = bisect_right(self._ends, index)
        return Span(self._ends[n - 1] if n else 0, self._ends[n] if n < len(self._ends) else len(self._codes))

    def _among(self, start: int, end: int) -> list[_Mention]:
        return self._mentions[bisect_left(self._indices, start) : bisect_left(self._indices, end)]

    def _pass(self, until: int) -> None:
        """Let the sentences before `until` say who is the latest known speaker; one that names two leaves none."""
        while self._told < len(self._mentions) and self._indices[self._told] < until:
            sentence = self._sentence(self._indices[self._told])
            named = self._among(sentence.start, sentence.end)
            self._latest = named[0].speaker(self._latest) if _one(named) else None
            self._told = bisect_left(self._indices, sentence.end)

    def _saying(self, at: int, sentence: Span, before: Saying | None) -> Saying:
        clause, self._clause = self._clause, self._after(at, sentence)
        if self._clause is not None:
            return Saying(self._clause.speaker, not _IS.match(self._codes, at + 1))
        split = clause is not None and clause.end > sentence.start
        start = max(sentence.start, at - _LONGEST_LEAD, clause.end if clause is not None else 0)
        lead = self._codes[start:at]
        if before and split and not re.search("[NPS]", lead) and not _SOMEBODY.search(lead):
            return before
        if (found := self._lead(lead, start, sentence)) is not None:
            return Saying(found.speaker, re.search("[CGNPSTV]", lead) is not None)
        return Saying(self._by_sentence(lead, at, sentence), False)

    # Rule 1

    def _after(self, at: int, sentence: Span) -> _Outcome | None:
        """The clause after the quotation at index `at`, if there is one that tells whose it is, or that it is not."""
        codes, here = self._codes, at + 1
        for pattern in _AFTER:
            if m := pattern.match(codes, here):
                return _Outcome(self._who(_index(m), sentence), m.end())
        return None

    def _who(self, index: int, sentence: Span) -> Speaker | None:
        """The speaker whom a clause names at an index; None for -1."""
        if index < 0:
            return None
        code = self._codes[index]
        if code == "S":
            return self._pronoun(index, sentence)
        if code in "NP":
            return self._mention(index).speaker(self._latest)
        end = index
        while self._codes.startswith("C", end):
            end += 1
        span = self._clauses.span(index, end)
        return Speaker(self._text[slice(*span)], span)

    # Rule 2

    def _lead(self, lead: str, start: int, sentence: Span) -> _Outcome | None:
        """What the clause before the quotation says: the codes `lead`, which begin at index `start`."""
        if not lead.endswith((":", ",")):
            return None
        end = start + len(lead)
        if _DENIED.search(lead):
            return _Outcome(None, end)
        if (verb := self._verb(lead)) is not None:
            return _Outcome(self._subject(lead[:verb], start, sentence), end)
        m = _SHE.match(lead) or (_TOPIC.match(lead) if _one(self._among(start, end)) else None)
        if m is not None:
            return _Outcome(self._who(start + _index(m), sentence), end)
        return _Outcome(None, end) if lead.endswith(":") or re.search("[NP]", lead) else None

    def _verb(self, lead: str) -> int | None:
        """Where the last verb of speech stands."""
        return max((m.start() for m in _VERB.finditer(lead)), default=None)

    def _subject(self, lead: str, start: int, sentence: Span) -> Speaker | None:
        """Whose verb it is before which the codes `lead` stand; None for somebody known by role, or nobody."""
        for pattern in (_KNOWN_SUBJECT, _PRONOUN_SUBJECT, _STRANGER_SUBJECT):
            if m := pattern.search(lead):
                return self._who(start + _index(m), sentence)
        return None

    # Rules 4 and 5

    def _by_sentence(self, lead: str, at: int, sentence: Span) -> Speaker | None:
        """Whom the sentence is about, when it gives the words to nobody else."""
        start, after = at - len(lead), self._codes[at + 1 : min(sentence.end, at + 1 + _LONGEST_LEAD)]
        if self._named[0] != sentence:
            self._named = sentence, _distinct(self._among(*sentence))
        named = self._named[1]
        if len(named) > 1 or re.search("[XR]", lead) or re.search("[XR]", after):
            return None
        if m := _SOURCE_AFTER.match(after):
            return self._who(at + 1 + _index(m), sentence)
        if not _GOES_ON_AFTER.match(after) or _SPEAKS_AFTER.match(after):
            return None
        if (verb := self._verb(lead)) is not None:
            return self._subject(lead[:verb], start, sentence)
        if named:
            m = _TOPIC.match(lead)
            return self._who(start + _index(m), sentence) if m is not None else None
        return None if _SOMEBODY.search(lead) or re.search("[CGUg]", after) else self._inferred()

    def _pronoun(self, index: int, sentence: Span) -> Speaker | None:
        """Whom he, she or they at an index means: the one named before in the sentence, else the latest speaker."""
        named = self._among(sentence.start, index)[-_NEAREST:]
        if named:
            return named[0].speaker(self._latest, inferred=True) if _one(named) else None
        return self._inferred()

    def _inferred(self) -> Speaker | None:
        return self._latest._replace(inferred=True) if self._latest is not None else None


def _index(match: re.Match[str]) -> int:
    """Where the name stands that a rule found; -1 when it names nobody."""
    return match.start(match.lastgroup) if match.lastgroup else -1


def _distinct(mentions: Sequence[_Mention]) -> tuple[_Mention, ...]:
    """The first mention of each name's bearers."""
    return tuple({mention.bearers: mention for mention in reversed(mentions)}.values())


def _one(mentions: Sequence[_Mention]) -> bool:
    return len({mention.bearers for mention in mentions}) == 1


def _without_possessive(name: str) -> str:
    return re.sub("(?:['’][sS]?)$", "", name)
