"""A component class's own style, for text that is drawn row by row."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget


def component_style(widget: Widget, name: str) -> Style:
    """The style of component class `name` without what it has from the widget, so that styles can be laid over
    each other; opacity is blended in (which `get_component_rich_style(partial=True)` leaves out).
    """
    full, base = widget.get_component_rich_style(name), widget.rich_style
    return Style(
        color=full.color if full.color != base.color else None,
        bgcolor=full.bgcolor if full.bgcolor != base.bgcolor else None,
        bold=full.bold,
        italic=full.italic,
        underline=full.underline,
        reverse=full.reverse,
    )
