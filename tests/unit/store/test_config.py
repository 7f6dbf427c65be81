"""event.toml: whatever a hand may write into it; rows 1-10 of FAULTS.md are in tests/faults/test_event_toml.py."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.findings import Severity
from brief_tui.store import config_words
from brief_tui.store.config import read_event
from brief_tui.store.errors import ConfigError

LEAST = 'title = "Quay Forum"\n[[pillars]]\nid = "dev"\nheading = "Developer"\n'


def refusal(text: str | bytes) -> str:
    with pytest.raises(ConfigError) as caught:
        read_event(text if isinstance(text, bytes) else text.encode())
    return str(caught.value)


def warnings(text: str) -> list[str]:
    findings = read_event(text.encode())[1]
    assert all(finding.severity is Severity.WARNING for finding in findings)
    return [f"{finding.place}: {finding.message}" for finding in findings]


def test_the_least_event() -> None:
    event, findings = read_event(LEAST.encode())
    assert (event.title, event.brief, event.rubric.verified_citations) == ("Quay Forum", "brief.md", 8)
    assert findings == ()


def test_everything_that_an_event_may_say() -> None:
    event, findings = read_event(
        b"""
title = "Quay Forum"
publisher = "quay"
published = 2026-04-27
summary = "One sentence."
source_url = "https://example.org/quay"
alerts = ["Tide is out"]
brief = "draft/brief.md"
transcripts = ["transcripts/*", "more/**/*.vtt"]
profile = "strict"
[[pillars]]
id = "dev"
heading = "Developer"
audience = "For those who build"
[rubric]
verification_rate = 1
fabricated = 0
verified_citations = 3
operators = 2
tickers = 1
[[companies]]
name = "Brack Metals"
symbols = ["QSE:BRCK"]
aliases = ["Brack"]
tracked = false
private = false
[[speakers]]
name = "Ilse Tamm"
title = "Engineer"
company = "Brack Metals"
aliases = ["I. Tamm"]
[[labels]]
transcript = "transcripts/panel.vtt"
speakers = { SPEAKER_00 = "Ilse Tamm" }
[[labels]]
transcript = "transcripts/talk.txt"
speaker = "Ilse Tamm"
"""
    )
    assert findings == ()
    assert event.published == date(2026, 4, 27)
    assert event.rubric.verification_rate == 1.0
    assert event.companies[0].ticker == "BRCK"
    assert event.labels[0].speakers == {"SPEAKER_00": "Ilse Tamm"}


def test_two_companies_may_share_the_end_of_a_symbol() -> None:
    text = LEAST + '[[companies]]\nname = "A"\nsymbols = ["Q:X"]\n[[companies]]\nname = "B"\nsymbols = ["R:X"]\n'
    assert len(read_event(text.encode())[0].companies) == 2


def test_very_many_unknown_keys_are_looked_into_only_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def near(name: str, known: list[str], _: int) -> list[str]:
        asked.append(name)
        return known[:1]

    monkeypatch.setattr(config_words, "get_close_matches", near)
    text = "".join(f"k{n} = 1\n" for n in range(1_000)) + LEAST
    assert warnings(text)[-1] == "event.toml: and 980 more like these"
    assert len(asked) < 100


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (LEAST + '[[pillars]]\nid = "dev"\nheading = "Other"\n', 6, "pillars[2].id: 'dev'"),
        (LEAST + '[[pillars]]\nid = "b"\nheading = "developer"\n', 7, "pillars[2].heading: 'developer'"),
        (
            LEAST + '[[companies]]\nname = "Brack"\n[[companies]]\nname = "BRACK"\n',
            7,
            "companies[2]: 'BRACK'",
        ),
        (
            LEAST + '[[companies]]\nname = "Ärzte AG."\n[[companies]]\nname = "Arzte AG"\n',
            7,
            "companies[2]: 'Arzte AG' is that of companies[1]",
        ),
        (
            LEAST + '[[companies]]\nname = "A"\nsymbols = ["Q:X"]\n[[companies]]\nname = "B"\nsymbols = ["q:x"]\n',
            8,
            "companies[2]: 'q:x' is that of companies[1]",
        ),
        (
            LEAST + '[[speakers]]\nname = "Ilse Tamm"\n[[speakers]]\nname = "Dr. Ilse Tamm"\n',
            7,
            "speakers[2]: 'Dr. Ilse Tamm' is that of speakers[1]",
        ),
        (
            LEAST + '[[speakers]]\nname = "Ilse Tamm"\n[[speakers]]\nname = "Jon Feld"\naliases = ["ilse tamm"]\n',
            7,
            "speakers[2]: 'ilse tamm' is that of speakers[1]",
        ),
        (
            LEAST + '[[labels]]\ntranscript = "a.vtt"\nspeaker = "A B"\nspeakers = { S = "C D" }\n',
            7,
            "labels[1].speaker: there is labels[1].speakers as well",
        ),
        (
            LEAST + '[[labels]]\ntranscript = "a.vtt"\n[[labels]]\ntranscript = "./a.vtt"\n',
            8,
            "labels[2].transcript: 'a.vtt'",
        ),
    ],
)
def test_what_must_be_unique_is(text: str, line: int, words: str) -> None:
    assert refusal(text).startswith(f"event.toml:{line}: {words}")


@pytest.mark.parametrize("second", ['name = "Brack"\n', 'name = "B"\naliases = ["BRACK"]\n'])
def test_an_alias_that_companies_share_is_a_warning(second: str) -> None:
    text = LEAST + f'[[companies]]\nname = "A"\naliases = ["Brack"]\n[[companies]]\n{second}'
    (finding,) = read_event(text.encode())[1]
    assert (finding.id, finding.severity.value, finding.line) == ("ambiguous-alias", "warning", 8)
    assert "stands for neither" in finding.message
    assert read_event((text + "[findings]\nambiguous-alias = 'off'\n").encode())[1] == ()
    (finding,) = read_event((text + "[findings]\nambiguous-alias = 'error'\n").encode())[1]
    assert finding.severity.value == "error"


def test_a_shared_alias_names_both_companies() -> None:
    text = LEAST + '[[companies]]\nname = "Brack Foods"\naliases = ["Brack"]\n[[companies]]\nname = "Brack"\n'
    (finding,) = read_event(text.encode())[1]
    assert finding.message.startswith("'Brack' is a name of Brack Foods and Brack: it stands for neither")


def test_a_check_of_what_is_switched_off_is_told() -> None:
    counted = "[rubric]\nfigure-without-source = 0\n[findings]\nfigure-without-source = "
    (finding,) = read_event((LEAST + counted + "'off'\n").encode())[1]
    assert (finding.id, finding.severity.value, finding.line) == ("idle-check", "warning", 6)
    assert "always passes, for findings.figure-without-source is off" in finding.message
    assert read_event((LEAST + counted + "'note'\n").encode())[1] == ()


@pytest.mark.parametrize("name", ["false-speech", "unbalanced-mark"])
def test_what_nobody_grades_is_told_as_that(name: str) -> None:
    (message,) = warnings(LEAST + f"[findings]\n{name} = 'off'\n")
    assert f"findings.{name}: nobody grades it, ignored" in message
    assert "did you mean" not in message


def test_a_company_may_be_its_own_alias() -> None:
    text = LEAST + '[[companies]]\nname = "Brack"\naliases = ["brack", "Brack"]\n'
    event, findings = read_event(text.encode())
    assert (event.companies[0].name, findings) == ("Brack", ())


def test_a_key_below_the_wrong_header_is_told_where_it_belongs() -> None:
    (message,) = warnings(LEAST + 'alerts = ["x"]\n')
    assert message.startswith("event.toml:5: unknown key pillars[1].alerts, ignored; it belongs above")


def test_a_key_like_no_other_is_answered_with_the_known_ones() -> None:
    (message,) = warnings(LEAST + "zzz = 1\n")
    assert message.endswith("known here: id, heading, audience")


LINES = st.sampled_from([*LEAST.splitlines(), "[rubric]", "tickers = 2", "[[labels]]", "x = [", "]", '"""', "}"])


