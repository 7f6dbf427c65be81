"""Lines that name a speaker beside a time code, behind tabs or alone: what stands behind or below them is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.label_remarks import affiliated
from brief_tui.core.language.clause_words import ABBREVIATIONS
from brief_tui.formats.blocks import RULE, Line
from brief_tui.formats.clock import CLOCK, first_seconds, stamps
from brief_tui.formats.labels.colons import before_colon, ends_a_sentence, reads_as_speech
from brief_tui.formats.labels.names import NEARLY_ALL, Trust, full_name, is_note, trust
from brief_tui.formats.labels.words import LABEL_LENGTH, capital

_NAME = rf"(?P<name>[^\s:：<][^:：<\t\r\n]{{0,{LABEL_LENGTH - 1}}}?)"
_SHORT_NAME = _NAME.replace(str(LABEL_LENGTH - 1), "79")
"""Where speech stands behind it with no more between them than in a sentence."""
_NOON = r"(?:[ \t\u202f]?[AaPp][Mm]\b)?"
_TIME = rf"(?P<open>[\[(])?(?P<clock>{CLOCK}{_NOON})(?:[ \t]*(?:-->|[-–—])[ \t]*{CLOCK}{_NOON})?[\])]?"
_BETWEEN = r"(?P<between>[ \t]*[·•|@–—-][ \t]*|,?[ \t]+|:\t[ \t]*)"
_BOXED = r"\[(?P<boxed>[^\W\d_][^:：\[\]()\t\r\n]{0,59})\]"
_NAME_TIME = re.compile(rf"[ \t]*(?:{_BOXED}|{_NAME}){_BETWEEN}{_TIME}[ \t]*")
_TIME_NAME = re.compile(rf"[ \t]*{_TIME}{_BETWEEN}{_NAME}[ \t]*")
_INLINE = re.compile(rf"[ \t]*(?:{_BOXED}|{_SHORT_NAME})(?P<between>[ \t]+)(?:\[{CLOCK}\]|\({CLOCK}\))[ \t]+(?=[^\s:])")
_TABS = re.compile(rf"(?:[\[(]?{CLOCK}[\])]?(?P<between>\t)[ \t]*)?{_NAME}[ ]*\t[ \t]*(?=\S)")
_ALONE = re.compile(rf"[ \t]*{_NAME}[ \t]*")
_DIVIDED = re.compile(
    rf"[ \t]*(?:[\[(]?(?P<clock>{CLOCK})[\])]?[ \t]+(?:[|–—-][ \t]+)?)?{_SHORT_NAME}"
    r"(?P<between>[ ]+[|—–-][ ]+|[ ]{2,})(?=\S)"
)
_SAID = re.compile(r"[.?!…][\"'”’)]*\s*$|(?<!\S)(?:\S+\s+){4}\S")
_BOX = re.compile(r"\[[^\[\]]+\]")
_SMALL_BOX = re.compile(r"[ \t]*\[(?P<name>[^\W\d_][^\[\]:：\r\n]{0,59})\][ \t]+(?=\S)")
_INVERTED = re.compile(r"[^\W\d_][\w.'’ -]*, [^\W\d_][\w.'’ -]*")
_REMARK = re.compile(r"(?<=\S)[ ]+\((?P<words>[^()]+)\)$")
_SENTENCE = re.compile(r"(?:(?P<word>[^\W\d_]{3,})\.|(?P<asks>\?)|[!…])[\"'”’)\]]*$")
_UNCASED = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .·・'’-](?=\w)){0,30}")
_LONGEST = 100
"""Characters of the longest line that is all name, where no time code marks it."""
_LOOKED_AT = 200
_BRACKETS = "[]"
_MARKS = " .?!…"
"""What stands behind a name that is in doubt, or called."""


class _Form(Enum):
    """How such a line is written."""

    TIMED = auto()
    """Mira Voss 1:05, Mira Voss [00:01:05], behind a blank line, with speech in the next line."""
    PARTED = auto()
    """The same with a blank line below, or none above."""
    TIME_FIRST = auto()
    """[00:01:05] Mira Voss, as chapters are written too."""
    ABOVE_TIME = auto()
    """Mira Voss above a time code."""
    BELOW_TIME = auto()
    """Mira Voss below a time code, above speech."""
    INLINE = auto()
    """Mira Voss [00:01:05] and what is said."""
    TABS = auto()
    """Mira Voss, a tab, and what is said; or a time code and a tab before."""
    DIVIDED = auto()
    """Mira Voss, a dash or a column of white space, and what is said."""
    ALONE = auto()
    """Mira Voss, as headings are written too."""
    BOLD = auto()
    """The same in bold, above a paragraph."""


_WITH_SPEECH = frozenset({_Form.INLINE, _Form.TABS, _Form.DIVIDED})
_LIKE_SPEECH = frozenset({_Form.INLINE, _Form.DIVIDED, _Form.ALONE, _Form.BOLD, _Form.PARTED})
"""What looks like this may be a sentence with a time code."""


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


class _Found(NamedTuple):
    name: str
    seconds: float | None
    form: _Form
    between: str
    """What divides it from the time code: brackets, white space of more than one space, one space, or another mark."""
    end: int
    heads: bool
    """Whether it begins a block of several lines, or one that holds speech."""

    @property
    def shape(self) -> tuple[_Form, str]:
        """What it shares with the other names of a file."""
        return self.form, self.between


def name_lines(blocks: Sequence[Sequence[Line]], bold: frozenset[int] = frozenset()) -> list[list[NameLine | None]]:
    """For every line of a file's blocks, the name that it is or begins with.

    A name is believed that returns in the file: a chapter's title does not. So is one behind which a time code
    stands above speech, and a full name where the others of its form return or every block begins with one. Names
    without time codes must be two. What else stands in the place of two that are believed is a label, too. At the file
    offsets `bold` lines begin that are bold, and alone in their paragraphs.
    """
    found = list(_found(blocks, bold))
    judged = _Names(found, blocks).judged()
    if not any(name is not None and name.believed for name in judged):
        heads = [line is block[0] or len(blocks) == 1 for block in blocks for line in block]
        lines = [line.text for block in blocks for line in block]
        labels = _labels(lines)
        divided = [_divided(line, first, labels) or one for one, line, first in zip(found, lines, heads, strict=True)]
        judged = _Names(divided, blocks).judged()
    if not any(name is not None and name.believed for name in judged) and (small := _small(found, lines)) is not None:
        judged = [one and one._replace(name=one.name.lower()) for one in _Names(small, blocks).judged()]
    names = iter(judged)
    return [[next(names) for _ in block] for block in blocks]


def named(line: str) -> tuple[str, float | None] | None:
    """The name that a line would be, and its seconds: what has the form of one, believed or not."""
    found = _timed(line) if ":" in line else _alone(line)
    return None if found is None or trust(found.name) < Trust.IF_OTHERS else (found.name, found.seconds)


class _Names:
    """The names of a file, for each line what may be one."""

    def __init__(self, found: Sequence[_Found | None], blocks: Sequence[Sequence[Line]]) -> None:
        self._found = found
        names = [name for name in found if name is not None and _trust(name.name) > Trust.NEVER]
        self._counts = Counter(name.name for name in names)
        self._forms = {name.form for name in names if self._counts[name.name] > 1}
        self._returning = {name.name for name in names if self._counts[name.name] > 1}
        self._several = sum(len(block) > 1 for block in blocks)
        self._usual = self._usual_shapes(found, blocks)

    def judged(self) -> list[NameLine | None]:
        """For every line the name that it is or begins with, if it is one."""
        believed = [name is not None and self._believed(name) for name in self._found]
        known_names = [name for name, known in zip(self._found, believed, strict=True) if name is not None and known]
        sure = Counter(name.shape for name in known_names)
        speakers = {name.name for name in known_names}
        return [
            name and self._line(name, sure[name.shape], speakers, believed=known)
            for name, known in zip(self._found, believed, strict=True)
        ]

    def _usual_shapes(
        self, names: Sequence[_Found | None], blocks: Sequence[Sequence[Line]]
    ) -> frozenset[tuple[_Form, str]]:
        """Those with which nearly every block begins, or nearly every line; two at least, a full name among them."""
        lines = sum(map(len, blocks))
        clocks = sum(_is_clock(line.text) for block in blocks for line in block)
        tabs = sum("\t" in line.text for block in blocks for line in block)
        openings = {
            _Form.BELOW_TIME: clocks,
            _Form.INLINE: len(blocks),
            _Form.DIVIDED: len(blocks) if len(blocks) > 1 else lines,
            _Form.TABS: tabs,
            _Form.BOLD: lines,
        }
        usual = set()
        for shape in {name.shape for name in names if name is not None}:
            alike = [name for name in names if name is not None and name.shape == shape]
            heads = [name for name in alike if name.heads and not ends_a_sentence(name.name)]
            full = {name.name for name in heads if trust(name.name) >= Trust.AT_ONCE}
            often = NEARLY_ALL * openings.get(shape[0], self._several) <= len(heads) > 1
            several = full and len({name.name for name in heads}) > 1
            if several and (often or (shape[0] in _WITH_SPEECH and NEARLY_ALL * lines <= len(alike))):
                usual.add(shape)
        return frozenset(usual)

    def _believed(self, found: _Found) -> bool:
        known, returns = _trust(found.name), found.name in self._returning
        usual = found.shape in self._usual
        if known is Trust.NEVER:
            return False
        if found.form is _Form.TIMED:
            return returns or known >= Trust.IF_OTHERS
        if found.form is _Form.ALONE:
            full = usual and found.heads and bool(self._returning) and known >= Trust.AT_ONCE
            sure = known >= Trust.IF_OTHERS and (found.heads or trust(found.name) >= Trust.IF_OTHERS)
            return full or (returns and len(self._returning) > 1 and sure)
        if found.form in _WITH_SPEECH:
            return usual and (returns or known >= Trust.IF_OTHERS)
        return returns or (known >= Trust.AT_ONCE and (found.form in self._forms or usual))

    def _line(self, found: _Found, sure: int, speakers: set[str], *, believed: bool) -> NameLine | None:
        """The line, if it is a name; `sure` is how many of its shape are believed, who are `speakers`."""
        place = NameLine(found.name, found.seconds, found.end, believed, marked=True)
        if believed:
            return place
        if found.form is _Form.ALONE and found.heads and found.name.rstrip(_MARKS) in speakers:
            return place._replace(marked=False)
        ends = ends_a_sentence(found.name)
        if (sure > 1 or found.shape in self._usual) and not (ends and found.form in _LIKE_SPEECH):
            spoken = reads_as_speech(found.name)
            if found.form is _Form.ALONE:
                usual = found.shape in self._usual or 2 * sure >= self._several
                return place._replace(marked=False) if found.heads and usual else None
            sure = sure if found.between.strip() else sure - 1
            return place._replace(marked=sure > 0 and not spoken and not ends)
        doubtful = found.form is _Form.TIMED and trust(found.name) > Trust.NEVER
        return place._replace(marked=False) if doubtful else None


def _found(blocks: Sequence[Sequence[Line]], bold: frozenset[int]) -> Iterator[_Found | None]:
    """What may be a name, line by line."""
    lines = [(line.text, place, line.start in bold) for block in blocks for place, line in enumerate(block)]
    above, named = "", False
    for (text, place, strong), (below, following, stronger) in pairwise([*lines, ("", 0, False)]):
        found = _name(text, above, below, first=place == 0, heads=place == 0 and following > 0)
        if found is not None and found.form is _Form.BELOW_TIME and named:
            found = None
        if found is not None and found.form is _Form.ALONE and strong and not stronger:
            found = found._replace(form=_Form.BOLD, heads=True)
        yield found
        if not _is_clock(text):
            named = found is not None and found.form is _Form.ABOVE_TIME and following > 0
        above = text


def _name(text: str, above: str, below: str, *, first: bool, heads: bool) -> _Found | None:
    """The name that a line is or begins with; `heads` says whether it begins a block of several."""
    if (found := _with_speech(text)) is not None:
        return found._replace(heads=first or found.form is _Form.TABS)
    if (
        not below
        or RULE.fullmatch(text) is not None
        or len(text) > (LABEL_LENGTH if ":" in text or _is_clock(above) else _LONGEST)
    ):
        return None
    found = _timed(text) if ":" in text else _alone(text)
    if found is None:
        return None
    if found.form is _Form.ALONE:
        stamp = next(stamps(below), None)
        if stamp is not None and stamp.start == 0 and (heads or not ends_a_sentence(found.name)):
            return found._replace(form=_Form.ABOVE_TIME, heads=heads)
        if _is_clock(above):
            return found._replace(form=_Form.BELOW_TIME, heads=True)
        return found._replace(heads=heads) if _timed(below) is None else None
    if found.form is _Form.TIMED and heads:
        return found._replace(heads=True)
    if _timed(below) is not None:
        return None
    return found._replace(heads=heads, form=_Form.PARTED if found.form is _Form.TIMED else found.form)


def _with_speech(text: str) -> _Found | None:
    """The name before a time code in brackets or a tab, and speech behind it."""
    if "\t" in text and (tabs := _TABS.match(text[:_LOOKED_AT])) is not None:
        clock = text[: tabs.start("name")]
        seconds = first_seconds(clock) if tabs["between"] else None
        return _Found(_clean(tabs["name"]), seconds, _Form.TABS, tabs["between"] or "", tabs.end(), heads=False)
    inline = _INLINE.match(text[:_LOOKED_AT]) if "]" in text or ")" in text else None
    if inline is None or (inline["boxed"] and is_note(inline["boxed"])):
        return None
    seconds = first_seconds(inline.group()[inline.start("between") :])
    return _Found(
        _clean(inline["name"] or inline["boxed"]), seconds, _Form.INLINE, _BRACKETS, inline.end(), heads=False
    )


def _timed(text: str) -> _Found | None:
    for form, pattern in ((_Form.TIMED, _NAME_TIME), (_Form.TIME_FIRST, _TIME_NAME)):
        match = pattern.fullmatch(text)
        if match is not None:
            name = match["name"] or match["boxed"]
            between = _BRACKETS if match["open"] else match["between"].strip() or match["between"][:2]
            return _Found(_clean(name), first_seconds(match["clock"]), form, between, len(text), heads=False)
    return None


def _alone(text: str) -> _Found | None:
    match = _ALONE.fullmatch(text)
    if match is None or (_BOX.fullmatch(match["name"]) and is_note(match["name"][1:-1])):
        return None
    name = match["name"][1:-1] if _BOX.fullmatch(match["name"]) else match["name"]
    return _Found(_clean(name), None, _Form.ALONE, "", len(text), heads=False)


def _is_clock(text: str) -> bool:
    stamp = next(stamps(text), None) if ":" in text else None
    return stamp is not None and not text[: stamp.start].strip() and not text[stamp.end :].strip()


def _clean(name: str) -> str:
    return " ".join(name.split())


def _labels(lines: Iterable[str]) -> frozenset[str]:
    """What stands before a colon again and again, as `Mira Voss — Kelm` does; all of it, if nothing else has a dash."""
    divided = [before_colon(line) for line in lines if _DIVIDED.match(line[:_LOOKED_AT])]
    counts = Counter(place.name for place in divided if place is not None)
    return frozenset(name for name, count in counts.items() if count > 1 or None not in divided)


def _divided(text: str, first: bool, labels: frozenset[str]) -> _Found | None:
    """The name before a dash or a column of white space, and speech behind it; `labels` end with a colon behind it."""
    match = _DIVIDED.match(text[:_LOOKED_AT])
    label = before_colon(text) if match is not None else None
    if match is None or (label is not None and label.name in labels):
        return None
    dash = match["between"].strip()
    if dash and not _SAID.search(text[match.end() :]):
        return None
    seconds = first_seconds(match["clock"]) if match["clock"] else None
    return _Found(_clean(match["name"]), seconds, _Form.DIVIDED, dash, match.end(), heads=first)


def _small(found: Iterable[_Found | None], lines: Iterable[str]) -> list[_Found | None] | None:
    """What may be names in a file whose names have no capitals, with capitals: each returns, and they are two.

    They stand all alone on a line above what is said, or all in brackets before it.
    """
    small = [_small_name(one, line) for one, line in zip(found, lines, strict=True)]
    counts = Counter(one.name for one in small if one is not None)
    alike = {one.form for one in small if one is not None}
    return small if len(counts) > 1 and min(counts.values()) > 1 and len(alike) == 1 else None


def _small_name(found: _Found | None, line: str) -> _Found | None:
    box = _SMALL_BOX.match(line[:_LOOKED_AT])
    if box is not None:
        found = _Found(_clean(box["name"]), None, _Form.DIVIDED, _BRACKETS, box.end(), heads=True)
    if found is None or not found.heads or found.name != found.name.lower() or is_note(found.name):
        return None
    name = found.name.title()
    named = trust(found.name) is Trust.IF_REPEATED and full_name(name) and name.lower() == found.name
    return found._replace(name=name) if named else None


def _is_said(name: str) -> bool:
    """Whether it ends as a sentence does; an abbreviation does too, and a full name that is in doubt (Mira Voss?)."""
    found = _SENTENCE.search(name)
    if found is None or (found["word"] and found["word"].casefold() in ABBREVIATIONS):
        return False
    return not (found["asks"] and full_name(name[: found.start()]))


def _trust(name: str) -> Trust:
    """How far it is a name by its form; one in a script without capitals, or as Voss, Mira, has the form of one.

    A title behind it does not count, and neither do one word or capitalised ones in brackets. What ends as a sentence
    does is none, however often it stands alone: Welcome.
    """
    if _is_said(name):
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
