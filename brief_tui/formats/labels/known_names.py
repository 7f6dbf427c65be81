"""Names of a file's speakers, and of the floor, where no rule of `names` finds them: without a colon, or in mid-line.

`Ines Bakker. We ship`, `BAKKER We ship`, `IB<tab>We ship` and `[Ines Bakker, off camera] We ship` begin the words of
somebody else than the speaker before, and so may `… late. (Bakker: we ship)` in the middle of a line, or be a
quotation. There a full name before a colon is a label, though no line begins with it. Nobody is given what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.language.clause_words import ABBREVIATIONS
from brief_tui.core.language.stage_notes import notes
from brief_tui.core.unnamed_labels import is_channel, is_in_the_room, names_nobody
from brief_tui.formats.clock import CLOCK, STAMP
from brief_tui.formats.doubts import Doubt, labelled, mid_line
from brief_tui.formats.labels.nameless import WORD, calls_nobody, is_device
from brief_tui.formats.labels.names import full_name
from brief_tui.formats.labels.words import (
    COMMON,
    DETERMINERS,
    FLOOR,
    LOOKED_AT,
    NAME_WORDS,
    PARTICLES,
    ROLES,
    begins_a_sentence,
)

_COLON = re.compile(r"[:：](?<=[\w)\]\s].)(?=[\s)\]]|$|(?<=：))")
_TIME = re.compile(rf"{CLOCK}(?=\s)")
_LIKE_A_TIME = re.compile(r"[0-9]:[0-5]")
"""What every such time code holds: a faster search that comes first."""
_SENTENCE_END = re.compile(
    rf"(?P<end>[.?!…。？！][\"'”’)\]]{{0,3}}\s+)(?:(?:\|\s*|{CLOCK}\s+)(?=[^\W\d_]))?(?=[^\W\d_]|[\[(]|\+[0-9])|"
    r"[—–]\s*(?=[^\W\d_]|[\[(])|[。？！](?=[^\W\d_])"
)
_LONGEST = 80
"""Characters of a name and the white space around it."""
_BEFORE = re.compile(rf"(?:\s|{STAMP}|{CLOCK}(?=\s)|[•*>–—-](?=\s))*+")
_NOTE = re.compile(r"(?:\[[^\[\]]{1,40}\]|\([^()]{1,40}\))\s+(?=\S)")
_BOX = re.compile(r"\[(?P<square>[^\[\]\r\n]{1,80})\]|\((?P<round>[^()\r\n]{1,80})\)")
_GROUP = re.compile(rf"\s*[(\[][^()\[\]]*[)\]]?|\s+{CLOCK}")
_FIRST = re.compile(r"[^\s,;:.…|<>/=~_·*►—–()\[\]\\]+(?:[ \t]+(?=[^\s,;:.…|<>/=~_·*►—–()\[\]\\-]))?")
_NUMBERED = re.compile(r"(?:speaker|spk)[ _]?[0-9]{1,3}\b", re.IGNORECASE)
_ASKED = re.compile(r"(?:[QA](?:\t[ \t]*|[ ]{2,})(?=\S)|Q(?=\s*[–—|/)-]\s|\s+[“\"‘']?[A-Z]))")
"""Questions and answers of depositions, whose letters stand in a column of their own."""
_DIVIDED = re.compile(r"[ \t]*(?:[.…|<>/=~_·*►—–)]|-(?=[\s>-]))|[ \t]*\t|[ ]{2,}")
_MARKED = re.compile(r"[ \t]*(?:[|<>/=~_·*►—–)]|-(?=[\s>-]))|[ \t]*\t|[ ]{2,}")
"""The same without the full stop: before one, a first name may be that of somebody whom the speaker calls."""
_IN_THE_ROOM = re.compile(r"(?P<name>[^\W\d_][^.,:;!?—–()\[\]\r\n]{2,60}?)[ \t]*(?:[ \t][—–-][ \t]|[\r\n]|$)")
_COMMA = re.compile(r",\s+(?P<word>[^\W\d_]+)")
_TITLE = re.compile(r"([^\W_]+)\.$")
_NEXT = re.compile(r"\s*[“\"‘']?(?P<word>[^\W\d_]+)")


class Inner(NamedTuple):
    """A label inside a line."""

    start: int
    """Offset of its first character."""
    name: str

    @property
    def doubt(self) -> Doubt:
        """Why nobody is given what follows."""
        return mid_line(self.name) if self.start else labelled(self.name)


class KnownNames:
    """Full names, surnames, first names and initials of a file's speakers."""

    def __init__(self, names: Iterable[str]) -> None:
        self._full: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        self._initials: dict[str, str] = {}
        self._firsts = set(ROLES)
        for name in names:
            bare = " ".join(_GROUP.sub(" ", name).split()) or name
            self._full.setdefault(_folded(bare), name)
            self._full[_folded(name)] = name
            self._firsts.add(_folded(bare).partition(" ")[0])
            words = [word for word in WORD.findall(bare) if word.casefold() not in PARTICLES]
            if len(words) > 1 and not names_nobody(bare):
                for word in (words[0], words[-1]):
                    if len(word) > 2 and word.casefold() not in COMMON:
                        self._parts.setdefault(word.casefold(), name)
                if all(word[0].isupper() for word in words):
                    self._initials.setdefault("".join(word[0] for word in words), name)
        self._firsts |= {*self._parts, *map(str.casefold, self._initials)}

    @staticmethod
    @lru_cache(maxsize=64)
    def of(names: frozenset[str]) -> KnownNames:
        """The known names of the speakers `names`, cached: they are asked for at every line of a file."""
        return KnownNames(names)

    def begins(self, text: str) -> str | None:
        """The name that `text` begins with, or what stands there in brackets and is somebody, if it is no speech."""
        start = _BEFORE.match(text, 0, LOOKED_AT).end()  # type: ignore[union-attr]  # it matches nothing at all
        note = _NOTE.match(text, start)
        if note is not None and notes(note.group().strip()):
            start = note.end()
        found = self._boxed(text, start) or self._asked(text, start) or self._name(text, start) or _placed(text, start)
        colon = None if found else _COLON.search(text, start, start + _LONGEST)
        return found if colon is None else self._called(text[start : colon.start()])

    def labels(self, text: str) -> str | None:
        """The speaker whose label `text` begins with: before a colon, or in square brackets before a new sentence."""
        box = _BOX.match(text)
        if box is not None and box["square"]:
            following = _NEXT.match(text, box.end())
            return self._boxed(text, 0) if following is not None and following["word"][0].isupper() else None
        colon = _COLON.search(text, 0, _LONGEST)
        return None if colon is None else self._called(text[: colon.start()].strip())

    def inside(self, text: str, times: Sequence[int] = ()) -> Iterator[Inner]:
        """The labels inside of `text`, in order; none at its start. `times` are where time codes stood in it."""
        if not times and ":" not in text and "：" not in text and "[" not in text:
            return
        spans = [colon.span() for colon in _COLON.finditer(text)]
        clocks = [stamp.span() for stamp in _TIME.finditer(text)] if _LIKE_A_TIME.search(text) else []
        for start, end in (*zip(times, times, strict=True), *clocks):
            if _opens(text, end):
                spans.append((start, end))
        found = [inner for start, end in spans if (inner := self._before(text, start, end)) is not None]
        if "[" in text:
            found += self._in_brackets(text)
        if found:
            yield from sorted({inner.start: inner for inner in found}.values())

    def _before(self, text: str, stop: int, after: int) -> Inner | None:
        """The label behind the end of a sentence that ends at offset `stop`; speech begins at `after`."""
        for end in _SENTENCE_END.finditer(text, max(0, stop - _LONGEST), stop):
            written = text[end.end() : stop].strip("[]( \t")
            name = self._called(written) or _named(written, text[: end.start() + 1], text[after:])
            if name is not None:
                return Inner(end.end("end") if end["end"] else end.end(), name)
        return None

    def _in_brackets(self, text: str) -> Iterator[Inner]:
        for box in _BOX.finditer(text) if "[" in text else ():
            ends = _SENTENCE_END.search(text, max(0, box.start() - 5), box.start() + 1) if box["square"] else None
            following = _NEXT.match(text, box.end())
            if ends is not None and following is not None and following["word"][0].isupper():
                name = self._boxed(text, box.start())
                if name is not None:
                    yield Inner(box.start(), name)

    def _called(self, name: str) -> str | None:
        """The speaker who is called `name` before a colon; the floor's own name."""
        first = WORD.match(name)
        if (first.group().casefold() if first else name.casefold()) not in self._firsts:
            return None
        written = " ".join(name.split())
        bare = " ".join(_GROUP.sub(" ", written).split())
        for one in (written, bare):
            folded = _folded(one)
            if folded in self._full:
                return self._full[folded]
        if not bare[:1].isupper():
            return None
        called = self._parts.get(bare.casefold()) or self._initials.get(bare)
        return called or (written if bare.casefold() in ROLES else None)

    def _boxed(self, text: str, at: int) -> str | None:
        box = _BOX.match(text, at)
        if box is None or notes(box.group()):
            return None
        inner = (box["square"] or box["round"]).strip()
        words = WORD.findall(inner)
        if inner == "Q":
            return inner
        following = _NEXT.match(text, box.end())
        goes_on = following is not None and following["word"][0].islower()
        if not words or (goes_on and words[0].casefold() in DETERMINERS):
            return None
        folded = _folded(inner)
        named = any(f" {name} " in f" {folded} " for name in self._full if len(name) > 2)
        someone = any(len(word) > 1 and word.isalpha() and word.casefold() not in COMMON for word in words)
        floor = any(word.casefold() in FLOOR for word in words) or (someone and names_nobody(inner))
        part = words[0][0].isupper() and words[0].casefold() in self._parts
        return inner if named or floor or part else None

    def _asked(self, text: str, at: int) -> str | None:
        asked = _ASKED.match(text, at)
        if asked is not None:
            return asked.group().strip()
        numbered = _NUMBERED.match(text, at)
        return numbered.group() if numbered is not None and _NEXT.match(text, numbered.end()) else None

    def _name(self, text: str, at: int) -> str | None:
        first = WORD.match(text, at)
        if first is None or first.group().casefold() not in self._firsts:
            return None
        shouted = text[at:LOOKED_AT].isupper()
        end = at
        words: list[re.Match[str]] = []
        while len(words) < NAME_WORDS and (word := _FIRST.match(text, end, LOOKED_AT)) is not None:
            words.append(word)
            end = word.end()
        for count in range(len(words), 0, -1):
            name = text[at : words[count - 1].end()].rstrip()
            if self._stands(name, text, at + len(name), shouted=shouted):
                return name
        return None

    def _stands(self, name: str, text: str, end: int, *, shouted: bool) -> bool:
        """Whether `name`, which ends at `end`, is called out in front of speech."""
        folded = _folded(name)
        if not name[:1].isupper() or end >= len(text.rstrip()):
            return False
        after = _NEXT.match(text, end)
        capital = after is not None and after["word"][0].isupper() and not shouted
        loud = name.isupper() and len(name) > 2 and not shouted
        if folded in self._full and " " in folded:
            own = loud and name not in self._full.values()
            comma = _COMMA.match(text, end)
            new = comma is not None and comma["word"] != "I" and begins_a_sentence(comma["word"])
            return _DIVIDED.match(text, end) is not None or (capital and text[end : end + 1] == " ") or own or new
        if folded in self._full or folded in self._parts or folded in ROLES:
            if loud and name not in self._full.values():
                return text[end : end + 1] not in ",?!:'’" and text[end : end + 2] != "-"
            return _MARKED.match(text, end) is not None
        if name in self._initials and len(name) > 1:
            begins = after is not None and begins_a_sentence(after["word"])
            return _DIVIDED.match(text, end) is not None or (text[end : end + 1] == " " and begins)
        return False


