"""The lists of the workstation as finders: quotations, commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from textual.content import Content

from brief_tui.core.judging.judged import quotations_and_terms
from brief_tui.core.phrasing import counted
from brief_tui.core.visible import visible_line
from brief_tui.tui.action import Action
from brief_tui.tui.actions import COMMANDS, key_of
from brief_tui.tui.explain import badge, person
from brief_tui.tui.screens.finder import Find, Finder, FoundRow, Place, columns, two_lines

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment, Judged

T = TypeVar("T")
_BADGE_WIDTH, _LABEL_WIDTH = 15, 22


def list_quotations(assessment: Assessment, resume: Place | None = None) -> Finder[Judged]:
    """Every quotation of the brief; each word typed must stand in what its row is about. `resume` as in Finder."""
    cited = len(assessment.citations)
    title = f"Primary-source citations · {assessment.verified}/{cited} verified"
    if others := len(assessment.statements) - cited:
        title += f" · {others} in the prose"
    if terms := len(assessment.quotations) - len(assessment.statements):
        title += f" · {counted(terms, 'term')}"
    return _finder_of(assessment.quotations, title, resume)


def list_counted(assessment: Assessment, ids: Sequence[str]) -> Finder[Judged]:
    """The quotations with these ids."""
    found = [judged for judged in assessment.quotations if judged.quotation.id in ids]
    return _finder_of(found, f"Counted here · {quotations_and_terms(found)}")


def _finder_of(quotations: Sequence[Judged], title: str, resume: Place | None = None) -> Finder[Judged]:
    badges = [badge(judged.verdict.kind, waived=judged.waived) for judged in quotations]
    width = max((_BADGE_WIDTH, *(one.cell_length for one in badges)))
    rows = [
        (_words_of(judged), FoundRow(_quotation(judged, one, width), judged))
        for judged, one in zip(quotations, badges, strict=True)
    ]
    placeholder = "speaker, company, verdict, words …; “fails” for what is to fix"
    empty, idle = "No quotation with these words.", "There are no quotations yet."
    return Finder(title, placeholder, filtered(rows), empty, idle, resume, kept_as="quotations")


def list_actions() -> Finder[Action]:
    """Every action of the registry: the command palette."""
    rows = [
        (f"{action.label} {action.help} {action.group}", FoundRow(_action(action), action))
        for action in COMMANDS
        if action.id != "commands"
    ]
    empty = f"No command matches; {key_of('help')} lists all keys."
    return _Commands("Commands", "what do you want to do?", filtered(rows), empty, "", kept_as="commands")


class _Commands(Finder[Action]):
    def _count(self, query: str) -> str:
        exports = not self._rows and "export" in query.casefold()
        return "`brief-tui export` on the command line writes the article." if exports else super()._count(query)


def filtered(rows: list[tuple[str, FoundRow[T]]]) -> Find[T]:
    """Finds the rows in whose words each word of the query stands."""
    folded = [(words.casefold(), row) for words, row in rows]

    def find(query: str, unwanted: Callable[[], bool]) -> list[FoundRow[T]]:
        wanted = query.casefold().split()
        return [row for words, row in folded if all(word in words for word in wanted)]

    return find


def _quotation(judged: Judged, verdict: Content, width: int) -> Content:
    quotation, who = judged.quotation, person(judged)
    name = len(judged.speaker or "")
    speaker = Content.assemble((who[:name], "bold"), who[name:]) if name else Content.styled("nobody named", "$muted")
    kind = "" if judged.is_citation else f"  {quotation.kind}"
    said = Content.styled("a term", "$muted") if judged.is_term else speaker.append(Content.styled(kind, "$muted"))
    head = Content.assemble(columns((verdict, width)), (f"{quotation.line:>5}  ", "$muted"), said)
    return two_lines(head, Content(f"“{visible_line(' '.join(quotation.text.split()))}”"))


def _words_of(judged: Judged) -> str:
    quotation = judged.quotation
    stands = "stands" if judged.verified else "waived" if judged.waived else "unsaid" if judged.is_term else "fails"
    pillar = quotation.pillar or ""
    return " ".join((judged.verdict.kind, stands, quotation.kind, pillar, person(judged), quotation.text))


def _action(action: Action) -> Content:
    name = columns(
        (Content.styled(action.label, "bold"), _LABEL_WIDTH), (Content.styled(action.all_keys, "$accent"), 20)
    )
    return two_lines(name, Content.styled(action.help, "$muted"))
