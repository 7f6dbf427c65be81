"""How the draft names somebody in an attribution line: "Ada Moreau, Product Manager @ Google [t=12:04 src=m.vtt]"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from brief_tui.core.judging.judged import Judged
from brief_tui.core.language.disguise import without_hidden
from brief_tui.core.phrasing import role
from brief_tui.core.visible import visible_line

if TYPE_CHECKING:
    from brief_tui.core.event_sources import Sources


def credit(name: str, title: str, company: str) -> str:
    """What stands behind the dash, as far as it is known: on one line, without what nobody sees."""
    # Behind a title with a comma and no company, its end would read as one.
    shown = title if company or "," not in title else ""
    return " ".join(without_hidden(f"{name}{role(shown, company)}").split())


def credits_in(quotations: Iterable[Judged]) -> dict[str, str]:
    """How the citations among these name their speakers, by full name; the last one counts."""
    return {
        judged.speaker: credit(judged.speaker, judged.title, judged.company)
        for judged in quotations
        if judged.is_citation and judged.speaker
    }


def known_credits(quotations: Iterable[Judged], sources: Sources) -> dict[str, str]:
    """What stands behind the dash by full name: as event.toml has it, else as the draft's citations have it."""
    listed = {
        sources.people.full_name(one.name): credit(one.name, one.title, one.company)
        for one in sources.event.speakers
        if one.title or one.company
    }
    return credits_in(quotations) | listed


def companies_by_label(quotations: Iterable[Judged], sources: Sources) -> dict[str, str]:
    """The company of each speaker by the label that a transcript has: from event.toml, else from the citations."""
    known = {judged.speaker: judged.company for judged in quotations if judged.is_citation and judged.company}
    for one in sources.event.speakers:
        if one.company:
            known[sources.people.full_name(one.name)] = one.company
    labels = {label: sources.people.full_name(label) for label in sources.index.labels}
    return {label: known[person] for label, person in labels.items() if person in known}


def source_note(clock: str | None, path: str, paths: Iterable[str]) -> str:
    """Time and source for an attribution's end: " [t=12:04 src=moreau.vtt]"; none for a path that cannot be given.

    `clock` is "00:12:04"; `paths` are those of all transcripts: the name is given in full where two files share it.
    """
    name = path.rpartition("/")[2]
    alike = sum(other.rpartition("/")[2] == name for other in paths)
    shown = name if alike <= 1 else path
    if "[" in shown or "]" in shown or shown != visible_line(shown):
        return ""
    time = f"t={clock.removeprefix('00:')} " if clock else ""
    return f" [{time}src={shown}]"
