"""Who says what the prose quotes: the ordered rules of DESIGN.md, "The event folder".

1. A clause after the quotation names its speaker ("…," Moreau noted; "…," noted Moreau).
2. A clause before it that ends in a colon or comma names one known speaker.
3. A split quotation ("…," she said, "…") keeps its speaker.
4. One known speaker is named in the same sentence.
5. A pronoun, or nobody named, means the latest known speaker of the paragraph; so does a name that several bear, of
   whom the draft has named more than one in full, or none. A pronoun that a paragraph opens with, or the clause behind
   its first quotation, before anybody is named, means the one person whom the paragraph before is about. Where the
   subject of a sentence is "she" and it names somebody else, "she" goes on meaning the same one behind it.

6. Where these leave nobody, the words decide: they are those of the one person whom the sentence names, or else the
   paragraph was last about, if that person said them and the sentence does not plainly tell of another (`likely`). Of
   two, they are those of the one who was asked, or whom the sentence before names as its subject; behind a quotation
   that opens the paragraph, of the one whom the next sentence names (`likely_speaker`). Where even that leaves nobody,
   and the sentence names none, they are those of whom the paragraph names before, then, where it leans on them, of whom
   the ones before it name; but not of whom the draft calls "he" where the sentence has "she", nor, behind a sentence
   that says who has the floor, of others whom it names (`floor`). What a sentence gives to a stranger is told by
   whoever of these quotes it in the transcripts (`tellers`).

Where a clause names its speaker by title alone ("said the surgeon"), `who_holds` tells who that is.

To be named is not enough for 2 and 4: the name must be what the clause is about, and the subject of its verb of
speech. Where a clause gives the words to somebody else ("the man beside Moreau said"), denies them ("never said"),
or passes them on ("read from a letter"), or a sentence names two people and no clause decides, nobody is guessed.

Rules 1 to 5 are in `sentence_speaker`, the sixth in `likely_speaker`; here are the paragraph's sentences in turn, and
whom they are about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from brief_tui.core.draft.mentions import Mention
from brief_tui.core.draft.speakers.clauses import Clauses, read_clauses
from brief_tui.core.draft.speakers.likely import is_about_another
from brief_tui.core.draft.speakers.likely_speaker import LONGEST_LEAD
from brief_tui.core.draft.speakers.office_holders import NO_HOLDERS, Holder, Holders
from brief_tui.core.draft.speakers.openings import opening_pronoun
from brief_tui.core.draft.speakers.paragraph_people import distinct
from brief_tui.core.draft.speakers.phrase import Phrase
from brief_tui.core.draft.speakers.quotation_speakers import (
    NO_SPEAKERS,
    NOTHING_SO_FAR,
    ParagraphSpeakers,
    QuotationSpeaker,
    SoFar,
    Speaker,
)
from brief_tui.core.draft.speakers.sentence_speaker import SentenceSpeaker
from brief_tui.core.draft.speakers.topics import is_shared, stranger_speaks, subject_pronoun
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.remembering import remembered_of_text

_MOST_RECENT = 6
"""Most people who are remembered as named in the paragraphs before."""
_MOST = 1_000
"""A paragraph of more quotations is none that somebody wrote: they are nobody's."""


def speakers(
    text: str,
    quotations: Sequence[Span],
    people: People,
    before: ParagraphSpeakers = NO_SPEAKERS,
    holders: Holders = NO_HOLDERS,
    so_far: SoFar = NOTHING_SO_FAR,
) -> ParagraphSpeakers:
    """Who says each of a paragraph's quotations; the speaker is None where nobody can be given it.

    `text` is the paragraph as its reader sees it, `quotations` are spans in it, marks included, in order; `before` is
    what the paragraph before it tells, `so_far` what the draft does; `holders` are whom it may call by title alone.
    Linear in the paragraph's length.
    """
    if len(quotations) > _MOST:
        return ParagraphSpeakers((QuotationSpeaker(None, False),) * len(quotations), None)
    titled = holders.told_in(text) if quotations or before.last else ()
    so_far = so_far._replace(
        recent=before.recent if quotations else (),
        near=before.named if titled else (),
        latest=before.latest.name if before.latest else None,
        last=before.last,
    )
    told = _speakers(text, tuple(quotations), people, titled, so_far)
    both = dict.fromkeys((*reversed(told.named), *before.recent))
    return told._replace(recent=tuple(both)[:_MOST_RECENT])


@remembered_of_text(2048)
def _speakers(
    text: str,
    quotations: tuple[Span, ...],
    people: People,
    holders: tuple[Holder, ...],
    so_far: SoFar,
) -> ParagraphSpeakers:
    clauses = read_clauses(text, quotations, people)
    if not (quotations or so_far.latest or so_far.last or clauses.bearers):
        return ParagraphSpeakers((), None)  # most paragraphs
    return _Paragraph(text, clauses, holders, so_far).told()


