import pytest

from brief_tui.tui.markdown_lines import LinePart, PartKind, parts_of_line


@pytest.mark.parametrize(
    ("line", "following", "parts"),
    [
        ("# Title", "", [(0, 7, "title")]),
        ("## Developer", "", [(0, 12, "heading")]),
        ("#### Further", "", [(0, 12, "headline")]),
        ("#hashtag", "", []),
        ("Prose — with a dash", "", []),
        ("> “We replaced it.”", "> — Ada Moreau", [(0, 2, "mark")]),
        ("> — Ada Moreau @ Harborline", "", [(0, 2, "mark"), (2, 27, "attribution")]),
        ("> -- Ada Moreau", "Prose", [(0, 2, "mark"), (2, 15, "attribution")]),
        ("> — not the last line", "> of its quote", [(0, 2, "mark")]),
        (">", "", [(0, 1, "mark")]),
    ],
)
def test_parts(line: str, following: str, parts: list[tuple[int, int, PartKind]]) -> None:
    assert parts_of_line(line, following) == [LinePart(*part) for part in parts]
