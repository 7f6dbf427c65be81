"""A transcript with evidence and a found word, for snapshots."""

from textual.app import App, ComposeResult

from brief_tui.core.offsets import Span
from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder
from brief_tui.tui.bases.transcript_view import TranscriptView

PATH = "transcripts/moreau.vtt"
_ANSWER = (
    "It took us two years, 130,000 nodes, and one very patient \x1b[2J team "
    "that read 漢字 at night while nobody looked."
)


def transcript(turns: int = 12) -> Transcript:
    """Ada Moreau, then Jon Feld and somebody whom nobody names in turn."""
    builder = TranscriptBuilder(PATH, "webvtt", "")
    builder.time(724)
    builder.say("Ada Moreau", "We replaced the store because YAML is very verbose. " + _ANSWER, 0)
    builder.say("Ada Moreau", "[laughs] And nobody [/] noticed.", 0)
    for number in range(turns):
        builder.time(760 + number * 40)
        builder.say(["Jon Feld", None][number % 2], f"Answer {number} – so it goes. {_ANSWER}", 0)
    return builder.build()


def span(source: Transcript, words: str) -> Span:
    at = source.text.index(words)
    return Span(at, at + len(words))


class TranscriptApp(App[None]):
    CSS = "TranscriptView { border: round $border-blurred; } TranscriptView:focus { border: round $border; }"

    def __init__(self, source: Transcript | None, *, theme: str = "textual-dark") -> None:
        super().__init__()
        self.view = TranscriptView()
        self._source, self._theme = source, theme
        self.turns: list[int] = []

    def compose(self) -> ComposeResult:
        yield self.view

    def on_mount(self) -> None:
        self.theme = self._theme
        self.view.show(self._source, {PATH: 6})
        if self._source is not None and "130,000" in self._source.text:
            first, second = (
                span(self._source, words) for words in ("We replaced the store because YAML", "130,000 nodes, and")
            )
            self.view.mark([first, second], current=second)
            self.view.highlight_matches([span(self._source, "nobody")])
        self.view.focus()

    def on_transcript_view_turn_selected(self, event: TranscriptView.TurnSelected) -> None:
        assert event.control is self.view
        self.turns.append(event.turn)
