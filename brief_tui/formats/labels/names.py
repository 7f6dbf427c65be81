"""Names in front of a colon, and sentences that only have a colon.

Two errors are weighed here. A label taken for speech gives one person's words to another, which can make a
wrong citation look right; a sentence taken for a label gives a person's words to nobody, which an editor sees
at once. So doubtful names count as labels when the file shows elsewhere that it names its speakers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.label_remarks import affiliated, says_other
from brief_tui.core.language.stage_notes import is_note_word, notes
from brief_tui.core.unnamed_labels import names_nobody
from brief_tui.formats.clock import CLOCK, DATED, first_seconds
from brief_tui.formats.labels.sentence_like import ends_inside, reads_as_speech
from brief_tui.formats.labels.words import (
    COMMON,
    DETERMINERS,
    LABEL_WORDS,
    LINKS,
    NAME_WORDS,
    ROLES,
    SUBJECTS,
    capital,
    contracts,
    is_common,
    is_thing,
)

_LONGEST = 200
"""Characters of the longest with a company; nothing longer is looked through for one."""

_PRONOUN = r"(?:he|him|his|she|hers?|they|them|theirs?|ze|xe|any)"
_CHANNEL = (
    r"(?:via|on|over|off)[ -](?:the[ ])?(?:video|phone|zoom|teams|skype|screen|mic|mike|microphone|camera|stage)"
    r"(?:[ ](?:link|call))?"
)
_BEHIND = re.compile(
    rf"[ ]\((?i:{_PRONOUN}(?:[ ]?/[ ]?{_PRONOUN}){{1,3}}|{_CHANNEL})\)$|,[ ](?:Ph\.?D|MD|Esq|Jr|Sr)\.?$",
)
"""Pronouns, degrees and what one speaks through, which tell nothing of who else may speak."""
_BOXED = re.compile(r"(?P<name>[^()]+)[ ]\((?P<company>[^\W\d_][^()]*)\)")
"""A full name and in brackets whom it speaks for."""
_INVERTED = re.compile(r"([^\W\d_][\w'’ -]*),[ ]([^\W\d_][\w'’ -]*?)[ ]\([^\W\d_][^()]*\)")
"""Voss, Mira (Kelm): so Teams writes guests."""
_COMPANY = re.compile(r"([^\W\d_][^|–—]*[ ][^|–—]*?)[ ]+[-–—|][ ]+(\w.*)")
"""A full name, a dash and whom it speaks for."""
_HEAD = re.compile(
    rf"[ \t\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*(?:[0-9]{{1,3}}[ \t]{{2,}}|{DATED}[ \t]*"
    r"|(?P<listed>[-•*–—][ \t]+|[0-9]{1,3}[.)][ \t]+))?"
    rf"(?:(?P<before>{CLOCK})[ \t]+(?:[-–—][ \t]+)?)?"
    r"(?:\[(?P<boxed>[^\W\d_][^\[\]:\r\n]{0,59})\]|(?P<name>[^\W\d_][^:：\[\]\r\n]{0,59}?))"
    rf"(?(boxed)[ \t]*|[ \t]*+)(?P<after>{CLOCK})?[ \t]*(?:(?P<colon>:(?=\s|$|[^\W\d_])|：)|(?(boxed)(?=\s|$)|(?!)))\s*"
)
_SAID_TIME = re.compile(r"\w+:(?=\s)")
"""What shows that a time code before it is said: 10:30 Meeting: we met."""
_UNLIKE_A_NAME = re.compile(r'[0-9,;?!"“”]')
_BETWEEN = re.compile(r",\s+(?:and\s+)?|;\s+|\s+(?:and|&|und|et|y)\s+")
DIVIDERS = " \t:：,|·•/@–—-"
"""What stands between a name and a time code or speech, and is no part of the name."""
NEARLY_ALL = 0.75
"""Share of a file's paragraphs, lines or blocks in one form that makes the form the file's own."""
EVERY_THIRD = 3
"""One paragraph in this many makes a form the file's own, where they look like labels otherwise, too."""


class Head(NamedTuple):
    """What stands before the speech of a line and may be a speaker's label."""

    name: str
    """As the file writes it, runs of white space made one space."""
    end: int
    """Offset in the line of the first character of speech."""
    seconds: float | None
    """Seconds of a time code without brackets beside the name; None without one."""
    doubtful: bool
    """Whether a short time code stands before it, as in an agenda ("10:30 Meeting: ...")."""
    boxed: bool
    """Whether it stands in square brackets, and no colon follows."""


class Sighting(NamedTuple):
    """A name in front of a colon."""

    name: str
    opens: bool
    """Whether it stands where speech begins or after a finished sentence."""
    first: bool
    """Whether the file's speech begins with it."""
    inside: bool = False
    """Whether it stands in the middle of a sentence, where a title of a book is not a name however often it comes."""
    lists: bool = False
    """Whether names are all that stands behind it: Present: Mira Voss, Jon Feldt."""
    unstopped: bool = False
    """Whether a sentence begins behind it and may have ended before it, without a full stop."""


class Trust(IntEnum):
    """When words in front of a colon are believed to be a name."""

    NEVER = 0
    IF_REPEATED = 1
    IF_OTHERS = 2
    """Seen once, in a file that names its speakers elsewhere."""
    AT_ONCE = 3


