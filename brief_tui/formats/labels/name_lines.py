"""Lines that name a speaker beside a time code, behind tabs or alone: what stands behind or below them is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.label_remarks import affiliated
from brief_tui.core.language.clause_words import ABBREVIATIONS
from brief_tui.formats.blocks import Line
from brief_tui.formats.labels.name_forms import (
    Form,
    Found,
    alone,
    divided,
    found_names,
    is_clock,
    labels_with_dashes,
    small_names,
    timed,
)
from brief_tui.formats.labels.nameless import names_somebody_unnamed
from brief_tui.formats.labels.names import NEARLY_ALL, Trust, full_name, trust
from brief_tui.formats.labels.sentence_like import ends_a_sentence, reads_as_speech
from brief_tui.formats.labels.words import capital

_INVERTED = re.compile(r"[^\W\d_][\w.'’ -]*, [^\W\d_][\w.'’ -]*")
_REMARK = re.compile(r"(?<=\S)[ ]+\((?P<words>[^()]+)\)$")
_SENTENCE = re.compile(r"(?:(?P<word>[^\W_]{2,})\.+|(?P<asks>\?)|[!…])[\"'”’]*$")
_UNCASED = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .·・'’-](?=\w)){0,30}")
_MARKS = " .?!…"
"""What stands behind a name that is in doubt, or called."""


_WITH_SPEECH = frozenset({Form.INLINE, Form.TABS, Form.DIVIDED})
_LIKE_SPEECH = frozenset({Form.INLINE, Form.DIVIDED, Form.ALONE, Form.BOLD, Form.PARTED, Form.ABOVE_TIME})
"""What looks like this may be a sentence, with a time code beside or below it."""


class NameLine(NamedTuple):
    """A line with a name."""

    name: str
    seconds: float | None
    """None without a time code in it."""
    end: int
    """Offset in the line of the first character of speech, or the line's end."""
    believed: bool
    """Whether it is a speaker; else what follows is nobody's."""
    marked: bool
    """Whether it stands for sure where a name stands; else the line may be speech."""


def name_lines(blocks: Sequence[Sequence[Line]], bold: frozenset[int] = frozenset()) -> list[list[NameLine | None]]:
    """For every line of a file's blocks, the name that it is or begins with.

    A name is believed that returns in the file: a chapter's title does not. So is one behind which a time code
    stands above speech, and a full name where the others of its form return or every block begins with one. Names
    without time codes must be two. What else stands in the place of two that are believed is a label, too. At the file
    offsets `bold` lines begin that are bold, and alone in their paragraphs.
    """
    found = list(found_names(blocks, bold))
    judged = _Names(found, blocks).judged()
    if not any(name is not None and name.believed for name in judged):
        heads = [line is block[0] or len(blocks) == 1 for block in blocks for line in block]
        lines = [line.text for block in blocks for line in block]
        labels = labels_with_dashes(lines)
        beside = [divided(line, first, labels) or one for one, line, first in zip(found, lines, heads, strict=True)]
        judged = _Names(beside, blocks).judged()
    if (
        not any(name is not None and name.believed for name in judged)
        and (small := small_names(found, lines)) is not None
    ):
        judged = [one and one._replace(name=one.name.lower()) for one in _Names(small, blocks).judged()]
    names = iter(judged)
    return [[next(names) for _ in block] for block in blocks]


def named(line: str) -> tuple[str, float | None] | None:
    """The name that a line would be, and its seconds: what has the form of one, believed or not."""
    found = timed(line) if ":" in line else alone(line)
    return None if found is None or trust(found.name) < Trust.IF_OTHERS else (found.name, found.seconds)


