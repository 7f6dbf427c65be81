"""Addresses that a document may lead to."""

from __future__ import annotations

from brief_tui.reports.publishing.inert import safe_link


def test_what_no_address_holds_is_encoded() -> None:
    assert safe_link('https://kelm.example/a?b="c"|d') == "https://kelm.example/a?b=%22c%22%7Cd"
    assert safe_link("https://kelm.example/a%20b") == "https://kelm.example/a%20b"
