"""Indirect speech in the prose: whom a sentence gives what it says to, outside quotation marks.

Read are a known person, by name, pronoun or title, as the subject of a verb of speech or opinion ("Feld said that …",
"…, she argued"), of any verb in an aside ("…, Feld stresses"), "according to Feld", "for Feld, …", "described by Feld
as …" and "Feld's view is that". What is denied, what might be said, and what two say together, is nobody's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from brief_tui.core.article.paraphrases.report_heads import Head, Heads
from brief_tui.core.article.paraphrases.telling_words import TellingWord, telling_words, without_names
from brief_tui.core.article.paraphrases.told_deeds import deed_told
from brief_tui.core.article.paraphrases.told_news import News, done_since, news_told
from brief_tui.core.draft.prose import Prose, clauses
from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.draft.speakers.floor import answers_another, told_to, who_asks
from brief_tui.core.draft.speakers.office_holders import NO_HOLDERS, Holder, Holders
from brief_tui.core.draft.speakers.openings import leans_on_before, opening_pronoun
from brief_tui.core.draft.speakers.phrase import STOPS, THINGS, VERBS, Kind, Phrase, looks_done
from brief_tui.core.draft.speakers.pronouns import SUBJECTS, pronoun_of
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.remembering import LONGEST_KEPT, remembered

_TURNS_DOWN = frozenset("cannot decline declined declines refuse refused refuses reject rejected rejects".split())
_ASKED = frozenset("asked challenged interviewed pressed prompted questioned".split())
_MANNER = re.compile(
    r"\b(?:said|says?|tells?|told)\s+(?:it|so|this)\s+with\b[^,.:;!?]*|\bfrom\s+the\s+floor\b", re.IGNORECASE
)
"""How and where somebody says something, which is no part of it: "and says it with the calm of a pilot"."""
_WRITERS = frozenset("me our us we".split())
_ONE_THING = frozenset("each it this".split())
"""Behind which a word in -s is a verb: "that this saves steam"."""
_NOBODY: frozenset[str] = frozenset()


class Report(NamedTuple):
    """What one sentence gives to one person in indirect speech. Spans are in the prose's text."""

    person: str
    by: Span
    """The name or the pronoun that says whose it is."""
    named: bool
    """Whether that is a name, and not a pronoun or a possessive."""
    beside: tuple[str, ...]
    """Others whom the sentence names, who may have said a part of it."""
    words: tuple[TellingWord, ...]
    """Each once, in order."""
    sentence: Span
    news: News
    loose: bool = False
    """Whether the sentence only names the person, and gives nothing to them in so many words."""
    fresh: bool = False
    """Whether such a sentence tells of what the person has done since, which nobody arrives at in summing up."""
    called: tuple[str, ...] = ()
    """Others whom the paragraph before means by the same pronoun."""
    matter: tuple[Span, ...] = ()
    """Where what is given to the person stands."""


def reports(
    prose: Prose, people: People, holders: Holders = NO_HOLDERS, near: frozenset[str] = _NOBODY
) -> tuple[Report, ...]:
    """The indirect speech of a piece of prose, in order; of a piece that is too long for a paragraph, none.

    `holders` are those whom it may call by title alone: "the founder says that …"; of several, the one who is `near`.
    """
    if len(prose.text) > LONGEST_KEPT:
        return ()
    told = holders.told_in(prose.text)
    return _reports(prose, people, told, near if told else _NOBODY)


@remembered(2048)
def _reports(prose: Prose, people: People, holders: tuple[Holder, ...], near: frozenset[str]) -> tuple[Report, ...]:
    read = clauses(prose, people)
    if not (read.bearers or prose.about or holders):
        return ()  # most paragraphs of a long draft
    return tuple(_Reader(prose, read, holders, near).reports())


