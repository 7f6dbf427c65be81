"""Where a short or repetitive quotation is looked for, and how often."""

from __future__ import annotations

import pytest

from brief_tui.core.budget import Budget
from brief_tui.core.judging import locate, whitelist
from brief_tui.core.judging.quoted import QuotedPiece
from brief_tui.core.judging.tidying import Licence
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.judging.whitelist import Match
from brief_tui.core.language.words import Words
from tests.unit.core.judged_sources import Turns, judge, transcript

_OTHERS: Turns = [
    (name, f"And I love boats, all that. It was {n} then.") for n in range(40) for name in ("Ben Okoro", "Cleo Hart")
]


def test_the_claimed_speaker_is_searched_before_everyone() -> None:
    own = ("Ada Moreau", "It was long ago. And I just had a -- I love all that. We moved on.")
    for turns in ([own, *_OTHERS], [*_OTHERS, own], [*_OTHERS[:40], own, *_OTHERS[40:]]):
        verdict = judge("And I love all that.", "Ada Moreau", transcript(turns))
        assert verdict.kind is VerdictKind.TIDIED
        assert verdict.evidence[0].speaker == "Ada Moreau"


def test_what_only_others_say_is_not_the_claimed_speakers() -> None:
    own = ("Ada Moreau", "And that is all. I love what we did there, and we moved on.")
    assert not judge("And I love all that.", "Ada Moreau", transcript([own, *_OTHERS])).stands
    said = ("Ben Okoro", "It was long ago. And I just had a -- I love all that. We moved on.")
    verdict = judge("And I love all that.", "Ada Moreau", transcript([own, *_OTHERS, said]))
    assert not verdict.stands


@pytest.mark.parametrize("text", ["Milo is back, Milo is back.", "Milo’s back, Milo’s back."])
def test_a_few_words_are_found_with_their_nouns_contracted_or_not(text: str) -> None:
    for said in ("Milo's back, Milo's back.", "Milo is back, Milo is back."):
        verdict = judge(text, "Ada Moreau", transcript([("Ada Moreau", f"Who is it? {said} And we left.")]))
        assert verdict.stands


def test_one_passage_a_thousand_times_is_searched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[tuple[int, int]] = []
    search = whitelist.match

    def counted(
        piece: QuotedPiece, source: Words, start: int, end: int, licence: Licence, budget: Budget
    ) -> Match | None:
        searched.append((start, end))
        return search(piece, source, start, end, licence, budget)

    monkeypatch.setattr(locate, "match", counted)
    source = transcript([("Ada Moreau", "so so, " * 3000), ("Jon Feld", "Yes.")])
    assert not judge("so [not] " + "so " * 30, "Ada Moreau", source).stands
    assert len(searched) <= 30


def test_a_contraction_is_found_although_other_words_come_closer() -> None:
    source = transcript(
        [("Ada Moreau", "I don't think it's got worse. I don't think it is bad. I should have said so.")]
    )
    for text in ("I don't think it's bad.", "I should've said so."):
        assert judge(text, "Ada Moreau", source).kind is VerdictKind.TIDIED
