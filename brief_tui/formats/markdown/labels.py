"""Labels of speakers in Markdown: bold text, headings and names beside time codes at the start of a line.

Which of them name a speaker is told from the file: a shape in which it names two speakers marks whoever stands in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.draft.markdown.inline import plain_text
from brief_tui.core.unnamed_labels import names_nobody
from brief_tui.formats.blocks import Line
from brief_tui.formats.boxes import label_of as label_in
from brief_tui.formats.clock import CLOCK, CLOCK_LINE, STAMP, first_seconds
from brief_tui.formats.labels.name_lines import name_lines, named
from brief_tui.formats.labels.names import (
    DIVIDERS,
    NEARLY_ALL,
    Trust,
    full_name,
    head,
    is_note,
    trust,
)
from brief_tui.formats.labels.sentence_like import ends_a_sentence
from brief_tui.formats.labels.words import ROLES, is_thing
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.speech import plain, timed

_LINKED_STAMP = rf"{STAMP}(?:\([^()\s]*\)[\])]?)?"
_BOLD_LABEL = re.compile(
    rf"(?P<first>{_LINKED_STAMP}[ \t]*)?(?P<mark>\*{{1,3}}|_{{1,3}})"
    r"(?P<name>[^\s*](?:[^*\r\n]|(?<=[ ])\*{1,5}(?=[ ])){0,120}?)(?P=mark)"
    rf"(?P<last>[ \t]*(?:{_LINKED_STAMP}|(?:[·•|@–—-][ \t]*)?[`*_]{{0,2}}{CLOCK}[`*_]{{0,2}}[ \t]*(?=$|:[ \t])))?[ \t]*"
    r"(?P<divider>:|[–—-]{1,2}(?=[ \t]))?[ \t]*"
)
_ANGLED = re.compile(r"<(?P<name>[^\W\d_][\w.'’-]*(?:[ ][^\W\d_][\w.'’-]*){1,4})>[ \t]*")
_MARKS = frozenset("*_<[(\\")
"""Characters with which a label begins that is no plain text."""
_MAX_BOLD_WORDS = 8
"""Words of the longest bold label: bold with a colon is believed more than plain text is."""
_EMPHASISED = re.compile(
    r"(?:(?P<mark>\*{1,3}|_{1,3})(?![\s*_])(?:(?!(?P=mark))[\s\S])++(?P=mark)\s*"
    r"|<(?P<tag>strong|b|em|i)\b[^<>]*>(?:(?!</(?P=tag)\b)[\s\S])++</(?P=tag)\s*>\s*)+[.?!…]{0,3}",
    re.IGNORECASE,
)


class Shape(Enum):
    """How a label is written."""

    COLON = auto()
    """**Mira Voss:** or **Mira Voss**:"""
    TIME = auto()
    """**Mira Voss** (0:12)"""
    DASH = auto()
    """**Mira Voss** —"""
    ALONE = auto()
    """**Mira Voss**, which is all of its line"""
    BOLD = auto()
    """**Mira Voss** and speech, as what is emphasised stands too"""
    HEADING = auto()
    """### Mira Voss"""
    LINE = auto()
    """[0:12] Mira Voss, which is all of its line, above others"""
    PLAIN = auto()
    """Mira Voss as plain text names who speaks: on a line of its own, in a column, before a dash or a time code"""
    COLUMN = auto()
    """In a column of a table, beside what is said"""
    ANGLED = auto()
    """<Mira Voss>, which a reader does not see"""


class Label(NamedTuple):
    """A label at the start of a line."""

    name: str
    length: int
    """Code points of the line up to the first character of speech."""
    seconds: float | None
    shape: Shape
    sure: bool = False
    """Whether it is one by itself: a bold name with a colon or a time."""
    level: int = 0
    """Of a heading, 1 to 6."""

    @property
    def form(self) -> tuple[Shape, int]:
        """What it shares with other labels of a file: shape and level of heading."""
        return self.shape, self.level