def _placed(text: str, at: int) -> str | None:
    """Somebody in the room with whom a line begins, before a dash or alone on it: Woman at the back — Who pays?"""
    found = _IN_THE_ROOM.match(text, at, LOOKED_AT)
    return found["name"] if found is not None and is_in_the_room(found["name"]) else None


def _opens(text: str, at: int) -> bool:
    """Whether a sentence may begin behind this offset."""
    following = _NEXT.match(text, at)
    return following is not None and following["word"][0].isupper()


def _named(name: str, before: str, after: str) -> str | None:
    """`name`, if a full one or a number stands in the middle of a line as labels do: between two sentences.

    A dash ends none (Big Room – Mira Voss: …), and neither does a title: I asked Dr. Jon Feldt: Why?
    """
    if not _opens(after, 0) or before.endswith(("–", "—")):
        return None
    bare = " ".join(_GROUP.sub(" ", name).split())
    word = _TITLE.search(before[-_LONGEST:])
    titled = word is not None and (word[1].casefold() in ABBREVIATIONS or len(word[1]) == 1)
    person, _, company = bare.partition(", ")
    full = full_name(person) and (not company or company[0].isupper()) and not titled
    shouted = name.isalpha() and name.isupper() and len(name) > 2 and not before.isupper()
    device = "." not in name and not titled and is_device(bare)
    return name if full or shouted or device or calls_nobody(bare) or is_channel(bare) else None


def _folded(name: str) -> str:
    return " ".join(word.casefold() for word in WORD.findall(name)) or name.casefold()
