"""The screen under NO_COLOR: not one colour is written, and what had a ground of its own is reversed."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_REVERSED, _UPRIGHT = Style(reverse=True), Style(reverse=False)


class WithoutColours(LineFilter):
    """Takes colours out of lines that are drawn in the terminal's own, whose ground is the terminal's where it tells
    nothing. Textual's own filters leave greys, or write the codes of default colours."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same text; bold, italic, underline and reverse are kept."""
        return [Segment(text, style and _without_colours(style), control) for text, style, control in segments]


@lru_cache(2048)
def _without_colours(style: Style) -> Style:
    plain = style.without_color + Style.from_meta(style.meta)
    if style.bgcolor is None or style.bgcolor.is_default:
        return plain
    return plain + (_UPRIGHT if style.reverse else _REVERSED)