@given(st.binary() | st.text().map(str.encode) | st.lists(LINES).map(lambda lines: "\n".join(lines).encode()))
def test_reading_ends_in_an_event_or_in_a_config_error(data: bytes) -> None:
    try:
        event, _ = read_event(data)
    except ConfigError as error:
        assert str(error).startswith("event.toml:")
        last = data.count(b"\n") + data.count(b"\r") + 1
        assert all(0 <= finding.line <= last for finding in error.findings)
    else:
        assert event.title


# fmt: off
VALUES = [
    "1", "-1", "0.5", "nan", "inf", "true", '"x"', '""', "2026-01-01", "10:00:00", "2026-01-01T10:00:00Z",
    "[]", "{}", "[1]", '["x"]', "{a=1}", "[{a=1}]", "[[]]", "9223372036854775807", '"a\\nb"', "1e999",
]
KEYS = [
    "title", "published", "alerts", "brief", "transcripts", "profile", "pillars", "rubric", "companies",
    "speakers", "labels", "rubric.tickers", "rubric.verification_rate", "zzz",
]
# fmt: on


@given(st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES), max_size=6))
def test_any_value_anywhere_ends_in_an_event_or_in_a_config_error(values: dict[str, str]) -> None:
    text = "".join(f"{key} = {value}\n" for key, value in values.items())
    try:
        read_event((text + ("" if "pillars" in values else LEAST[LEAST.index("[[") :])).encode())
    except ConfigError as error:
        assert str(error).startswith("event.toml:")


@pytest.mark.parametrize(
    "tag", ["en", "pt-BR", "zh-Hant-TW", "de-CH-1996", "es-419", "sl-rozaj-biske", "de-x-quay", "EN"]
)
def test_a_language_is_a_language_tag(tag: str) -> None:
    event, _ = read_event(f'title = "T"\nlanguage = "{tag}"\n[[pillars]]\nid = "a"\nheading = "A"\n'.encode())
    assert event.language == tag


@pytest.mark.parametrize(
    "tag", ["", "e", "english words", "de_DE", "en-", "-en", "en-x", 'de\\" onload=\\"x', "1996", "abcdefghi"]
)
def test_what_is_no_language_tag_is_refused(tag: str) -> None:
    with pytest.raises(ConfigError, match=r"^event\.toml:2: language: expected a language tag such as en or pt-BR"):
        read_event(f'title = "T"\nlanguage = "{tag}"\n[[pillars]]\nid = "a"\nheading = "A"\n'.encode())
