"""The people whom a paragraph names and tells of, sentence by sentence, and whom it is about."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from brief_tui.core.draft.mentions import Mention, mentions
from brief_tui.core.draft.speakers import office_holders
from brief_tui.core.draft.speakers.asked_first import who_answers
from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.draft.speakers.floor import told_to, who_asks, who_objects
from brief_tui.core.draft.speakers.office_holders import Holder
from brief_tui.core.draft.speakers.others import IsWho
from brief_tui.core.draft.speakers.parts import Given, Parts
from brief_tui.core.draft.speakers.phrase import Kind, Phrase, is_many
from brief_tui.core.draft.speakers.phrases import read_phrases
from brief_tui.core.draft.speakers.pronouns import called_in, pronoun_of, settled, tells_of, whom_it_acts_on
from brief_tui.core.draft.speakers.quotation_speakers import SoFar, Speaker
from brief_tui.core.draft.speakers.topics import is_contrasted, newcomer, role_told_of, subject_pronoun
from brief_tui.core.language.clause_words import HERS
from brief_tui.core.offsets import Span


class ParagraphPeople:
    """What the rules of attribution ask of a paragraph; all places are indices of its codes (`Clauses`).

    What changes, sentence by sentence, is written first.
    """

    latest: Speaker | None = None
    """The latest known speaker."""
    open: Speaker | None = None
    """Who alone could be meant before, where there is no latest speaker."""
    latest_at = -1
    """The index behind what tells of the latest speaker."""
    questioned: Speaker | None = None
    """The latest speaker before the last sentence that names somebody."""
    asker: Speaker | None = None
    """The one who asks or objects in that sentence, its only one: what follows may be the answer of another one."""
    clause: Given | None = None
    """The clause after the last quotation."""
    passed = 0
    """How many mentions have had their say about the latest speaker."""

    def __init__(self, text: str, clauses: Clauses, holders: Sequence[Holder], so_far: SoFar) -> None:
        self.text, self.clauses, self.codes = text, clauses, clauses.codes
        self.phrases = read_phrases(text, clauses)
        self.begins = [phrase.start for phrase in self.phrases]
        self.parts = Parts(text, clauses)
        self._ends = [m.end() for m in re.finditer(r"[.!]", self.codes)]
        self.starts = [0, *self._ends]
        named = mentions(text, clauses)
        introduced = {*so_far.introduced, *(one.person for one in named if one.person)}
        self.mentions = [mention.narrowed(introduced) for mention in named]
        self.indices = [mention.at for mention in self.mentions]
        self.people = tuple(dict.fromkeys(m.bearers[0] for m in self.mentions if len(m.bearers) == 1))
        self.holders, self.near, self.so_far = holders, {*self.people, *so_far.near}, so_far
        self.subjects: dict[str, Speaker] = {}  # whom the pronoun means that a sentence with another name begins with
        self._named: tuple[Span, tuple[Mention, ...]] = Span(-1, -1), ()
        self.calls = tuple(self._called_here())
        self.pronouns = {**dict(settled(Counter(self.calls))), **dict(so_far.called)}

    def _called_here(self) -> Iterator[tuple[str, str]]:
        """Whom the sentences call "he" or "she", those that begin so behind one that names one person included."""
        alone: str | None = None
        other: str | None = None
        calls: list[tuple[str, str]] = []
        near = {name: one for name, one in self.so_far.called if name in {*self.people, *self.so_far.recent}}
        for start in self.starts[: len(self._ends) + (self._ends[-1:] != [len(self.codes)])]:
            sentence = self.sentence_at(start)
            named = self.among(*sentence)
            low, stop = self.phrase_at(start), self.phrase_at(sentence.end)
            if named and all(map(self.is_told, named)):
                alone = None
            elif named:
                another = self._may_mean_another(low, stop)
                end = named[0].at + 1 if another else sentence.end
                calls = list(called_in(self.text, self.clauses, named, end, near))
                yield from calls
                other = whom_it_acts_on(self.parts, low, stop)
                one = len({bearer for mention in named for bearer in mention.bearers}) == 1
                alone = named[0].bearers[0] if one and not another and newcomer(self.parts, low) is None else None
            else:
                subject = subject_pronoun(self.parts, low) if alone else None
                pronoun = pronoun_of(self.word_at(subject)) if subject else None
                if (
                    alone
                    and pronoun
                    and pronoun != other
                    and dict(calls).get(alone, pronoun) == pronoun
                    and not self._is_told_of_before(start, pronoun)
                ):  # else it means somebody else
                    yield alone, pronoun

    def _may_mean_another(self, low: int, stop: int) -> bool:
        """Whether "she" behind a name need not be the one named: "Feld asked whether she agreed", "like Feld she"."""
        asks = who_asks(self.parts, low, stop) is not None or who_objects(self.parts, low) is not None
        return asks or subject_pronoun(self.parts, low) is not None or is_contrasted(self.parts, low)

    def _is_told_of_before(self, start: int, pronoun: str) -> bool:
        """Whether what is quoted in the sentence before an index tells of a "he": "“… his nose …,” she said. He …"."""
        before = self.sentence_at(start - 1).start if start else start
        quoted = (self.text[slice(*self.clauses.places[n])] for n in range(before, start) if self.codes[n] == "Q")
        return any(tells_of(words, pronoun) for words in quoted)

    def is_pronoun(self, n: int) -> bool:
        """Whether "he", "she", "they" or a possessive of theirs stands at an index."""
        return self.codes[n] == "S" or self.word_at(n) in HERS

    @cached_property
    def has_pronoun(self) -> bool:
        """Whether it has such a word anywhere."""
        return any(map(self.is_pronoun, range(len(self.codes))))

    def is_called_otherwise(self, name: str, n: int) -> bool:
        """Whether the draft calls somebody "he" where the pronoun at index `n` is a form of "she", or the reverse."""
        return self.calls_otherwise(name, self.word_at(n))

    def calls_otherwise(self, name: str, pronoun: str) -> bool:
        """Whether the draft calls somebody otherwise than by a form of this pronoun."""
        one = pronoun_of(pronoun.casefold())
        return one is not None and self.pronouns.get(name, one) != one

    def means_another(self, name: str, n: int) -> bool:
        """Whether "he" at an index may mean another one: the draft calls one of the sentence before so, `name` nothing.

        Then words decide which of them it is.
        """
        one, start = pronoun_of(self.word_at(n)), self.sentence_at(n).start
        if one is None or name in self.pronouns or not start:
            return False
        before = self.among(self.sentence_at(start - 1).start, start)
        return any(self.pronouns.get(mention.bearers[0]) == one for mention in before if mention.person)

    def may_be_called(self, name: str, n: int) -> bool:
        """Whether the pronoun at an index may mean somebody, and means nobody else of the sentence before."""
        return not (self.is_called_otherwise(name, n) or self.means_another(name, n))

    def is_told(self, mention: Mention) -> bool:
        """Whether another one tells or asks them something, or answers: "she told Feld", "asked by Feld, she said"."""
        n = self.phrase_at(mention.at)
        if told_to(self.parts, n):
            return True
        who = who_answers(self.parts, self.phrase_at(self.sentence_at(mention.at).start))
        return who is not None and n < who

    def mention_at(self, index: int) -> Mention:
        """The mention of a known name that stands at an index."""
        return self.mentions[bisect_left(self.indices, index)]

    def sentence_at(self, index: int) -> Span:
        """The sentence that an index is in."""
        n = bisect_right(self._ends, index)
        return Span(self._ends[n - 1] if n else 0, self._ends[n] if n < len(self._ends) else len(self.codes))

    def named_in(self, sentence: Span) -> tuple[Mention, ...]:
        """Who is named in a sentence, each once; asked for each of its quotations."""
        if self._named[0] != sentence:
            self._named = sentence, distinct(self.among(*sentence))
        return self._named[1]

    def among(self, start: int, end: int) -> list[Mention]:
        """The mentions from one index up to another."""
        return self.mentions[bisect_left(self.indices, start) : bisect_left(self.indices, end)]

    def phrase_at(self, index: int) -> int:
        """The phrase that begins at an index of the codes, or around it."""
        return bisect_right(self.begins, index) - 1

    def kind(self, n: int) -> Kind | None:
        """The kind of phrase `n`; None behind the last."""
        return self.phrases[n].kind if n < len(self.phrases) else None

    def word_at(self, index: int) -> str:
        """The word at an index, in small letters."""
        return self.text[slice(*self.clauses.places[index])].casefold()

    def described(self, noun: Phrase) -> Speaker | None:
        """Who is meant by title: "the surgeon", but not "the surgeon who left"; or "the woman who runs the ward at"."""
        span = self.clauses.span(noun.start, noun.end)
        if not self.holders:
            return None
        if self.codes.startswith("r", noun.end):
            name = office_holders.who_runs(self.text, span, self.holders)
        else:
            name = office_holders.who_holds(self.text, span, self.holders, self.near)
        return Speaker(name, span, inferred=True) if name else None

    def inferred(self, at: int) -> Speaker | None:
        """The latest speaker, unless a sentence since then is about somebody known by role: "A student rang."."""
        starts = self.starts[bisect_left(self.starts, self.latest_at) : bisect_right(self.starts, at)]
        phrases = [self.phrase_at(start) for start in reversed(starts)]
        roles = (role_told_of(self.parts, n) or newcomer(self.parts, n) for n in phrases)
        role = next((role for role in roles if role is not None and role.end <= at), None)
        if role is not None:
            return self.described(role)
        return self.latest and self.latest._replace(inferred=True)


def describes(paragraph: ParagraphPeople, who: Speaker, *, latest: bool) -> IsWho:
    """Whether a phrase, a role, may describe a person."""

    def is_who(noun: Phrase) -> bool:
        found = paragraph.described(noun)
        return found.name == who.name if found else _may_be(paragraph, noun, who, latest=latest)

    return is_who


def _may_be(paragraph: ParagraphPeople, noun: Phrase, who: Speaker, *, latest: bool) -> bool:
    """Whether a role can be a person's, though it does not tell whose: their title in part, or just "the man".

    Also where it is told of without more, "the captain", and the paragraph is about nobody else (`latest`).
    """
    span = paragraph.clauses.span(noun.start, noun.end)
    theirs = [holder for holder in paragraph.holders if holder.name == who.name]
    if office_holders.may_hold(paragraph.text, span, theirs):
        return True
    many = is_many(paragraph.word_at(noun.head))
    plain = paragraph.word_at(noun.start) == "the" and not noun.inside and noun.owner < 0 and not many
    alone = latest and plain and paragraph.people == (who.name,) and office_holders.is_first(paragraph.text, span)
    alone = alone and not _is_hers(paragraph, noun)
    return alone and not office_holders.is_of_another(paragraph.text, span, who.name, paragraph.holders)


def _is_hers(paragraph: ParagraphPeople, noun: Phrase) -> bool:
    """Whether the text before tells of the same role as somebody's, so that it is another one: "Moreau's boss"."""
    role = paragraph.word_at(noun.head)
    told = (one for one in paragraph.phrases if one.end <= noun.start and paragraph.word_at(one.head) == role)
    return any(one.owner >= 0 or paragraph.word_at(one.start) in HERS for one in told)


def distinct(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The first mention of each name's bearers; who is named latest comes first."""
    return tuple({mention.bearers: mention for mention in reversed(mentions)}.values())
