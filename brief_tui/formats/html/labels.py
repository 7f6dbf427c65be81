"""Names on pages that the markup marks: headings, terms, paragraphs of their own, and what is bold before speech."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from brief_tui.core.label_remarks import affiliated
from brief_tui.core.language.stage_notes import STRUCK_OUT
from brief_tui.formats.doubts import EMPHASISED, NAMELESS, apart
from brief_tui.formats.html.blocks import TAG, Block
from brief_tui.formats.labels.colons import before_colon
from brief_tui.formats.labels.names import (
    EVERY_THIRD,
    NEARLY_ALL,
    Trust,
    are_speakers,
    begins_with_label,
    full_name,
    head,
    is_note,
    trust,
)
from brief_tui.formats.labels.sentence_like import ends_a_sentence, reads_as_speech
from brief_tui.formats.labels.words import LABEL_LENGTH, LABEL_WORDS
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.speech import part

_BEFORE_SPEECH = frozenset({"lead", "class"})
_EMPHASISED = re.compile(
    r"\s*(?:<(?P<tag>b|strong|em|i)\b[^<>]*>(?:(?!</(?P=tag)\b)[\s\S])++</(?P=tag)\s*>\s*)+", re.IGNORECASE
)
_LEAD = re.compile(
    r"\s*<(?P<tag>b|strong|(?P<classed>span))\b(?(classed)[^<>]*\bspeaker\b)[^<>]*>(?P<name>[^<>]{1,80})</(?P=tag)\s*>",
    re.IGNORECASE,
)
_BOLD_LABEL = re.compile(
    rf"\s*<(?P<tag>b|strong)\b[^<>]*>[^<>:：]{{1,{LABEL_LENGTH}}}(?:[:：]\s*</(?P=tag)\s*>|</(?P=tag)\s*>\s*[:：])",
    re.IGNORECASE,
)
_BOLD = re.compile(r"\s*<(?:b|strong)\b", re.IGNORECASE)
_SPEECH = re.compile(r"\s+(?:[–—-]\s+)?(?=[\"“‘']?[^\W\d_])")
"""What divides a name from speech where no other mark does."""

_OBSCURE = apart("a name that is hidden or struck out stands at the beginning of this")


class _Found(NamedTuple):
    """What of a block may be a name, and how it stands there."""

    name: str
    form: str
    """A heading's tag, `dt`, `bold`, `plain`; where speech follows `lead`, or `class` if that tells of a speaker."""
    end: int
    """Offset in its words of the first character of speech."""
    goes_on: bool = False
    """Whether a sentence goes on behind it: Mira Voss left."""


def marked(said: Sequence[SpeechLine], blocks: Sequence[Block], text: str) -> Iterator[SpeechLine]:
    """The lines of these blocks of the page `text`, with the names that their markup tells."""
    found = [_found(line, block, text) for line, block in zip(said, blocks, strict=True)]
    believed = _forms(said, found)
    strong = [
        _EMPHASISED.fullmatch(text, block.start, block.end) is not None and not line.aside
        for line, block in zip(said, blocks, strict=True)
    ]
    plain = sum(strong) < NEARLY_ALL * sum(not line.aside for line in said)
    row = named = False
    for line, block, name, emphasised in zip(said, blocks, found, strong, strict=True):
        words = line.speech.words.text
        row |= block.row
        if name is not None and name.form in believed:
            speech = part(line.speech, name.end, len(words), since=0)
            yield line._replace(label=name.name, speech=speech, aside=False, heading=False)
        elif name is not None and name.form in _BEFORE_SPEECH:
            yield line._replace(unnamed_label=name.name)
        elif not named and not line.aside and line.label is None and _in_place_of_name(words, block, believed):
            yield line._replace(unnamed_label=" ".join(words.split()))
        elif line.label is None and words.startswith(STRUCK_OUT) and _veils_name(block, text):
            yield line._replace(change=True, doubt=line.doubt or _OBSCURE)
        elif row and line.label is None and words.strip():
            yield line._replace(change=True, doubt=line.doubt or NAMELESS)
        elif emphasised and plain and line.label is None and words.strip() and not is_note(words.strip(" []()")):
            yield line._replace(change=True, doubt=line.doubt or EMPHASISED)
        else:
            yield line
        row &= not words.strip()
        named = name is not None if words.strip() else named


