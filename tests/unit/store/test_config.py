"""event.toml: rows 2-8 of FAULTS.md, and whatever else a hand may write into it."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.findings import Severity
from brief_tui.store import config
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


def test_a_byte_order_mark_is_accepted() -> None:
    assert read_event(b"\xef\xbb\xbf" + LEAST.encode())[0].title == "Quay Forum"


def test_windows_line_ends_are_accepted() -> None:
    assert read_event(LEAST.replace("\n", "\r\n").encode())[0].title == "Quay Forum"


@pytest.mark.parametrize(
    ("text", "begins", "names"),
    [
        ('title = "a"\npublisher = \n', "event.toml:2:13: ", "value"),
        ('title = "a"\n[rubric\n', "event.toml:2:8: ", "]"),
        ('title = "a\n', "event.toml:1:", ""),
        ("title = [1", "event.toml:1:11: ", ""),
        (b"title = '\xe9'\n", "event.toml:1:10: ", "0xE9 is not UTF-8"),
        ('title = "a"'.encode("utf-16"), "event.toml:1:1: ", "UTF-16"),
        ('a = 1\ntitle = "\x1b[2J"\n', "event.toml:2:10: ", "U+001B"),
        ('title = "a"\rsummary = "b"\n', "event.toml:1:12: ", "carriage return"),
        ("x = " + "[" * 5_000, "event.toml: ", "limit"),
        ("x = " + "[" * 50 + "]" * 50, "event.toml: ", "limit"),
        ("x.[" * 2, "event.toml:1:", ""),
        (".".join("a" * 3_000) + " = 1", "event.toml:1:1: ", "limit"),
        (". ".join(['"a b"'] * 300_00) + " = 1", "event.toml:1:1: ", "limit"),
        (b"#" * 10_000_000, "event.toml: ", "limit"),
        ("x = " + "9" * 5_000, "event.toml: ", "64 bits"),
        ("x = 0x" + "f" * 5_000, "event.toml: ", "64 bits"),
    ],
    ids=range(16),
)
def test_what_cannot_be_parsed_is_placed(text: str | bytes, begins: str, names: str) -> None:
    message = refusal(text)
    assert message.startswith(begins)
    assert names in message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('title = "Quay\nx = 1', "event.toml:1:14: a quotation mark is not closed in this line"),
        ("title = 'Quay\nx = ''", "event.toml:1:14: a quotation mark is not closed in this line"),
        ("title = 'Quay\nx = 1\n", "event.toml:1:9: a quotation mark is not closed"),
        ('title = "Quay', "event.toml:1:14: a quotation mark is not closed"),
        ("title\n", "event.toml:1:6: “=” and a value are missing here"),
        ('x = "C:\\dir"', "event.toml:1:10: a backslash in text is written twice"),
    ],
)
def test_common_slips_are_told_in_plain_words(text: str, message: str) -> None:
    assert refusal(text) == message


@pytest.mark.parametrize("text", ["x = [1 2]", "x = { a = 1 b = 2 }", "[[rubric]", "x = 1 y", "x = Quay", "1?", "[]"])
def test_no_slip_is_told_in_the_words_of_the_parser(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads(text)
    assert str(error.value).partition(" (at")[0] not in refusal(text)


@pytest.mark.parametrize(
    ("text", "begins", "key"),
    [
        (LEAST.replace("[[", 'title = "again"\n[[', 1), "event.toml:2: ", "title"),
        ('alerts = []\ntitle = """\nalerts = 1\n"""\nalerts = [\n"b",\n]\n', "event.toml:5: ", "alerts"),
        ("[rubric]\n[rubric]\n", "event.toml:2: ", "[rubric]"),
        ("[[pillars]]\n[pillars]\n", "event.toml:2: ", "[pillars]"),
        ("x = { a = 1, a = 2 }\n", "event.toml:1:", "a"),
    ],
)
def test_a_duplicate_key_is_named_on_its_own_line(text: str, begins: str, key: str) -> None:
    message = refusal(text)
    assert message.startswith(begins)
    assert key in message.removeprefix(begins)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            LEAST + '[rubric]\ntickers = "two"\n',
            "event.toml:6: rubric.tickers: expected a whole number, got text 'two'",
        ),
        (
            LEAST + "[rubric]\ntickers = true\n",
            "event.toml:6: rubric.tickers: expected a whole number, got true",
        ),
        (
            LEAST + "[rubric]\noperators = -1\n",
            "event.toml:6: rubric.operators: expected a number of at least 0, got the number -1",
        ),
        (
            LEAST + '[rubric]\nverification_rate = "0.9"\n',
            "event.toml:6: rubric.verification_rate: expected a number, got text '0.9'",
        ),
        (
            'published = "2026-04-27"\n' + LEAST,
            "event.toml:1: published: expected a date such as 2026-04-27, without quotation marks, "
            "got text '2026-04-27'",
        ),
        (
            'profile = "harsh"\n' + LEAST,
            "event.toml:1: profile: expected 'standard', 'strict' or 'house', got text 'harsh'",
        ),
        (
            LEAST + '[[pillars]]\nid = "ops"\n',
            "event.toml:5: pillars[2].heading: missing, and it has no default; add it",
        ),
        (
            'transcripts = "x"\n' + LEAST,
            "event.toml:1: transcripts: expected a list in square brackets, got text 'x'",
        ),
        ("pillars = []\ntitle = 'a'\n", "event.toml:1: pillars: expected at least one, got none"),
        (
            'title = " "\n' + LEAST[LEAST.index("[[") :],
            "event.toml:1: title: expected text that is not empty, ",
        ),
    ],
)
def test_a_wrong_value_names_line_key_expected_and_got(text: str, message: str) -> None:
    assert refusal(text).startswith(message)


@pytest.mark.parametrize("value", ["nan", "inf", "-inf"])
def test_what_is_no_number_is_told_truly(value: str) -> None:
    message = refusal(LEAST + f"[rubric]\nverification_rate = {value}\n")
    assert message == (
        f"event.toml:6: rubric.verification_rate: expected a number, which nan and inf are not, got the number {value}"
    )


def test_two_companies_may_share_the_end_of_a_symbol() -> None:
    text = LEAST + '[[companies]]\nname = "A"\nsymbols = ["Q:X"]\n[[companies]]\nname = "B"\nsymbols = ["R:X"]\n'
    assert len(read_event(text.encode())[0].companies) == 2


def test_very_many_unknown_keys_are_looked_into_only_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def near(name: str, known: list[str], _: int) -> list[str]:
        asked.append(name)
        return known[:1]

    monkeypatch.setattr(config, "get_close_matches", near)
    text = "".join(f"k{n} = 1\n" for n in range(1_000)) + LEAST
    assert warnings(text)[-1] == "event.toml: and 980 more like these"
    assert len(asked) < 100


def test_every_wrong_value_is_told_at_once() -> None:
    message = refusal(LEAST + "[rubric]\ntickers = 0.5\noperators = 0.5\n")
    assert [line.split(":")[1] for line in message.splitlines()] == ["6", "7"]


def test_very_many_wrong_values_are_counted() -> None:
    lines = refusal(LEAST + "[[speakers]]\n" * 50).splitlines()
    assert len(lines) == 21
    assert lines[-1] == "event.toml: and 30 more like these"


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


def test_a_company_may_be_its_own_alias() -> None:
    text = LEAST + '[[companies]]\nname = "Brack"\naliases = ["brack", "Brack"]\n'
    event, findings = read_event(text.encode())
    assert (event.companies[0].name, findings) == ("Brack", ())


@pytest.mark.parametrize(
    "pattern",
    ["../other/*", "/etc/*", "transcripts/../../*", "a/**/b/**", "**.md", "a\\u0000b", "a\\u202Eb", "."],
)
def test_globs_stay_in_the_folder(pattern: str) -> None:
    message = refusal(f'transcripts = ["transcripts/*", "{pattern}"]\n' + LEAST)
    assert message.startswith("event.toml:1: transcripts: '")


@pytest.mark.parametrize("brief", ["../brief.md", "/brief.md", "event.toml", "./review.toml", "a\\u0000"])
def test_the_brief_is_a_file_of_the_folder(brief: str) -> None:
    assert refusal(f'brief = "{brief}"\n' + LEAST).startswith("event.toml:1: brief: '")


def test_an_unknown_key_is_a_warning_with_the_nearest_known_one() -> None:
    assert warnings('sumary = "x"\n' + LEAST + "[rubric]\nticker = 1\n") == [
        "event.toml:1: unknown key sumary, ignored; did you mean summary?",
        "event.toml:7: unknown key rubric.ticker, ignored; did you mean tickers?",
    ]


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