class _Reader(Heads):
    def __init__(self, prose: Prose, read: Clauses, holders: tuple[Holder, ...], near: frozenset[str]) -> None:
        nearest = {who[0] for who in read.bearers.values() if len(who) == 1} | {prose.about or ""}
        super().__init__(prose.text, read, holders, (nearest, near))
        plain = without_names(prose.unquoted, read)
        self._plain = _MANNER.sub(lambda found: " " * len(found[0]), plain)
        self._latest = self._before(prose)
        self._called: defaultdict[str, set[str]] = defaultdict(set)

    def _before(self, prose: Prose) -> str | None:
        """Whom a pronoun means before anybody is named: the one of the paragraph before, or the only one in this.

        The latter not where a later sentence begins with the name, nor where the sentence that names them begins with
        such a pronoun: who comes in so is another one.
        """
        if not leans_on_before(self):
            return prose.about if opening_pronoun(self) else None
        named, first = set(self.clauses.bearers.values()), min(self.clauses.bearers, default=0)
        begin = 1 + max(self.clauses.codes.rfind(stop, 0, first) for stop in ".!")
        comes_in = 0 < begin == first or self.word(begin) in SUBJECTS
        one = next(iter(named)) if len(named) == 1 and not comes_in else ()
        return prose.about or (one[0] if len(one) == 1 else None)

    def reports(self) -> Iterator[Report]:
        """Sentence after sentence, for a pronoun may lean on the ones before it."""
        low, asks, before = 0, False, self._latest
        for n in range(self.size + 1):
            if self.kinds[n] in STOPS and (n == self.size or self.head(n) != ";"):
                if n > low:
                    if asks and answers_another(self, low, n):
                        self._latest = before  # Feld asked why. It leaked, she replied
                    before = self._latest
                    yield from self._sentence(low, n)
                    named = self._named(low, n)
                    asks = len(named) == 1 and who_asks(self, low, n) is not None
                    if named and self._is_only_told(low, n):
                        pass  # he told Feld: he goes on being meant
                    elif named:
                        self._latest = named.pop() if len(named) == 1 else None
                    elif self.kinds[low + 1] in VERBS:
                        self._latest = self._described(self.phrases[low]) or self._latest
                low = n + 1

    def _named(self, low: int, high: int) -> set[str | None]:
        """The people named between two phrases, but for who only asks; None for a name that several bear."""
        named = (n for n in range(low, high) if not self._is_asked_by(n))
        bearers = (self.clauses.bearers[at] for n in named for at in self.people(n))
        return {who[0] if len(who) == 1 else None for who in bearers}

    def _is_only_told(self, low: int, high: int) -> bool:
        """Whether everybody named between two phrases is told or asked something, by a pronoun: "she told Feld"."""
        named = [n for n in range(low, high) if self.people(n)]
        return all(told_to(self, n) and self.kinds[n - 2] is Kind.PRONOUN for n in named)

    def _is_asked_by(self, n: int) -> bool:
        """Asked by Feld"""
        return self.head(n) == "by" and self.kinds[n] is Kind.BESIDE and self.head(n - 1) in _ASKED

    def _sentence(self, low: int, high: int) -> Iterator[Report]:
        heads = list(self.heads(low, high))
        start, end = self.phrases[low].start, self.phrases[high - 1].end
        found: list[tuple[str, Head, list[Span]]] = []
        for n, head in enumerate(heads):
            person = self._person(head.who, low)
            if person is not None:
                before = heads[n - 1].end if n else start
                after = heads[n + 1].start if n + 1 < len(heads) else end
                matter = self._matter_of(person, head, found)
                matter += [Span(before, head.start)] if head.before_too else []
                matter += [Span(head.end, after)] if head.after_too else []
        read, given = self.clauses, {person for person, _, _ in found}
        everybody = {person for at in range(start, end) for person in read.bearers.get(at, ())} if found else set()
        for person, head, matter in found:
            by = read.span(head.who, head.who + 1)
            words = self._words(matter, start)
            others = tuple(sorted(everybody - given - {person}))
            parts = sorted(part for part in (head[:2], *matter) if part[0] < part[1])
            named = read.codes[head.who] == "N"
            called = self._also_called(head.who, person)
            told = tuple(read.span(*part) for part in sorted(matter) if part[0] < part[1])
            whole, news = read.span(start, end), self._new(parts)
            yield Report(person, by, named, others, words, whole, news, called=called, matter=told)

        besides = all(read.codes[head.start] == "A" for _, head, _ in found)  # Feld mends cranes and says that …
        if not besides:
            return
        names = [at for at in range(start, end) if at in read.bearers]
        if len(names) == 1:
            yield from self._loose(names[0], Span(start, end))
        elif not names and self.head(low) in SUBJECTS:
            yield from self._loose(self.phrases[low].head, Span(start, end))

    def _matter_of(self, person: str, head: Head, found: list[tuple[str, Head, list[Span]]]) -> list[Span]:
        """Where a head's matter is gathered; a later clause of its own ("… and said") begins anew."""
        codes = self.clauses.codes
        begins = codes[head.start - 1 : head.start] in set(",.A") or codes[head.start] == "A"
        own = head.after_too and not head.before_too and begins
        for who, _, matter in reversed(found):
            if who == person and not (own and matter):
                return matter
        found.append((person, head, []))
        return found[-1][2]

    def _also_called(self, who: int, person: str) -> tuple[str, ...]:
        """Others whom a pronoun that means somebody has meant before."""
        pronoun = pronoun_of(self.word(who))
        if pronoun is None:
            return ()
        others = self._called[pronoun] - {person}
        self._called[pronoun].add(person)
        return tuple(sorted(others))

    def _words(self, matter: Iterable[Span], start: int) -> tuple[TellingWord, ...]:
        """The telling words of what is given to somebody in a sentence that begins at the code `start`."""
        return tuple(telling_words(self._plain, self.clauses, matter, self.clauses.places[start][0], self._nouns))

    def _new(self, parts: Iterable[tuple[int, int]]) -> News:
        """What some spans of codes tell of news."""
        return news_told(" ".join(self._plain[slice(*self.clauses.span(*part))] for part in parts))

    @cached_property
    def _nouns(self) -> frozenset[int]:
        """The offsets of the characters of what noun phrases are about, and of words that look like plurals."""
        phrases = [*self.phrases, *(inner for phrase in self.phrases for inner in _within(phrase))]
        heads = {phrase.head for phrase in phrases if phrase.kind in THINGS}
        codes = self.clauses.codes
        alone = (
            n for n in range(1, len(codes)) if codes[n] == "w" and codes[n - 1] not in "CNPS" and n - 1 not in heads
        )
        heads |= {n for n in alone if self.word(n).endswith("s") and looks_done(self.word(n))}
        heads -= {n for n in heads if n and self.word(n - 1) in _ONE_THING and self.word(n).endswith("s")}
        return frozenset(at for head in heads for at in range(*self.clauses.places[head]))

    def _loose(self, who: int, sentence: Span) -> Iterator[Report]:
        """What a sentence says that quotes nobody, denies nothing, and is about the one person it names, or "she"."""
        read = self.clauses
        by, whole = read.span(who, who + 1), read.span(*sentence)
        denied = "X" in read.codes[sentence.start : who] or self._denies(who + 1, sentence.end)
        person = self._person(who, self._phrase_at(sentence.start))
        if person is None or denied or "Q" in read.codes[slice(*sentence)] or self._is_met(sentence):
            return
        before, after = self.text[whole.start : by.start], self.text[by.end : whole.end]
        told = deed_told(before, after, possessive=read.codes[who] == "P")
        if told is not None:
            until = bisect_left(read.places, whole.start + told.start, key=lambda place: place[0])
            since = bisect_left(read.places, by.end - by.start + whole.start + told.end, key=lambda place: place[0])
            deed = told.start == told.end
            end = self._clause_end(who, sentence.end) if deed else sentence.end
            matter = [Span(sentence.start, until), Span(since, end)]
            words, news = self._words(matter, sentence.start), self._new([Span(sentence.start, end)])
            fresh = done_since(after)
            yield Report(person, by, read.codes[who] == "N", (), words, whole, news, loose=deed, fresh=fresh)

    def _is_met(self, sentence: Span) -> bool:
        """Whether a sentence tells what those who write came upon: "Feld surprised us"."""
        return not _WRITERS.isdisjoint(self.word(at) for at in range(*sentence))

    def _clause_end(self, start: int, end: int) -> int:
        """Where the clause that goes on at a code ends: "Feld trains welders; it leaked" tells of two matters."""
        return next((at for at in range(start, end) if self.word(at) == ";"), end)

    def _denies(self, start: int, end: int) -> bool:
        """Whether codes deny something, before a clause that hangs on another: "a rule that nobody works"."""
        for at in range(start, end):
            if self.clauses.codes[at] == "r":
                return False
            if self.clauses.codes[at] == "X" and self.word(at) not in _TURNS_DOWN:
                return True
        return False

    def _person(self, who: int, low: int) -> str | None:
        """The person whom a name or pronoun at an index means."""
        if (bearers := self.clauses.bearers.get(who)) is not None:
            return bearers[0] if len(bearers) == 1 else None
        n = self._phrase_at(who)
        if self.kinds[n] is Kind.OTHER:
            return self._described(self.phrases[n])
        first = self.past(low, Kind.JOIN)
        named = self._named(low, n) if self.told_by(first) != n else None  # To Feld, she said
        if named:
            return named.pop() if len(named) == 1 else None
        return self._latest

    def _phrase_at(self, code: int) -> int:
        return bisect_right(self.phrases, code, 0, self.size, key=lambda one: one.start) - 1


def _within(phrase: Phrase) -> Iterator[Phrase]:
    for inner in phrase.inside:
        yield inner
        yield from _within(inner)
