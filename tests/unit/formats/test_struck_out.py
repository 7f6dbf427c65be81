"""Struck-out words in every format that has tags for them."""

from __future__ import annotations

import pytest

from tests.unit.formats.reading import read, turns


@pytest.mark.parametrize("tag", ["s", "del", "strike"])
@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.xhtml", "<html><body><p>Ann Voss: We {}came late.</p><p>Bo Lind: Why?</p></body></html>"),
        ("a.md", "**Ann Voss:** We {}came late.\n\n**Bo Lind:** Why?\n"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nAnn Voss: We {}came late.\nBo Lind: Why?\n"),
    ],
)
def test_an_empty_tag_strikes_out_nothing(path: str, text: str, tag: str) -> None:
    for empty in (f"<{tag}/>", f"<{tag} />"):
        transcript = read(text.format(empty), path)
        assert turns(transcript) == [("Ann Voss", "We came late."), ("Bo Lind", "Why?")]
        assert transcript.warnings == ()
