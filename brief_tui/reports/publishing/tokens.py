"""Markdown tokens made by hand, for a library to write: what stands in them is text, never markup."""

from __future__ import annotations

from collections.abc import Iterable

from markdown_it.token import Token

from brief_tui.reports.publishing.inert import inert, safe_link


def text(content: str) -> Token:
    """Text of the event or of ours, on one line."""
    return Token("text", "", 0, content=inert(content).replace("\n", " "))


def code(content: str) -> Token:
    """A name or number of machines."""
    return Token("code_inline", "code", 0, content=inert(content).replace("\n", " "), markup="`")


def strong(content: str) -> list[Token]:
    """Bold text."""
    return _around("strong", "**", [text(content)])


def emphasis(content: str) -> list[Token]:
    """Text in italics."""
    return _around("em", "*", [text(content)])


def link(address: str) -> list[Token]:
    """An address, linked if readers may be sent there."""
    safe = safe_link(address)
    if safe is None:
        return [text(address)]
    opening, *rest = _around("link", "", [text(address)])
    # Written as it is between < and >, which would end there, and what follows be HTML.
    opening.attrs, opening.info = {"href": safe.replace("<", "%3C").replace(">", "%3E")}, "auto"
    return [opening, *rest]


def line_break() -> Token:
    """A line break that readers see."""
    return Token("hardbreak", "br", 0)


def paragraph(*inline: Token) -> list[Token]:
    """A paragraph."""
    return _block("paragraph", _inline(inline))


def heading(level: int, inline: Iterable[Token]) -> list[Token]:
    """A heading of a level from 1 to 6."""
    return _block("heading", _inline(inline), tag=f"h{level}", markup="#" * level)


def quote(*blocks: Iterable[Token]) -> list[Token]:
    """A block quote."""
    return _block("blockquote", [token for block in blocks for token in block], markup=">")


def bullets(items: Iterable[Iterable[Token]]) -> list[Token]:
    """A list, each item of a line."""
    return _block("bullet_list", [token for item in items for token in _item(item)], markup="-")


def footnote(number: int, *inline: Token) -> list[Token]:
    """The text of a footnote; whoever has it written knows how."""
    return _block("footnote", _inline(inline), meta={"number": number})


def _item(inline: Iterable[Token]) -> list[Token]:
    inner = paragraph(*inline)
    inner[0].hidden = inner[-1].hidden = True
    return _block("list_item", inner, markup="-")


def _inline(children: Iterable[Token]) -> list[Token]:
    return [Token("inline", "", 0, children=list(children), block=True)]


def _block(
    kind: str, inner: list[Token], *, tag: str = "", markup: str = "", meta: dict[str, int] | None = None
) -> list[Token]:
    opening = Token(f"{kind}_open", tag, 1, markup=markup, meta=dict(meta or {}), block=True)
    return [opening, *inner, Token(f"{kind}_close", tag, -1, markup=markup, block=True)]


def _around(kind: str, markup: str, inner: list[Token]) -> list[Token]:
    return [Token(f"{kind}_open", "", 1, markup=markup), *inner, Token(f"{kind}_close", "", -1, markup=markup)]
