"""Words that a speaker passes on: the prose may give them to whoever said them, and to nobody else."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event import Event, PillarConfig, SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        ("Ada Moreau", "And the money? A fisherman wrote to me. The gardener is late. I once knew a reporter."),
        (
            "Jon Feld",
            "We asked around. A banker told me, “I don't lend to ferries, I lend to ferrymen.” It was cold. A woman "
            "rowed it. I asked her and she said, “I just rowed it.” My old boss used to say, “If it floats it can "
            "sink.” Our sales people said, “You can't sell a shrug.” I went to my board and said, “We insure what "
            "nobody looks at.” There were ten rowers, and one of them said, “I steer by the smell of the mud.” I'd "
            "never seen a quay like it, and I was like, “Why are we waiting for the tide?” We tell our crews, “Never "
            "tie a boat to a promise.” The harbour engineer came to me and said, “You've cost me a summer.” My father "
            "told me, “Never row at noon.”",
        ),
    ]
)
EVENT = Event(
    title="Quay Talks",
    pillars=[PillarConfig(id="dev", heading="Developer")],
    speakers=[SpeakerConfig(name="Jon Feld", title="Chief Engineer"), SpeakerConfig(name="Ada Moreau", title="Chef")],
)
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))
TELLS_WHOSE = frozenset({"relayed-words", "uncertain-speech", "false-speech", "out-of-context", "title-two-ways"})

BANKER = "I don't lend to ferries, I lend to ferrymen"
ROWER = "I just rowed it"
BOSS = "If it floats it can sink"
SALES = "You can't sell a shrug"
MUD = "I steer by the smell of the mud"
BOARD = "We insure what nobody looks at"
TIDE = "Why are we waiting for the tide?"
CREWS = "Never tie a boat to a promise"
FATHER = "Never row at noon"
ENGINEER = "You've cost me a summer"


def _assess(prose: str) -> Assessment:
    return assess(SOURCES, f"# Quay\n\n## Developer\n\n{prose}\n")


def _told(prose: str) -> set[str]:
    return {finding.id for finding in _assess(prose).findings if finding.id in TELLS_WHOSE}


@pytest.mark.parametrize(
    "prose",
    [
        f"Jon Feld went to the banks. One of them told him, “{BANKER}.”",
        f"Jon Feld has no illusions about money. A banker was frank with him: “{BANKER}.”",
        f"Jon Feld has no illusions about money. “{BANKER},” a banker told him.",
        "“I don't lend to ferries,” the banker had said to Jon Feld, “I lend to ferrymen.”",
        f"Jon Feld has no illusions, and cites a lender: “{BANKER}.”",
        f"Jon Feld passes on a line from his bank: “{BANKER}.”",
        f"As a banker put it to Jon Feld, “{BANKER}.”",
        f"Jon Feld recalls a banker who said “{BANKER}.”",
        f"A banker once explained it to Jon Feld. “{BANKER},” he said.",
        f"A banker disappointed Jon Feld: “{BANKER}.”",
        f"Jon Feld is calm. She is strict. “{BOARD},” she said. She left.\n\nMud is hard. A rower has to smell it. The "
        f"work is done, and Feld passes on his verdict: “{MUD}.”",
        f"The salespeople groaned when Jon Feld told them. “{SALES},” they said.",
        f"Jon Feld asked his banker for a loan. The answer was short: “{BANKER}.”",
        f"The rower, whom Jon Feld had asked, shrugged: “{ROWER}.”",
        f"Jon Feld lives by a saying of his first boss: “{BOSS}.”",
        f"Jon Feld was taught by an old supervisor that “{BOSS}.”",
        f"Jon Feld’s sales staff were against it: “{SALES}.”",
        f"The idea met with resistance at Jon Feld’s firm. “{SALES},” the sales people said.",
        f"Jon Feld was warned more than once: “{SALES}.”",
        f"“{BANKER},” Jon Feld was told by a lender.",
        f"Jon Feld quotes one of them: “{MUD}.”",
        f"Jon Feld had a father. His father told him, “{FATHER}.”",
        f"A banker, Jon Feld said, had told him: “{BANKER}.”",
        f"According to one rower whom Jon Feld quoted, “{MUD}.”",
        f"Jon Feld talked to rowers. “{MUD},” said one.",
        "Jon Feld talked to rowers. “I steer,” one of them told him, “by the smell of the mud.”",
        f"Jon Feld had to mend the wall. The harbour engineer’s thanks were mixed: “{ENGINEER}.”",
        f"Jon Feld recalled what a banker had once said. “{BANKER}.”",
        f"Jon Feld has no illusions. As a banker sees it, “{BANKER}.”",
        f"Jon Feld has no illusions. A banker was blunt. “{BANKER}.”",
    ],
)
def test_the_one_who_said_it(prose: str) -> None:
    assessment = _assess(prose)
    assert not _told(prose)
    assert all(judged.verdict.stands for judged in assessment.quotations)


@pytest.mark.parametrize(
    "prose",
    [
        f"Before his board Jon Feld was direct. “{BOARD},” he told them.",
        f"Jon Feld put it to his board: “{BOARD}.”",
        f"Jon Feld lost patience. “{TIDE}” he remembers thinking.",
        f"“{CREWS},” Jon Feld tells his crews.",
    ],
)
def test_speakers_own_words(prose: str) -> None:
    assert not _told(prose)


@pytest.mark.parametrize(
    "prose",
    [
        # the teller's own
        f"“{BANKER},” Jon Feld said.",
        f"Jon Feld is strict. “{BANKER},” he said.",
        f"Jon Feld has no illusions about money: “{BANKER}.”",
        f"Jon Feld’s own rule is another: “{BOSS}.”",
        f"Money is scarce. “{BANKER}.”",
        # told to a role, of it, asked by it, or said like it
        f"Jon Feld told a banker: “{BANKER}.”",
        f"Jon Feld met a banker. He told the banker: “{BANKER}.”",
        f"Jon Feld had an answer for the banker: “{BANKER}.”",
        f"“{ROWER},” Jon Feld said of the rower.",
        f"Jon Feld was asked by a rower how he did it. “{ROWER},” he said.",
        f"A rower asked Jon Feld how it was done: “{ROWER}.”",
        f"Jon Feld, like many rowers, is old-fashioned: “{MUD}.”",
        f"Jon Feld was calm. A rower frowned. He did not: “{ROWER}.”",
        f"When a banker called, Jon Feld said: “{BANKER}.”",
        # a known speaker's title, and another speaker
        f"Jon Feld came late. The chief engineer was blunt: “{BANKER}.”",
        f"“{SALES},” Ada Moreau said.",
        # another role
        f"Jon Feld likes money. A participant told him, “{BANKER}.”",
        f"Jon Feld likes money. A fisherman told him, “{BANKER}.”",
        f"Jon Feld likes money. The gardener told him, “{BANKER}.”",
        f"Jon Feld quotes a captain: “{BANKER}.”",
        f"“{BANKER},” Jon Feld was told by a captain.",
        f"Jon Feld likes money. He was warned by his own inspector: “{BANKER}.”",
        f"Jon Feld likes to quote a captain: “{BANKER}.”",
        f"Jon Feld quotes a deckhand: “{BANKER}.”",
        f"Jon Feld quotes Ada Moreau: “{BANKER}.”",
        f"Jon Feld relays what the mayor told him: “{BANKER}.”",
        f"Jon Feld had a father. A mother told him, “{FATHER}.”",
        # nobody is quoted, nor told it
        f"Jon Feld quotes himself: “{BANKER}.”",
        f"Jon Feld, who cites costs of ten millions, says: “{BANKER}.”",
        f"Jon Feld, quoted in every paper, is blunt: “{BANKER}.”",
        f"Jon Feld is often quoted: “{BANKER}.”",
        f"Jon Feld has been warned and is blunt: “{BANKER}.”",
        f"Jon Feld is not easily told what to do: “{BANKER}.”",
        f"Jon Feld passed on the loan: “{BANKER}.”",
        # the speaker's own, given to a role
        f"Jon Feld came. A member of the board was direct: “{BOARD}.”",
        f"Jon Feld came. A customer complained: “{TIDE}”",
        f"Jon Feld has crews. A captain tells them: “{CREWS}.”",
    ],
)
def test_somebody_else(prose: str) -> None:
    assert _told(prose)


def test_the_words_are_given_to_the_one_who_passes_them_on() -> None:
    (judged,) = _assess(f"Jon Feld has no illusions about money. “{BANKER},” a banker told him.").quotations
    assert judged.speaker == "Jon Feld"
    assert judged.quotation.attribution is not None
    assert judged.quotation.attribution.inferred


UNMARKED = transcript(
    [
        ("Ada Moreau", "And the money?"),
        (
            "Jon Feld",
            "It was cold. A banker told me, I don't lend to ferries, I lend to ferrymen. My old boss used to say, the "
            "river takes its toll. I told my crews, never tie a boat to a promise.",
        ),
    ]
)
TOLD_PLAINLY = Sources(EVENT, (UNMARKED,), TranscriptIndex((UNMARKED,)), People(UNMARKED.speakers))


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        (f"As a banker told Jon Feld: “{BANKER}.”", set()),
        (f"“{BANKER},” a banker told Jon Feld.", set()),
        ("Jon Feld recalls an old boss: “The river takes its toll.”", set()),
        (f"“{BANKER},” Jon Feld said.", {"out-of-context"}),
        (f"A diver told Jon Feld: “{BANKER}.”", {"out-of-context"}),
        (f"Jon Feld runs a yard. A nurse once told him: “{BANKER}.”", {"out-of-context"}),
        (f"Jon Feld runs a yard. A banker once told him: “{BANKER}.”", set()),
        ("“The river takes its toll,” Jon Feld said.", {"out-of-context"}),
        (f"“{CREWS},” Jon Feld said.", set()),
        (f"A banker told Jon Feld: “{CREWS}.”", {"uncertain-speech"}),
    ],
)
def test_words_passed_on_without_marks_are_theirs_who_said_them(prose: str, told: set[str]) -> None:
    findings = assess(TOLD_PLAINLY, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    assert {finding.id for finding in findings if finding.id in TELLS_WHOSE} == told
