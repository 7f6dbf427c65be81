"""Indirect speech in the prose: whom a sentence gives what it says to, outside quotation marks.

Read are a known person as the subject of a verb of speech or opinion ("Feld said that …", "…, she argued"), of any
verb in an aside ("…, Feld stresses"), "according to Feld", "for Feld, …", "described by Feld as …" and "Feld's view is
that". What is denied, what might be said, and what two say together, is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.article.said_context import telling
from brief_tui.core.draft.attribution import opening_pronoun
from brief_tui.core.draft.clauses import Clauses
from brief_tui.core.draft.marks import LONGEST_KEPT
from brief_tui.core.draft.prose import Prose, clauses
from brief_tui.core.draft.shapes import SAYS
from brief_tui.core.language import common_words
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.common_words import COMMON
from brief_tui.core.language.words import fold, has_number
from brief_tui.core.offsets import Span
from brief_tui.core.people import People

_VIEWS = frozenset(
    "advocate advocated advocates anticipate anticipated anticipates ascribed ascribes attributed attributes backed "
    "backs blame blamed blames compared compares complain complained complains considered considers credited credits "
    "criticise criticised criticises criticize criticized criticizes defend defended defends demand demanded demands "
    "detailed distinguished distinguishes doubt doubted doubts envisioned envisions expect expected expects favor "
    "favored favors favour favoured favours fear feared fears foresaw foresees hope hoped hopes imagined imagines "
    "justified justifies lament lamented laments likened likens listed lists opposed opposes outlined outlines "
    "pledged pledges praise praised praises prefer preferred prefers propose proposed proposes questioned questions "
    "rated rates reckon reckoned reckons recommend recommended recommends regret regrets regretted speaks spoke "
    "supported supports suspected suspects talked talks traced traces vowed vows want wanted wants welcomed welcomes "
    "worried worries".split()
)
"""Verbs of opinion, beside the verbs of speech of `clause_words`."""
_DEEDS = frozenset(
    "began begin begins call called calls continue continued continues demonstrated demonstrates discovered discovers "
    "feels felt finds found held holds knew knows laugh laughed laughs learned learns noticed notices offer offered "
    "offers point pointed points proved proves put puts realised realises realized realizes remember report reported "
    "reports saw sees share shared shares shoot shoots shot showed shows sigh sighed sighs sum sums summed understood "
    "understands volunteered write writes wrote".split()
)
"""Verbs that mean something else as often: they count before "that", "how" and the like."""
_SURE = frozenset("adamant afraid aware certain clear confident convinced optimistic positive proud sure".split())
"""What somebody is who holds that something is so."""
_POINT = frozenset("point pointed points".split())
"""Verbs of speech before "out"."""
_MAYBE = frozenset("could if may might".split())
_HERE = frozenset(
    "attendees audience conference crowd delegates forum interview microphone moderator onstage panel podcast recorder "
    "reporters session stage summit".split()
)
"""To whom, and where, something is said; no part of what is said."""
_SILENT = COMMON | _HERE | _VIEWS
_MOST_WORDS = 30
"""So many telling words of one paraphrase are read."""

_TITLE = r"[wDIGC]{0,5}"
_SUBJECT_VERB = re.compile(
    rf"(?:^|(?<=[,:Qr])|(?<!N)A)(?:{_TITLE}|p[DI]?[wCG]{{0,6}},?{_TITLE})(?P<who>[NS])"
    r"(?:,[^.;:VTQNSm!]{0,25},|p[DI]?[wC]{1,4})?,?(?:w{0,3}|bw?)(?P<verb>[VT]|d[wp]{0,2}(?=r)|w[DI]w?[Ud](?=r)|(?<=b)pDw?U(?=r))"
)
_VERB_SUBJECT = re.compile(r"(?<=,)w{0,2}V[wGC]{0,4}(?P<who>N)(?=[,.!p]|$)")
_ASIDE = re.compile(r"(?<=,)[wGC]{0,4}(?P<who>N)(?P<verb>w)(?=[,:]|$)")
_THAT = re.compile(rf"(?:^|(?<=[,:Q])){_TITLE}(?P<who>[NS])(?P<verb>w)(?=r)")
_ACCORDING = re.compile(rf"fp{_TITLE}(?P<who>N)")
_FOR = re.compile(rf"^A?[fp]{_TITLE}(?P<who>N)(?:,[^.;:VTQNSm!]{{0,25}})?,")
_BY = re.compile(rf"(?<=b)w?V[wp]{{0,2}}f{_TITLE}(?P<who>N)")
_VIEW = re.compile(r"(?:^(?:Ib)?|(?<=[,A:]))[wD]{0,3}[pf]?w{0,2}(?P<who>P)[wC]{0,3}[Uv]")
_DIRECT = re.compile(r"[,:]?Q")
_ADDING = re.compile(r",?A?w?v")


class Told(NamedTuple):
    """A telling word of a paraphrase."""

    key: str
    """Folded."""
    name: bool
    """Whether it is written as names are."""


class Report(NamedTuple):
    """What one sentence gives to one person in indirect speech. Spans are in the prose's text."""

    person: str
    by: Span
    """The name or the pronoun that says whose it is."""
    named: bool
    """Whether that is a name, and not a pronoun or a possessive."""
    beside: tuple[str, ...]
    """Others whom the sentence names, who may have said a part of it."""
    words: tuple[Told, ...]
    """Each once, in order."""


