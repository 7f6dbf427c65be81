"""The draft's prose as HTML: what a library prints, with quotations linked to their sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from brief_tui.reports.publishing.cards import citation_list
from brief_tui.reports.publishing.elements import Markup, element, scrolling
from brief_tui.reports.publishing.publication import Publication

_OPTIONS = OptionsDict(
    {
        "maxNesting": 0,
        "html": False,
        "linkify": False,
        "typographer": False,
        "quotes": "",
        "xhtmlOut": False,
        "breaks": False,
        "langPrefix": "language-",
        "highlight": None,
    }
)


class ProseHtml(RendererHTML):
    """Prints the tokens of `prose`. The library finds the methods below by the types of tokens."""

    def __init__(self, publication: Publication) -> None:
        super().__init__()
        self._publication = publication

    def blocks_of(self, tokens: Sequence[Token]) -> Markup:
        """Blocks, each on lines of its own."""
        return Markup(self.render(tokens, _OPTIONS, {}))

    def line_of(self, token: Token, *, linked: bool = True) -> Markup:
        """The inside of a heading; not `linked`, where that is a link itself."""
        links = ("link_open", "link_close", "quotation_open", "quotation_close")
        children = [child for child in token.children or [] if linked or child.type not in links]
        return Markup(self.renderInline(children, _OPTIONS, {}))

    def citations(self, tokens: Sequence[Token], at: int, _: OptionsDict, __: Any) -> str:  # noqa: ANN401 - theirs
        """Citations in a row are a list; a single one speaks for itself."""
        notes = [self._publication.notes[id] for id in tokens[at].meta["ids"]]
        if len(notes) == 1:
            return f"{citation_list(self._publication, notes)}\n"
        id = f"sources-{notes[0].number}"
        label = element("p", "Primary sources", class_="label", id=id, **self._publication.our_words)
        return f"{label}{citation_list(self._publication, notes, id)}\n"

    def quotation_open(self, tokens: Sequence[Token], at: int, _: OptionsDict, __: Any) -> str:  # noqa: ANN401 - theirs
        """Open a link to where the quotation stands; for one that does not stand, open a mark in a draft."""
        tag, attributes = self._around(tokens[at])
        return element(tag, **attributes).removesuffix(f"</{tag}>")

    def quotation_close(self, tokens: Sequence[Token], at: int, _: OptionsDict, __: Any) -> str:  # noqa: ANN401 - theirs
        """Close what `quotation_open` opened."""
        return f"</{self._around(tokens[at])[0]}>"

    def table_open(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Any) -> str:  # noqa: ANN401 - theirs
        """A table that scrolls by itself where it is too wide."""
        for name, value in self._publication.their_words.items():
            tokens[at].attrSet(name, value)
        around = scrolling("", "Table", **self._publication.our_words).removesuffix("</div>")
        return f"{around}{self.renderToken(tokens, at, options, env)}"

    def table_close(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Any) -> str:  # noqa: ANN401 - theirs
        """Close what `table_open` opened."""
        return f"{self.renderToken(tokens, at, options, env)}</div>\n"

    def th_open(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Any) -> str:  # noqa: ANN401 - theirs
        """The head of a column: drafts have no other heads."""
        tokens[at].attrSet("scope", "col")
        return self.renderToken(tokens, at, options, env)

    def _around(self, token: Token) -> tuple[str, dict[str, str]]:
        id, last = token.meta["id"], token.meta["last"]
        note = self._publication.notes.get(id)
        if note is not None:
            number = {"data_note": str(note.number)} if last else {}
            return "a", {"class_": "quotation", "href": f"#{note.anchor}"} | number
        if not self._publication.is_draft:
            return "span", {"class_": "quotation"}
        judged = self._publication.judged[id]
        return "mark", {"class_": "refused"} | ({"data_verdict": judged.verdict.kind.value} if last else {})
