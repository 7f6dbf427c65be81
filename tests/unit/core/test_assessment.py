"""The one door: checks, rows and what an unchanged quotation keeps."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event import Company, Event, PillarConfig, RubricConfig, SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.people import People
from brief_tui.core.rules import speech
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        ("Ada Moreau", "We replaced the store because YAML is very verbose. It took nine weeks of evenings."),
        ("Jon Feld", "Nobody asked the people who run the pumps at night. That is where it always breaks first."),
    ],
    "transcripts/talk.txt",
)
EVENT = Event(
    title="Quay Talks",
    pillars=[PillarConfig(id="dev", heading="Developer"), PillarConfig(id="csuite", heading="C-Suite")],
    companies=[
        Company(name="Quayline", symbols=["QXE:QUAY", "QXE:QUAYB"], aliases=["Quayline Group"]),
        Company(name="Pumpwerk", symbols=["QXE:PUMP"]),
        Company(name="Listed Only", symbols=["QXE:LIST"], tracked=False),
        Company(name="Feld and Sons", private=True),
    ],
    speakers=[SpeakerConfig(name="Ada Moreau", title="Product Manager", company="Quayline")],
    rubric=RubricConfig(verification_rate=0.5, verified_citations=2, operators=2, tickers=1),
)
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))
BRIEF = """# Quay Talks

## Developer

> “We replaced the store because YAML is very verbose.”
> — Ada Moreau, Product Manager @ Quayline Group

## C-Suite