class Known(NamedTuple):
    """The speakers that the labels of a file name, and the forms of these labels."""

    names: frozenset[str]
    forms: frozenset[tuple[Shape, int]]
    """Forms in which two labels at least name speakers, and half as many at least as the sure ones."""

    def names_speaker(self, label: Label) -> bool:
        """Whether the label says who speaks; what is emphasised in speech does not, nor a heading or a dash alone."""
        return label.name in self.names and (label.sure or label.form in self.forms)

    def in_words(self, lines: Iterable[SpeechLine]) -> frozenset[str] | None:
        """The names that may stand as plain labels; None for any name, where more lines have others than are marked."""
        every = list(lines)
        others = (line.label is None and (name := label_in(line)) and name not in self.names for line in every)
        return self.names or None if sum(map(bool, others)) <= sum(line.label is not None for line in every) else None

    def doubts(self, label: Label) -> bool:
        """Whether the label, which names none of its speakers, ends a turn."""
        if label.shape is Shape.ANGLED:
            return True
        enough = Trust.IF_OTHERS if label.shape is Shape.LINE else Trust.AT_ONCE
        if self.names and label.shape is not Shape.HEADING and trust(label.name) >= enough:
            return True
        return bool(label.name) and label.form in self.forms and not ends_a_sentence(label.name)


def known_labels(found: Iterable[Label], paragraphs: int) -> Known:
    """The speakers of a file of so many paragraphs with these labels.

    Names that are sure, and those that return; where there are no others, full names before dashes, if they are two,
    or in bold before speech, if nearly every paragraph begins with one. A full name that stands once counts in a form
    in which two labels name speakers.
    """
    seen = [label for label in found if label.shape is not Shape.ANGLED]
    dashed = [label for label in seen if label.shape is Shape.DASH]
    unlike = (Shape.BOLD,) if NEARLY_ALL * paragraphs <= len(dashed) else (Shape.BOLD, Shape.DASH)
    labels = [label for label in seen if label.shape not in unlike]
    counts = Counter(label.name for label in labels)
    names = {label.name for label in labels if label.sure or (counts[label.name] > 1 and _may_return(label))}
    if not names:
        names = _full(label for label in labels if label.shape is Shape.DASH)
    if not names:
        labels = _with_short_names([label for label in seen if label.shape is Shape.BOLD])
        names = {label.name for label in labels} if NEARLY_ALL * paragraphs <= len(labels) else set()
    shared = Counter(label.form for label in labels if label.name in names)
    sure = sum(label.sure for label in labels)
    forms = frozenset(form for form, count in shared.items() if count > 1 and 2 * count >= sure)
    names.update(filter(full_name, {label.name for label in labels if label.form in forms}))
    return Known(frozenset(names), forms)


def _full(labels: Iterable[Label]) -> set[str]:
    """The full names among these, if they are two or more; else none."""
    full = {label.name for label in labels if trust(label.name) >= Trust.AT_ONCE}
    return full if len(full) > 1 else set()


def _with_short_names(bold: list[Label]) -> list[Label]:
    """Those of these that are full names, if there are two, or a word of one, or tell of somebody unnamed."""
    full = _full(label for label in bold if full_name(label.name))
    words = {word for name in full for word in name.split()}
    return [label for label in bold if full and (label.name in full | words or _is_unnamed(label.name))]


def _is_unnamed(name: str) -> bool:
    return names_nobody(name) and (" " in name or name.casefold() in ROLES)


def _may_return(label: Label) -> bool:
    return trust(label.name) >= (Trust.IF_REPEATED if label.shape in (Shape.TIME, Shape.PLAIN) else Trust.IF_OTHERS)


def heading_label(line: str, level: int) -> Label:
    """The name that a heading is, with or without a time code; a chapter's title does not return in the file."""
    seen = " ".join(plain_text(plain(line, 0)).words.text.split()).rstrip(DIVIDERS)
    name, seconds = named(seen) or (seen, None)
    return Label(name, len(line), seconds, Shape.HEADING, level=level)


