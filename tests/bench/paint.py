"""What an editor waits for on the screen: the verdicts after a save from elsewhere, and the first frame."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import sleep

from tests.bench import corpus, pty
from tests.bench.rows import Row, within

_RUNS = 7
_MOST = 1.3
_HELLO = """\
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("Hello, world")
Hello().run()
"""


def rows(transcripts: int) -> Iterator[Row]:
    """Saves by another editor; starts."""
    sources = corpus.corpus(transcripts)
    quotations = corpus.mixed(sources)
    with TemporaryDirectory() as folder:
        event = corpus.write_event(Path(folder, "event"), sources, corpus.brief(quotations))
        yield within("save by an editor until verdicts are repainted", _saved(event, len(quotations)), 0.100)
        yield from _starts(event)


def _saved(event: Path, citations: int) -> float:
    """Saves by rename, as editors do; each takes a citation away, or puts it back, so that the counts change."""
    draft = event / "brief.md"
    whole = draft.read_text(encoding="utf-8")
    shorter = whole[: whole.rindex("> “")]
    times = []
    with pty.running(["-m", "brief_tui", str(event)], 120, 40) as program:
        program.seconds_until(f"{citations} citations".encode())
        for text, number in [(shorter, citations - 1), (whole, citations)] * _RUNS:
            sleep(0.5)
            program.written()
            beside = draft.with_suffix(".new")
            beside.write_text(text, encoding="utf-8")
            program.did()
            beside.replace(draft)
            times.append(program.seconds_until(f"/{number}".encode()))
    return median(times)


def _starts(event: Path) -> Iterator[Row]:
    ours, whole, hello = [], [], []
    for _ in range(_RUNS):
        with pty.running(["-c", _HELLO]) as program:
            hello.append(program.seconds_until(b"Hello, world"))
        with pty.running(["-m", "brief_tui", str(event)]) as program:
            ours.append(program.seconds_until(b"Opening"))
            whole.append(program.seconds_until(b"F3 Draft"))
    ratio = median(ours) / median(hello)
    measured = f"{median(ours) * 1000:.0f} ms against {median(hello) * 1000:.0f} ms: {ratio:.2f}x"
    yield Row("start to first paint, against hello world", measured, f"<= {_MOST}x", ratio <= _MOST)
    yield Row(
        "start to the panes and their keys", f"{median(whole) * 1000:.0f} ms: {median(whole) / median(hello):.2f}x"
    )
