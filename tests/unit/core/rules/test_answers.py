"""What the prose tells of a quotation: what it answers, and whether it was said at all."""

from __future__ import annotations

import pytest

from brief_tui.core.article.answers.answered import is_same_word, topic_before
from brief_tui.core.assessment import assess
from brief_tui.core.event import Event, PillarConfig, SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        ("Ada Moreau", "Welcome back. How do you find people who want to work nights?"),
        ("Jon Feld", "We pay for the nights, and we pay on time. The rest is luck with the crew that you hire."),
        ("Ada Moreau", "Right."),
        ("Jon Feld", "They stay for the harbour. And then they stay for each other."),
        ("Ada Moreau", "Let us talk about the crane. What does it cost to keep?"),
        ("Jon Feld", "More than the store ever made in a good summer."),
    ],
    "transcripts/talk.txt",
)
ALONE = transcript(
    [("Ilse Tamm", "The tide tables were wrong. The old harbour master knew it.")], "transcripts/tamm.txt"
)
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
LONG = transcript(
    [
        ("Ada Moreau", "Would you tell us? How did you go about it, year by year, with nobody to help."),
        ("Olga Brandt", "We looked at the date on the chart. It cost us one evening."),
        ("Ada Moreau", "Do you fear for the price of barley?"),
        ("Olga Brandt", "We buy it late, with an expectation of rain."),
        *[("Ada Moreau", "Well, so much for this year and its many storms."), ("Olga Brandt", "Yes, it was one.")] * 5,
        ("Ada Moreau", "And the oats?"),
        ("Olga Brandt", "We look at what we expect. We look at it with fear."),
    ],
    "transcripts/long.txt",
)
TALKS = (TALK, ALONE, LONG)
SOURCES = Sources(EVENT, TALKS, TranscriptIndex(TALKS), People([name for talk in TALKS for name in talk.speakers]))
NIGHTS = "We pay for the nights, and we pay on time"
STAY = "They stay for the harbour"