> “Nobody asked the people who run the pumps at night.”
> — Jon Feld, Foreman @ Feld and Sons
"""


def _failing(assessment: Assessment) -> dict[str, str]:
    return {check.id: check.missing for check in assessment.checks if not check.passed}


def test_a_brief_that_passes() -> None:
    found = assess(SOURCES, BRIEF)
    assert found.gate == "pass"
    assert [check.id for check in found.checks] == [
        "verification-rate",
        "fabricated-quotes",
        "verified-citations",
        "named-operators",
        "tracked-tickers",
        "pillars-present",
        "no-errors",
    ]
    assert [(row.id, row.passed, row.citations, row.verified, row.line) for row in found.pillars] == [
        ("dev", True, 1, 1, 3),
        ("csuite", True, 1, 1, 8),
    ]
    assert [(row.symbol, row.citations) for row in found.tickers] == [("QUAY", 1), ("PUMP", 0)]
    assert [judged.ticker for judged in found.quotations] == ["QUAY", None]
    assert found.cited == {"transcripts/talk.txt": 2}


@pytest.mark.parametrize(
    ("old", "new", "failing"),
    [
        ("YAML", "JSON", {"verified-citations": "1 more needed", "named-operators": "1 more needed"}),
        ("## C-Suite", "## Boardroom", {"pillars-present": "missing: C-Suite"}),
        ("Quayline Group", "Listed Only", {"tracked-tickers": "not linked: QUAY, PUMP"}),
        (
            "We replaced the store because YAML is very verbose.",
            "Certainty is worth more than any speed to all our clients.",
            {
                "fabricated-quotes": "1 stands nowhere",
                "verified-citations": "1 more needed",
                "named-operators": "1 more needed",
                "tracked-tickers": "not linked: QUAY, PUMP",
            },
        ),
        ("## Developer\n", "## Developer\n\nHe said “no.\n", {"no-errors": "see the findings"}),
    ],
)
def test_each_check_fails_for_its_reason(old: str, new: str, failing: dict[str, str]) -> None:
    found = assess(SOURCES, BRIEF.replace(old, new))
    wanted = set(failing) | ({"tracked-tickers"} if new == "JSON" else set())
    assert set(_failing(found)) == wanted
    assert failing.items() <= _failing(found).items()
    assert found.gate == "fail"


@pytest.mark.parametrize(
    ("prose", "finding", "gate"),
    [
        ("“Nobody asked the people who run the pumps at night,” Jon Feld said.", None, "pass"),
        ("“Nobody said that gulls run every harbour by spring,” Jon Feld said.", ("false-speech", "error"), "fail"),
        ("“Nobody asked the people who run the pumps,” Ada Moreau said.", ("false-speech", "error"), "fail"),
        ("“Certainty is worth more than any speed,” Ada Moreau said.", ("false-speech", "error"), "fail"),
        ("“Nobody asked the people who run the pumps at night.”", ("uncertain-speech", "warning"), "pass"),
        ("It was a “total disaster”.", ("unknown-term", "warning"), "pass"),
    ],
)
def test_false_speech_in_the_prose_fails_the_gate(prose: str, finding: tuple[str, str] | None, gate: str) -> None:
    found = assess(SOURCES, BRIEF.replace("## C-Suite\n", f"## C-Suite\n\n{prose}\n"))
    of_speech = [one for one in found.findings if one.id in {rule.id for rule in speech.RULES}]
    assert [(one.id, one.severity.value) for one in of_speech] == ([finding] if finding else [])
    assert [one.line for one in of_speech] == ([10] if finding else [])
    assert found.gate == gate


def test_a_rate_just_under_its_threshold_never_reads_as_the_threshold() -> None:
    lines = [f"> “{'It took nine weeks' if n else 'It took ten weeks'}”\n> — Ada Moreau\n" for n in range(2000)]
    check = assess(SOURCES, "## Developer\n\n" + "\n".join(lines)).checks[0]
    assert check.shown == "99.9%"


def test_without_citations_the_rate_is_nought() -> None:
    check = assess(SOURCES, "## Developer\n\nNothing yet.\n").checks[0]
    assert (check.value, check.passed, check.missing) == (0.0, False, "no citations")


def test_companies_are_counted_not_symbols() -> None:
    companies = [Company(name="One", symbols=["NXE:ABC"]), Company(name="Two", symbols=["LXE:ABC"])]
    event = EVENT.model_copy(update={"companies": companies, "speakers": []})
    sources = Sources(event, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))
    found = assess(sources, BRIEF.replace("Quayline Group", "One"))
    assert [(row.company, row.citations) for row in found.tickers] == [("One", 1), ("Two", 0)]


def test_rows_name_the_quotations_that_they_count() -> None:
    found = assess(SOURCES, BRIEF.replace("YAML", "JSON"))
    ids = [judged.quotation.id for judged in found.quotations]
    counted = {check.id: check.counted for check in found.checks}
    assert (counted["verification-rate"], counted["verified-citations"]) == ((ids[0],), (ids[1],))
    assert [row.counted for row in found.pillars] == [(ids[0],), (ids[1],)]


def test_titles_and_companies_come_from_the_speakers_where_the_line_leaves_them_out() -> None:
    judged = assess(SOURCES, BRIEF.replace(", Product Manager @ Quayline Group", "")).quotations[0]
    assert (judged.title, judged.company, judged.ticker) == ("Product Manager", "Quayline", "QUAY")


def test_a_speaker_whom_the_event_has_at_another_company_links_neither() -> None:
    companies = [*EVENT.companies, Company(name="Feldspar", symbols=["NXE:FELD"])]
    event = EVENT.model_copy(update={"companies": companies})
    sources = Sources(event, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))
    found = assess(sources, BRIEF.replace("Quayline Group", "Feldspar"))
    assert (found.quotations[0].company, found.quotations[0].ticker) == ("Feldspar", None)
    assert not any(row.linked for row in found.tickers)


@pytest.mark.parametrize(("at", "ticker"), [("Dockyard", None), ("Quayline Group plc", "QUAY"), ("Quayline", "QUAY")])
def test_a_citation_links_no_company_that_its_speaker_is_not_with(at: str, ticker: str | None) -> None:
    speakers = [SpeakerConfig(name="Ada Moreau", title="Product Manager", company=at)]
    event = EVENT.model_copy(update={"speakers": speakers})
    sources = Sources(event, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))
    found = assess(sources, BRIEF)
    assert found.quotations[0].ticker == ticker
    told = [finding.message for finding in found.findings if finding.id == "person-company-two-ways"]
    assert [message.endswith("Until then the citation links neither company.") for message in told] == [True] * (
        ticker is None
    )


def test_unchanged_quotations_keep_their_verdict() -> None:
    first = assess(SOURCES, BRIEF)
    again = assess(SOURCES, BRIEF.replace("Nobody asked", "Nobody told"), first)
    assert again.quotations[0].verdict is first.quotations[0].verdict
    assert again.quotations[1].verdict is not first.quotations[1].verdict
    renamed = assess(SOURCES, BRIEF.replace("— Ada Moreau", "— Jon Feld"), first)
    assert renamed.quotations[0].verdict.kind.value == "misattributed"


def test_other_sources_judge_anew() -> None:
    first = assess(SOURCES, BRIEF)
    other = transcript([("Ada Moreau", "We kept the store.")], "transcripts/talk.txt")
    again = assess(Sources(EVENT, (other,), TranscriptIndex((other,)), People(other.speakers)), BRIEF, first)
    assert not any(judged.verified for judged in again.quotations)


WRONG = (
    BRIEF.replace("very verbose", "rather verbose")
    + "\nA “salt-proof ledger” nobody named. “A quay is a promise that the tide keeps for its own sake,” Feld said.\n"
)


def test_what_is_open_comes_worst_first() -> None:
    found = assess(SOURCES, WRONG)
    told = [one.id if isinstance(one, Finding) else one.verdict.kind.value for one in found.open_matters]
    quotations = [told.index("fabricated"), told.index("drifted")]
    errors = [told.index(one.id) for one in found.findings if one.severity is Severity.ERROR]
    warnings = [told.index(one.id) for one in found.findings if one.severity is Severity.WARNING]
    assert [*errors, *quotations] == sorted([*errors, *quotations])
    assert warnings
    assert max(quotations) < min(warnings)


def test_statements_are_told_from_terms() -> None:
    found = assess(SOURCES, WRONG)
    assert {kind.value: len(statements) for kind, statements in found.by_verdict.items()} == {
        "exact": 1,
        "drifted": 1,
        "fabricated": 1,
    }
    assert [judged.quotation.text for judged in found.unsaid_terms] == ["salt-proof ledger"]
    assert len(found.statements) == len(found.quotations) - 1
    assert len(found.failing) == 3
    assert [judged.verdict.kind.value for judged in found.to_fix] == ["drifted", "fabricated"]
    assert found.pillars_present == 2


def test_grades_order_verdicts_and_say_which_stand() -> None:
    assert max(VerdictKind, key=lambda kind: kind.grade) is VerdictKind.FABRICATED
    assert [kind for kind in VerdictKind if kind.stands] == list(VerdictKind)[:5]
    assert [kind for kind in VerdictKind if kind.noted] == list(VerdictKind)[2:5]
