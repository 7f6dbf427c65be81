"""HTML put together from elements; whatever is not markup already is escaped, and inert."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from brief_tui.reports.publishing.inert import inert

_VOID = frozenset({"br", "col", "hr", "link", "meta"})


class Markup(str):
    """HTML that may be written as it is."""

    __slots__ = ()


def text(content: str) -> Markup:
    """Text of the event, for an element or an attribute in double quotes."""
    return Markup(escape(inert(content), quote=False).replace('"', "&quot;"))


def element(name: str, /, *children: str, **attributes: str | None) -> Markup:
    """An element; children that are no markup are text.

    Attributes that are None are left out; a trailing underscore of a name goes, others are hyphens: `class_`,
    `aria_label`.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(children)}</{name}>")


def joined(children: Iterable[str], by: str = "") -> Markup:
    """Several in a row; empty ones are left out."""
    return Markup(by.join(child if isinstance(child, Markup) else text(child) for child in children if child))


def lines(*parts: str) -> Markup:
    """Parts on lines of their own; empty ones are left out."""
    return joined(["\n", joined(parts, "\n"), "\n"])


def scrolling(content: str, label: str, **attributes: str) -> Markup:
    """Wide content scrolls inside, and whoever has no mouse can get at it."""
    return element("div", content, class_="table", tabindex="0", role="region", aria_label=label, **attributes)
