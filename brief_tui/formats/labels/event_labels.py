"""What event.toml tells of who speaks in a transcript, before it is read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.label_remarks import doubtful
from brief_tui.formats.clock import CLOCK, STAMP, first_seconds
from brief_tui.formats.labels.known_names import KnownNames
from brief_tui.formats.labels.names import Head

_CLOCK = re.compile(CLOCK)
_PARTNER = re.compile(r"[^.?!…]*\s[–—-]+\s")
_TIME = rf"(?:(?:{STAMP}|{CLOCK})[ \t]*)?"


class EventLabels(NamedTuple):
    """Labels and people that event.toml names."""

    labels: frozenset[str] = frozenset()
    """Labels of this file to which `[[labels]]` gives names: each is a label wherever one may stand."""
    people: frozenset[str] = frozenset()
    """`[[speakers]]`."""

    def doubts(self, label: str, names: frozenset[str]) -> bool:
        """Whether somebody else may speak than the person whom `label` names, one of the `names` of a file."""
        return label not in self.labels and doubtful(label, _all(names, self.people))

    def known_names(self, names: frozenset[str]) -> KnownNames:
        """The speakers whose labels may stand in mid-line, in a file that has the labels `names`."""
        return KnownNames.of(_all(names, self.labels | self.people))

    def head(self, line: str, *, alone: bool) -> Head | None:
        """The label that `line` begins with; or is, or has a dash behind it, where one may stand `alone`.

        A dash that has a partner in its sentence divides nobody's words (Ida – our engineer – wrote it), and in
        brackets before a small letter a name is an editor's ([Ida] and she said so).
        """
        found = _pattern(self.labels).match(line) if self.labels else None
        if found is None or ((found["dash"] or found.end("name") == len(line.rstrip())) and not alone):
            return None
        if found["dash"] and _PARTNER.match(line, found.end()) is not None:
            return None
        boxed = found["box"] is not None and found["colon"] is None
        if boxed and line[found.end() :][:1].islower():
            return None
        stamp = _CLOCK.search(line, 0, found.end())
        seconds = None if stamp is None else first_seconds(stamp.group())
        return Head(" ".join(found["name"].split()), found.end(), seconds, doubtful=False, boxed=boxed)


def behind(label: str, line: str) -> int:
    """Offset of the speech in `line` behind `label` and whatever divides them; 0 where it begins with no `label`."""
    found = _whatever_divides(label).match(line)
    return 0 if found is None else found.end()


NOTHING = EventLabels()


@lru_cache(maxsize=64)
def _all(names: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The union of both sets, cached: it is asked for at every line of a file."""
    return names | others


@lru_cache(maxsize=64)
def _whatever_divides(label: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, label.split()))
    return re.compile(rf"[\s\[(]*{words}[\])]?(?:[ \t]*[:：.|>=~–—-]+(?=\s|$))?\s*")


@lru_cache(maxsize=64)
def _pattern(labels: frozenset[str]) -> re.Pattern[str]:
    """A line's beginning: one of `labels`, in brackets, or with a colon, a time code, a tab or nothing behind it.

    Behind a time code without brackets a capital begins what is said: MV 0:05 We ship.
    """
    names = "|".join(r"\s+".join(map(re.escape, name.split())) for name in sorted(labels, key=len, reverse=True))
    return re.compile(
        rf"[ \t]*{_TIME}(?P<box>\[)?[ \t]*(?P<name>{names})[ \t]*"
        rf"(?(box)\][ \t]*(?:(?P<colon>[:：])|(?=\s|$))|(?:{CLOCK}(?=[ \t]+[^\W\d_])(?![ \t]+[a-z])|"
        rf"{_TIME}(?::(?=\s|$)|：|\t|(?P<dash>[–—-](?=\s))|$)))\s*"
    )