def _found(prose: str, rule: str) -> list[Finding]:
    found = assess(SOURCES, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    return [finding for finding in found if finding.id == rule]


@pytest.mark.parametrize(
    ("prose", "question"),
    [
        (f"Asked about pricing, Jon Feld said: “{NIGHTS}.”", "How do you find people who want to work nights?"),
        (f"When asked whether the crane would fall, Feld said: “{STAY}.”", "How do you find people"),
        (f"Asked by Moreau about the price of oil, Feld said: “{NIGHTS}.”", "How do you find people"),
        (f"In answer to a question about energy, Feld said: “{STAY}.”", "How do you find people"),
        (f"“{NIGHTS},” Feld said when asked about artificial intelligence.", "How do you find people"),
        (f"Feld was asked about the new cranes. “{NIGHTS},” he said.", "How do you find people"),
        (f"Asked about cranes, Feld smiled. “{NIGHTS},” he said.", "How do you find people"),
        (f"Feld was grilled about the new cranes. “{NIGHTS},” he said.", "How do you find people"),
        (f"Asked about the rising wages of welders, Feld said: “{NIGHTS}.”", "How do you find people"),
        (f"Asked whether that had sunk the ferry, Feld said: “{NIGHTS}.”", "How do you find people"),
        (f"On security, Feld said: “{NIGHTS}.”", "How do you find people"),
        (f"Jon Feld was there. On takeover rumours he has this to say: “{NIGHTS}.”", "How do you find people"),
        (f"On privacy Jon Feld was reassuring: “{NIGHTS}.”", "How do you find people"),
        (
            "Asked about hiring, Feld said: “More than the store ever made in a good summer.”",
            "What does it cost to keep?",
        ),
        ("Asked about pumps, Ilse Tamm said: “The tide tables were wrong.”", "no question comes before it"),
        ("“The tide tables were wrong,” Tamm replied when Moreau asks about pumps.", "no question comes before it"),
        ("“The tide tables were wrong,” Tamm said as Jon Feld wondered about pumps.", "no question comes before it"),
        ("Asked about the barley price, Brandt said: “We looked at the date on the chart.”", "Would you tell us?"),
        ("Asked about wages, Brandt said: “We looked at the date on the chart.”", "Would you tell us?"),
        (
            "Asked about experimental pumps, Brandt said: “We buy it late, with an expectation of rain.”",
            "price of barley",
        ),
        ("Asked what is expensive, Brandt said: “We look at what we expect.”", "And the oats?"),
        (f"“{NIGHTS},” Feld replied to the question where the oil is bought.", "How do you find people"),
        (f"Is the oil bought abroad, the moderator wanted to know. “{NIGHTS},” Feld said.", "How do you find people"),
        ("Asked whether they fear for the price of barley, Brandt said: “We look at it with fear.”", "And the oats?"),
    ],
)
def test_an_answer_to_another_question(prose: str, question: str) -> None:
    (finding,) = _found(prose, "another-question")
    assert question in finding.message
    assert len(finding.passages) == (1 if question.startswith("no ") else 2)


CRANE = "More than the store ever made in a good summer"


@pytest.mark.parametrize(
    "prose",
    [
        f"On the crane he was brisk. “{NIGHTS},” Jon Feld said.",
        f"On the crane Jon Feld was brisk. “{NIGHTS},” he said.",
        f"When the talk turned to the crane, Feld smiled. “{NIGHTS},” he said.",
        f"Of the crane he said: “{NIGHTS}.”",
        f"“{NIGHTS},” Jon Feld said when Moreau wanted to know about the crane.",
        f"The question about the crane got a straight reply. “{NIGHTS},” Jon Feld said.",
        f"What does the crane cost? “{NIGHTS},” Jon Feld said.",
        f"“{NIGHTS},” Jon Feld said of the harbour, when the talk turned to the crane.",
        f"In the matter of cranes he counts: “{NIGHTS},” Jon Feld said.",
        f"Feld was also asked about the crane. “{NIGHTS},” a man said.",
    ],
)
def test_a_matter_that_comes_up_elsewhere(prose: str) -> None:
    (finding,) = _found(prose, "another-question")
    assert "; it comes up on line" in finding.message


@pytest.mark.parametrize(
    "prose",
    [
        f"On wages he was brisk. “{NIGHTS},” Jon Feld said.",
        f"On cranes the Hadmere rigger was brisk. “{NIGHTS},” Jon Feld said.",
        f"“{NIGHTS},” Jon Feld said of the gruelling hours.",
        f"Who would do that? “{NIGHTS},” Jon Feld said.",
        f"On the second floor he was brisk. “{NIGHTS},” Jon Feld said.",
        f"“{CRANE},” Jon Feld said of the plan.",
        f"On the price of it he was brisk. “{CRANE},” Jon Feld said.",
        f"“{STAY},” Jon Feld said of those on the night shift.",
        f"What does the crane cost? It was late. “{NIGHTS},” Jon Feld said.",
        f"“{STAY},” Jon Feld replied when asked about its chances.",
        f"Asked about the odds, Jon Feld said: “{STAY}.”",
        f"“{NIGHTS},” Jon Feld said of Jon Feld.",
        f"Asked whether that had settled the matter, Jon Feld said: “{NIGHTS}.”",
        f"Cranes? “{NIGHTS},” Jon Feld said.",
        f"And the crane, that scandal of scandals? “{NIGHTS},” Jon Feld said.",
    ],
)
def test_a_matter_in_other_words_is_let_be(prose: str) -> None:
    assert _found(prose, "another-question") == []


@pytest.mark.parametrize(
    "prose",
    [
        f"Asked about night shifts, Jon Feld said: “{NIGHTS}.”",
        f"Asked how he finds people, Jon Feld said: “{NIGHTS}.”",
        f"On hiring, Feld said: “{NIGHTS}.”",
        f"On pay, Feld said: “{NIGHTS}.”",
        f"Asked who works at night, Feld said: “{STAY}.”",
        f"On staff, Feld said: “{NIGHTS}.”",
        f"On AI, Feld said: “{NIGHTS}.”",
        "On the crane, Feld said: “More than the store ever made in a good summer.”",
        "On nights, Feld said: “More than the store ever made in a good summer.”",
        f"On Tuesday, Feld said: “{NIGHTS}.”",
        f"On stage, Feld said: “{NIGHTS}.”",
        f"Asked about it, Feld said: “{NIGHTS}.”",
        f"Asked, Feld said: “{NIGHTS}.”",
        f"Feld asked about pricing before. Later it was late. “{NIGHTS},” he said.",
        "Asked what the crane costs, Feld said: “More than the store ever made in a good summer.”",
        "On the tides, Ilse Tamm said: “The tide tables were wrong.”",
        "Asked about pricing, Jon Feld said nothing.",
        "Asked how to judge an old map, Brandt said: “We looked at the date on the chart.”",
        "Asked about the price of maps, Brandt said: “We looked at the date on the chart.”",
        "“The tide tables were wrong,” said Ilse Tamm, who wants to know about pumps.",
        "Asked about pricing, Jon Feld said: “We pay nobody for any of those nights.”",
    ],
)
def test_answers_to_what_the_prose_says(prose: str) -> None:
    assert _found(prose, "another-question") == []


@pytest.mark.parametrize("mark", ["", "?"])
def test_another_one_may_answer_first(mark: str) -> None:
    talk = transcript(
        [
            ("Ada Moreau", f"a question from me to both will small harbours survive{mark}"),
            ("Jon Feld", "the ones with a school will, we counted them all in spring"),
            ("Olga Brandt", "they do but not with the walls that they have"),
        ],
        "transcripts/panel.txt",
    )
    late = transcript([*[(t.speaker, talk.text[t.start : t.end]) for t in talk.turns]], "transcripts/panel.txt")
    sources = Sources(EVENT, (late,), TranscriptIndex((late,)), People(late.speakers))
    prose = "Asked whether small harbours would survive, Brandt said: “They do but not with the walls that they have.”"
    found = assess(sources, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    assert "another-question" not in {finding.id for finding in found}


@pytest.mark.parametrize(
    "prose",
    [
        f"Jon Feld could have said: “{NIGHTS}.”",
        f"Jon Feld might well have said: “{NIGHTS}.”",
        f"“{NIGHTS},” Jon Feld might have said.",
        f"“{NIGHTS},” as Jon Feld might put it.",
        f"As Jon Feld would probably say: “{NIGHTS}.”",
        f"Jon Feld should have told them: “{NIGHTS}.”",
        f"Jon Feld has denied that he said: “{NIGHTS}.”",
        f"Jon Feld forgot to say: “{NIGHTS}.”",
        f"Jon Feld failed to mention: “{NIGHTS}.”",
        f"Jon Feld wishes he had said: “{NIGHTS}.”",
        f"Jon Feld wished that he had added: “{NIGHTS}.”",
        f"Had Jon Feld said: “{NIGHTS}.”",
        f"And if Jon Feld had said: “{NIGHTS}.”",
        f"Were Jon Feld to say: “{NIGHTS}.”",
        f"Jon Feld waited for someone to say: “{NIGHTS}.”",
        f"Jon Feld begged the mayor to say: “{NIGHTS}.”",
        f"Jon Feld wanted a customer to say: “{NIGHTS}.”",
        f"Jon Feld taught machines to say: “{NIGHTS}.”",
    ],
)
def test_what_somebody_only_could_have_said(prose: str) -> None:
    (finding,) = _found(prose, "doubtful-attribution")
    assert "leaves open whether Jon Feld said this" in finding.message


@pytest.mark.parametrize(
    "prose",
    [
        f"Jon Feld said: “{NIGHTS}.”",
        f"Jon Feld would say: “{NIGHTS}.”",
        f"Jon Feld would usually say: “{NIGHTS}.”",
        f"Jon Feld may have put it best: “{NIGHTS}.”",
        f"“{NIGHTS},” was all that Jon Feld could say.",
        f"“{NIGHTS},” Jon Feld said, who might have said more.",
        f"They could have stayed at home. “{NIGHTS},” Jon Feld said.",
        f"Those who could have left heard how Jon Feld put it: “{NIGHTS}.”",
        f"Jon Feld could only say: “{NIGHTS}.”",
        f"Jon Feld said that he might: “{NIGHTS}.”",
        f"He may add that, Jon Feld said: “{NIGHTS}.”",
        f"Had the harbour paid, Jon Feld said: “{NIGHTS}.”",
        f"If pressed, Jon Feld says: “{NIGHTS}.”",
        f"Jon Feld had said: “{NIGHTS}.”",
        f"Jon Feld waited for the right moment to say: “{NIGHTS}.”",
        f"Jon Feld wants one chance to say: “{NIGHTS}.”",
        f"Jon Feld forced himself to say: “{NIGHTS}.”",
        f"The harbour wanted Jon Feld to say: “{NIGHTS}.”",
        f"Jon Feld went to the board to say: “{NIGHTS}.”",
        f"Jon Feld failed to sleep, and told the board: “{NIGHTS}.”",
    ],
)
def test_what_somebody_said(prose: str) -> None:
    assert _found(prose, "doubtful-attribution") == []


@pytest.mark.parametrize("verb", ["never said", "denied saying", "did not say"])
def test_what_somebody_denies_is_nobodys(verb: str) -> None:
    assert [finding.severity.value for finding in _found(f"Jon Feld {verb}: “{NIGHTS}.”", "uncertain-speech")] == [
        "warning"
    ]


YARD = transcript(
    [
        ("Ada Moreau", "Who do you recruit for the yard?"),
        (
            "Jon Feld",
            "It used to be boys with a boat, and a quarter are women now. We pay them for the nights as well.",
        ),
        ("Ada Moreau", "Is the takeover of the Dunmore ferry off?"),
        ("Jon Feld", "It never was on, ask the pilots. The insurers like a rumour, and I like a quiet winter."),
        ("Ada Moreau", "What do you want from the town?"),
        ("Jon Feld", "A quay. Women had one before the war, and it had a roof of tin against the rain."),
        ("Ada Moreau", "And from the bank?"),
        ("Jon Feld", "I want it to close at noon on Fridays, as the insurers do."),
    ],
    "transcripts/yard.txt",
)


@pytest.mark.parametrize(
    ("prose", "line"),
    [
        # the question and its answer have both words, and what stands around the passage one
        ("Asked how he recruits women, Feld said: “A quay.”", "; it comes up on line"),
        ("How does he recruit women? “A quay,” Feld said.", "; it comes up on line"),
        ("On the recruiting of women, Feld said: “It had a roof of tin against the rain.”", "; it comes up on line"),
        ("On the takeover of Dunmore the head of the yard says only this: “A quay,” Feld says.", ""),
        ("Asked how he recruits women, Feld said: “We pay them for the nights as well.”", None),
        ("Asked what he wants from the town for women, Feld said: “It had a roof of tin against the rain.”", None),
    ],
)
def test_a_question_with_more_of_its_words_is_another_one(prose: str, line: str | None) -> None:
    sources = Sources(EVENT, (YARD,), TranscriptIndex((YARD,)), People(YARD.speakers))
    found = assess(sources, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    messages = [one.message for one in found if one.id == "another-question"]
    assert len(messages) == (line is not None)
    assert all((line or "") in message for message in messages)


PANEL = transcript(
    [
        ("Ada Moreau", "What would you tell a young firm that builds a crane now?"),
        ("Jon Feld", "Nothing at all. Or begin with the road, for everybody forgets the road until it rains."),
        ("Olga Brandt", "I would say, hire my sister."),
        ("Ada Moreau", "Why should the harbour trust a man who sells paint?"),
        ("Jon Feld", "It should test me, and then it should test me again."),
    ],
    "transcripts/panel.txt",
)


@pytest.mark.parametrize(
    "prose",
    [
        "Asked what a young firm should do, Brandt said: “I would say, hire my sister.”",
        "“It should test me, and then it should test me again,” Feld said of sceptics in the harbour office.",
        "The charm of the paint trade? “It should test me, and then it should test me again,” Feld said.",
    ],
)
def test_what_only_says_more_of_a_quotation_asks_nothing(prose: str) -> None:
    sources = Sources(EVENT, (PANEL,), TranscriptIndex((PANEL,)), People(PANEL.speakers))
    found = assess(sources, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    assert "another-question" not in [one.id for one in found]


SHED = transcript(
    [
        ("Ada Moreau", "Welcome. Who lets you work in the old shed, the owners?"),
        ("Jon Feld", "The town does. It had the roof mended, and it wants the boats for the school in return."),
        ("Ada Moreau", "How do you pay for the timber?"),
        ("Jon Feld", "With oars. We carve three hundred a year, and the collectors come for them from all over."),
        ("Ada Moreau", "Did you ever lose a boat?"),
        ("Jon Feld", "One. The seam opened off the point, and I had caulked that seam myself."),
        ("Ada Moreau", "And what do you tell people who want to learn it?"),
        ("Jon Feld", "To begin with the oars, and to sweep. You learn the shed from its floor."),
        ("Ada Moreau", "Are there enough young people who do?"),
        ("Jon Feld", "Four, and two of them are my nieces."),
    ],
    "transcripts/shed.txt",
)


def _in_shed(prose: str) -> list[str]:
    sources = Sources(EVENT, (SHED,), TranscriptIndex((SHED,)), People(SHED.speakers))
    found = assess(sources, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    return [one.message for one in found if one.id == "another-question"]


@pytest.mark.parametrize(
    "prose",
    [
        "Asked about financing, Feld said: “With oars.”",
        "Asked how they fund it, Feld said: “With oars.”",
        "Asked about junior staff, Feld said: “Four, and two of them are my nieces.”",
        "On education Feld said: “To begin with the oars, and to sweep.”",
        "Asked about his legacy, Feld said: “You learn the shed from its floor.”",
        "Asked about the proprietors, Feld said: “The town does.”",
    ],
)
def test_a_question_in_other_words_is_the_same(prose: str) -> None:
    assert _in_shed(prose) == []


@pytest.mark.parametrize(
    ("prose", "line"),
    [
        # asked in these words, or others, before another answer
        ("Asked about a lost boat, Feld said: “With oars.”", 5),
        ("Asked how they finance the timber, Feld said: “One.”", 3),
        ("Asked how they finance the boats, Feld said: “Four, and two of them are my nieces.”", 3),
        ("Asked about timber, Feld said: “You learn the shed from its floor.”", 3),
        # here only a word for the same, and the very word elsewhere, where nobody asks for it
        ("Asked about a student, Feld said: “You learn the shed from its floor.”", None),
        ("Asked about a school, Feld said: “You learn the shed from its floor.”", None),
    ],
)
def test_another_question_may_ask_for_it(prose: str, line: int | None) -> None:
    assert [message.partition("; it comes up on line ")[2].split(".")[0] for message in _in_shed(prose)] == (
        [str(line)] if line else []
    )


LOFT = transcript(
    [
        ("Kit Lane", "How would you explain the loft to somebody who has only ever made jibs on a kitchen table?"),
        ("Olga Brandt", "It is a table without an end, and you crawl over it all day with a knife and a needle."),
        ("Ada Moreau", "Is the cloth still cut by hand?"),
        ("Jon Feld", "The blade follows a drawing, but it does not force you to draw as a clerk would."),
        ("Ada Moreau", "Let's take questions. Do you use a weather model to predict the orders?"),
        ("Jon Feld", "We tried. It told us that people buy in spring."),
        ("Ada Moreau", "Which purchase do you regret?"),
        ("Jon Feld", "The first press. It was a model of how to burn money, and it is in the yard."),
        ("Ada Moreau", "What would you buy for the loft now?"),
        ("Jon Feld", "A bigger window. I would take it from the church."),
        ("Ada Moreau", "And you, Olga?"),
        ("Olga Brandt", "A stove, and a cat to lie on it."),
        ("Ada Moreau", "What do you fear most? Jon?"),
        ("Jon Feld", "A wet spring, and then a dry one."),
    ],
    "transcripts/loft.txt",
)


def _in_loft(prose: str) -> list[str]:
    sources = Sources(EVENT, (LOFT,), TranscriptIndex((LOFT,)), People(LOFT.speakers))
    found = assess(sources, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    return [one.message for one in found if one.id == "another-question"]


BANK = transcript(
    [
        ("Ada Moreau", "Olga, what is your biggest worry?"),
        ("Olga Brandt", "The batch. It runs in an order that somebody drew on paper."),
        ("Jon Feld", "We had the same."),
        ("Ada Moreau", "What did you do about security, Jon?"),
        ("Jon Feld", "We did the keys first. You do not move a house with strangers still in it."),
        ("Ada Moreau", "Which of the two models did you take, seats or cases?"),
        ("Jon Feld", "Seats. I want nobody to earn more when my planes are late."),
        ("Ada Moreau", "Have you chosen a name for the bank, Olga?"),
        ("Olga Brandt", "Not yet. My mother calls it the shed."),
        ("Ada Moreau", "And you, Jon?"),
        ("Jon Feld", "We shall keep ours, for it is on the roof."),
    ],
    "transcripts/bank.txt",
)
HOUSE = "“You do not move a house with strangers still in it.”"
PLANES = "“I want nobody to earn more when my planes are late,” he said."


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        (f"Asked what his biggest worry was, Feld answered: {HOUSE}", 1),
        (f"Asked about his biggest worries, Feld said: {HOUSE}", 1),
        (f"Feld was asked what worried him. {HOUSE}", 0),
        (f"Asked what he did about security, Feld answered: {HOUSE}", 0),
        ("Asked what his biggest worry was, Feld answered: “We had the same.”", 0),
        (
            "Asked if they have chosen a name for the bank, Feld said: “We shall keep ours, for it is on the roof.”",
            0,
        ),
        # the question names what there is to choose from
        (f"Asked which he had chosen, Jon Feld said seats. {PLANES}", 0),
        (f"Asked which he preferred, Jon Feld said seats. {PLANES}", 0),
        (f"Asked which of the two he had picked, Jon Feld said seats. {PLANES}", 0),
        (f"Asked which one he had settled on, Jon Feld said seats. {PLANES}", 0),
        (f"Asked which option he would choose again, Jon Feld said seats. {PLANES}", 0),
        (f"Asked which bank he had chosen, Jon Feld said seats. {PLANES}", 1),
        (f"Asked how they chose the name, Jon Feld said seats. {PLANES}", 1),
    ],
)
def test_what_was_put_to_another_one_or_names_a_choice(prose: str, told: int) -> None:
    sources = Sources(EVENT, (BANK,), TranscriptIndex((BANK,)), People(BANK.speakers))
    found = assess(sources, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in found].count("another-question") == told


DRAWS = "It does not force you to draw as a clerk would"
CHURCH = "I would take it from the church"


@pytest.mark.parametrize(
    "prose",
    [
        # their own question was another one, whoever asked the one that the prose tells of
        f"Moreau asked which sewing machine he would take to sea, and Feld answered: “{DRAWS}.”",
        f"Jon Feld led the tour. Moreau asked him how the sailors mend storm damage. “{DRAWS},” he replied.",
        f"Moreau, the host, asked which sewing machine he took to sea. Feld was amused. “{DRAWS},” he said.",
        f"When Moreau wanted to know whether apprentices sew flags, Feld said: “{CHURCH}.”",
        f"Moreau wondered how the sailors mend storm damage. “{CHURCH},” said Feld.",
        f"The host asked which sewing machine he took to sea. “{DRAWS},” said Feld.",
        f"Moreau pressed him on sewing machines and sailors. “{DRAWS},” said Feld.",
        f"Moreau asked from the floor which sewing machine he would take to sea. “{DRAWS},” Feld replied.",
        f"When Moreau asked him from the back which sewing machine goes to sea, he smiled. “{DRAWS},” Feld said.",
        f"Asked from the floor how the sailors mend storm damage, Feld said: “{CHURCH}.”",
        # who only answers is told before the words
        f"Moreau asked which sewing machine he would take to sea. He answered: “{DRAWS}.”",
        f"Jon Feld led the tour. Moreau asked how the sailors mend storm damage. Feld replied: “{CHURCH}.”",
        f"Jon Feld led the tour. Moreau asked about storm damage and sailors. He told her: “{DRAWS}.”",
        # and who asked is no matter of it
        f"Asked what sailors pay by Ada Moreau of the Sewing Loft, Feld said: “{CHURCH}.”",
        # who asked has no name in the prose
        f"A boy asked which sewing machine he would take to sea. “{DRAWS},” Feld told him.",
        f"One of the sailors wanted to know which machine sews flags at sea. Feld told him: “{DRAWS}.”",
        f"Somebody from the floor wondered how sailors mend storm damage. Feld said to her: “{DRAWS}.”",
        f"Another visitor asked him whether apprentices sew flags for sailors. Feld answered her: “{CHURCH}.”",
        # another one asked that, of another one
        f"Lane, a guest, asked how he would explain jibs to a newcomer in a kitchen. “{DRAWS},” Feld replied.",
        "Asked what she would buy for the loft, Feld said: “A wet spring, and then a dry one.”",
        # answered before another one was asked
        "Asked whether a weather model predicts the orders, Feld said: “It was a model of how to burn money.”",
    ],
)
def test_who_asked_asked_something_else(prose: str) -> None:
    assert len(_in_loft(prose)) == 1


@pytest.mark.parametrize(
    "prose",
    [
        f"Moreau asked whether hands still cut the sailcloth, and Feld answered: “{DRAWS}.”",
        f"Moreau asked him how a cutter's drawing is made. “{DRAWS},” Feld replied.",
        f"Moreau wondered what purchase the loft deserves. “{CHURCH},” said Feld.",
        f"The host asked whether hands still cut the sailcloth. “{DRAWS},” said Feld.",
        f"Moreau pressed him on the cutting of cloth by hand. “{DRAWS},” said Feld.",
        f"Moreau asked from the floor whether hands still cut the sailcloth, and Feld answered: “{DRAWS}.”",
        f"Moreau asked whether hands still cut the sailcloth. He answered: “{DRAWS}.”",
        f"Moreau asked what Feld would buy for the loft. Feld replied: “{CHURCH}.”",
        f"Asked if cloth is cut by hand by Ada Moreau of the Sewing Loft, Feld said: “{DRAWS}.”",
        # a noun that may be a verb is no question, nor what the question before has in another form
        f"Feld's own caution about sailors concerns machines. “{DRAWS},” he said.",
        f"His comment about machines at sea was another one. “{DRAWS},” he said.",
        # too little is told of the question, or who asks is nobody there
        f"Moreau asked how it goes. “{DRAWS},” said Feld.",
        f"Vera Quist asked which sewing machine he would take to sea. “{DRAWS},” said Feld.",
        # the answer is that of the sentence between
        f"Lane asked how he would explain jibs in a kitchen. Feld said that “{CHURCH}”.",
        # passed on to another one
        "Asked what she would buy for the loft now, Brandt said: “A stove, and a cat to lie on it.”",
        "Asked whether a weather model predicts the orders, Feld said: “We tried.”",
        "Asked about his fears, Feld said: “A wet spring, and then a dry one.”",
    ],
)
def test_who_asked_asked_it(prose: str) -> None:
    assert _in_loft(prose) == []


@pytest.mark.parametrize(
    ("question", "told", "another"),
    [
        ("How often should I have them looked at?", "how often he should have them inspected", 0),
        ("Would you still do that if nobody paid?", "whether he would still do that unpaid", 0),
        ("How far can one of them go in a night?", "how far they can go in an evening", 0),
        ("When did the first of them come back?", "when the first of them returned", 0),
        ("How often should I oil a block?", "how often a captain inspects cargo", 1),
        ("When did the first of them come back?", "when the harbour freezes", 1),
    ],
)
def test_a_question_with_another_word_in_it_is_the_same(question: str, told: str, another: int) -> None:
    talk = transcript([("Ada Moreau", question), ("Jon Feld", "Ask the gulls on a Monday.")])
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    prose = f"Asked {told}, Feld said: “Ask the gulls on a Monday.”"
    found = assess(sources, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    assert sum(one.id == "another-question" for one in found) == another


def test_what_an_asker_says_of_themselves_is_no_question() -> None:
    talk = transcript(
        [
            ("Ada Moreau", "Ada Moreau, head of tide modelling at Hadmere. What do you do when we disagree?"),
            ("Jon Feld", "The average of three charts is not a place."),
        ],
        "transcripts/floor.txt",
    )
    quoted = "“The average of three charts,” said Feld, “is not a place.”"
    prose = f"Moreau asked him from the floor if modellers ever meet a lodger. {quoted}"
    ada = SpeakerConfig(name="Ada Moreau", title="Head of Tide Modelling", company="Hadmere")
    for speakers, told in (([ada], 1), ([], 0)):
        event = EVENT.model_copy(update={"speakers": speakers})
        sources = Sources(event, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
        found = assess(sources, f"# Quay\n\n## Developer\n\n{prose}\n").findings
        assert sum(one.id == "another-question" for one in found) == told


WISHES = transcript(
    [
        ("Ada Moreau", "And the missed ferries?"),
        ("Jon Feld", "Fewer. If you choose the hour yourself, you come. We learned that from the dentist."),
        ("Ada Moreau", "What would you like to have that you do not have?"),
        ("Jon Feld", "A van. I asked for it in the spring."),
        ("Ada Moreau", "Why a van?"),
        ("Jon Feld", "The bus is slow, and my mother drives it."),
        ("Ada Moreau", "What else would be good to have in the yard?"),
        ("Jon Feld", "Shade, and a bench to sit on."),
        ("Ada Moreau", "Would you do it all again?"),
        ("Jon Feld", "On a Monday, never."),
    ],
    "transcripts/wishes.txt",
)


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("Asked what he would like to have, Feld said: “If you choose the hour yourself, you come.”", 1),
        ("“We learned that from the dentist,” Feld said when asked what he would like to have.", 1),
        ("Asked by Moreau what he would like to have, Feld said: “We learned that from the dentist.”", 1),
        ("Asked whether he would do it all again, Feld said: “If you choose the hour yourself, you come.”", 1),
        ("Asked what he would like to have, Feld said: “I asked for it in the spring.”", 0),
        # the question behind that one goes on with it
        ("Asked what he would like to have, Feld said: “The bus is slow, and my mother drives it.”", 0),
        # so was this one asked, in other words
        ("Asked what he would like to have, Feld said: “Shade, and a bench to sit on.”", 0),
        # too few words
        ("Asked what he would do, Feld said: “If you choose the hour yourself, you come.”", 0),
        ("Asked whether he would do it all again, Feld said: “On a Monday, never.”", 0),
    ],
)
def test_a_question_is_known_by_its_little_words(prose: str, told: int) -> None:
    sources = Sources(EVENT, (WISHES,), TranscriptIndex((WISHES,)), People(WISHES.speakers))
    found = assess(sources, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in found].count("another-question") == told


WALK = transcript(
    [
        ("Ada Moreau", "Welcome. Jon Feld has spun rope for thirty years."),
        ("Jon Feld", "A rope keeps every knot. A rope that was wet lies, and I bury a rope before I sell it twice."),
        ("Ada Moreau", "Questions, please."),
        ("Kit Lane", "Kit Lane, from the yacht school. Why do the strands come apart on our boat?"),
        ("Jon Feld", "They were laid in the rain. We hang them in the loft, and then nothing moves."),
        ("Ada Moreau", "How long does a strand hang?"),
        ("Jon Feld", "Until the moss on the beam is dry."),
        ("Olga Brandt", "Olga Brandt. How many metres does the mill turn out?"),
        ("Jon Feld", "Nine hundred on a good day. In winter the tar is stiff."),
        ("Olga Brandt", "And could a visitor buy some?"),
        ("Jon Feld", "On Fridays, yes. Bring a bag."),
        ("Ida Kurz", "What frightens you about plastic rope?"),
        ("Jon Feld", "It never says that it is tired. Hemp groans, and I choose it for the groan."),
        ("Ada Moreau", "Vera Quist writes from her island. What did your grandmother plait?"),
        ("Jon Feld", "Onions, mostly."),
        ("Vera Quist", "Is there a school for it?"),
        ("Jon Feld", "Only this shed."),
    ],
    "transcripts/walk.txt",
)
LOFTED = "“We hang them in the loft, and then nothing moves”"
METRES = "“Nine hundred on a good day,”"
GROANS = "“Hemp groans, and I choose it for the groan,”"


def _in_walk(prose: str) -> list[str]:
    sources = Sources(EVENT, (WALK,), TranscriptIndex((WALK,)), People(WALK.speakers))
    found = assess(sources, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    return [one.message for one in found if one.id == "another-question"]


@pytest.mark.parametrize(
    "prose",
    [
        # who asks, with what they are
        f"Asked by Kit Lane, a sailor, whether a visitor may buy some, Feld said: {LOFTED}.",
        f"Asked by Lane, who sails, how many metres the mill turns out, Feld smiled. {LOFTED}, he said.",
        f"{METRES} Feld said when asked by Olga Brandt, a teacher, about plastic rope.",
        # another one asked, of another matter
        f"Asked by Olga Brandt whether a visitor may come, Feld said: {LOFTED}.",
        f"Asked by Ida Kurz, a sailor, about the frights, Feld said: {LOFTED}.",
        f"Ida Kurz wanted to know what is eerie. {METRES} Feld said.",
        f"Asked by Lane, who sails, about the knots, Feld smiled. {METRES} he said.",
        # but one word of many, that is said all over or only in the answer
        f"Ida Kurz, a sailor, asked which rope suits a lighthouse. {GROANS} Feld said.",
        f"Asked by Ida Kurz which rope suits a lighthouse, Feld laughed. {GROANS} he said.",
        f"Ida Kurz, a sailor, asked who decides when two brothers quarrel. {GROANS} Feld said.",
        # another one asked just that, and they never
        f"Asked by Kit Lane about metres, Feld said: {METRES} and no more.",
        f"Asked by Ida Kurz how many metres the mill turns out, Feld said: {METRES} and no more.",
        # whom it answers
        f"Answering Ida Kurz, Feld was quick: {METRES} he said.",
        f"In answer to Kit Lane of the yacht school, Feld smiled. {METRES} he said.",
        f"Replying to a question from Ida Kurz, a sailor, Feld smiled. {METRES} he said.",
    ],
)
def test_who_asked_is_said_and_what_was_not_asked(prose: str) -> None:
    assert len(_in_walk(prose)) == 1


@pytest.mark.parametrize(
    "prose",
    [
        f"Asked by Olga Brandt, a teacher, how many metres they spin, Feld said: {METRES} and no more.",
        f"Asked by Kit Lane, a sailor, why his strands part, Feld said: {LOFTED}.",
        f"Asked by Ida Kurz, a sailor, whether plastic scares him, Feld said: {GROANS} and laughed.",
        f"Ida Kurz, a sailor, asked which rope is the plastic to be feared. {GROANS} Feld said.",
        "Olga Brandt, a teacher, asked if tourists can get hold of a piece. “Bring a bag,” Feld said.",
        # who asks for something asks no question
        f"Feld had sold nine ropes when he was asked for a discount. {LOFTED}, he said.",
        f"Feld had asked for a bigger discount on wax, and {LOFTED}, he said.",
        # what sums up a question
        f"Asked by Ida Kurz, a sailor, about the effect on her work, Feld said: {GROANS} and laughed.",
        # whom she asked answers in the sentence between
        f"Asked by Ida Kurz about the frights, Brandt shrugged. It was late. {METRES} Feld said.",
        # the host goes on with it
        "Kit Lane wanted to know what is eerie. “Until the moss on the beam is dry,” Feld said.",
        # the host puts it for them
        "Asked by Vera Quist about his family, Feld said: “Onions, mostly.”",
        "Vera Quist asked what the old lady wove. “Onions, mostly,” Feld said.",
        # whom it answers
        f"Answering Olga Brandt, a teacher, Feld said: {METRES} and no more.",
        f"In answer to Ida Kurz, Feld said: {GROANS} and laughed.",
        "Replying to Vera Quist, Feld said: “Onions, mostly.”",
        # a word of many that is in this question alone
        f"Ida Kurz, a sailor, asked which plastic suits a lighthouse. {GROANS} Feld said.",
    ],
)
def test_who_asked_is_said_and_it_was_asked(prose: str) -> None:
    assert _in_walk(prose) == []


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("A visitor asked about busy days. “{lid},” Jon Feld said.", False),
        ("Asked about the days of a nurse, Jon Feld said: “{lid}.”", False),
        ("Asked about compressors, Jon Feld said: “{lid}.”", True),
    ],
)
def test_what_comes_up_in_the_question_right_before_was_asked(prose: str, told: bool) -> None:
    talk = transcript(
        [
            ("Ada Moreau", "What happens when the lid is opened forty times a day, which is what our nurses do?"),
            ("Jon Feld", "Then you lose a third of the cold. Nobody opens it here as a nurse does with a queue."),
            ("Ada Moreau", "And what of the compressors?"),
            ("Jon Feld", "They are from a shop for boats."),
        ]
    )
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    text = prose.format(lid="Nobody opens it here as a nurse does with a queue")
    found = assess(sources, f"# Quay\n\n## Developer\n\n{text}\n").findings
    assert ("another-question" in {one.id for one in found}) is told


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The designer's own caution about machines concerns drawing.", None),
        ("Her report about the pumps drew a crowd.", None),
        ("This comment about sailors was a joke.", None),
        ("Feld joked about the sailors.", "the sailors"),
        ("To a carpenter who was asked about imports he replied:", "imports"),
        ("Asked what a lid costs she said:", "a lid costs"),
        ("Feld then cautions about old machines.", "old machines"),
        ("Her caution about the sailors:", "the sailors"),
    ],
)
def test_a_noun_with_a_verb_behind_it_leads_to_no_matter(sentence: str, topic: str | None) -> None:
    found = topic_before(sentence)
    assert (found and found.text) == topic


CRANES = transcript(
    [
        ("Ada Moreau", "What is the worst of the storms on the coast?"),
        ("Jon Feld", "The divers go down with an old hand for a year."),
        ("Ada Moreau", "What about the subsidies?"),
        ("Jon Feld", "We send the bill to the town, and the town sends it back. The subsidies are late."),
        ("Ada Moreau", "And what is the price of the crane?"),
        ("Jon Feld", "It cost more than the church, and the church was not cheap."),
    ]
)


@pytest.mark.parametrize(
    ("lead", "another"),
    [
        # the word that is not asked for here is asked for elsewhere
        ("Asked what is the worst of the subsidies, Feld said:", 1),
        ("Asked what is the worst of the gales, Feld said:", 0),
        # a question in the same scene as the answer
        ("Feld laughed when he was asked for the price of the crane.", 1),
        ("Feld was brief when he was asked for the price of the crane.", 1),
        ("Feld had sold nine barges when he was asked for the price of the crane.", 0),
    ],
)
def test_what_is_asked_for_elsewhere_is_another_question(lead: str, another: int) -> None:
    sources = Sources(EVENT, (CRANES,), TranscriptIndex((CRANES,)), People(CRANES.speakers))
    said = f"{lead} “The divers go down with an old hand for a year,” he said."
    found = assess(sources, f"# Quay\n\n## Developer\n\n{said}\n").findings
    assert sum(one.id == "another-question" for one in found) == another


def _in_sheds(prose: str) -> list[str]:
    talk = transcript(
        [
            ("Ada Moreau", "What does a bridge of timber cost next to one of steel?"),
            ("Jon Feld", "It costs a tenth more. A timber bridge is light, and the crane goes home by noon."),
            ("Ada Moreau", "Who does the sweeping in those sixty years?"),
            ("Jon Feld", "Two people with brooms. A timber bridge asks for a broom every spring, and that is all."),
            ("Kit Lane", "Kit Lane, carpenter. What do your brakes do on a hill?"),
            ("Jon Feld", "The motor brakes, and a battery takes what it gives. The pads hardly wear on a hill."),
            ("Kit Lane", "And what would a new battery cost me?"),
            ("Jon Feld", "Nine hundred crowns, and an hour of work."),
            ("Vera Quist", "Vera Quist, a neighbour. Who buys the old planks?"),
            ("Jon Feld", "Painters do. They like the holes more than the wood, and I do not argue."),
        ]
    )
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    found = assess(sources, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    return [one.message for one in found if one.id == "another-question"]


BROOM = "“A timber bridge asks for a broom every spring,”"
PADS = "“The pads hardly wear on a hill.”"


@pytest.mark.parametrize(
    "prose",
    [
        # a word of it stands near, and the question before had them all
        f"Asked what timber costs next to steel, Feld said: {BROOM} and laughed.",
        f"Asked about the cost of timber beside steel, Feld said: {BROOM} and laughed.",
        # who asked put that question later
        f"Kit Lane, a carpenter, wanted to know about the cost of a new battery. Feld answered him: {PADS}",
        f"Kit Lane asked what a new battery costs. Feld said to him: {PADS}",
        # who asks is told behind the question
        "How does a crane reach the valley, asked Kit Lane, a carpenter. “They like the holes more than the wood,” "
        "Feld replied.",
        # whom the answer goes to asked it
        f"To Vera Quist, who asked how a crane is painted, Feld said: {PADS}",
        f"Feld told Vera Quist, who wanted to know which crane is painted: {PADS}",
        # who asks has no name
        f"A carpenter wanted to know how long painters wait for a new crane. Feld answered: {PADS}",
    ],
)
def test_a_word_by_chance_is_no_answer(prose: str) -> None:
    assert len(_in_sheds(prose)) == 1


@pytest.mark.parametrize(
    "prose",
    [
        f"Asked who sweeps a timber bridge, Feld said: {BROOM} and laughed.",
        f"Asked about the work that timber asks for each spring, Feld said: {BROOM} and laughed.",
        f"A carpenter wanted to know how the brakes behave on a hill. Feld answered him: {PADS}",
        f"To Kit Lane, who asked how the brakes behave on a hill, Feld said: {PADS}",
        f"Feld told Kit Lane, who asked about brakes: {PADS}",
        f"To a carpenter, who asked about brakes on hills, Feld said: {PADS}",
        # told in two other words
        f"A carpenter asked whether service would be thinned out. Feld told him: {PADS}",
        f"Kit Lane asked how often pads are changed. Feld said to him: {PADS}",
        f"Somebody asked about worn pads. Feld said to him: {PADS}",
        f"A visitor asked about hilly country. Feld told him: {PADS}",
        "Who will buy old timber, asked Vera Quist, a neighbour. “They like the holes more than the wood,” Feld said.",
        "Should a buyer mind old planks, asked Vera Quist. “They like the holes more than the wood,” Feld said.",
    ],
)
def test_a_question_in_other_words_was_put(prose: str) -> None:
    assert _in_sheds(prose) == []


@pytest.mark.parametrize(
    ("one", "other", "same"), [("pay", "pays", True), ("survey", "surveyed", True), ("buy", "bus", False)]
)
def test_a_y_behind_a_vowel_is_no_ending(one: str, other: str, same: bool) -> None:
    assert is_same_word(one, other) is same
