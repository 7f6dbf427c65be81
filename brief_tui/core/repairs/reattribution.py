"""Attributions as edits of the draft: another name, a line or clause that names somebody, two citations from one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from brief_tui.core.draft.brief import Quotation
from brief_tui.core.draft.citation import SOURCE
from brief_tui.core.draft.marks import OPENING
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.offsets import Span, line_at, newline_of
from brief_tui.core.people import People
from brief_tui.core.repairs.credits import source_note
from brief_tui.core.repairs.repair import Replacement
from brief_tui.core.repairs.rewording import LOOSE
from brief_tui.core.repairs.rewriting import escaped, written_span
from brief_tui.core.repairs.speech_clause import says_behind

_DASH = re.compile(r"(?:[—–―]|-{1,3})\s*")
_POSSESSIVE = re.compile(r"['’][sS]?$")
_SENTENCE_OVER = re.compile(r"\.?(?=[)\]*_]*(?:\s*$|[ \t]*(?:\r?\n[ \t]*){2}|\s+[A-Z“\"«]))")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)(?= (?:\w+ ){1,3}$| (?:\w+ ){,2}\w+[,:] $)")
"""The pronoun for who speaks, right before a quotation: "He said “…”"."""
_PRONOUN_BEHIND = re.compile(r"\s*(?:\w+ )?(he|she)\b")
"""The same right behind one: "“…,” she said", "said she"."""
_LEAD = 60
"""Characters before a quotation in which that pronoun stands."""
_CLOSES = ".!?…"
_CLOSING = {"“": "”", "„": "“", "«": "»", "»": "«", "‹": "›", "‘": "’"}


def credited(draft: str, quotation: Quotation, credit: str) -> tuple[Replacement, ...]:
    """A citation with the attribution `credit`, its time and source kept; a line of its own where there is none."""
    written = quotation.attribution
    if written is None or written.span is None:
        end = quotation.span.end
        line = draft[line_at(draft, end).start : end]
        prefix = line[: len(line) - len(line.lstrip(" \t>"))]
        lead = prefix if ">" in prefix else "> "
        return (Replacement(Span(end, end), f"{newline_of(draft)}{lead}— {escaped(credit)}"),)
    start, end = written.span
    dash, source = _DASH.match(draft, start, end), SOURCE.search(draft[start:end])
    low = dash.end() if dash else start
    return (Replacement(Span(low, start + source.start() if source else end), escaped(credit)),)


def renamed(draft: str, quotation: Quotation, person: str, people: People) -> tuple[Replacement, ...]:
    """The name in the prose that a quotation rests on, as full as it was written; nothing where none is written."""
    written = quotation.attribution
    if written is None or written.span is None or written.inferred:
        return ()
    name = draft[slice(*written.span)]
    ending = _POSSESSIVE.search(name)
    surname = person.rsplit(maxsplit=1)[-1]
    short = len(name.split()) == 1 and people.resolve(surname).person == person
    return (Replacement(written.span, (surname if short else person) + (ending[0] if ending else "")),)


def has_apposition(draft: str, quotation: Quotation) -> bool:
    """Whether the prose says who the named person is, which may not be true of another one: "Moreau, chief of …"."""
    written = quotation.attribution
    return written is not None and written.span is not None and draft[written.span.end : written.span.end + 1] == ","


def is_introduced(draft: str, quotation: Quotation) -> bool:
    """Whether the prose leads up to a quotation, so that a clause behind it names somebody twice."""
    return draft[: quotation.span.start].rstrip().endswith((":", ","))


def in_place_of_pronoun(draft: str, quotation: Quotation, person: str) -> tuple[Replacement, ...]:
    """The name where a pronoun says who speaks, before a quotation or behind it; nothing where none does."""
    start, end = quotation.span
    low = max(0, start - _LEAD)
    found = _PRONOUN.search(draft[low:start])
    if found is not None:
        return (Replacement(Span(low + found.start(), low + found.end()), person),)
    behind = _PRONOUN_BEHIND.match(draft, end) if says_behind(draft, end) else None
    return (Replacement(Span(*behind.span(1)), person),) if behind is not None else ()


def told(draft: str, quotation: Quotation, person: str) -> tuple[Replacement, ...]:
    """The clause "Moreau said" behind a quotation that ends its sentence; nothing where one goes on."""
    inner, end = written_span(draft, quotation.words, 0, len(quotation.text)), quotation.span.end
    over = _SENTENCE_OVER.match(draft, end)
    if over is None or end == inner.end:
        return ()
    clause = Replacement(Span(end, over.end()), f" {person} said.")
    last = quotation.text[-1]
    if last == ".":
        return (Replacement(Span(inner.end - 1, inner.end), ","), clause)
    if last in _CLOSES:
        return (clause,)
    return (Replacement(Span(inner.end, inner.end), ","), clause)


def divided(
    draft: str, quotation: Quotation, pieces: Sequence[Span], credits: Sequence[str]
) -> tuple[Replacement, ...]:
    """A citation as one for each piece of its text; `credits` are their attributions, "" for the one there is."""
    words, text = quotation.words, quotation.text
    inner = written_span(draft, words, 0, len(text))
    opening = draft[inner.start - 1 : inner.start]
    opening = opening if opening in OPENING or opening == "‘" else ""
    closing = _CLOSING.get(opening, opening)
    newline = newline_of(draft)
    span = quotation.attribution.span if quotation.attribution else None
    own = _DASH.sub("", draft[slice(*span)], count=1) if span else ""
    done: list[Replacement] = []
    for n, (one, other) in enumerate(pairwise(pieces)):
        part = text[slice(*one)]
        end = one.start + len(part.rstrip(LOOSE))
        stop = "" if text[end - 1] in _CLOSES else "."
        start, last = written_span(draft, words, 0, end).end, written_span(draft, words, other.start, other.start + 1)
        credit = escaped(credits[n]) if credits[n] else own
        lines = (f"{stop}{closing}", f"> — {credit}" if credit else ">", "", f"> {opening}{text[other.start].upper()}")
        done.append(Replacement(Span(start, last.end), newline.join(lines)))
    return tuple(done) + (credited(draft, quotation, credits[-1]) if credits[-1] else ())


def parted(draft: str, quotation: Quotation, pieces: Sequence[Span]) -> tuple[Replacement, ...]:
    """Speech as a quotation for each piece of its text, joined by "and"."""
    opening, closing = draft[quotation.span.start], draft[quotation.span.end - 1]
    done = []
    for one, other in pairwise(pieces):
        end = one.start + len(quotation.text[slice(*one)].rstrip(LOOSE + "."))
        start = written_span(draft, quotation.words, 0, end).end
        last = written_span(draft, quotation.words, other.start, other.start + 1).start
        done.append(Replacement(Span(start, last), f"{closing} and {opening}"))
    return tuple(done)


def sourced(draft: str, quotation: Quotation, evidence: Evidence, paths: Iterable[str]) -> tuple[Replacement, ...]:
    """Time and source behind a citation's attribution (`source_note`); nothing where they are given."""
    written = quotation.attribution
    if written is None or written.span is None or SOURCE.search(draft[slice(*written.span)]):
        return ()
    note = source_note(evidence.clock, evidence.transcript, paths)
    return (Replacement(Span(written.span.end, written.span.end), note),) if note else ()