class _Paragraph(SentenceSpeaker):
    def __init__(self, text: str, clauses: Clauses, holders: Sequence[Holder], so_far: SoFar) -> None:
        super().__init__(text, clauses, holders, so_far)
        self._latest = self._opening(so_far.latest)
        self._open = self._going_on(so_far.last)
        self._told = 0  # mentions before this one have had their say about the latest speaker

    def told(self) -> ParagraphSpeakers:
        """Quotation after quotation, for each may lean on the ones before it."""
        found: list[QuotationSpeaker] = []
        for m in re.finditer("Q", self._codes):
            sentence = self._sentence(m.start())
            self._pass(sentence.start)
            saying = self._saying(m.start(), sentence, found[-1] if found else None)
            if not saying.spoken and self._is_said(m.start(), sentence):
                saying = saying._replace(spoken=True)
            if saying.speaker is None:
                likely, possible = self._likely(m.start(), sentence), self._possible(m.start(), sentence)
                tellers = () if likely or possible else self._tellers(m.start(), sentence)
                saying = saying._replace(likely=likely, possible=possible, tellers=tellers)
            self._latest, self._latest_at, self._open = saying.speaker, sentence.end, saying.likely
            self._told = max(self._told, bisect_left(self._indices, sentence.end))
            found.append(saying)
        self._pass(len(self._codes))
        about = self._latest if self._is_about_one() else None
        return ParagraphSpeakers(tuple(found), about, self._people, called=self._calls, last=self._last_speaker())

    def _opening(self, before: str | None) -> Speaker | None:
        """The one whom the paragraph before was about, where this one begins with a pronoun."""
        pronoun = opening_pronoun(self._parts) if before is not None else None
        if before is None or pronoun is None or self._is_not(before, self._text[slice(*pronoun)]):
            return None
        return Speaker(before, pronoun, True)

    def _going_on(self, last: str | None) -> Speaker | None:
        """The one who spoke last before, where this paragraph has a pronoun before it names anybody."""
        until = self._indices[0] if self._indices else len(self._codes)
        pronouns = (n for n in range(until) if self._is_pronoun(n) and not self._is_called_otherwise(last or "", n))
        at = next(pronouns, None) if last is not None else None
        return Speaker(last, self._clauses.span(at, at + 1), True) if last and at is not None else None

    def _last_speaker(self) -> str | None:
        """Who spoke last, for the next paragraph: the same as before, where this one is about things alone."""
        last, before = self._latest or self._open, self._so_far.last
        if last or before is None or self._mentions or "Q" in self._codes:
            return last and last.name
        is_who = self._is(Speaker(before, Span(0, 0)), latest=False)
        sentences = (self._sentence(start) for start in self._starts if start < len(self._codes))
        return None if any(self._is_about_another(sentence, is_who) for sentence in sentences) else before

    def _is_about_another(self, sentence: Span, is_who: Callable[[Phrase], bool]) -> bool:
        low, stop = self._phrase(sentence.start), bisect_left(self._begins, sentence.end)
        return stop - low > LONGEST_LEAD or is_about_another(self._parts, low, stop, is_who)

    def _is_about_one(self) -> bool:
        """Whether nobody else is named, nor speaks behind the last mention, so that a pronoun has one meaning."""
        if self._latest is None or any(m.bearers != (self._latest.name,) for m in self._mentions):
            return False
        return not stranger_speaks(self._parts, self._phrase(self._indices[-1] if self._indices else 0))

    def _pass(self, until: int) -> None:
        """Set the latest known speaker by the sentences before code `until`; a sentence with two names clears it."""
        while self._told < len(self._mentions) and self._indices[self._told] < until:
            sentence = self._sentence(self._indices[self._told])
            named = self._among(sentence.start, sentence.end)
            if all(map(self._is_told, named)):
                self._told = bisect_left(self._indices, sentence.end)
                continue  # he told Feld: he goes on being meant
            self._subjects = self._subjects_of(sentence, named[0])
            self._questioned = self._latest
            alone = len(distinct(named)) == 1 and not is_shared(self._parts, self._phrase(sentence.start))
            self._latest, self._open = (named[0].speaker(self._latest) if alone else None), None
            self._latest_at = sentence.end
            self._told = bisect_left(self._indices, sentence.end)

    def _subjects_of(self, sentence: Span, named: Mention) -> dict[str, Speaker]:
        """The pronoun that is a sentence's subject, and whom it means, where it names another one beside it."""
        pronoun = subject_pronoun(self._parts, self._phrase(sentence.start))
        if pronoun is None:
            return {}
        word = self._word_at(pronoun)
        who = self._subjects.get(word, self._latest)
        return {word: who._replace(inferred=True)} if who and named.bearers != (who.name,) else {}
