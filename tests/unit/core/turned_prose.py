"""What is found of a claim about somebody who says one thing among others."""

from __future__ import annotations

from brief_tui.core.assessment import assess
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript
from tests.unit.factories import make_event

LEAD = (
    "Thank you for having me. The coffee is better than last year, and the hall is full. My name is on the door, and "
    "somebody spelled it right this time."
)


def turned_findings(claim: str, said: str, asked: str = "") -> list[Finding]:
    """What is found of a claim about Ilse Tamm, who says this among other things, or when she is asked something."""
    own = (
        [("Ilse Tamm", LEAD), ("Odile Brandt", asked), ("Ilse Tamm", said)]
        if asked
        else [("Ilse Tamm", f"{LEAD} {said}")]
    )
    talk = transcript(
        [
            ("Odile Brandt", "Welcome, everyone. Tell us about your work and your plans for the coming season."),
            *own,
            ("Jonas Brack", "My subject is pigeons. Their droppings corrode the solar panels on the roofs."),
        ]
    )
    sources = Sources(make_event(), (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    draft = f"# T\n\n## Developer\n\n### H\n\nIlse Tamm runs a yard. {claim}\n"
    return [finding for finding in assess(sources, draft).findings if finding.id == "turned-paraphrase"]
