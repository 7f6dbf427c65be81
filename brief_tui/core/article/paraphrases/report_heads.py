"""The words of a sentence that give what it says to somebody: "Feld said that", "in her view", "according to Feld"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from brief_tui.core.draft.speakers.asked_first import who_answers
from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.draft.speakers.office_holders import Holder, who_holds, who_is_from
from brief_tui.core.draft.speakers.others import names_person
from brief_tui.core.draft.speakers.parts import ENDS, Parts
from brief_tui.core.draft.speakers.phrase import NOUNS, SPEECH, VERBS, Kind, Phrase, looks_done
from brief_tui.core.draft.speakers.pronouns import SUBJECTS
from brief_tui.core.language.clause_words import PARTICLES, VIEWS

_DEEDS = frozenset(
    "began begin begins call called calls continue continued continues demonstrated demonstrates discovered discovers "
    "feels felt finds found held holds knew knows laugh laughed laughs learned learns noticed notices offer offered "
    "offers point pointed points proved proves put puts realised realises realized realizes remember report reported "
    "reports saw sees share shared shares shoot shoots shot showed shows sigh sighed sighs sum sums summed understood "
    "understands volunteered write writes wrote".split()
)
"""Verbs that mean something else as often: they count before "that", "how" and the like."""
_NAMING = frozenset("call called calls".split())
_THINGS = frozenset({Kind.OTHER, Kind.STRANGER})
"""Called the product a toy."""
_SURE = frozenset("adamant afraid aware certain clear confident convinced optimistic positive proud sure".split())
"""Adjectives for somebody who holds that something is so."""
_OTHERS_CLAUSES = SPEECH | {Kind.WHO, Kind.QUOTATION}
"""What makes it doubtful who says something besides."""
_MEANS = frozenset({"means", "meant"})
_HIM = frozenset({"her", "him"})
_OPINIONS = frozenset({"judgement", "judgment", "opinion", "view"})
_RATHER = frozenset({"rather", "sooner"})
"""Would rather mend cranes."""
_MAYBE = frozenset("could if may might".split())
_RELATIVE = frozenset({"that", "whom"})
_NOUN_CODES = frozenset("CGNPOUw")
"""What may end in a noun; "said that she …" does not."""
_ADDING = re.compile(r",?A?w?v")


class Head(NamedTuple):
    """The words that give speech to somebody, as indices of the codes."""

    start: int
    end: int
    who: int
    after_too: bool = True
    """Whether what follows is the matter as well as what stands before."""
    before_too: bool = False


class Heads(Parts):
    """Finds them among the phrases of a paragraph."""

    def __init__(self, text: str, read: Clauses, holders: Sequence[Holder], near: Sequence[Collection[str]]) -> None:
        """`holders` may be called by title alone; of several, the one who is `near`, the first collection first."""
        super().__init__(text, read)
        self._holders, self._near = holders, near

    def heads(self, low: int, high: int) -> Iterator[Head]:
        """The clauses that give something to somebody, in order; none inside another."""
        done = -1
        heads = (head for n in range(low, high) for head in self._heads(n, low, high))
        for head in sorted(heads):
            nested = done >= 0 and head.start > 0 and self.clauses.codes[head.start - 1] == "r"
            if head.start >= done and not nested:
                done = head.end
                yield head

    def _heads(self, n: int, low: int, high: int) -> Iterator[Head]:
        """What the phrase `n` gives to somebody."""
        kind = self.kinds[n]
        if kind is Kind.BESIDE:
            yield from self._beside_matter(n, low)
        elif kind is Kind.WORDS and self._opens(n, low):
            yield from self._view(self.phrases[n], n)
        elif kind in VERBS:
            passive = self.phrases[n].passive
            yield from self._by_agent(n) if passive else chain(self._by_verb(n, low, high), self._besides(n, low))

    def _beside_matter(self, n: int, low: int) -> Iterator[Head]:
        """According to Feld; for Feld, …; for Feld the scandal is …; in Feld's view; in his view"""
        beside = self.phrases[n]
        word, inner = self.word(beside.head), beside.inside[0]
        if word == "according" and (inner.kind is Kind.PERSON or self.word(inner.head) in _HIM):
            opens = self.kinds[n - 1] is Kind.JOIN and self.kinds[n + 1] not in ENDS  # and according to Feld it …
            yield Head(beside.start, inner.head + 1, inner.head, before_too=not opens)
        elif inner.kind is Kind.PERSON and word in {"for", "per", "to"} and self.told_by(n) is None:
            thing = self.word(self.phrases[n + 1].start) == "the" and self.kinds[n + 2] is Kind.IS
            if self.past(low, Kind.JOIN) == n and (self.kinds[n + 1] is Kind.PAUSE or thing):
                yield Head(beside.start, inner.head + 1, inner.head)
        elif inner.kind is Kind.WORDS and self._opens(n, low):
            yield from self._view(inner, n)
        elif word == "in" and self.past(low, Kind.JOIN) == n:
            who = inner.start if self.is_hers(inner) else inner.owner
            if who >= 0 and self.word(who + 1) in _OPINIONS:  # in her opinion losses are …
                yield Head(beside.start, who + 2, who)

    def told_by(self, n: int) -> int | None:
        """The pronoun that answers, or tells something to, whom the phrase `n` names: "To Feld, a roofer, she said"."""
        if self.head(n) != "to":
            return who_answers(self, n)
        who = self._past_described(n + 1)
        verb = self.past(who + 1, Kind.ADVERB)
        tells = self.kinds[verb] in VERBS and (
            self._told(verb) is not None or self.word(self.phrases[verb].head) in _DEEDS
        )
        return who if tells and self.kinds[who] is Kind.PRONOUN else None

    def _past_described(self, n: int) -> int:
        """The phrase behind what tells of somebody between two commas, if the phrase `n` is the first of them."""
        if self.kinds[n] is not Kind.PAUSE:
            return n
        closing = next((m for m in range(n + 1, self.size) if self.kinds[m] in ENDS), n)
        described = self.kinds[n + 1] is Kind.WHO or names_person(self, self.phrases[n + 1])
        return 1 + (closing if described else n)

    def _view(self, noun: Phrase, n: int) -> Iterator[Head]:
        """Feld's view is that …; her advice to many is to …; in his view …; in the view of Feld …"""
        verb = self.phrases[self.past(n + 1, Kind.BESIDE)]
        told = verb.kind is Kind.IS and "to" in {
            self.word(at) for at in range(verb.start, min(verb.end + 1, len(self.clauses.codes)))
        }
        hers = (told or self.kinds[n] is Kind.BESIDE) and self.is_hers(noun) and self.word(noun.start) != "their"
        who = noun.start if hers else noun.owner
        of = self.of(noun, "of")
        if who < 0 and of is not None and of in self.clauses.bearers and self.kinds[n + 1] is not Kind.JOIN:
            who = of
        end = max(noun.head, who) + 1
        if who >= 0 and who != noun.head:
            phrase = self.phrases[n]
            aside = phrase.kind is Kind.BESIDE and self.kinds[n - 1] is Kind.PAUSE and self.kinds[n + 1] in ENDS
            quoted = self._is_quoted(end)
            yield Head(phrase.start, end, who, after_too=not quoted, before_too=aside and not quoted)

    def _opens(self, n: int, low: int) -> bool:
        """Whether a clause begins at the phrase `n`, adverbs aside."""
        before = n - 1
        while before >= low and self.kinds[before] in {Kind.ADVERB, Kind.BESIDE}:
            before -= 1
        if self.kinds[n] is Kind.PERSON and self.kinds[n - 1] is Kind.OTHER and n - 1 >= low:
            return self._opens(n - 1, low)  # her customer Jon Feld
        if before <= low + 1 and self.kinds[before] is Kind.IS:  # It is Feld's view that
            return True
        return before < low or self.kinds[before] in {
            Kind.PAUSE,
            Kind.COLON,
            Kind.QUOTATION,
            Kind.WHO,
            Kind.JOIN,
            Kind.STOP,
        }

    def _by_agent(self, n: int) -> Iterator[Head]:
        """is described by Feld as …"""
        who, verb = self.agent(n), self.phrases[n]
        if who is not None and who.kind is Kind.PERSON and "b" in self.codes(verb):
            yield Head(verb.start, who.end, who.head, before_too=True)

    def _by_verb(self, n: int, low: int, high: int) -> Iterator[Head]:
        """Feld said that …; …, Feld argued; …, said Feld; …, Feld stresses, …"""
        verb = self.phrases[n]
        told = self._told(n)
        if verb.denied or told is None:
            return
        start, end = verb.start, told
        behind = self.phrases[n + 1]
        who, inverted = self.subject(n, low), False
        cleft = self._cleft(n, low)
        if cleft is None and (verb.joins or self.kinds[n - 1] in {Kind.JOIN, Kind.WHO}):
            return
        if behind.kind is Kind.PERSON and self.kinds[n - 1] is Kind.PAUSE and verb.kind is not Kind.TELLS:
            inverted = self.kinds[n + 2] in ENDS or bool(behind.inside)
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
        elif who.kind not in {Kind.PERSON, Kind.PRONOUN} or self.word(who.head) == "they":
            return
        heard = self._past_hearer(n) if verb.kind is Kind.TELLS and not inverted else end
        end = self._past_told(n, end, heard)
        closes = inverted or heard >= self.phrases[high - 1].end or self.clauses.codes[heard] in ",:."
        apart = start > 0 and self.clauses.codes[start - 1] == ","
        if "Q" in self.clauses.codes[max(self.phrases[low].start, start - 3) : start] or self._is_quoted(end):
            adding = _ADDING.match(self.clauses.codes, end)
            yield Head(start, adding.end() if adding else end, who.head, after_too=adding is not None)
        else:
            closing = closes and apart
            after_too = not (closes and (self._is_relative(start) or self._is_told_before(verb, start)))
            yield Head(start, heard if closing else end, who.head, after_too=after_too, before_too=closing)

    def _is_relative(self, start: int) -> bool:
        """Whether a clause tells more of a noun: the 1 percent that she had budgeted, so …"""
        return start > 1 and self.word(start - 1) in _RELATIVE and self.clauses.codes[start - 2] in _NOUN_CODES

    def _is_told_before(self, verb: Phrase, start: int) -> bool:
        """Whether an aside within what another one says tells what was said earlier: "…, as Feld had proposed, and"."""
        had = any(self.word(at) == "had" for at in range(verb.start, verb.end))
        return had and start > 1 and self.word(start - 1) == "as" and self.clauses.codes[start - 2] == ","

    def _past_hearer(self, n: int) -> int:
        """The code behind who is told something: "…, Feld told the panel"."""
        return self.phrases[n + 1 if self.kinds[n + 1] in NOUNS else n].end

    def _past_told(self, n: int, told: int, heard: int) -> int:
        """The code behind who is told something, where what they are told follows: "told the hall that it leaked"."""
        follows = self.clauses.codes.startswith("r", heard) or self.kinds[n + 2] is Kind.PRONOUN
        return heard if follows and told == self.phrases[n].end else told

    def _besides(self, n: int, low: int) -> Iterator[Head]:
        """Feld mends cranes and says that …"""
        verb = self.phrases[n]
        says = self.kinds[n - 1] is Kind.JOIN and self.kinds[n + 1] not in ENDS and not self._is_quoted(verb.end)
        if not says or verb.denied or (told := self._told(n)) is None:
            return
        who, again = self.subject(n, low), self._says_again(n, low)
        first = self._index(who) if who is not None and not again else low
        known = self.kinds[first] in {Kind.PERSON, Kind.PRONOUN} and self.head(first) != "they"
        doubtful = not (again or _OTHERS_CLAUSES.isdisjoint(self.kinds[max(0, first - 1) : n]))
        if known and not doubtful and self.kinds[first + 1] is not Kind.JOIN and self._opens(first, low):
            yield Head(self.phrases[n - 1].start, told, self.phrases[first].head)

    def _says_again(self, n: int, low: int) -> bool:
        """Feld says that it leaked, and says that …; nobody else says anything between."""
        says = self.past(low + 1, Kind.ADVERB)
        thats = [self.word(self.phrases[m].end) == "that" for m in (says, n)]
        return self.kinds[says] in SPEECH and all(thats) and SPEECH.isdisjoint(self.kinds[says + 1 : n])

    def _cleft(self, n: int, low: int) -> Phrase | None:
        """The person of a cleft sentence, "It was Feld, too, who argued that"; None for other sentences."""
        first = self.past(low, Kind.JOIN, Kind.ADVERB)
        who = self.phrases[first + 2]
        is_cleft = self.head(first) == "it" and self.kinds[first + 1] is Kind.IS and who.kind is Kind.PERSON
        behind = self.past(first + 3, Kind.PAUSE, Kind.ADVERB)
        return who if is_cleft and behind == n - 1 and self.head(behind) == "who" else None

    def _past_title(self, n: int, high: int) -> int:
        """The code behind a name and what is said of the person between commas: "says Feld, the head of Quill, …"."""
        end = self.phrases[n].head + 1
        if self.kinds[n + 1] is not Kind.PAUSE or self.kinds[n + 2] not in {Kind.ADVERB, Kind.OTHER, Kind.WHO}:
            return end
        closing = next(m for m in range(n + 3, high + 1) if m == high or self.kinds[m] in ENDS)
        described = self.head(n + 2) == "who" or VERBS.isdisjoint(self.kinds[n + 2 : closing])
        return self.phrases[closing - 1].end if described else end

    def _begins(self, who: Phrase, low: int) -> bool:
        """Whether a subject begins its clause: "she" does so also where the sentence opens with "To Brack, who …"."""
        at = self._index(who)
        led = self.kinds[self.past(low, Kind.JOIN)] is Kind.BESIDE and self.clauses.codes[who.start - 1] not in "rpV"
        return self._opens(at, low) or (led and self.word(who.head) in SUBJECTS)

    def _index(self, phrase: Phrase) -> int:
        return bisect_left(self.phrases, phrase.start, 0, self.size, key=lambda one: one.start)

    def _is_quoted(self, end: int) -> bool:
        """Whether a quotation stands right behind a code."""
        return self.clauses.codes.startswith(("Q", ",Q", ":Q"), end)

    def _told(self, n: int) -> int | None:
        """The index of the code behind which the reported matter begins; None behind a verb that reports nothing."""
        verb = self.phrases[n]
        words = {self.word(at) for at in range(verb.start, verb.end)}
        next_ = self.past(n + 1, Kind.ADVERB)
        if not words.isdisjoint(_MAYBE):
            return None
        if self.head(n + 1) in PARTICLES.get(self.word(verb.end - 1), ()):
            return self.phrases[n + 1].start + 1
        deed = self.word(verb.head) in _DEEDS or not words.isdisjoint(_DEEDS | _SURE)
        if verb.kind in SPEECH and not deed:
            return verb.end
        if self.word(verb.head) in _NAMING and self.kinds[n + 1] in _THINGS and self.kinds[n + 2] is Kind.OTHER:
            return verb.end
        if self.word(verb.head) in {"put", "puts"} and self.kinds[n + 1] is Kind.OTHER and self._is_put_at(n):
            return verb.end
        if (held := self._held(n)) is not None:
            return held
        if self.kinds[next_] is Kind.BESIDE and deed and set(self.codes(self.phrases[next_])) <= {"p", "w"}:
            next_ += 1
        if self.clauses.codes.startswith("r", self.phrases[next_].start) and next_ < self.size:
            tag = verb.kind is Kind.DOES and self.head(next_) == "that" and looks_done(self.word(verb.head))
            return self.phrases[next_ - 1].end if deed or tag else None
        if self.head(next_ + 1) == "that":
            noun = self.phrases[next_]
            noun = noun.inside[0] if noun.kind is Kind.BESIDE and verb.kind is Kind.IS else noun
            return self.phrases[next_].end if noun.kind is Kind.WORDS else None
        alone = (verb.kind is Kind.DOES or deed) and verb.end == verb.start + 1 and looks_done(self.word(verb.head))
        return verb.end if alone and self.kinds[n + 1] in ENDS and self.kinds[n - 2] is Kind.PAUSE else None

    def _held(self, n: int) -> int | None:
        """The code behind what tells that somebody holds or means something: wants, meant to, would like, is against"""
        verb, behind = self.phrases[n], self.phrases[n + 1]
        words = [self.word(at) for at in range(verb.start, verb.end)]
        if verb.kind is Kind.IS and behind.kind is Kind.BESIDE and self.head(n + 1) == "against":
            return behind.start + 1
        if "would" in words and ("love" in words or self.word(behind.start) == "like"):
            return verb.end
        means, would = not _MEANS.isdisjoint(words), "would" in words
        telling = (
            n for n, one in enumerate(words) if one in VIEWS or (means and one == "to") or (would and one in _RATHER)
        )
        first = next(telling, None)
        return None if first is None else verb.start + first + 1

    def _is_put_at(self, n: int) -> bool:
        """Whether something is put at a figure: "put the price at less than that of a flood"."""
        behind = self.phrases[n + 1].start
        stop = next(m for m in range(n + 1, self.size + 1) if m == self.size or self.kinds[m] in ENDS)
        words = {self.word(at) for at in range(behind, self.phrases[stop - 1].end)}
        return "at" in words

    def _described(self, who: Phrase) -> str | None:
        """Whom a phrase means by title, "the founder", or as "the man from Quill", but not "the founder who left"."""
        if who.kind is not Kind.OTHER or not self._holders or self.clauses.codes.startswith("r", who.end):
            return None
        span = self.clauses.span(who.start, who.end)
        found = (who_holds(self.text, span, self._holders, near) for near in self._near)
        return next((person for person in found if person), who_is_from(self.text, span, self._holders))
