"""The likely speaker of a quotation that its sentence gives to nobody: the sixth rule of `attribution`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from brief_tui.core.draft.mentions import Mention
from brief_tui.core.draft.speakers import office_holders
from brief_tui.core.draft.speakers.announcing import is_announced
from brief_tui.core.draft.speakers.floor import (
    has_spoken,
    is_heard_from,
    is_reply,
    presses,
    who_coined,
    who_has_the_floor,
    who_is_asked,
    who_keeps_the_floor,
)
from brief_tui.core.draft.speakers.hearing import hears_theirs
from brief_tui.core.draft.speakers.likely import last_clause, leads_in, points_elsewhere, tells_of_another
from brief_tui.core.draft.speakers.paragraph_people import ParagraphPeople, distinct
from brief_tui.core.draft.speakers.phrase import Kind, Phrase, is_many, is_somebody
from brief_tui.core.draft.speakers.pronouns import pronoun_of
from brief_tui.core.draft.speakers.quotation_speakers import Speaker
from brief_tui.core.language.clause_words import HERS, REPLIES
from brief_tui.core.offsets import Span

LONGEST_LEAD = 120
"""Most codes read before a quotation for a clause that introduces it, and as many behind it."""
_BARE = 4
"""Most codes of a sentence that is but a quotation, and its marks."""
_NEAREST = 20
"""Most names before a quotation that are looked at."""
_ANSWERS = REPLIES | {"said", "says"}


class LikelySpeaker(ParagraphPeople):
    """Names whoever can be meant; whether the words are theirs, the transcripts tell."""

    def _likely(self, at: int, sentence: Span) -> Speaker | None:
        """The likely speaker of a quotation that its sentence gives to nobody; the transcripts decide.

        The one person whom the sentence names, else the latest one whom the paragraph is about.
        """
        low, n, stop = self._around(at, sentence)
        coined = who_coined(self._parts, self._phrase(sentence.start), n)
        led = leads_in(self._parts, n) if coined is None else coined
        if led is None and self._is_bare(sentence):
            led = self._floor(sentence)
        if led is not None:
            return self._mention(led).speaker(self._latest, inferred=True)
        among = self._among(self._phrases[low].start, self._phrases[stop - 1].end) or self._among(sentence.start, at)
        tag = self._tag()
        if tag is not None:
            among = [
                one for one in self._among(sentence.start, tag) if not self._is_called_otherwise(one.bearers[0], tag)
            ]
        named = distinct([one for one in among if not self._is_told(one)])
        asked = self._asked(sentence, low, n) if len(among) > 1 else None
        if asked or len(named) > 1:
            return asked
        who = named[0].speaker(self._latest, inferred=True) if named else None
        who = who or self._inferred(at) or self._open
        if who and self._is_meant_otherwise(who.name, at, sentence):
            who = None
        latest = bool(who) and not named
        who = who or self._alone(at) or self._of_two(sentence, low, n) or self._named_behind(at, sentence)
        if who and (self._is_meant_otherwise(who.name, at, sentence) or self._is_anothers_turn(who, sentence)):
            return None
        if who and not points_elsewhere(self._parts, low, n, stop, self._is(who, latest=latest)):
            return who
        return self._called(low, n, stop)

    def _tag(self) -> int | None:
        """The index of the "he" or "she" to whom the clause behind the quotation gives it."""
        who = self._clause.who if self._clause else None
        return who if who is not None and pronoun_of(self._word_at(who)) is not None else None

    def _around(self, at: int, sentence: Span) -> tuple[int, int, int]:
        """The phrases of the clause that a quotation stands in: its first, the quotation, and where it ends."""
        n = self._phrase(at)
        stop = bisect_left(self._begins, min(sentence.end, at + 1 + LONGEST_LEAD))
        return last_clause(self._parts, self._phrase(max(sentence.start, at - LONGEST_LEAD)), n), n, stop

    def _possible(self, at: int, sentence: Span) -> tuple[Speaker, ...]:
        """Where the sentence names nobody: whom the paragraph names before it, then the ones before, the latest first.

        The latter only if a pronoun here may mean one of them, or the sentence goes on in the quotation. But nobody
        where the sentence points elsewhere: to a stranger, a role that is not theirs, a letter.
        """
        if self._among(*sentence):
            return ()
        if self._whose_turn(at, sentence) is not None:
            return ()
        low, n, stop = self._around(at, sentence)
        if self._clause is not None and self._clause.who is not None and self._codes[self._clause.who] == "S":
            low = n  # whoever is told of before “…”, she said
        return tuple(
            who
            for who in self._near_by(at, at, low)
            if not (self._is_meant_otherwise(who.name, at, sentence) or self._is_anothers_turn(who, sentence))
            and not points_elsewhere(self._parts, low, n, stop, self._is(who, latest=False))
        )

    def _near_by(self, at: int, end: int, low: int) -> tuple[Speaker, ...]:
        """Whom the paragraph names before an index `end`, or tells of by title before phrase `low`; then others."""
        mentions = [m for m in self._among(0, end)[-_NEAREST:] if m.person]
        here = [mention.speaker(None, inferred=True) for mention in distinct(mentions)] or self._titled(low)
        leans = self._goes_on(at) or self._has_pronoun
        before = [Speaker(name, self._clauses.span(at, at + 1), True) for name in self._so_far.recent if leans]
        return (*here, *before)

    def _tellers(self, at: int, sentence: Span) -> tuple[Speaker, ...]:
        """Who near by may have told what a sentence gives to somebody else: "a captain had warned her: “…”"."""
        low, n, stop = self._around(at, sentence)
        return tuple(
            who
            for who in self._near_by(at, sentence.end, low)
            if points_elsewhere(self._parts, low, n, stop, self._is(who, latest=False))
            or self._is_anothers_turn(who, sentence)
        )

    def _titled(self, low: int) -> list[Speaker]:
        """Whom a paragraph that names nobody tells of by title before phrase `low`, of those named before it."""
        told: dict[str, Speaker] = {}
        near = [one for one in self._holders if one.name in self._so_far.recent]
        for phrase in self._phrases[max(0, low - LONGEST_LEAD) : low] if near else ():
            if phrase.kind is Kind.STRANGER and phrase.end - phrase.start > 1:
                return []
            if phrase.kind is Kind.OTHER and is_somebody(self._word_at(phrase.head)):
                span = self._clauses.span(phrase.start, phrase.end)
                names = {one.name for one in near if office_holders.may_hold(self._text, span, [one])}
                told.update((name, Speaker(name, span, inferred=True)) for name in names if len(names) == 1)
        return list(told.values())[::-1]

    def _whose_turn(self, at: int, sentence: Span) -> Speaker | None:
        """Who alone can speak, of two whom the sentence before names: who is asked there, or has the floor.

        The latter where the quotation stands alone, or where the draft may call them as the sentence does here.
        """
        low, n, _ = self._around(at, sentence)
        asked = self._asked(sentence, low, n)
        if asked is not None:
            return asked
        who = self._of_two(sentence, low, n)
        if self._is_bare(sentence):
            floor = self._floor(sentence)
            return who if floor is None else self._mention(floor).speaker(self._latest, inferred=True)
        called = [one for one in self._close(at, sentence) if pronoun_of(self._word_at(one))]
        return who if who and called and all(self._may_be_called(who.name, one) for one in called) else None

    def _floor(self, sentence: Span) -> int | None:
        """The code of the known person whom the sentence before lets speak."""
        return who_has_the_floor(self._parts, self._before_sentence(sentence), self._phrase(sentence.start))

    def _is_bare(self, sentence: Span) -> bool:
        """Whether a sentence is nothing but a quotation."""
        return sentence.end - sentence.start <= _BARE and set(self._codes[slice(*sentence)]) <= set("Q.,:!")

    def _close(self, at: int, sentence: Span) -> range:
        """What stands in a sentence around a quotation."""
        return range(max(sentence.start, at - LONGEST_LEAD), min(sentence.end, at + 1 + LONGEST_LEAD))

    def _is_anothers_turn(self, who: Speaker, sentence: Span) -> bool:
        """Whether a sentence says that another one speaks, and a quotation stands alone behind it, or is "his".

        Or that the person asks him.
        """
        tag, bare = self._tag(), self._is_bare(sentence)
        if not sentence.start or not (bare or (tag is not None and not self._among(*sentence))):
            return False
        before, stop = self._before_sentence(sentence), self._phrase(sentence.start)
        is_who = self._is(who, latest=False)
        called = None if tag is None else pronoun_of(self._word_at(tag))
        if has_spoken(self._parts, before, is_who, called=called) or self._is_asked_back(who, sentence, called):
            return True
        if not bare:
            return False
        return is_heard_from(self._parts, before, stop, is_who) or is_announced(self._parts, before, stop, is_who)

    def _is_asked_back(self, who: Speaker, sentence: Span, called: str | None) -> bool:
        """Whether a person presses "him" in the sentence before one whose quotation, no question, he must have said."""
        asks = presses(self._parts, self._before_sentence(sentence), self._phrase(sentence.start))
        if asks is None or who.name not in self._mention(asks[0]).bearers:
            return False
        at = self._codes.find("Q", sentence.start)
        is_question = self._text[slice(*self._clauses.places[at])][:-1].endswith("?")
        return not is_question and called in {None, pronoun_of(asks[1])}

    def _is_meant_otherwise(self, name: str, at: int, sentence: Span) -> bool:
        """Whether the draft calls somebody "he" where a sentence has a quotation by "she", or the reverse."""
        givers = [
            n
            for n in self._close(at, sentence)
            if self._codes[n] == "S" or (self._word_at(n) in HERS | {"hers"} and self._gives(n))
        ]
        return bool(givers) and all(self._is_called_otherwise(name, n) for n in givers)

    def _gives(self, possessive: int) -> bool:
        """Whether words are given to the one a possessive means: "her answer", "her staff hear it"."""
        alone = self._codes[possessive + 1 : possessive + 2] in {"", ",", ":", "U"}
        return alone or hears_theirs(self._parts, self._phrase(possessive))

    def _goes_on(self, at: int) -> bool:
        """Whether a quotation goes on in a sentence that it neither begins nor is led in by: "…, because “we had”"."""
        before = self._kind(self._phrase(at) - 1) if at else None
        return before not in {None, Kind.STOP, Kind.MAY_STOP, Kind.COLON, Kind.PAUSE}

    def _of_two(self, sentence: Span, low: int, quotation: int) -> Speaker | None:
        """Of two whom the sentence before names, its subject, if it names the other only beside, or the one asked."""
        before = self._before_sentence(sentence)
        subject = who_keeps_the_floor(self._parts, before, self._phrase(sentence.start))
        if subject is not None:
            return self._mention(subject).speaker(self._latest, inferred=True)
        return self._asked(sentence, low, quotation)

    def _asked(self, sentence: Span, low: int, quotation: int) -> Speaker | None:
        """The one who was asked, in the sentence or the one before it, where the quotation is the answer."""
        if not is_reply(self._parts, low, quotation, _ANSWERS):
            return None
        asked = who_is_asked(self._parts, self._before_sentence(sentence), quotation)
        return None if asked is None else self._mention(asked).speaker(self._latest, inferred=True)

    def _before_sentence(self, sentence: Span) -> int:
        """The phrase that the sentence before begins with."""
        return self._phrase(self._sentence(max(0, sentence.start - 1)).start)

    def _named_behind(self, at: int, sentence: Span) -> Speaker | None:
        """The only one whom the next sentence names and is about, behind a quotation that opens the paragraph."""
        following = self._sentence(sentence.end)
        named = distinct(self._among(*following))
        if at or self._clause or sentence.end > 2 or len(named) != 1 or "Q" in self._codes[slice(*following)]:
            return None
        who = named[0].speaker(self._latest, inferred=True)
        low, stop = self._phrase(following.start), self._phrase(following.end - 1)
        return None if tells_of_another(self._parts, low, stop, self._is(who, latest=False)) else who

    def _called(self, low: int, n: int, stop: int) -> Speaker | None:
        """The only one named near by whom the role that speaks may be held: "the finance boss confessed"."""
        found: dict[str, Span] = {}

        def is_who(noun: Phrase) -> bool:
            span = self._clauses.span(noun.start, noun.end)
            near = (one for one in self._holders if one.name in self._near)
            names = {one.name for one in near if office_holders.may_hold(self._text, span, [one])}
            alone = len(names) == 1 and office_holders.is_new(self._text, span)
            found.update(dict.fromkeys(names if alone else (), span))
            return alone

        if points_elsewhere(self._parts, low, n, stop, is_who) or len(found) != 1:
            return None
        return Speaker(*found.popitem(), inferred=True)

    def _alone(self, at: int) -> Speaker | None:
        """The only one whom the paragraph names, whatever roles it tells of between that and an index.

        Not whom somebody else told something: "she told Feld".
        """
        named = distinct(self._among(0, at))
        if len(named) != 1 or self._is_told_by_pronoun(named[0]):
            return None
        return named[0].speaker(self._latest, inferred=True)

    def _is_told_by_pronoun(self, mention: Mention) -> bool:
        n = self._phrase(mention.at)
        return self._is_told(mention) and n > 1 and self._kind(n - 2) is Kind.PRONOUN

    def _may_be(self, noun: Phrase, who: Speaker, *, latest: bool) -> bool:
        """Whether a role can be a person's, though it does not tell whose: their title in part, or just "the man".

        Also where it is told of without more, "the captain", and the paragraph is about nobody else (`latest`).
        """
        span = self._clauses.span(noun.start, noun.end)
        if office_holders.may_hold(self._text, span, [holder for holder in self._holders if holder.name == who.name]):
            return True
        many = is_many(self._word_at(noun.head))
        plain = self._word_at(noun.start) == "the" and not noun.inside and noun.owner < 0 and not many
        alone = latest and plain and self._people == (who.name,) and office_holders.is_first(self._text, span)
        alone = alone and not self._is_hers(noun)
        return alone and not office_holders.is_of_another(self._text, span, who.name, self._holders)

    def _is_hers(self, noun: Phrase) -> bool:
        """Whether the text before tells of the same role as somebody's, so that it is another one: "Moreau's boss"."""
        role = self._word_at(noun.head)
        told = (one for one in self._phrases if one.end <= noun.start and self._word_at(one.head) == role)
        return any(one.owner >= 0 or self._word_at(one.start) in HERS for one in told)

    def _is(self, who: Speaker, *, latest: bool) -> Callable[[Phrase], bool]:
        """Whether a phrase, a role, may describe a person."""

        def is_who(noun: Phrase) -> bool:
            found = self._described(noun)
            return found.name == who.name if found else self._may_be(noun, who, latest=latest)

        return is_who
