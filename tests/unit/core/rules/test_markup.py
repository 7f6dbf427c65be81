"""Markup in quotations: what may show other words than those judged is an error, emphasis is none."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript([("Ada Moreau", "It did not make the cluster faster at all.")])
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))


def _found(body: str) -> list[tuple[str, int]]:
    findings = assess(SOURCES, f"## Developer\n\n{body}\n").findings
    return [(finding.severity, finding.column) for finding in findings if finding.id == "markup-in-quotation"]


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("It did <del>not</del> make the cluster faster at all.", 11),
        ("It did <S>not</S> make the cluster faster at all.", 11),
        ("It did <span hidden>not</span> make the cluster faster at all.", 11),
        ('It did <span style="display:none">not</span> make the cluster faster at all.', 11),
        ("It did <script>not</script> make the cluster faster at all.", 11),
        ("It did ![not](x.png) make the cluster faster at all.", 11),
    ],
)
def test_what_may_hide_words_is_an_error(words: str, column: int) -> None:
    assert _found(f"> “{words}”\n> — Ada Moreau") == [("error", column)]
    assert _found(f"“{words}” Moreau said.") == [("error", column - 2)]


def test_an_attribution_may_hide_nobody() -> None:
    assert _found("> “It did not make the cluster faster at all.”\n> — ![Ada Moreau](feld.png)") == [("error", 5)]


@pytest.mark.parametrize(
    "words",
    [
        "It did *not* make the <em>cluster</em> faster at all.",
        'It did not make the <a href="https://example.org">cluster</a> faster<br> at all.',
        "It did not make the `<del>` cluster faster at all.",
        r"It did not make the \<del> cluster faster at all.",
        "It did not make [the cluster](https://example.org) faster, 3 < 4 at all!",
    ],
)
def test_emphasis_links_and_code_are_none(words: str) -> None:
    assert _found(f"> “{words}”\n> — Ada Moreau") == []
