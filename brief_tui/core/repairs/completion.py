"""What a writer may be about to write: words that somebody said, and names of people and companies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from brief_tui.core.assessment import Assessment
from brief_tui.core.event_sources import Sources
from brief_tui.core.language.disguise import without_hidden
from brief_tui.core.language.words import fold
from brief_tui.core.repairs.citing import CURLY, STRAIGHT, set_words
from brief_tui.core.repairs.credits import known_credits
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.lexicon import UNKNOWN
from brief_tui.core.sources.picking import Pick, pick_words
from brief_tui.core.sources.transcripts import clock
from brief_tui.core.unnamed_labels import names_nobody

MOST = 5
_LOOK_BACK, _LOOKED_AT, _COMPARED = 300, 20_000, 40
"""Characters before the cursor that are read; places that are looked at; passages that are set side by side."""
_FEWEST = 2
_WORD = re.compile(r"\S+")
_CAPITAL = re.compile(r"(?<![\w’'])[^\W\d_][\w’'.-]+$")
_TWO_WORDS = re.compile(r"(?<![\w’'])[^\W\d_][\w’'.-]*[ ][^\W\d_][\w’'.-]*$")
_ATTRIBUTION = re.compile(r"\s*>?\s*(?:[—–―]|-{1,3})\s*(?P<who>[^@]*)(?:@\s*(?P<company>.*))?$")


class Offer(NamedTuple):
    """Something to write at the cursor."""

    start: int
    """Where in the line what it takes the place of begins; it ends at the cursor."""
    text: str
    note: str
    """Who says it and when, or who somebody is."""
    passage: bool = False
    """Whether it is words that somebody said, which may be taken one at a time."""

    def as_far_as_next_word(self, typed: str) -> str:
        """The offer up to the end of the next word behind `typed`, with which it begins; all of a name."""
        ends = (word.end() for word in _WORD.finditer(self.text) if self.passage and word.end() > len(typed))
        return self.text[: next(ends, None)]


class Started(NamedTuple):
    """What the line before the cursor may be the beginning of."""

    quoted: int | None
    """Where in the line the words of an open quotation begin, if there are two or more."""
    name: bool
    """Whether a word with a capital ends there, or the first letter of one behind another."""


def started(before: str) -> Started | None:
    """What the part of a line before the cursor may be the beginning of; None for nothing. Quick: asked at each key."""
    tail = before[-_LOOK_BACK:]
    words = (found[0] for one in (_CAPITAL, _TWO_WORDS) if (found := one.search(tail[-60:])) is not None)
    name = any(several[0].isupper() and several.split()[-1][0].isupper() for several in words)
    at = max(tail.rfind("“"), tail.rfind('"') if tail.count('"') % 2 and len(before) <= _LOOK_BACK else -1)
    is_open = at >= 0 and "”" not in tail[at:] and len(tail[at + 1 :].split()) >= _FEWEST
    if not is_open and not name:
        return None
    return Started(len(before) - len(tail) + at + 1 if is_open else None, name)


def offers(before: str, sources: Sources, assessment: Assessment | None) -> list[Offer]:
    """What could be written for what stands before the cursor, best first; at most MOST.

    Passages end with the mark that closes what was opened. `assessment` tells what the draft's citations say of people.
    """
    found = started(before)
    if found is None:
        return []
    if found.quoted is not None:
        passages = _passages(before, found.quoted, sources.index)
        if passages:
            return passages
    names = _names(before, sources, assessment) if found.name else iter(())
    return list(islice((offer for offer in names if not before.endswith(offer.text)), MOST))


# Passages


def _passages(before: str, start: int, index: TranscriptIndex) -> list[Offer]:
    typed, marks = before[start:], STRAIGHT if before[start - 1] == '"' else CURLY
    spoken = [pick for pick in islice(_begun(typed, index), _COMPARED) if not names_nobody(pick.turn.speaker)]
    spoken.sort(key=lambda pick: pick.span.start not in {span.start for span in pick.sentences})
    lines: dict[str, Offer] = {}
    for pick in spoken:
        quotable = pick.quotable()
        words = set_words(quotable.text, marks) if quotable else ""
        if words and words != typed and words not in lines:
            when = f" {clock(pick.time)}" if pick.time is not None else ""
            lines[words] = Offer(start, words + marks.closing, f"{pick.turn.speaker}{when}", passage=True)
    return list(lines.values())[:MOST]


def _begun(typed: str, index: TranscriptIndex) -> Iterator[Pick]:
    """The sentences, or rests of them, that begin with these words, the last of which may be half typed."""
    keys = fold(typed, notes=False).keys
    if len(keys) < _FEWEST:
        return
    partial = typed[-1].isalnum()
    whole = index.lexicon.lookup(keys[:-1] if partial else keys)
    if UNKNOWN in whole:
        return
    last = index.lexicon.beginning(keys[-1]) if partial else None
    for position in islice(index.occurrences(whole), _LOOKED_AT):
        following = index.words[position + len(whole) : position + len(whole) + 1]
        if last is None or following in last:
            yield from _sentence(index, position, len(keys))


def _sentence(index: TranscriptIndex, position: int, length: int) -> Iterator[Pick]:
    place = index.place(position)
    if position + length > place.end:
        return
    span = index.turn_words(place).span(position - place.start, position - place.start + length)
    pick = pick_words(place.transcript, place.turn.start + span.start, place.turn.start + span.end)
    if pick is not None:
        ends = any(pick.span.end == sentence.end for sentence in pick.sentences)
        yield pick if ends else pick.ending(1, sentences=True)


# Names


def _names(before: str, sources: Sources, assessment: Assessment | None) -> Iterator[Offer]:
    credits = known_credits(assessment.quotations if assessment else (), sources)
    line = _ATTRIBUTION.match(before)
    if line is not None and line["company"] is not None:
        yield from _companies(line["company"], line.start("company"), sources)
    elif line is not None and line["who"].strip():
        yield from _people(line["who"], line.start("who"), sources, credits, whole=True)
    else:
        for pattern in (_TWO_WORDS, _CAPITAL):
            word = pattern.search(before[-_LOOK_BACK:])
            if word is not None and word[0][0].isupper():
                start = len(before) - len(word[0])
                found = [
                    *_people(word[0], start, sources, credits, whole=False),
                    *_companies(word[0], start, sources),
                ]
                yield from found
                if found:
                    return


def _people(typed: str, start: int, sources: Sources, credits: dict[str, str], *, whole: bool) -> Iterator[Offer]:
    """Those whose name, or a part or an alias of it, begins so; `whole`: with title and company, for an attribution."""
    aliases = {speaker.name: speaker.aliases for speaker in sources.event.speakers}
    names = list(dict.fromkeys([*sources.people, *credits]))
    for name in sorted(names, key=lambda name: not _begins(name, typed)):
        parts = [part for part in name.split() if part[0].isupper()] if " " not in typed else []
        if any(_begins(one, typed) for one in (name, *parts, *aliases.get(name, ()))):
            text = without_hidden(credits.get(name, name) if whole else name)
            if text != typed:
                yield Offer(start, text, credits.get(name, name)[len(name) :].lstrip(" ,") if not whole else "")


def _companies(typed: str, start: int, sources: Sources) -> Iterator[Offer]:
    for company in sources.event.companies:
        for name in (company.name, *company.aliases):
            if _begins(name, typed) and name != typed:
                yield Offer(start, without_hidden(name), "" if company.ticker is None else company.ticker)
                break


def _begins(name: str, typed: str) -> bool:
    return len(typed) >= _FEWEST and name.casefold().startswith(typed.casefold())