def line_label(line: str) -> Label | None:
    """The name beside a time code that a line is, where others stand below it."""
    found = named(line) if ":" in line else None
    return None if found is None or found[1] is None else Label(found[0], len(line), found[1], Shape.LINE)


def plain_labels(blocks: Sequence[Sequence[Line]]) -> dict[int, Label]:
    """What stands in these blocks where plain text names its speakers (see `name_lines`), by file offset."""
    plain = [[line for line in block if line.text[:1] not in _MARKS or label_of(line.text) is None] for block in blocks]
    plain = [block for block in plain if block]
    if 2 * len(plain) < len(blocks) - len(plain):  # too few for a form of their own (see `known_labels`)
        return {}
    return {
        line.start: Label(name.name, name.end, name.seconds, Shape.PLAIN)
        for block, names in zip(plain, name_lines(plain), strict=True)
        for line, name in zip(block, names, strict=True)
        if name is not None and (name.believed or name.marked)
    }


def is_emphasised(text: str, start: int, end: int) -> bool:
    """Whether all of a paragraph in `text` is bold or in italics, and no stage note: a question, an editor's words."""
    found = _EMPHASISED.fullmatch(text, start, end)
    said = "" if found is None else found.group().strip("*_[]()")
    return found is not None and not (is_note(said) or CLOCK_LINE.fullmatch(said))


def label_of(line: str) -> Label | None:
    """The label at the start of a line: a bold one, or a name in angle brackets."""
    if line.startswith("<"):
        angled = _ANGLED.match(line)
        full = angled is not None and trust(angled["name"]) >= Trust.AT_ONCE
        return Label(angled["name"], angled.end(), None, Shape.ANGLED) if angled and full else None
    match = _BOLD_LABEL.match(line)
    if match is None:
        return None
    end = match.end()
    return _label_of(*match.group("first", "name", "last", "divider"), end, end == len(line))


@lru_cache(maxsize=1024)
def plain_label(bold: str, alone: bool) -> Label | None:
    """The label of a plain line that begins with `bold`, which is all of it when it is `alone`."""
    return label_of(bold if alone else f"{bold}.")


@lru_cache(maxsize=1024)
def _label_of(
    first: str | None, inner: str, last: str | None, divider: str | None, length: int, alone: bool
) -> Label | None:
    """The label of `length` code points that has these parts (see `_BOLD_LABEL`); `alone` on its line, or not."""
    name, seconds, colon = _bold_name(inner)
    if not name:
        return None
    short = len(name.split()) <= _MAX_BOLD_WORDS and not is_thing(name.split())
    dated = seconds is not None or last is not None
    for stamp in (first, last):
        seconds = first_seconds(stamp) if stamp else seconds
    if colon or divider == ":":
        return Label(name, length, seconds, Shape.COLON, sure=short)
    if is_note(name.strip("[]()")):
        return None
    if dated:
        return Label(name, length, seconds, Shape.TIME, sure=short and trust(name) >= Trust.IF_OTHERS)
    return Label(name, length, seconds, Shape.ALONE if alone else Shape.DASH if divider else Shape.BOLD)


@lru_cache(maxsize=1024)
def _bold_name(inner: str) -> tuple[str, float | None, bool]:
    """Name, seconds and whether a colon ends it, of the text between a label's stars."""
    seen = timed(plain_text(plain(inner, 0)).words)
    text = " ".join(seen.words.text.split())
    if not text.strip(":： ") and not seen.times:
        text = inner.strip()  # <Unknown>
    name = text.rstrip(DIVIDERS)
    seconds = seen.times[-1].seconds if seen.times else None
    found = head(f"{name}:")
    if found is not None and found.end == len(name) + 1:
        name = found.name
        seconds = found.seconds if found.seconds is not None else seconds
    return name, seconds, text.endswith((":", "："))
