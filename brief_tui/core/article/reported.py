"""Indirect speech in the prose: whom a sentence gives what it says to, outside quotation marks.

Read are a known person, by name, pronoun or title, as the subject of a verb of speech or opinion ("Feld said that …",
"…, she argued"), of any verb in an aside ("…, Feld stresses"), "according to Feld", "for Feld, …", "described by Feld
as …" and "Feld's view is that". What is denied, what might be said, and what two say together, is nobody's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from brief_tui.core.article.telling_words import TellingWord, telling_words, without_names
from brief_tui.core.article.told_deeds import deed_told
from brief_tui.core.article.told_news import News, news_told
from brief_tui.core.draft.attribution import leans_on_before, opening_pronoun
from brief_tui.core.draft.clauses import Clauses
from brief_tui.core.draft.office_holders import NO_HOLDERS, Holder, Holders, who_holds
from brief_tui.core.draft.parts import ENDS, Parts
from brief_tui.core.draft.phrase import SPEECH, STOPS, VERBS, Kind, Phrase, looks_done
from brief_tui.core.draft.phrases import read_phrases
from brief_tui.core.draft.prose import Prose, clauses
from brief_tui.core.language.clause_words import PARTICLES, VIEWS
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.remembering import LONGEST_KEPT, remembered

_DEEDS = frozenset(
    "began begin begins call called calls continue continued continues demonstrated demonstrates discovered discovers "
    "feels felt finds found held holds knew knows laugh laughed laughs learned learns noticed notices offer offered "
    "offers point pointed points proved proves put puts realised realises realized realizes remember report reported "
    "reports saw sees share shared shares shoot shoots shot showed shows sigh sighed sighs sum sums summed understood "
    "understands volunteered write writes wrote".split()
)
"""Verbs that mean something else as often: they count before "that", "how" and the like."""
_SURE = frozenset("adamant afraid aware certain clear confident convinced optimistic positive proud sure".split())
"""Adjectives for somebody who holds that something is so."""
_MEANS = frozenset({"means", "meant"})
_HIM = frozenset({"her", "him"})
_SUBJECTS = frozenset({"he", "she"})
_MAYBE = frozenset("could if may might".split())
_ADDING = re.compile(r",?A?w?v")


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


def reports(prose: Prose, people: People, holders: Holders = NO_HOLDERS) -> tuple[Report, ...]:
    """The indirect speech of a piece of prose, in order; of a piece that is too long for a paragraph, none.

    `holders` are those whom it may call by title alone: "the founder says that …".
    """
    if len(prose.text) > LONGEST_KEPT:
        return ()
    return _reports(prose, people, holders.told_in(prose.text))


@remembered(2048)
def _reports(prose: Prose, people: People, holders: tuple[Holder, ...]) -> tuple[Report, ...]:
    read = clauses(prose, people)
    if not (read.bearers or prose.about or holders):
        return ()  # most paragraphs of a long draft
    return tuple(_Reader(prose, read, holders).reports())


class _Head(NamedTuple):
    """The words that give speech to somebody, as indices of the codes."""

    start: int
    end: int
    who: int
    after_too: bool = True
    """Whether what follows is the matter as well as what stands before."""
    before_too: bool = False


class _Reader(Parts):
    def __init__(self, prose: Prose, read: Clauses, holders: tuple[Holder, ...]) -> None:
        super().__init__(prose.text, read, read_phrases(prose.text, read))
        self._plain = without_names(prose.unquoted, read)
        self._holders = holders
        self._near = {who[0] for who in read.bearers.values() if len(who) == 1} | {prose.about or ""}
        self._latest = self._before(prose)

    def _before(self, prose: Prose) -> str | None:
        """Whom a pronoun means before anybody is named: the one of the paragraph before, or the only one in this."""
        if not leans_on_before(self._text, self._clauses):
            return prose.about if opening_pronoun(self._text, self._clauses) else None
        named = set(self._clauses.bearers.values())
        one = next(iter(named)) if len(named) == 1 else ()
        return prose.about or (one[0] if len(one) == 1 else None)

    def reports(self) -> Iterator[Report]:
        """Sentence after sentence, for a pronoun may lean on the ones before it."""
        low = 0
        for n in range(self._size + 1):
            if self._kinds[n] in STOPS and (n == self._size or self._head(n) != ";"):
                if n > low:
                    yield from self._sentence(low, n)
                    named = self._named(low, n)
                    if named:
                        self._latest = named.pop() if len(named) == 1 else None
                    elif self._kinds[low + 1] in VERBS:
                        self._latest = self._described(self._phrases[low]) or self._latest
                low = n + 1

    def _named(self, low: int, high: int) -> set[str | None]:
        """The people named between two phrases; None for a name that several bear."""
        bearers = (self._clauses.bearers[at] for n in range(low, high) for at in self._people(n))
        return {who[0] if len(who) == 1 else None for who in bearers}

    def _sentence(self, low: int, high: int) -> Iterator[Report]:
        heads = list(self._apart(low, high))
        start, end = self._phrases[low].start, self._phrases[high - 1].end
        found: dict[str, tuple[_Head, list[Span]]] = {}
        for n, head in enumerate(heads):
            person = self._person(head.who, low)
            if person is not None:
                before = heads[n - 1].end if n else start
                after = heads[n + 1].start if n + 1 < len(heads) else end
                matter = found.setdefault(person, (head, []))[1]
                matter += [Span(before, head.start)] if head.before_too else []
                matter += [Span(head.end, after)] if head.after_too else []
        read = self._clauses
        everybody = {person for at in range(start, end) for person in read.bearers.get(at, ())} if found else set()
        for person, (head, matter) in found.items():
            by = read.span(head.who, head.who + 1)
            words = tuple(telling_words(self._plain, read, matter, read.places[start][0]))
            others = tuple(sorted(everybody - found.keys() - {person}))
            parts = sorted(part for part in (head[:2], *matter) if part[0] < part[1])
            told = " ".join(self._plain[slice(*read.span(*part))] for part in parts)
            named = read.codes[head.who] == "N"
            yield Report(person, by, named, others, words, read.span(start, end), news_told(told))

        names = [at for at in range(start, end) if at in read.bearers]
        if not found and len(names) == 1:
            yield from self._loose(names[0], Span(start, end))
        elif not found and not names and self._head(low) in _SUBJECTS:
            yield from self._loose(self._phrases[low].head, Span(start, end))

    def _loose(self, who: int, sentence: Span) -> Iterator[Report]:
        """What a sentence says that quotes nobody, denies nothing, and is about the one person it names, or "she"."""
        read = self._clauses
        by, whole = read.span(who, who + 1), read.span(*sentence)
        behind = read.codes[who + 2 : sentence.end]  # Feld refuses
        denied = "X" in read.codes[sentence.start : who] + behind.partition("r")[0]  # a rule that nobody works
        person = self._person(who, bisect_right(self._phrases, sentence.start, key=lambda one: one.start) - 1)
        if person is None or denied or "Q" in read.codes[slice(*sentence)]:
            return
        told = deed_told(self._text[whole.start : by.start], self._text[by.end : whole.end])
        if told is not None:
            until = bisect_left(read.places, whole.start + told.start, key=lambda place: place[0])
            since = bisect_left(read.places, by.end - by.start + whole.start + told.end, key=lambda place: place[0])
            matter = [Span(sentence.start, until), Span(since, sentence.end)]
            words = tuple(telling_words(self._plain, read, matter, whole.start))
            yield Report(person, by, read.codes[who] == "N", (), words, whole, News.NONE, loose=True)

    def _apart(self, low: int, high: int) -> Iterator[_Head]:
        """The clauses that give something to somebody, in order; none inside another."""
        done = -1
        heads = (head for n in range(low, high) for head in self._heads(n, low, high))
        for head in sorted(heads):
            nested = done >= 0 and head.start > 0 and self._clauses.codes[head.start - 1] == "r"
            if head.start >= done and not nested:
                done = head.end
                yield head

    def _heads(self, n: int, low: int, high: int) -> Iterator[_Head]:
        """What the phrase `n` gives to somebody."""
        kind = self._kinds[n]
        if kind is Kind.BESIDE:
            yield from self._beside_matter(n, low)
        elif kind is Kind.WORDS and self._opens(n, low):
            yield from self._view(self._phrases[n], n)
        elif kind in VERBS:
            yield from self._by_agent(n) if self._phrases[n].passive else self._by_verb(n, low, high)

    def _beside_matter(self, n: int, low: int) -> Iterator[_Head]:
        """According to Feld; for Feld, …; for Feld the scandal is …; in Feld's view; in his view"""
        beside = self._phrases[n]
        word, inner = self._word(beside.head), beside.inside[0]
        if word == "according" and (inner.kind is Kind.PERSON or self._word(inner.head) in _HIM):
            yield _Head(beside.start, inner.head + 1, inner.head, before_too=True)
        elif inner.kind is Kind.PERSON and word in {"for", "per", "to"}:
            thing = self._word(self._phrases[n + 1].start) == "the" and self._kinds[n + 2] is Kind.IS
            if self._past(low, Kind.JOIN) == n and (self._kinds[n + 1] is Kind.PAUSE or thing):
                yield _Head(beside.start, inner.head + 1, inner.head)
        elif inner.kind is Kind.WORDS and self._opens(n, low):
            yield from self._view(inner, n)

    def _view(self, noun: Phrase, n: int) -> Iterator[_Head]:
        """Feld's view is that …; in his view …"""
        hers = self._kinds[n] is Kind.BESIDE and self._is_hers(noun)
        who = noun.start if hers else noun.owner
        if who >= 0 and who != noun.head:
            yield _Head(self._phrases[n].start, noun.head + 1, who, after_too=not self._is_quoted(noun.head + 1))

    def _opens(self, n: int, low: int) -> bool:
        """Whether a clause begins at the phrase `n`, adverbs aside."""
        before = n - 1
        while before >= low and self._kinds[before] in {Kind.ADVERB, Kind.BESIDE}:
            before -= 1
        if self._kinds[n] is Kind.PERSON and self._kinds[n - 1] is Kind.OTHER and n - 1 >= low:
            return self._opens(n - 1, low)  # her customer Jon Feld
        if before <= low + 1 and self._kinds[before] is Kind.IS:  # It is Feld's view that
            return True
        return before < low or self._kinds[before] in {
            Kind.PAUSE,
            Kind.COLON,
            Kind.QUOTATION,
            Kind.WHO,
            Kind.JOIN,
            Kind.STOP,
        }

    def _by_agent(self, n: int) -> Iterator[_Head]:
        """is described by Feld as …"""
        who, verb = self._agent(n), self._phrases[n]
        if who is not None and who.kind is Kind.PERSON and "b" in self._codes(verb):
            yield _Head(verb.start, who.end, who.head, before_too=True)

    def _by_verb(self, n: int, low: int, high: int) -> Iterator[_Head]:
        """Feld said that …; …, Feld argued; …, said Feld; …, Feld stresses, …"""
        verb = self._phrases[n]
        told = self._told(n)
        if verb.denied or told is None:
            return
        start, end = verb.start, told
        behind = self._phrases[n + 1]
        who, inverted = self.subject(n, low), False
        cleft = self._cleft(n, low)
        if cleft is None and (verb.joins or self._kinds[n - 1] in {Kind.JOIN, Kind.WHO}):
            return
        if behind.kind is Kind.PERSON and self._kinds[n - 1] is Kind.PAUSE and verb.kind is not Kind.TELLS:
            inverted = self._kinds[n + 2] in ENDS or bool(behind.inside)
        if cleft is not None:
            who = cleft
        elif inverted:
            who, end = behind, self._past_title(n + 1, high)
        elif who is None or not self._begins(who, low):
            return
        else:
            start = who.start
        if who.kind is Kind.OTHER:
            if self._described(who) is None:
                return
        elif who.kind not in {Kind.PERSON, Kind.PRONOUN} or self._word(who.head) == "they":
            return
        closes = inverted or end >= self._phrases[high - 1].end or self._clauses.codes[end] in ",:."
        apart = start > 0 and self._clauses.codes[start - 1] == ","
        if "Q" in self._clauses.codes[max(self._phrases[low].start, start - 3) : start] or self._is_quoted(end):
            adding = _ADDING.match(self._clauses.codes, end)
            yield _Head(start, adding.end() if adding else end, who.head, after_too=adding is not None)
        else:
            yield _Head(start, end, who.head, before_too=closes and apart)

    def _cleft(self, n: int, low: int) -> Phrase | None:
        """The person of a cleft sentence, "It was Feld, too, who argued that"; None for other sentences."""
        first = self._past(low, Kind.JOIN, Kind.ADVERB)
        who = self._phrases[first + 2]
        is_cleft = self._head(first) == "it" and self._kinds[first + 1] is Kind.IS and who.kind is Kind.PERSON
        behind = self._past(first + 3, Kind.PAUSE, Kind.ADVERB)
        return who if is_cleft and behind == n - 1 and self._head(behind) == "who" else None

    def _past_title(self, n: int, high: int) -> int:
        """The code behind a name and what is said of the person between commas: "says Feld, the head of Quill, …"."""
        end = self._phrases[n].head + 1
        if self._kinds[n + 1] is not Kind.PAUSE or self._kinds[n + 2] not in {Kind.ADVERB, Kind.OTHER, Kind.WHO}:
            return end
        closing = next(m for m in range(n + 3, high + 1) if m == high or self._kinds[m] in ENDS)
        described = self._head(n + 2) == "who" or VERBS.isdisjoint(self._kinds[n + 2 : closing])
        return self._phrases[closing - 1].end if described else end

    def _begins(self, who: Phrase, low: int) -> bool:
        """Whether a subject begins its clause."""
        return self._opens(bisect_left(self._phrases, who.start, 0, self._size, key=lambda one: one.start), low)

    def _is_quoted(self, end: int) -> bool:
        """Whether a quotation stands right behind a code."""
        return self._clauses.codes.startswith(("Q", ",Q", ":Q"), end)

    def _told(self, n: int) -> int | None:
        """The index of the code behind which the reported matter begins; None behind a verb that reports nothing."""
        verb = self._phrases[n]
        words = {self._word(at) for at in range(verb.start, verb.end)}
        next_ = self._past(n + 1, Kind.ADVERB)
        if not words.isdisjoint(_MAYBE):
            return None
        if self._head(n + 1) in PARTICLES.get(self._word(verb.end - 1), ()):
            return self._phrases[n + 1].start + 1
        deed = self._word(verb.head) in _DEEDS or not words.isdisjoint(_DEEDS | _SURE)
        if verb.kind in SPEECH and not deed:
            return verb.end
        if not words.isdisjoint(VIEWS):
            return next(at + 1 for at in range(verb.start, verb.end) if self._word(at) in VIEWS)
        if "to" in words and not words.isdisjoint(_MEANS):
            return next(at + 1 for at in range(verb.start, verb.end) if self._word(at) == "to")
        if "would" in words and ("love" in words or self._word(self._phrases[n + 1].start) == "like"):
            return verb.end
        if self._kinds[next_] is Kind.BESIDE and deed and set(self._codes(self._phrases[next_])) <= {"p", "w"}:
            next_ += 1
        if self._clauses.codes.startswith("r", self._phrases[next_].start) and next_ < self._size:
            tag = verb.kind is Kind.DOES and self._head(next_) == "that" and looks_done(self._word(verb.head))
            return self._phrases[next_ - 1].end if deed or tag else None
        if self._head(next_ + 1) == "that":
            noun = self._phrases[next_]
            noun = noun.inside[0] if noun.kind is Kind.BESIDE and verb.kind is Kind.IS else noun
            return self._phrases[next_].end if noun.kind is Kind.WORDS else None
        alone = (verb.kind is Kind.DOES or deed) and verb.end == verb.start + 1 and looks_done(self._word(verb.head))
        return verb.end if alone and self._kinds[n + 1] in ENDS and self._kinds[n - 2] is Kind.PAUSE else None

    def _person(self, who: int, low: int) -> str | None:
        """The person whom a name or pronoun at an index means."""
        if (bearers := self._clauses.bearers.get(who)) is not None:
            return bearers[0] if len(bearers) == 1 else None
        n = bisect_right(self._phrases, who, 0, self._size, key=lambda one: one.start) - 1
        if self._kinds[n] is Kind.OTHER:
            return self._described(self._phrases[n])
        named = self._named(low, n)
        if named:
            return named.pop() if len(named) == 1 else None
        return self._latest

    def _described(self, who: Phrase) -> str | None:
        """The person whom a phrase means by title: "the founder", but not "the founder who left"."""
        if who.kind is not Kind.OTHER or not self._holders or self._clauses.codes.startswith("r", who.end):
            return None
        return who_holds(self._text, self._clauses.span(who.start, who.end), self._holders, self._near)