class _Names:
    """The names of a file, for each line what may be one."""

    def __init__(self, found: Sequence[Found | None], blocks: Sequence[Sequence[Line]]) -> None:
        self._found = found
        names = [name for name in found if name is not None and _trust(name.name) > Trust.NEVER]
        self._counts = Counter(name.name for name in names)
        self._forms = {name.form for name in names if self._counts[name.name] > 1}
        self._returning = {name.name for name in names if self._counts[name.name] > 1}
        self._several = sum(len(block) > 1 for block in blocks)
        self._usual = self._usual_shapes(found, blocks)

    def judged(self) -> list[NameLine | None]:
        """For every line the name that it is or begins with, if it is one."""
        believed = list(self._followed(name is not None and self._believed(name) for name in self._found))
        known_names = [name for name, known in zip(self._found, believed, strict=True) if name is not None and known]
        sure = Counter(name.shape for name in known_names)
        speakers = {name.name for name in known_names}
        return [
            name and self._line(name, sure[name.shape], speakers, believed=known)
            for name, known in zip(self._found, believed, strict=True)
        ]

    def _followed(self, believed: Iterable[bool]) -> Iterator[bool]:
        """Which of those believed stand above speech, line by line.

        A line without a time code that follows a name right away is what somebody says (Who did it? – Ines Bakker.),
        unless it stands in a list of those who are there; and so it is where most names have another form.
        """
        known = list(believed)
        forms = Counter(name.form for name, sure in zip(self._found, known, strict=True) if name is not None and sure)
        usual = 2 * forms[Form.ALONE] >= sum(count for form, count in forms.items() if form not in _WITH_SPEECH)
        above, heard = False, False
        for number, (name, sure) in enumerate(zip(self._found, known, strict=True)):
            listed = not heard and name is not None and full_name(name.name) and any(known[number + 1 : number + 2])
            keeps = name is None or name.form is not Form.ALONE
            above = sure and (keeps or (usual and (not above or listed or (name is not None and name.heads))))
            heard |= not above
            yield above
            above &= name is not None and name.form not in _WITH_SPEECH

    def _usual_shapes(
        self, names: Sequence[Found | None], blocks: Sequence[Sequence[Line]]
    ) -> frozenset[tuple[Form, str]]:
        """The shapes with which nearly every block or line begins: two names at least, a full one among them."""
        lines = sum(map(len, blocks))
        clocks = sum(is_clock(line.text) for block in blocks for line in block)
        tabs = sum("\t" in line.text for block in blocks for line in block)
        openings = {
            Form.BELOW_TIME: clocks,
            Form.INLINE: len(blocks),
            Form.DIVIDED: len(blocks) if len(blocks) > 1 else lines,
            Form.TABS: tabs,
            Form.BOLD: lines,
        }
        usual = set()
        for shape in {name.shape for name in names if name is not None}:
            alike = [name for name in names if name is not None and name.shape == shape]
            heads = [name for name in alike if name.heads and not _ends(name.name)]
            full = {name.name for name in heads if trust(name.name) >= Trust.AT_ONCE}
            often = NEARLY_ALL * openings.get(shape[0], self._several) <= len(heads) > 1
            several = full and len({name.name for name in heads}) > 1
            if several and (often or (shape[0] in _WITH_SPEECH and NEARLY_ALL * lines <= len(alike))):
                usual.add(shape)
        return frozenset(usual)

    def _believed(self, found: Found) -> bool:
        known, returns = _trust(found.name), found.name in self._returning
        usual = found.shape in self._usual
        if known is Trust.NEVER:
            return False
        if found.form is Form.TIMED:
            return returns or known >= Trust.IF_OTHERS
        if found.form is Form.ALONE:
            full = usual and found.heads and bool(self._returning) and known >= Trust.AT_ONCE
            sure = known >= Trust.IF_OTHERS and (found.heads or trust(found.name) >= Trust.IF_OTHERS)
            return full or (returns and len(self._returning) > 1 and sure)
        if found.form in _WITH_SPEECH:
            return usual and (returns or known >= Trust.IF_OTHERS)
        return returns or (known >= Trust.AT_ONCE and (found.form in self._forms or usual))

    def _line(self, found: Found, sure: int, speakers: set[str], *, believed: bool) -> NameLine | None:
        """The line, if it is a name; `sure` is how many of its shape are believed, who are `speakers`."""
        place = NameLine(found.name, found.seconds, found.end, believed, marked=True)
        if believed:
            return place
        if found.form is Form.ALONE and found.heads and found.name.rstrip(_MARKS) in speakers:
            return place._replace(marked=False)
        ends = _ends(found.name)
        if (sure > 1 or found.shape in self._usual) and not (ends and found.form in _LIKE_SPEECH):
            spoken = reads_as_speech(found.name)
            if found.form is Form.ALONE and not ends and names_somebody_unnamed(found.name):
                return place
            if found.form is Form.ALONE:
                usual = found.shape in self._usual or 2 * sure >= self._several
                return place._replace(marked=False) if found.heads and usual else None
            sure = sure if found.between.strip() else sure - 1
            return place._replace(marked=sure > 0 and not spoken and not ends)
        doubtful = found.form is Form.TIMED and trust(found.name) > Trust.NEVER
        return place._replace(marked=False) if doubtful else None


def is_said(name: str) -> bool:
    """Whether it ends as a sentence does; an abbreviation does too, and a full name that is in doubt (Mira Voss?)."""
    found = _SENTENCE.search(name)
    if found is None or not any(map(str.isalnum, name)):
        return False
    abbreviated = " " in name and found["word"] and found["word"].casefold() in ABBREVIATIONS - {"no"}
    return not abbreviated and not (found["asks"] and trust(name[: found.start()]) >= Trust.AT_ONCE)


def _ends(name: str) -> bool:
    return ends_a_sentence(name) or is_said(name)


def _trust(name: str) -> Trust:
    """How far `name` is trusted by its form, also in a script without capitals, or inverted: Voss, Mira.

    A title behind it does not count, and neither do one word or capitalised ones in brackets. What ends as a sentence
    does is none, however often it stands alone: Welcome.
    """
    if is_said(name):
        return Trust.NEVER
    parts, remark = affiliated(name), _REMARK.search(name)
    if parts is not None:
        return max(trust(name), trust(parts.name))
    if remark is not None and all(map(capital, remark["words"].split())):
        return max(trust(name), trust(name[: remark.start()]))
    known = trust(name)
    if known is Trust.IF_REPEATED and not ends_a_sentence(name):
        inverted = _INVERTED.fullmatch(name) is not None and trust(name.replace(",", "")) >= Trust.AT_ONCE
        if inverted or (name.lower() == name.upper() and _UNCASED.fullmatch(name)):
            return Trust.IF_OTHERS
    return known
