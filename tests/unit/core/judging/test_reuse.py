"""Verdicts that outlive a change of the transcripts: the same that judging anew would give."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.judging.judge import Judge
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript
from tests.unit.core.judged_sources import Turns, transcript

EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
SAID = "We replaced the store because nobody could read what was in it any more."
OTHER = "The cranes were measured twice, and both times they told us something else."
BYSTANDER: Turns = [("Jon Feld", "That pump has been leaking since the summer, whatever the report says.")]


def _sources(transcripts: list[Transcript], previous: Sources | None = None) -> Sources:
    index = TranscriptIndex(transcripts, previous.index if previous else None)
    return Sources(EVENT, tuple(transcripts), index, People(index.labels))


def _brief(*quotations: tuple[str, str]) -> str:
    return "## Developer\n\n" + "\n".join(f"> “{text}”\n> — {who}\n" for text, who in quotations)


def _kinds(assessment: Assessment) -> list[str]:
    return [judged.verdict.kind.value for judged in assessment.quotations]


TALK = transcript([("Ada Moreau", SAID)], "a.txt")
BEFORE = _sources([TALK, transcript(BYSTANDER, "b.txt")])


def test_what_the_change_does_not_come_near_is_kept() -> None:
    draft = _brief((SAID, "Ada Moreau"), (SAID.replace("store", "crane"), "Ada Moreau"), (OTHER, "Ada Moreau"))
    first = assess(BEFORE, draft)
    assert _kinds(first) == ["exact", "drifted", "fabricated"]
    changed = transcript([("Jon Feld", "That pump has been leaking since the spring, as the report says.")], "b.txt")
    again = assess(_sources([TALK, changed], BEFORE), draft, first)
    assert all(one.verdict is other.verdict for one, other in zip(first.quotations, again.quotations, strict=True))


@pytest.mark.parametrize(
    ("added", "text", "kinds"),
    [
        (("Jon Feld", OTHER), OTHER, ("fabricated", "misattributed")),
        (("Jon Feld", OTHER.replace("twice", "once")), OTHER, ("fabricated", "drifted")),
        (("Jon Feld", f"{SAID[:30]} and so on. {OTHER[-30:]}"), f"{SAID[:30]} {OTHER[-30:]}", ("drifted", "stitched")),
    ],
)
def test_what_is_now_said_is_judged_anew(added: tuple[str, str], text: str, kinds: tuple[str, str]) -> None:
    first = assess(BEFORE, _brief((text, "Ada Moreau")))
    now = _sources([TALK, transcript([*BYSTANDER, added], "b.txt")], BEFORE)
    again = assess(now, _brief((text, "Ada Moreau")), first)
    assert (*_kinds(first), *_kinds(again)) == kinds
    assert again.quotations[0].verdict == assess(now, _brief((text, "Ada Moreau"))).quotations[0].verdict


def test_what_is_said_no_longer_falls() -> None:
    first = assess(BEFORE, _brief((SAID, "Ada Moreau")))
    now = _sources([transcript([("Ada Moreau", "We kept the store.")], "a.txt"), *BEFORE.transcripts[1:]], BEFORE)
    assert _kinds(assess(now, _brief((SAID, "Ada Moreau")), first)) == ["fabricated"]


def test_what_is_near_far_from_the_turn_that_changed_is_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(1)  # noqa: S311 - reproducible speech, no secret
    far: Turns = [(("Zoe Ash", "Jon Feld")[n % 2], _speech(chance, 60)) for n in range(41)]
    long: Turns = [("Jon Feld", SAID.replace("store", "crane")), *far]
    before = _sources([TALK, transcript(long, "b.txt")])
    first = assess(before, _brief((SAID, "Ada Moreau")))
    now = _sources([TALK, transcript([*long, ("Jon Feld", "Good morning.")], "b.txt")], before)
    monkeypatch.setattr(Judge, "judge", None)
    assert _kinds(assess(now, _brief((SAID, "Ada Moreau")), first)) == ["exact"]


def test_the_words_around_a_turn_that_changed_are_looked_at() -> None:
    talk = transcript([("Ada Moreau", "The red crane lifted nine heavy stones today.")], "a.txt")
    beside: Turns = [("Jon Feld", "The red crane lifted nine heavy"), ("Zoe Ash", "Please be quiet.")]
    draft = _brief(("The red crane lifted nine heavy boats away.", "Ada Moreau"))
    before = _sources([talk, transcript(beside, "b.txt")])
    first = assess(before, draft)
    beside[1] = ("Zoe Ash", "boats away, they said.")
    again = assess(_sources([talk, transcript(beside, "b.txt")], before), draft, first)
    assert (*_kinds(first), *_kinds(again)) == ("drifted", "misattributed")


def test_a_new_speaker_lets_nothing_be_kept() -> None:
    first = assess(BEFORE, _brief((SAID, "Moreau")))
    now = _sources([*BEFORE.transcripts, transcript([("Zoe Moreau", "Good morning.")], "c.txt")], BEFORE)
    assert _kinds(assess(now, _brief((SAID, "Moreau")), first)) == ["unattributed"]


_WORDS = "the a to of and in that is it we you so on for was red crane pump quay wall ship tide rope".split()


def _speech(chance: random.Random, length: int) -> str:
    return " ".join(chance.choices(_WORDS, k=length))


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10**9))
def test_a_verdict_is_the_same_as_anew(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - reproducible speech, no secret
    talks: list[Turns] = [[(who, _speech(chance, 60)) for who in ("Ada Moreau", "Jon Feld")] for _ in range(4)]
    quoted = []
    for _ in range(8):
        words = chance.choice(chance.choice(talks))[1].split()
        at, length = chance.randrange(40), chance.randrange(4, 20)
        part = words[at : at + length]
        for _ in range(chance.randrange(4)):
            part[chance.randrange(length)] = chance.choice([*_WORDS, "…", "um"])
        quoted.append((" ".join(part), chance.choice(("Ada Moreau", "Jon Feld"))))
    before = _sources([transcript(turns, f"{n}.txt") for n, turns in enumerate(talks)])
    first = assess(before, _brief(*quoted))
    talks[3][0] = ("Ada Moreau", chance.choice([_speech(chance, 60), f"{quoted[0][0]} {_speech(chance, 30)}"]))
    now = _sources([*before.transcripts[:3], transcript(talks[3], "3.txt")], before)
    kept, anew = assess(now, _brief(*quoted), first), assess(now, _brief(*quoted))
    assert _kinds(kept) == _kinds(anew)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10**9))
def test_a_verdict_is_the_same_as_anew_where_a_turn_of_many_changes(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - reproducible speech, no secret
    turns: Turns = [(("Ada Moreau", "Jon Feld")[n % 2], _speech(chance, 30)) for n in range(200)]
    before = _sources([transcript([("Ada Moreau", _speech(chance, 40))], "a.txt"), transcript(turns, "b.txt")])
    changed = chance.randrange(len(turns))
    near = [turns[min(len(turns) - 1, max(0, changed + away))][1].split() for away in (-3, -2, -1, 0, 1, 2, 90)]
    quoted = []
    for words in near:
        part = [*words[chance.randrange(20) :], *chance.choice(near)[: chance.randrange(12)]]
        part[chance.randrange(len(part))] = chance.choice([*_WORDS, "…", "um"])
        quoted.append((" ".join(part), chance.choice(("Ada Moreau", "Jon Feld"))))
    first = assess(before, _brief(*quoted))
    kind = chance.choice(("change", "drop", "add"))
    turns[changed : changed + (kind != "add")] = [(turns[changed][0], _speech(chance, 30))] if kind != "drop" else []
    now = _sources([before.transcripts[0], transcript(turns, "b.txt")], before)
    kept, anew = assess(now, _brief(*quoted), first), assess(now, _brief(*quoted))
    assert _kinds(kept) == _kinds(anew)