def reports(prose: Prose, people: People) -> tuple[Report, ...]:
    """The indirect speech of a piece of prose, in order; of a piece that is too long for a paragraph, none."""
    return _reports(prose, people) if len(prose.text) <= LONGEST_KEPT else ()


@lru_cache(maxsize=2048)
def _reports(prose: Prose, people: People) -> tuple[Report, ...]:
    return tuple(_Reader(prose, clauses(prose, people)).reports())


class _Head(NamedTuple):
    """The words that give speech to somebody, as indices of the codes."""

    start: int
    who: int
    end: int
    after_too: bool
    """Whether what follows is the matter as well as what stands before."""
    before_too: bool


class _Reader:
    def __init__(self, prose: Prose, read: Clauses) -> None:
        self._read, self._text = read, prose.text
        self._plain = _without_names(prose.unquoted, read)
        self._codes = "".join(map(self._code, range(len(read.codes))))
        self._latest = prose.about if opening_pronoun(prose.text, read) else None

    def _code(self, n: int) -> str:
        """The code of a word for what is read here: d for a deed, m for what makes speech only possible."""
        code = self._read.codes[n]
        if code not in ".wVpSCR":
            return code
        word = self._text[slice(*self._read.places[n])].casefold()
        if word in _MAYBE:
            return "m"
        if word in _POINT and self._next(n) == "out":
            return "V"
        if word == "like" and n > 0 and self._text[slice(*self._read.places[n - 1])] == "would":
            return "V"
        if word in _DEEDS or (word in _SURE and n > 0 and self._read.codes[n - 1] in "bw"):
            return "d"
        if code == "S":
            return "w" if word == "they" else code
        if word == ";":  # the sentence goes on about the same
            return ":"
        return "V" if word in _VIEWS else code

    def _next(self, n: int) -> str:
        """The word behind the one at an index."""
        return self._text[slice(*self._read.places[n + 1])] if n + 1 < len(self._read.places) else ""

    def reports(self) -> Iterator[Report]:
        """Sentence after sentence, for a pronoun may lean on the ones before it."""
        start = 0
        for found in re.finditer(r"[.!]|$", self._codes):
            if found.start() > start:
                yield from self._sentence(start, found.start())
                named = self._named(start, found.start())
                if named:
                    self._latest = named.pop() if len(named) == 1 else None
            start = found.end()

    def _named(self, start: int, end: int) -> set[str | None]:
        """The people named between two indices; None for a name that several bear."""
        bearers = (self._read.bearers[n] for n in range(start, end) if n in self._read.bearers)
        return {who[0] if len(who) == 1 else None for who in bearers}

    def _sentence(self, start: int, end: int) -> Iterator[Report]:
        heads = list(self._heads(start, end))
        found: dict[str, tuple[_Head, list[Span]]] = {}
        for n, head in enumerate(heads):
            person = self._person(head.who, start)
            if person is not None:
                before = heads[n - 1].end if n else start
                after = heads[n + 1].start if n + 1 < len(heads) else end
                matter = found.setdefault(person, (head, []))[1]
                matter += [Span(before, head.start)] if head.before_too else []
                matter += [Span(head.end, after)] if head.after_too else []
        everybody = {person for n in range(start, end) for person in self._read.bearers.get(n, ())} if found else set()
        for person, (head, matter) in found.items():
            by = self._read.span(head.who, head.who + 1)
            words = tuple(self._words(matter, self._read.places[start][0]))
            yield Report(person, by, self._codes[head.who] == "N", tuple(sorted(everybody - {person})), words)

    def _heads(self, start: int, end: int) -> Iterator[_Head]:
        """The clauses that give something to somebody, in order; none inside another."""
        codes, heads = self._codes[start:end], list[_Head]()
        for pattern in (_SUBJECT_VERB, _VERB_SUBJECT, _ASIDE, _THAT, _ACCORDING, _FOR, _BY, _VIEW):
            for m in pattern.finditer(codes):
                head = self._head(pattern, m, codes, start)
                if head is not None:
                    heads.append(head)
        done = 0
        for head in sorted(heads):
            nested = head.start > start and self._codes[head.start - 1] == "r" and done > 0
            if head.start >= done and not nested:
                done = head.end
                yield head

    def _head(self, pattern: re.Pattern[str], m: re.Match[str], codes: str, start: int) -> _Head | None:
        who, end = start + m.start("who"), start + m.end()
        first = max(m.start() + (codes[m.start()] == "A"), codes.rfind(",", m.start(), m.start("who")) + 1)
        if pattern is _VIEW:
            return _Head(start + first, who, end, not _DIRECT.match(codes, m.end()), False)
        if pattern in (_ASIDE, _THAT) and not SAYS.match(self._text, self._read.places[start + m.start("verb")][0]):
            return None
        if pattern is _THAT and self._next(end - 1) != "that":
            return None
        if pattern is _BY:
            return _Head(start + m.start(), who, end, True, True)
        if pattern in (_ACCORDING, _FOR):
            word = self._text[slice(*self._read.places[start + first + (codes[first] == "A")])].casefold()
            said = word == "according" if pattern is _ACCORDING else word in {"for", "per", "to"}
            return _Head(start + first, who, end, True, pattern is _ACCORDING) if said else None
        closes = m.end() == len(codes) or codes[m.end()] in ",:" or pattern is _VERB_SUBJECT
        behind = closes and codes[:first].endswith(",")
        quoted = "Q" in codes[max(0, first - 3) : first] or bool(_DIRECT.match(codes, m.end()))
        if quoted:
            adding = _ADDING.match(codes, m.end())
            return _Head(start + first, who, start + adding.end() if adding else end, adding is not None, False)
        return _Head(start + first, who, end, True, behind)

    def _person(self, who: int, start: int) -> str | None:
        """The person whom a name or pronoun at an index means."""
        if self._codes[who] != "S":
            bearers = self._read.bearers[who]
            return bearers[0] if len(bearers) == 1 else None
        named = self._named(start, who)
        if named:
            return named.pop() if len(named) == 1 else None
        return self._latest

    def _words(self, matter: list[Span], sentence: int) -> Iterator[Told]:
        done: set[str] = set()
        for start, end in matter:
            if end <= start:
                continue
            at = self._read.span(start, end)
            words = fold(self._plain[slice(*at)], notes=False)
            for n, key in enumerate(words.keys):
                if key not in done and len(done) < _MOST_WORDS and _tells(key):
                    done.add(key)
                    first = words[n].start
                    capital = words.text[first : first + 1].isupper() and at.start + first > sentence
                    yield Told(key, capital)


def _tells(key: str) -> bool:
    if has_number(key):
        return common_words.telling(key)
    return telling(key) and key not in _SILENT and CODES.get(key, "w") not in "VTvRXS"


def _without_names(text: str, read: Clauses) -> str:
    """The text with spaces for the people's names, so that offsets hold."""
    parts, at = [], 0
    for n in read.bearers:
        start, end = read.places[n]
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*parts, text[at:]])
