"""The speaker of a quotation in a heading: the person to whom the text below gives the same words."""

from __future__ import annotations

from collections.abc import Iterable

from brief_tui.core.language.words import fold
from brief_tui.core.remembering import remembered


class GivenWords:
    """The quotations of a draft that are given to somebody, for looking up the words of a headline."""

    def __init__(self, quoted: Iterable[tuple[str, str]]) -> None:
        """`quoted` are pairs of what is quoted and the name that it is given to."""
        self._quoted = [(_row(text), name) for text, name in quoted]

    def to(self, text: str) -> str | None:
        """The name to which a quotation is given that holds the words of `text` in a row; None for none or two."""
        row = _row(text)
        names = {name for quoted, name in self._quoted if row in quoted}
        return names.pop() if len(names) == 1 else None


@remembered(2048)
def _row(text: str) -> str:
    return f" {' '.join(fold(text, notes=False).keys)} "
