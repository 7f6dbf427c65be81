"""An ellipsis behind a conjunction that gives a verb another subject than it was said of."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import VerdictKind
from tests.unit.core.judged_sources import judge, transcript

LOST = [
    "A scratch on a door is soon painted, and {a scratch on a hull} lets the sea in.",
    "The mayor kept her word, but {the owners of the quay} sold it.",
    "The pilot was late, so {the crew} was blamed.",
    "We moved the crane, and {they} dropped it.",
    "The old mill is safe because {the dam above it} has held.",
    "I bought the boat that {my brother} had wrecked.",
    "The keeper wrote a letter, and {the harbour board} answered it.",
    "The tug pulled, or {every rope} would have snapped.",
    "The bakers stayed open, and {40 other shops} closed early.",
    "The school was warm, and {the ferry} sank that night.",
    "The engine is loud, and {we} bought it anyway.",
    "She trusts the meter, which {the union} had sealed.",
]


@pytest.mark.parametrize("marked", LOST)
def test_a_verb_that_loses_its_subject_behind_a_conjunction_is_warned_of(marked: str) -> None:
    before, _, rest = marked.partition("{")
    subject, _, after = rest.partition("} ")
    found = judge(f"{before}… {after}", "Ada Moreau", transcript([("Ada Moreau", f"{before}{subject} {after}")]))
    assert found.kind is VerdictKind.ELIDED, found.reason
    told = f"The subject of “{after.split()[0]}” is left out: “{subject}”. Does it still say the same of the same?"
    assert told in [warning.message for warning in found.warnings]


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("The team in the old hall moved the job.", "The team … moved the job."),
        ("It was late, and in the end the team moved the job.", "It was late, and … the team moved the job."),
        ("We moved the job and in the first year we saved money.", "We moved the job and … saved money."),
        ("We tested the gate and, as you may know, broke it.", "We tested the gate and … broke it."),
        ("The crew pulled the rope and the next day left the port.", "The crew pulled the rope and … left the port."),
        ("The dam was old, and it leaked at night.", "The dam was old, and … leaked at night."),
        ("The dam held and then quietly and slowly moved.", "The dam held and … moved."),
        ("The guild paid the fee, and the guild kept the land.", "The guild paid the fee, and … kept the land."),
        ("We met the mayor and the very kind owners of the quay.", "We met the mayor and … owners of the quay."),
        ("I like the boats and the old grey nets in the hall.", "I like the boats and … nets in the hall."),
        ("They fixed the pump and slowly but surely saved the town.", "They fixed the pump and … saved the town."),
        ("The rule was clear, but after all those years was not kept.", "The rule was clear, but … was not kept."),
        ("We closed the lock because of the ice. It was late.", "We closed the lock … It was late."),
        ("She sold the shop and, I think that was in May, moved away.", "She sold the shop and … moved away."),
    ],
)
def test_an_ellipsis_that_leaves_each_verb_its_subject_is_not_warned_of(said: str, quoted: str) -> None:
    found = judge(quoted, "Ada Moreau", transcript([("Ada Moreau", said)]))
    assert found.kind is VerdictKind.ELIDED, found.reason
    assert not [warning for warning in found.warnings if "subject" in warning.message]
