"""Where quotations stand in the files of their transcripts."""

from __future__ import annotations

import codecs
from dataclasses import replace
from pathlib import Path

import pytest

from brief_tui.core.language.words import fold
from brief_tui.reports.publishing.anchors import web_annotations
from brief_tui.store.new_event import samples
from brief_tui.store.originals import Original
from tests.unit.reports.publishing.making import BRIEF, EVENT, TALK, event_folder, publication_of, sample


@pytest.mark.parametrize("name", samples())
def test_positions_and_quotes_are_those_of_the_files(name: str) -> None:
    publication = sample(name)
    paths = {id: source.path for id, source in publication.sources.items()}
    notes = {f"#{note.anchor}": note for note in publication.notes.values()}
    annotations = web_annotations(publication)
    assert len(annotations) == len([note for note in notes.values() if note.passage])
    for annotation in annotations:
        passage = notes[annotation["body"]].passage
        assert passage is not None
        for target, mark in zip(annotation["target"], passage.marks, strict=True):
            assert paths[target["source"]] == passage.transcript
            file = (samples()[name] / passage.transcript).read_bytes().decode()
            quote, position = target["selector"]
            start, end = position["start"], position["end"]
            assert quote["exact"] == file[start:end]
            assert f"{quote['prefix']}{quote['exact']}{quote['suffix']}" == file[max(0, start - 32) : end + 32]
            said = publication.transcripts[passage.transcript].text[slice(*mark)]
            keys = iter(fold(quote["exact"]).keys)
            assert all(key in keys for key in fold(said).keys)  # between them, labels and time codes at most


def test_a_passage_with_a_gap_has_a_target_for_each_piece() -> None:
    publication = sample("harbor-summit")
    (elided,) = [one for one in web_annotations(publication) if one["body"] == "#citation-4"]
    pieces = [target["selector"][0]["exact"] for target in elided["target"]]
    assert len(pieces) == 2
    assert pieces[0].startswith("Once a month, turn the cache off")


@pytest.mark.parametrize("encoded", [codecs.BOM_UTF8 + TALK.encode(), codecs.BOM_UTF16_LE + TALK.encode("utf-16-le")])
def test_positions_count_behind_a_byte_order_mark(tmp_path: Path, encoded: bytes) -> None:
    folder = event_folder(tmp_path, BRIEF, EVENT)
    (folder / "transcripts/tamm.txt").write_bytes(encoded)
    annotations = web_annotations(publication_of(folder))
    position = annotations[0]["target"][0]["selector"][1]
    assert TALK[position["start"] : position["end"]] == "The tide tables were wrong, all of them"


def test_line_ends_and_characters_beyond_the_first_plane_count_as_they_are(tmp_path: Path) -> None:
    talk = TALK.replace("The tide", "Oh 🌊 yes.\r\nThe tide").replace("\n", "\r\n").replace("\r\r", "\r")
    folder = event_folder(tmp_path, BRIEF, EVENT)
    (folder / "transcripts/tamm.txt").write_bytes(talk.encode())
    position = web_annotations(publication_of(folder))[0]["target"][0]["selector"][1]
    assert talk[position["start"] : position["end"]] == "The tide tables were wrong, all of them"


@pytest.mark.parametrize("data", [b"\x00", TALK.replace("The", "Th").encode(), b""])
def test_where_the_file_is_not_what_offsets_count_in_only_the_words_are_given(tmp_path: Path, data: bytes) -> None:
    publication = publication_of(event_folder(tmp_path, BRIEF, EVENT))
    originals = [Original(one.path, one.role, data) for one in publication.originals]
    annotations = web_annotations(replace(publication, originals=originals))
    assert annotations[0]["target"][0]["selector"] == [
        {"type": "TextQuoteSelector", "exact": "The tide tables were wrong, all of them"}
    ]