def head(line: str) -> Head | None:
    """The possible label at the start of `line`: `Name:`, `[SPEAKER_00]:`, `Name 00:12:`, `00:12 Name:`.

    A colon counts when white space or the line's end follows, so that neither 10:30 nor https: is one. Without one,
    `[Name]` is a possible label too, unless it is a stage note.
    """
    match = _HEAD.match(line) if ":" in line or "：" in line or "[" in line else None
    if match is None:
        return None
    before, after = match["before"], match["after"]
    boxed = match["colon"] is None
    if boxed and (trust(match["boxed"]) < Trust.IF_OTHERS or is_note(match["boxed"])):
        return None
    name = " ".join((match["boxed"] or match["name"]).split())
    name = name.rstrip(DIVIDERS) if after else name
    close = match["colon"] == ":" and match.end() < len(line) and not line[match.end() - 1].isspace()
    if (close or match["listed"]) and trust(name) < Trust.AT_ONCE:
        return None
    if boxed and after and _SAID_TIME.match(line, match.end()):
        return Head(name, match.start("after"), first_seconds(before) if before else None, before is not None, boxed)
    stamp = before or after
    return Head(name, match.end(), first_seconds(stamp) if stamp else None, before is not None, boxed)


def begins_with_label(line: str, least: Trust) -> bool:
    """Whether a label stands at the start of `line` (see `head`) whose name is trusted at `least` so far."""
    found = head(line)
    return found is not None and trust(found.name) >= least


@lru_cache(maxsize=4096)
def trust(name: str) -> Trust:
    """How far `name` is trusted to be a speaker's, by its form alone."""
    if len(name) > _LONGEST:
        return Trust.NEVER
    if names_nobody(name) and name.count(" ") < LABEL_WORDS:
        return Trust.AT_ONCE
    if (behind := _BEHIND.search(name)) is not None and full_name(name[: behind.start()]):
        return Trust.AT_ONCE
    inverted = _INVERTED.fullmatch(name)
    if inverted is not None and full_name(f"{inverted[2]} {inverted[1]}") and not says_other(name):
        return Trust.IF_OTHERS
    boxed = _BOXED.fullmatch(name)
    if boxed is not None and _is_company(boxed["company"]) and full_name(boxed["name"]):
        return Trust.AT_ONCE
    person = _COMPANY.match(name)
    if person is not None and reads_as_speech(person[2]):
        return Trust.NEVER
    words = (person[1] if person is not None and len(person[2].split()) <= NAME_WORDS else name).split()
    if not 0 < len(words) <= NAME_WORDS or contracts(words) or is_thing(words):
        return Trust.NEVER
    folded = [word.casefold().strip(".,()") for word in words]
    if name == name.lower() or not all(map(capital, words)):  # a handle, or a script without capitals
        return Trust.NEVER if any(map(is_common, words)) else Trust.IF_REPEATED
    if len(words) == 1:
        return Trust.NEVER if folded[0] in COMMON else Trust.IF_OTHERS
    said = ends_inside(name) or any(word[2:].endswith(".") and is_common(word) for word in words[:-1])  # No. Mira Voss
    odd = said or folded[0] in DETERMINERS or _UNLIKE_A_NAME.search(name) is not None
    return Trust.IF_REPEATED if odd else Trust.AT_ONCE


def _is_company(text: str) -> bool:
    """Whether all its words have capitals but those that link them: University of Oslo."""
    first, *others = text.split()
    return capital(first) and all(capital(word) or word in LINKS for word in others) and len(others) <= NAME_WORDS


def full_name(name: str) -> bool:
    """Whether it reads as a person's full name: two capitalised words or more, none common, and no sentence's end."""
    words = name.split()
    if len(words) < 2 or (name.endswith(".") and len(words[-1]) > len("Jr.")):
        return False
    return trust(name) >= Trust.AT_ONCE and not any(word.casefold() in COMMON for word in words)


def are_speakers(names: Iterable[str]) -> bool:
    """Whether full names that stand alike in a file are its speakers: two at least, one of which returns."""
    counts = Counter(names)
    return len(counts) > 1 and max(counts.values()) > 1


def is_note(name: str) -> bool:
    """Whether it is a stage note, such as applause; Maeve Coughlan is none, nor is what holds no letter."""
    words = name.split()
    if len(words) > 1 and words[-1].casefold() in ROLES and not any(word.casefold() in LINKS for word in words):
        return False  # the inaudible speaker
    person = len(words) > 1 and trust(name) >= Trust.AT_ONCE and not any(map(is_note_word, words))
    noted = not person or any(map(names_nobody, words))
    return noted and any(map(str.isalpha, name)) and bool(notes(f"[{name}]"))


def lists_names(text: str) -> bool:
    """Whether `text` is full names with commas or an "and" between, two at least."""
    names = [name.strip() for name in _BETWEEN.split(text[:_LONGEST])]
    return len(text) <= _LONGEST and len(names) > 1 and all(map(full_name, names))


def believed(sightings: Iterable[Sighting], people: AbstractSet[str] = frozenset()) -> frozenset[str]:
    """The names that are speakers of a file in which these names were seen, and `people` may speak.

    So is one of these with a company or a title behind the name.
    """
    seen = list(sightings)
    counts = Counter(sighting.name for sighting in seen)
    begins = {sighting.name for sighting in seen if not sighting.inside or sighting.name == sighting.name.lower()}
    sure = {name for name in begins if counts[name] > 1 and trust(name) > Trust.NEVER}
    once = [s for s in seen if s.name in people or not (s.lists or s.name.casefold() in SUBJECTS)]
    for sighting in once:
        enough = Trust.IF_OTHERS if sighting.first else Trust.AT_ONCE
        if sighting.opens and trust(sighting.name) >= enough:
            sure.add(sighting.name)
    if sure:
        sure.update(s.name for s in once if s.opens and trust(s.name) >= Trust.IF_OTHERS)
        sure.update(s.name for s in seen if s.unstopped and s.name in people)
    named = sure | people
    also = ((s.name, affiliated(s.name)) for s in seen if s.opens and s.name not in sure)
    return frozenset({*sure, *(name for name, parts in also if parts is not None and parts.name in named)})
