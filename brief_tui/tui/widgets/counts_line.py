"""The line of counts under the panes: the gate where no pane shows it, and the link to the event's source."""

from __future__ import annotations

from urllib.parse import urlsplit

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from brief_tui.core.visible import visible_line


class CountsLine(Static):
    """How many pillars and citations there are and how many stand; where the event is described."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._gate = Content("")
        self._counts, self._url = "", ""

    def show_gate(self, badge: Content) -> None:
        """Begin with the gate's badge; empty where the rubric shows it."""
        if not badge.is_same(self._gate):
            self._gate = badge
            self._draw()

    def show(self, counts: str, url: str) -> None:
        """Show the counts at the left and the address of the source at the right."""
        if (counts, url) != (self._counts, self._url):
            self._counts, self._url = counts, url
            self._draw()

    def on_resize(self) -> None:
        """Cut the line anew."""
        self._draw()

    def _draw(self) -> None:
        width = self.content_size.width
        counts = Content(" ").join([self._gate, Content(self._counts)]) if self._gate else Content(self._counts)
        room = width - counts.cell_length - 2
        source = source_link(self._url).truncate(max(0, room), ellipsis=True)
        gap = max(1, width - counts.cell_length - source.cell_length)
        line = counts.append(" " * gap).append(source) if room > 12 else counts
        self.update(line, layout=False)


def source_link(url: str) -> Content:
    """ "source: example.org/summit", a link where terminals have them; only the web's schemes are linked."""
    if not url:
        return Content("")
    shown = visible_line(url)
    try:
        scheme = urlsplit(shown).scheme
    except ValueError:
        scheme = ""
    linked = scheme in {"http", "https"} and shown == url and shown.isascii() and " " not in shown
    label = shown.removeprefix(f"{scheme}://")
    style = Style(link=shown, underline=True) if linked else Style()
    return Content.assemble(("source: ", "$muted"), (label, style))
