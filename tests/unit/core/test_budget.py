"""The bound on judging: what is too much is unchecked, whatever stands beside it, and the same each time."""

from __future__ import annotations

import random

import pytest

from brief_tui.core import budget
from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.budget import Budget, CutOffError
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.judging.reasons import BOUND
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

_EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
_SAID = "We replaced the store because nobody could read what was in it any more."
_CHANGED = _SAID.replace("store", "crane")
_COMMON = "the of and to a in that is it we you so on for was not".split()


def _common(seed: int, length: int) -> str:
    return " ".join(random.Random(seed).choices(_COMMON, k=length))  # noqa: S311 - reproducible, no secret


def _sources() -> Sources:
    talks = [transcript([("Ada Moreau", f"{_SAID} {_common(1, 3000)}")]), transcript([("Jon Feld", _common(2, 3000))])]
    index = TranscriptIndex(talks)
    return Sources(_EVENT, tuple(talks), index, People(index.labels))


def _draft(*texts: str) -> str:
    return "## Developer\n\n" + "\n".join(f"> “{text}”\n> — Ada Moreau\n" for text in texts)


def _kinds(assessment: Assessment) -> list[str]:
    return [judged.verdict.kind.value for judged in assessment.quotations]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "_SHARE", 2_000)
    monkeypatch.setattr(budget, "_RESERVE", 60_000)


_MONSTERS = [_common(seed, 120) for seed in range(10, 16)]


def test_a_share_then_the_reserve_then_nothing() -> None:
    one = Budget(0)
    one.begin()
    one.spend(budget._SHARE)
    assert one.from_reserve == 0
    one.spend(budget._RESERVE)
    assert one.from_reserve == budget._RESERVE
    with pytest.raises(CutOffError):
        one.spend(1)
    one.begin()
    one.spend(budget._SHARE)


def test_a_large_corpus_may_take_longer() -> None:
    one = Budget(100 * budget._USUAL)
    one.spend(100 * (budget._SHARE + budget._RESERVE) - 1)


@pytest.mark.usefixtures("small")
def test_monsters_are_cut_off_and_leave_the_others_alone() -> None:
    judged = assess(_sources(), _draft(*_MONSTERS, _SAID, _CHANGED))
    *monsters, said, changed = _kinds(judged)
    assert (said, changed) == ("exact", "drifted")
    assert "unchecked" in monsters
    assert not any(one.verdict.stands for one in judged.quotations[:-2])
    reasons = {one.verdict.reason for one in judged.quotations if one.verdict.kind.value == "unchecked"}
    assert reasons == {BOUND}


@pytest.mark.usefixtures("small")
def test_what_was_judged_before_changes_nothing() -> None:
    sources = _sources()
    first = assess(sources, _draft(*_MONSTERS, _SAID))
    assert _kinds(first).count("unchecked") < len(_MONSTERS), "the first ones have the reserve"
    again = assess(sources, _draft(*_MONSTERS, _CHANGED), first)
    assert _kinds(again) == _kinds(assess(sources, _draft(*_MONSTERS, _CHANGED)))


def test_too_long_for_a_quotation_is_unchecked() -> None:
    judged = assess(_sources(), _draft("the quay " * 10_000))
    assert [one.verdict.reason for one in judged.quotations] == [BOUND]


@pytest.mark.usefixtures("small")
def test_in_another_order_the_same_are_cut_off_whether_judged_before_or_not() -> None:
    sources = _sources()
    before = assess(sources, _draft(*_MONSTERS))
    turned = _draft(*reversed(_MONSTERS))
    anew = _kinds(assess(sources, turned))
    assert anew != _kinds(before)[::-1]
    assert _kinds(assess(sources, turned, before)) == anew