def bold_labels(
    said: Sequence[SpeechLine], blocks: Sequence[Block], text: str, people: AbstractSet[str]
) -> frozenset[str]:
    """The labels of a page that names two speakers in bold in front of a colon.

    These are all, but for plain ones that return or are `people` of whom event.toml tells.
    """
    heads = [None if line.aside or line.label is not None else head(line.speech.words.text) for line in said]
    bold, titled, plain = set[str](), set[str](), Counter[str]()
    for found, block in zip(heads, blocks, strict=True):
        if found is None or found.boxed:
            continue
        if trust(found.name) < Trust.IF_OTHERS:
            titled.add(found.name)
        elif _BOLD.match(text, block.start, block.end) is not None:
            bold.add(found.name)
        else:
            plain[found.name] += 1
    others = {name for name, count in plain.items() if count > 1 or name in people}
    named = {name for name in titled if (parts := affiliated(name)) is not None and parts.name in bold}
    return frozenset(bold | others | named) if len(bold) > 1 else frozenset()


def others_in_bold(
    said: Sequence[SpeechLine], blocks: Sequence[Block], text: str, names: AbstractSet[str]
) -> Iterator[SpeechLine]:
    """The lines of a page whose `names` stand in bold before colons; what else stands there is the label of nobody."""
    for line, block in zip(said, blocks, strict=True):
        marked = line.label is None and not line.aside and _BOLD_LABEL.match(text, block.start, block.end) is not None
        found = before_colon(line.speech.words.text) if marked else None
        other = found is not None and found.name not in names and not is_note(found.name.strip("[]()"))
        yield line._replace(unnamed_label=found.name) if found is not None and other else line


def _in_place_of_name(words: str, block: Block, believed: frozenset[str]) -> bool:
    """Whether a block that follows speech stands where the page's names do and is none: a device, the floor."""
    if not words.strip() or is_note(words.strip(" []()")):
        return False
    short = len(words.split()) <= LABEL_WORDS and not ends_a_sentence(words.strip()) and not reads_as_speech(words)
    return (block.tag == "dt" and "dt" in believed) or ("plain" in believed and short)


def _veils_name(block: Block, text: str) -> bool:
    """Whether the first words of the block that are hidden or struck out are a name or a label."""
    cut = next((cut for cut in block.cuts if cut.instead == STRUCK_OUT), None)
    words = "" if cut is None else TAG.sub("", text[cut.start : cut.end]).strip()
    return ":" in words or full_name(words)


def _forms(said: Sequence[SpeechLine], found: Sequence[_Found | None]) -> frozenset[str]:
    """The forms in which the page names its speakers."""
    labelled = sum(begins_with_label(line.speech.words.text, Trust.AT_ONCE) for line in said)
    if labelled > 1 or any(line.label is not None for line in said):
        return frozenset()
    names = [one for one in found if one is not None]
    spoken = sum(not line.aside and bool(line.speech.words.text.strip()) for line in said)
    least = {"lead": NEARLY_ALL * spoken, "plain": spoken / EVERY_THIRD}
    forms = set()
    for form in {one.form for one in names}:
        alike = [one.name for one in names if one.form == form]
        if any(one.goes_on for one in names if one.form == form):
            continue
        if len(alike) >= least.get(form, 0) and (
            are_speakers(alike) or (form in _BEFORE_SPEECH and len(set(alike)) > 1)
        ):
            forms.add(form)
    return frozenset(forms)


def _found(line: SpeechLine, block: Block, text: str) -> _Found | None:
    words = line.speech.words.text
    if line.label is not None or line.quoted or (line.aside and not line.heading):
        return None
    name = " ".join(words.split())
    if full_name(name):
        bold = "bold" if _EMPHASISED.fullmatch(text, block.start, block.end) is not None else "plain"
        return _Found(name, block.tag if line.heading or block.tag == "dt" else bold, len(words))
    lead = _LEAD.match(text, block.start, block.end)
    if lead is None or line.aside:
        return None
    name = " ".join(lead["name"].split())
    before = len(words) - len(words.lstrip())
    divider = _SPEECH.match(words, before + len(name)) if words.startswith(name, before) else None
    form = "class" if lead["classed"] else "lead"
    if divider is None or not full_name(name):
        return None
    return _Found(name, form, divider.end(), goes_on=words[divider.end() : divider.end() + 1].islower())
