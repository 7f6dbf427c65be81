"""Paraphrases: which sentences give what to whom, and whether the transcripts hold it with that person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.article.paraphrases.reported import Report, reports
from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.draft.marks import find_marks
from brief_tui.core.draft.prose import Prose
from brief_tui.core.event import Company, SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.offsets import MappedText, Piece
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript
from tests.unit.factories import make_event

TALK = transcript(
    [
        ("Odile Brandt", "Welcome, everyone. How do the ferries in the harbour get through the winter storms?"),
        (
            "Ilse Tamm",
            "We replaced the old warehouse with a floating depot, because the cranes kept freezing in January. "
            "The depot moves with the tide, so the ferries load in any storm, and the insurers lowered our premium.",
        ),
        ("Odile Brandt", "Right."),
        (
            "Ilse Tamm",
            "And the captains were sceptical. Nobody trusts a building that swims. Now they ask for a second one.",
        ),
        (
            "Jonas Brack",
            "My subject is pigeons. Their droppings corrode the solar panels on the roofs, and cleaning cost us more "
            "than the electricity was worth. A falconer visits on Tuesdays, which is cheaper than nets.",
        ),
    ],
    "transcripts/tamm.txt",
)
LETTERS = transcript(
    [(None, "Volunteers repaint the lighthouse every spring with donated varnish and borrowed ladders.")],
    "transcripts/letters.txt",
)
SOURCES = Sources(
    make_event(),
    (LETTERS, TALK),
    TranscriptIndex((LETTERS, TALK)),
    People([*TALK.speakers, "Vera Sund"]),
)

FOREIGN = "Jonas Brack said that a floating depot had replaced the warehouse, where the cranes froze in January."
INVENTED = "Ilse Tamm said that dolphins had learnt to steal sandwiches from Norwegian tourists on bicycles."


def _assess(prose: str) -> Assessment:
    return assess(SOURCES, f"# Tides\n\n## Developer\n\n{prose}\n")


def _findings(prose: str) -> list[Finding]:
    return [one for one in _assess(prose).findings if one.id.endswith("-paraphrase")]


@pytest.mark.parametrize(
    "prose",
    [
        FOREIGN,
        "A floating depot, Brack argued, had replaced the warehouse where cranes froze in January.",
        "According to Jonas Brack, a floating depot replaced the warehouse where the cranes froze every January.",
        "A floating depot has replaced the warehouse where the cranes froze in January, Brack explained.",
        "A floating depot has replaced the warehouse where the cranes froze in January, said Jonas Brack.",
        "Brack's view is that a floating depot is better than a warehouse whose cranes freeze in January.",
        "Jonas Brack spoke last. He told the audience that a floating depot replaced the warehouse and its cranes.",
        "Ilse Tamm said that the falconer who comes on Tuesdays is cheaper than nets against the pigeons.",
        "A floating depot, Brack points out, replaced the warehouse where the cranes froze in January.",
        "Brack is convinced that a floating depot is better than a warehouse whose cranes freeze in January.",
        "Brack scoffs that a floating depot is better than a warehouse whose cranes freeze in January.",
        "Brack is of the opinion that a floating depot is better than a warehouse whose cranes freeze in January.",
        "Brack made the case that a floating depot is better than a warehouse whose cranes freeze in January.",
        "Brack, no friend of land, assured me that a floating depot replaced the warehouse with its January cranes.",
        "A floating depot is better than a warehouse whose cranes freeze in January, Brack snorts.",
        "For Brack, a floating depot is better than a warehouse whose cranes freeze in January.",
        "The floating depot is described by Brack as better than a warehouse whose cranes freeze in January.",
        "In Brack's opinion a floating depot is better than a warehouse whose cranes freeze in January.",
        "Brack would like a floating depot to replace the warehouse whose cranes froze in January.",
        "Brack would love a floating depot to replace the warehouse whose cranes froze in January.",
        "Brack wishes for a floating depot in place of the warehouse whose cranes froze in January.",
        "Brack called for a floating depot in place of the warehouse whose cranes froze in January.",
        "Brack owned to more: the floating depot had replaced the warehouse whose cranes froze in January.",
        "Brack let slip that a floating depot had replaced the warehouse where the cranes froze in January.",
        "A floating depot, Brack went on, had replaced the warehouse where the cranes froze in January.",
        "Jonas Brack spoke last.\n\nHe said that a floating depot had replaced the warehouse where the cranes froze.",
    ],
)
def test_words_of_somebody_else_are_foreign(prose: str) -> None:
    assert [one.id for one in _findings(prose)] == ["foreign-paraphrase"]


MUCH = transcript([("Vera Sund", " ".join(f"much{n}" for n in range(9000)))], "transcripts/sund.txt")
"""So much is said that the words of the others are rare ones."""


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Vera Sund spoke of falconers and droppings.", ["foreign-paraphrase"]),
        ("Vera Sund spoke of falconers, nets and droppings.", ["foreign-paraphrase"]),
        (
            "Vera Sund believes that falconers with nets and droppings are for lakes and meadows.",
            ["foreign-paraphrase"],
        ),
        ("Vera Sund believes that falconers with nets are for lakes and meadows.", ["foreign-paraphrase"]),
        # words that nobody says speak against it, and so does one that is the person's
        ("Vera Sund believes that falconers with nets are for much7 and lakes.", []),
        ("Vera Sund believes that falconers with premiums are for much7 and lakes.", []),
        # one of two is theirs; two that are far apart; one alone
        ("Vera Sund spoke of falconers and much7.", []),
        ("Vera Sund spoke of falconers and warehouses.", []),
        ("Vera Sund spoke of falconers.", []),
    ],
)
def test_few_words_are_foreign_where_another_one_says_them_all(prose: str, found: list[str]) -> None:
    sources = Sources(make_event(), (TALK, MUCH), TranscriptIndex((TALK, MUCH)), People([*TALK.speakers, "Vera Sund"]))
    findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


MENU = transcript(
    [
        (
            "Ilse Tamm",
            "The galley pays for the tureen, the bosun owns the ladle, and the purser keeps the oats in a bin.",
        ),
    ],
    "transcripts/menu.txt",
)
FOG = transcript(
    [
        ("Vera Sund", "The galley has one tureen. A bosun with a ladle we never had, and the fog never harmed an eel."),
    ],
    "transcripts/fog.txt",
)


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        # half of the words are hers, and all of them another one's
        (
            "Vera Sund said that the galley pays for the tureen, while the bosun owns the ladle and the oats.",
            ["foreign-paraphrase"],
        ),
        ("Vera Sund said that the galley pays for the tureen, while the bosun rows.", []),
        # words of three letters
        ("Ilse Tamm said that the fog harms an eel.", ["foreign-paraphrase"]),
        ("Vera Sund said that the fog harmed an eel.", ["turned-paraphrase"]),  # she says it never did
    ],
)
def test_what_another_one_says_is_clearly_nearer(prose: str, found: list[str]) -> None:
    spoken = (MENU, FOG, MUCH)
    sources = Sources(make_event(), spoken, TranscriptIndex(spoken), People([*MENU.speakers, *FOG.speakers]))
    findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


ORCHARDS = transcript(
    [
        ("Odile Brandt", "The lanterns were lit by hand. And " + "so on " * 20 + "we come to the orchards by the sea."),
        (
            "Vera Sund",
            "Nobody had told our divers how the quarrel ended. That is long ago, and since then pearls are rare.",
        ),
        ("Ilse Tamm", "The summer ended and the bells rang. That is all that I know of it, so help me."),
        ("Jonas Brack", " ".join(f"much{n}" for n in range(3500))),
    ],
    "transcripts/orchards.txt",
)


@pytest.mark.parametrize(
    ("prose", "hosts", "found"),
    [
        # two words that only another one says next to each other
        ("Ilse Tamm said that they were never told how the quarrel ended.", False, True),
        ("Ilse Tamm said that pearls ended.", False, False),
        # two words that stand sentences apart, by chance
        ("Ilse Tamm said that lanterns ended in orchards.", False, False),
        # a host, who is no speaker of the event, says much that is off the subject
        ("Vera Sund spoke of lanterns lit for divers.", False, True),
        ("Vera Sund spoke of lanterns lit for divers.", True, False),
    ],
)
def test_a_phrase_tells_more_than_scattered_words_do(prose: str, *, hosts: bool, found: bool) -> None:
    listed = [SpeakerConfig(name="Ilse Tamm"), SpeakerConfig(name="Vera Sund")] if hosts else []
    sources = Sources(make_event(speakers=listed), (ORCHARDS,), TranscriptIndex((ORCHARDS,)), People(ORCHARDS.speakers))
    findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert ("foreign-paraphrase" in [one.id for one in findings]) is found


def test_a_foreign_paraphrase_shows_whose_words_they_are() -> None:
    [finding] = _findings(FOREIGN)
    assert "Jonas Brack" in finding.message
    assert "Ilse Tamm" in finding.message
    assert finding.passages[0].speaker == "Ilse Tamm"
    assert "floating depot" in finding.passages[0].text
    assert TALK.text[slice(*finding.passages[0].marks[0])] in finding.passages[0].text
    assert (finding.line, finding.column) == (5, 1)


def test_an_unsupported_paraphrase_shows_the_nearest_passage_though_it_is_far() -> None:
    prose = "Ilse Tamm said that dolphins had learnt to steal {} from Norwegian tourists on bicycles."
    (finding,) = _findings(prose.format("pigeons"))
    assert finding.id == "unsupported-paraphrase"
    assert finding.passages == ()  # one word in common is of no bearing
    assert "Nearest" not in finding.message
    (finding,) = _findings(prose.format("captains and buildings"))
    assert finding.id == "unsupported-paraphrase"
    assert "captains" in finding.passages[0].text
    assert finding.message.endswith(f"Nearest: Ilse Tamm (transcripts/tamm.txt, line {finding.passages[0].line}).")


def test_an_unsupported_paraphrase_names_the_words_that_are_lacking() -> None:
    (finding,) = _findings("Tamm expects captains to ride bicycles and violins.")
    assert "Ilse Tamm says nothing of “ride” or “violins” or “bicycles”." in finding.message
    (finding,) = _findings("Tamm hopes for sheds and vessels by the end of the decade.")
    assert "Ilse Tamm says nothing like it in one place." in finding.message


def test_what_stands_behind_the_name_is_no_part_of_it() -> None:
    assert not _findings("It works, says Jonas Brack, head of a floating depot beside the warehouse of cranes.")


def test_the_name_is_put_right() -> None:
    assessed = _assess(FOREIGN)
    [finding] = [one for one in assessed.findings if one.id == "foreign-paraphrase"]
    assert finding.repair is not None
    repaired = finding.repair.applied(assessed.brief.text)
    assert "Ilse Tamm said that a floating depot" in repaired
    assert not [one for one in assess(SOURCES, repaired).findings if one.id.endswith("-paraphrase")]


@pytest.mark.parametrize(
    "prose",
    [
        FOREIGN.replace("Brack said", "Brack, who runs the roofs, said"),
        f"{FOREIGN} He was applauded.",
        f"{FOREIGN} “A falconer visits on Tuesdays,” Brack said.",
        "According to *Jonas* Brack, a floating depot replaced the warehouse where the cranes froze every January.",
        "Engineer " + FOREIGN,
    ],
)
def test_a_name_on_which_more_rests_is_left_to_the_editor(prose: str) -> None:
    [finding] = _findings(prose)
    assert finding.repair is None


@pytest.mark.parametrize(
    "prose",
    [
        INVENTED,
        "Dolphins steal sandwiches from Norwegian tourists on bicycles, Tamm warned.",
        "Ilse Tamm expects dolphins to steal sandwiches from Norwegian tourists on bicycles.",
        "Tamm claims that dolphins steal sandwiches and bicycles.",
        # a plan in two words, a deed in three
        "Ilse Tamm wants bicycles and violins.",
        "Ilse Tamm says that a dolphin is about to sing.",
        "Ilse Tamm said that dolphins had stolen bicycles.",
        "Ilse Tamm hinted that dolphins are repainting her bicycle.",
        "Ilse Tamm says that a dolphin is about to sing in museums.",
        "Ilse Tamm is thinking of buying bicycles and violins.",
        "Ilse Tamm wants bicycles, submarines and violins.",
        "By next spring Ilse Tamm means to publish a cookbook about marmalade.",
        "She says, Tamm adds, that a ministry has promised to buy violins.",
        "Tamm spoke. Her brother now runs, she said, a museum of marmalade.",
        # what is to come of what somebody has done
        "Tamm told them that she insists on a captain beside violins.",
        "Tamm has told her own captains to sell violins.",
        # a plan and a deed with a word that is theirs
        "Tamm expects captains to ride bicycles and violins.",
        "Tamm says that captains have since repainted museums.",
        # a plan in other words for what is theirs, but of two that are nobody's, or by a time that is nobody's
        "Tamm expects the government to insure violins and sheds.",
        "Tamm hopes for sheds and vessels by the end of the decade.",
        # a name that nobody says
        "Tamm believes that Norwegian captains adore marmalade in museums.",
        "Dolphins, Tamm reports, have learnt to steal sandwiches from tourists.",
        "Tamm spoke. Dolphins steal sandwiches from tourists, according to her.",
        "Tamm accused dolphins of stealing sandwiches from Norwegian tourists on bicycles.",
        "Tamm plans to publish a cookbook about dolphins, marmalade, submarines and bicycles.",
        "For Tamm the scandal is that dolphins steal sandwiches from Norwegian tourists on bicycles.",
        "Tamm spoke. In her view, dolphins steal sandwiches from Norwegian tourists on bicycles.",
        "Tamm has learned that dolphins, sandwiches, bicycles, museums and marmalade go together on a ferry.",
        # of four words one is theirs, and the others nobody's
        "Tamm added that the captains would adopt lighthouses and violins.",
        "Brandt asked whether astronauts would vote for cheaper submarines, museums and marmalade.",
        # few words, but told as a fact
        "Tamm said that dolphins steal bicycles.",
        # what is done again and again
        "Tamm added that dolphins repaint museums every weekend.",
        # grave news, in however few words
        "Tamm said that a rival had sued the ferries.",
        "Tamm threatens to sell marmalade, submarines, museums and bicycles.",
        "Tamm says that the captains apologised with champagne for the electricians.",
        # a dealing that they would have told in such words
        "Tamm said that the captains had hired a violin.",
        "Tamm said that the depot won a prize.",
        "Ilse Tamm said that the depot had been certified.",
        # a party of which they have no word, though the rest is theirs
        "Tamm said that a rival replaced the warehouse.",
        "Ilse Tamm said that two universities want the second depot.",
        "Ilse Tamm said that a hospital replaced the warehouse.",
        "Tamm added that the ministry now inspects the depot every January.",
        # a small number stands anywhere
        "Ilse Tamm wants a second violin and bicycles.",
        # in a clause of its own beside one that is theirs
        "Tamm said that the old warehouse became a floating depot because cranes froze in January, and she said that "
        "a museum had hired dolphins.",
        "Tamm told how the depot moves with the tide and the insurers lowered the premium; she said that dolphins had "
        "stolen the bicycles.",
    ],
)
def test_what_nobody_said_is_unsupported(prose: str) -> None:
    assert [one.id for one in _findings(prose)] == ["unsupported-paraphrase"]


@pytest.mark.parametrize(
    "prose",
    [
        # said so
        "Ilse Tamm said that a floating depot had replaced the warehouse, where the cranes froze in January.",
        # in other forms of the words, over what the host puts in
        "Tamm explained that a depot that floats replaces warehouses, and that sceptical captains now want a second.",
        # what the question says
        "Tamm was asked about ferries. She said that the harbour gets its ferries through winter storms with a depot.",
        # two together, none of them alone
        "Ilse Tamm and Jonas Brack said that pigeons corrode the panels and that a depot replaced the warehouse.",
        # somebody else in the sentence is the one who said it
        "Jonas Brack asked what a floating depot is, which Ilse Tamm uses since the warehouse cranes froze in January.",
        "Jonas Brack heard Ilse Tamm say that a floating depot replaced the warehouse where cranes froze in January.",
        # a denial, a possibility
        "Jonas Brack never said that a floating depot replaced the warehouse where the cranes froze in January.",
        "Jonas Brack might say that a floating depot replaced the warehouse where the cranes froze in January.",
        # no speech
        "Jonas Brack visited the floating depot that replaced the warehouse where the cranes froze in January.",
        "Jonas Brack began at dolphins, sandwiches, bicycles, museums, marmalade and Norwegian tourists.",
        # a transcript that names nobody may be anybody's
        "Ilse Tamm said that volunteers repaint the lighthouse with donated varnish and borrowed ladders.",
        # too few words to tell
        "Jonas Brack said that depots come and go.",
        "Ilse Tamm said that dolphins swim.",
        "Ilse Tamm said that captains will swim.",
        "Ilse Tamm said that dolphins repaint the lighthouse.",
        "Ilse Tamm hopes for sheds and vessels.",
        # no plan, in words that may be the writer's own for what is said
        "Tamm indicated that the insurers sold museums of marmalade to the captains.",
        "Tamm conceded that the captains, electricians and museums adore.",
        # what nobody does is no news
        "Tamm said that none of them has since offered bicycles.",
        # what was expected of somebody, and agreed to be so
        "Tamm was expected to be a violin, and obliged the bicycles.",
        "Tamm agreed that violins suit bicycles.",
        # somebody of whom there is no transcript
        "Vera Sund said that dolphins had learnt to steal sandwiches from Norwegian tourists on bicycles.",
        # quoted, which other rules judge
        "“Dolphins steal sandwiches from Norwegian tourists on their bicycles,” Ilse Tamm said.",
        "Ilse Tamm said: “Dolphins steal sandwiches from Norwegian tourists on their bicycles.”",
        # what the writer tells before a quotation
        "Bicycles, sandwiches, dolphins and tourists came, and “nobody trusts a building that swims,” Tamm said.",
        # leads over to a quotation in the same sentence
        "Ilse Tamm admitted that marmalade, bicycles and dolphins vex him: “Nobody trusts a building that swims.”",
        # nobody known
        "Captain Ahlers said that a floating depot had replaced the warehouse, where the cranes froze in January.",
        # a dealing of theirs, and one told with words of theirs
        "Tamm said that a depot that captains have bought replaced the warehouse.",
        "Tamm said that the captains had sold a second depot to the ferries.",
        # a party that may be the speaker's own
        "Ilse Tamm said that the hospital replaced the warehouse.",
        # what is a party elsewhere
        "Tamm said that the captains judge the depot by its winters.",
        # what is to come of it is theirs
        "Tamm insists on a second depot for the captains.",
        "The captains, Tamm said, have since asked for a second depot.",
    ],
)
def test_near_misses_are_silent(prose: str) -> None:
    assert _findings(prose) == []


def test_a_comment_allows_what_rests_on_another_source() -> None:
    allowed = _findings(f"<!-- brief-tui: allow unsupported-paraphrase because she told us at lunch -->\n\n{INVENTED}")
    assert [one.allowed for one in allowed] == ["she told us at lunch"]


def test_a_pronoun_may_mean_whom_the_paragraph_before_is_about() -> None:
    beside = "Beside him sits Ilse Tamm. Pigeons corrode the solar panels with their droppings, he says."
    assert [one.id for one in _findings(beside)] == ["foreign-paraphrase"]
    assert _findings(f"Jonas Brack came late.\n\n{beside}") == []


DEPOT = "a floating depot replaced the warehouse where the cranes froze in January."


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        # somebody else has spoken since
        (f"Brack spoke next. “My subject is pigeons,” Brack said. He said that {DEPOT}", True),
        (f"Brack argued that falconers are cheaper than nets. He said that {DEPOT}", True),
        # who only asks, is told or stands beside may not be meant
        (f"Jonas Brack of the Evening Ledger asked about falconers. He said that {DEPOT}", False),
        (f"Beside him sits Jonas Brack. He says that {DEPOT}", False),
    ],
)
def test_a_pronoun_means_who_has_spoken_in_its_own_paragraph(prose: str, *, found: bool) -> None:
    assert [one.id for one in _findings(f"Ilse Tamm came late.\n\n{prose}")] == ["foreign-paraphrase"] * found


STRIKE = transcript([("Jonas Brack", "The riggers went on strike over the harness.")], "transcripts/strike.txt")


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        # grave news that another one tells
        ("Ilse Tamm said that the captains had gone on strike over the depot.", ["unsupported-paraphrase"]),
        ("Jonas Brack said that the riggers had gone on strike over the harness.", []),
        # parties and grave news of which somebody has no word are theirs with no other words
        (
            "Ilse Tamm said that the depot, the warehouse, the ferries and the cranes will soon go to the army.",
            ["unsupported-paraphrase"],
        ),
        # "her firm" is "we"
        ("Ilse Tamm said that her firm has marmalade.", []),
        ("Ilse Tamm said that a brewer has marmalade.", ["unsupported-paraphrase"]),
        # of which another one says little, and the person nothing
        (
            "Vera Sund said that the marmalade factory has begun to sell falconers with nets to museums.",
            ["unsupported-paraphrase"],
        ),
    ],
)
def test_what_nobody_tells_in_so_many_words(prose: str, found: list[str]) -> None:
    spoken = (TALK, STRIKE, MUCH)
    sources = Sources(make_event(), spoken, TranscriptIndex(spoken), People([*TALK.speakers, "Vera Sund"]))
    findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


@pytest.mark.parametrize(
    ("prose", "nouns"),
    [
        ("Tamm said that this meets the demand for pigeons.", ["pigeons"]),
        ("Tamm said that savings of steam are small.", ["savings", "steam"]),
    ],
)
def test_a_verb_behind_one_thing_is_no_noun(prose: str, nouns: list[str]) -> None:
    assert [word.written for word in _read(prose)[0].words if word.noun] == nouns


DOLPHINS = "says that dolphins steal sandwiches from Norwegian tourists on bicycles."


def test_who_comes_in_later_or_is_told_is_not_the_one_whom_a_pronoun_means() -> None:
    later = f"Her grants are small. She {DOLPHINS} Nobody minds."
    assert [one.id for one in _findings(f"{later} Not so, Tamm says.")] == ["unsupported-paraphrase"]
    assert _findings(f"{later} Tamm would add a thing.") == []
    (told,) = _findings(f"Jonas Brack came late. It is cheap, he told Ilse Tamm. He {DOLPHINS}")
    assert "has Jonas Brack say" in told.message


@pytest.mark.parametrize(
    "prose",
    [
        # things alone before the pronoun, or a possessive
        f"Ilse Tamm came late.\n\nThe pumps froze in March. Her firm lost money. She {DOLPHINS}",
        f"Ilse Tamm came late.\n\nNine makers of pumps are on trial in her yard. She {DOLPHINS}",
        f"Ilse Tamm came late.\n\nEvery ward in Quill's hospital has a switch. It was dear. She {DOLPHINS}",
        f"Ilse Tamm came late.\n\nEach pump brings a list, and the list grows. She {DOLPHINS}",
        # the only one whom the paragraph names, later
        f"Her grants are small. She {DOLPHINS} Nobody, Tamm added, minds.",
    ],
)
def test_a_pronoun_behind_things_alone_means_whom_the_article_is_about(prose: str) -> None:
    assert [one.id for one in _findings(prose)] == ["unsupported-paraphrase"]


@pytest.mark.parametrize(
    "prose",
    [
        f"Ilse Tamm came late.\n\nA visitor rang. She {DOLPHINS}",
        f"Ilse Tamm came late.\n\nThe mayor of Quill wrote a letter. She {DOLPHINS}",
        f"Ilse Tamm came late.\n\nMoreau's sister came too. She {DOLPHINS}",
        f"Her grants are small. She {DOLPHINS} Nobody, Tamm told Brack, minds.",
    ],
)
def test_a_pronoun_that_may_mean_a_stranger_is_let_be(prose: str) -> None:
    assert _findings(prose) == []


CITED = "It was cold.\n\n> Nobody trusts a building that swims.\n> — Ilse Tamm\n\n"


@pytest.mark.parametrize(
    ("before", "found"),
    [
        # a slip of the pen is no stranger
        ("Ilse Tammm came late. ", True),
        # whom the paragraph quotes
        (f"{CITED}“Nobody trusts a building that swims,” she said. ", True),
        (f"{CITED}“Nobody trusts a building that swims,” she said.\n\nIt was cold. ", True),
        (f"{CITED}“Nobody trusts a building that swims,” she said.\n\nMira Stolz came.\n\n", False),
        ("“Nobody trusts a building that swims,” a visitor said. ", False),
        ("It was cold. ", False),
    ],
)
def test_a_pronoun_may_mean_who_is_misspelt_or_quoted(before: str, *, found: bool) -> None:
    assert [one.id for one in _findings(f"{before}She {DOLPHINS}")] == ["unsupported-paraphrase"] * found


def test_who_is_given_words_of_their_own_may_have_said_the_others() -> None:
    weighed = "and Brack told the panel that he once replaced the old warehouse with a floating depot"
    assert [one.id for one in _findings(f"Tamm would like a second depot, {weighed}.")] == ["foreign-paraphrase"]


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        (f"The founder {DOLPHINS}", ["unsupported-paraphrase"]),
        (f"The founder of Olm Labs works at night. She {DOLPHINS}", ["unsupported-paraphrase"]),
        ("The founder says that a floating depot replaced the warehouse.", []),
        (f"The woman from Olm Labs {DOLPHINS}", ["unsupported-paraphrase"]),
        (f"A woman from Olm Labs {DOLPHINS}", []),
        (f"The woman from Quill {DOLPHINS}", []),
        (f"The commissioner {DOLPHINS}", []),
        (f"Another founder {DOLPHINS}", []),
        (f"The founder of Quill {DOLPHINS}", []),
        ("The founder who left the firm says that dolphins steal sandwiches.", []),
    ],
)
def test_somebody_may_be_called_by_title_alone(prose: str, found: list[str]) -> None:
    founder = SpeakerConfig(name="Ilse Tamm", title="Founder", company="Olm Labs")
    sources = replace(SOURCES, event=make_event(speakers=[founder]))
    findings = assess(sources, f"# Tides\n\n## Developer\n\nIlse Tamm came.\n\n{prose}\n").findings
    assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


@pytest.mark.parametrize("title", ["Founder", "Insurance Clerk"])
def test_who_works_for_a_party_is_given_another_one_s_words_about_it_all_the_same(title: str) -> None:
    listed = [SpeakerConfig(name="Jonas Brack", title=title), SpeakerConfig(name="Ilse Tamm")]
    sources = replace(SOURCES, event=make_event(speakers=listed))
    prose = "Jonas Brack believes that insurers have lowered it."
    findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in findings if one.id.endswith("-paraphrase")] == ["foreign-paraphrase"]


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Jonas Brack believes that freezing cranes are for warehouses.", ["foreign-paraphrase"]),
        ("Jonas Brack believes that Freezing Cranes is for warehouses.", []),
    ],
)
def test_a_word_of_a_company_s_name_tells_something_in_small_letters(prose: str, found: list[str]) -> None:
    host = SpeakerConfig(name="Odile Brandt", title="Host", company="Freezing Cranes")
    sources = replace(SOURCES, event=make_event(speakers=[host]))
    findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Jonas Brack said that Quill Quays had paid for the nets.", ["unsupported-paraphrase"]),
        ("Jonas Brack said that the clients of Quill Quays had complained.", ["unsupported-paraphrase"]),
        ("Jonas Brack said that Olm had paid for the nets.", []),
        ("Jonas Brack said that Quill Quays had nets and a falconer on Tuesdays.", []),
        ("Jonas Brack finds Quill Quays cheaper than nets.", []),
    ],
)
def test_another_company_that_the_person_does_not_name_is_news(prose: str, found: list[str]) -> None:
    speakers = [
        SpeakerConfig(name="Ilse Tamm", company="Quill Quays"),
        SpeakerConfig(name="Jonas Brack", company="Olm Labs"),
    ]
    companies = [Company(name="Quill Quays", aliases=["Quill"], private=True)]
    sources = replace(SOURCES, event=make_event(speakers=speakers, companies=companies))
    findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


def test_who_says_that_others_lied_says_so() -> None:
    assert [one.id for one in _findings("Tamm said that the insurers had lied to her.")] == ["unsupported-paraphrase"]
    told = "Tamm said that captains were sceptical, and that the insurers had lied to her."
    assert [one.id for one in _findings(told)] == ["unsupported-paraphrase"]
    assert _findings("Tamm said that the insurers had listened to her.") == []


@pytest.mark.parametrize(
    ("title", "found"), [("Founder", ["unsupported-paraphrase"]), ("Head of Lending", []), ("Bank Clerk", [])]
)
def test_a_party_is_none_from_outside_for_who_works_there(title: str, found: list[str]) -> None:
    lender = SpeakerConfig(name="Ilse Tamm", title=title, company="Olm Quays")
    sources = replace(SOURCES, event=make_event(speakers=[lender]))
    findings = assess(
        sources, "# Tides\n\n## Developer\n\nIlse Tamm said that a bank replaced the warehouse.\n"
    ).findings
    assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


@pytest.mark.parametrize(
    ("between", "found"),
    [
        ("It was cold.", ["unsupported-paraphrase"]),
        ("Jonas Brack came too, and it was cold.", ["unsupported-paraphrase"]),
        ("## Deep Tech", []),
        ("Vera Sund came too.", []),
    ],
)
def test_a_part_of_a_title_means_who_is_named_under_the_same_heading(between: str, found: list[str]) -> None:
    commissioners = [
        SpeakerConfig(name="Ilse Tamm", title="Housing Commissioner", company="Quill City"),
        SpeakerConfig(name="Vera Sund", title="Harbour Commissioner", company="Olm City"),
    ]
    sources = replace(SOURCES, event=make_event(speakers=commissioners))
    draft = f"# Tides\n\n## Developer\n\nIlse Tamm came.\n\n{between}\n\nIt rained. The commissioner {DOLPHINS}\n"
    findings = assess(sources, draft).findings
    assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


def test_company_names_are_nobodys_words() -> None:
    prose = "Ilse Tamm said that Brack Metals and Olm had replaced the old warehouse with a depot that floats."
    assert _findings(prose) == []


def test_no_transcript_no_doubt() -> None:
    sources = Sources(make_event(), (), TranscriptIndex(()), People(["Ilse Tamm"]))
    assert not [one for one in assess(sources, f"## Developer\n\n{INVENTED}").findings if "paraphrase" in one.id]


# What a sentence gives to whom

PEOPLE = People(["Ilse Tamm", "Jonas Brack", "Odile Brandt"])


def _reports(text: str) -> list[tuple[str, list[str]]]:
    return [(one.person, [word.key for word in one.words]) for one in _read(text) if not one.loose]


def _read(text: str) -> tuple[Report, ...]:
    return reports(Prose("text", 0, MappedText(text, (Piece(0, 0),)), find_marks(text).pairs, None), PEOPLE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Tamm said that depots swim, and Brack argued that pigeons corrode panels.",
            [("Ilse Tamm", ["depots", "swim"]), ("Jonas Brack", ["pigeons", "corrode", "panels"])],
        ),
        ("Tamm said that depots swim, and that she expects storms.", [("Ilse Tamm", ["depots", "swim", "storms"])]),
        ("Tamm said that Brack argued for falcons.", [("Ilse Tamm", ["falcons"])]),
        ("Depots swim, Tamm said, because cranes freeze.", [("Ilse Tamm", ["depots", "swim", "cranes", "freeze"])]),
        ("Brandt met Tamm. She said that depots swim.", []),
        (
            "Tamm told the panel that depots swim; cranes freeze.",
            [("Ilse Tamm", ["depots", "swim", "cranes", "freeze"])],
        ),
        # whom the subject tells may open the sentence
        ("Tamm came. To Brack she said that depots swim.", [("Ilse Tamm", ["depots", "swim"])]),
        ("Tamm came. To Brack, she recommended falcons.", [("Ilse Tamm", ["falcons"])]),
        ("Tamm came. To Jonas Brack, who buys panels, she recommended falcons.", [("Ilse Tamm", ["falcons"])]),
        ("Tamm came. To Jonas Brack, depots swim, he said.", [("Jonas Brack", ["depots", "swim"])]),
        ("Tamm came. To Brack, a roofer, she explained that depots swim.", [("Ilse Tamm", ["depots", "swim"])]),
        ("Tamm came. To Brack, the head of his crew, she recommended falcons.", [("Ilse Tamm", ["falcons"])]),
        ("To Brack, a roofer, she explained that depots swim.", []),
        # whom the subject tells stands behind the verb
        ("Depots swim, Tamm told the panel.", [("Ilse Tamm", ["depots", "swim"])]),
        (
            "Depots swim in storms, Tamm told reporters, and cranes freeze.",
            [("Ilse Tamm", "depots swim storms cranes freeze".split())],
        ),
        ("Tamm came. Depots swim, she told Moreau.", [("Ilse Tamm", ["depots", "swim"])]),
        ("“Yes,” Tamm told the captains.", [("Ilse Tamm", [])]),
        # who is told something is no part of it, but what is told of is
        ("At noon, Tamm told the captains that depots swim.", [("Ilse Tamm", ["depots", "swim"])]),
        ("Tamm told a reporter she had seen depots swim.", [("Ilse Tamm", ["depots", "swim"])]),
        ("Tamm told the town council that depots swim.", [("Ilse Tamm", ["depots", "swim"])]),
        ("Tamm told the tale of the depots.", [("Ilse Tamm", ["tale", "depots"])]),
        ("“Yes,” Tamm said, adding that depots swim.", [("Ilse Tamm", ["depots", "swim"])]),
        ("Depots swim, in Tamm's view.", [("Ilse Tamm", ["depots", "swim"])]),
        ("Tamm came. Depots, by her account, swim.", [("Ilse Tamm", ["depots", "swim"])]),
        ("Depots swim, by the account of Ilse Tamm.", [("Ilse Tamm", ["depots", "swim"])]),
        ("In the view of Tamm depots swim.", [("Ilse Tamm", ["depots", "swim"])]),
        ("It is the view of Tamm that depots swim.", [("Ilse Tamm", ["depots", "swim"])]),
        ("In the view of Tamm and Brack, depots swim.", []),
        ("Tamm came. The view of Moreau is that depots swim.", []),
        ("The advice to Tamm is that depots swim.", []),
        ("Tamm, for her part, holds that depots swim.", [("Ilse Tamm", ["depots", "swim"])]),
        ("Tamm wrote to captains, whom she would like to see swim.", [("Ilse Tamm", ["swim"])]),
        ("Tamm called the depot a floating warehouse.", [("Ilse Tamm", ["depot", "floating", "warehouse"])]),
        ("Tamm called Marseille a floating warehouse.", [("Ilse Tamm", ["marseille", "floating", "warehouse"])]),
        ("Tamm called the warehouse.", []),
        ("Tamm put the price of panels at nine falcons.", [("Ilse Tamm", ["price", "panels", "9", "falcons"])]),
        ("Tamm put the panels away.", []),
        ("Tamm pointed at pigeons.", []),
        # what the subject says besides, or another one behind "and"
        ("Tamm mends cranes and says that captains swim.", [("Ilse Tamm", ["captains", "swim"])]),
        ("Tamm, the founder, mends cranes and believes that captains swim.", [("Ilse Tamm", ["captains", "swim"])]),
        (
            "Tamm said that cranes freeze and argued that pigeons swim.",
            [("Ilse Tamm", ["cranes", "freeze"]), ("Ilse Tamm", ["pigeons", "swim"])],
        ),
        ("Tamm, whose brother mends cranes and says that captains swim, came.", []),
        ("A captain whom Tamm met mends cranes and says that pigeons swim.", []),
        ("Tamm and Brack mend cranes and say that captains swim.", []),
        ("They mend cranes and say that captains swim, Tamm among them.", []),
        ("Tamm mends cranes and said “yes”.", []),
        ("Cranes freeze, and according to Tamm captains swim.", [("Ilse Tamm", ["captains", "swim"])]),
        (
            "Cranes freeze and, according to Tamm, captains swim.",
            [("Ilse Tamm", ["cranes", "freeze", "captains", "swim"])],
        ),
        # a view right before a noun, or with whom it is for
        ("Tamm came. In her opinion pigeons corrode panels.", [("Ilse Tamm", ["pigeons", "corrode", "panels"])]),
        ("In Tamm's view depots swim.", [("Ilse Tamm", ["depots", "swim"])]),
        ("Tamm came. Her advice to captains is to feed pigeons.", [("Ilse Tamm", ["captains", "feed", "pigeons"])]),
        ("Tamm came. Her advice to captains fed pigeons.", []),
        # "she" begins a clause behind what opens the sentence
        (
            "Tamm came. To a captain who feeds pigeons she replied that depots swim.",
            [("Ilse Tamm", ["depots", "swim"])],
        ),
        ("Tamm came. To a captain who thought she said that depots swim it was late.", []),
        ("Tamm came. Their advice to captains is to feed pigeons.", []),
        ("Tamm came. She regards captains as pigeons.", [("Ilse Tamm", ["captains", "pigeons"])]),
        ("Tamm resents captains who feed pigeons.", [("Ilse Tamm", ["captains", "feed", "pigeons"])]),
        ("Tamm would rather feed pigeons than captains.", [("Ilse Tamm", ["feed", "pigeons", "captains"])]),
        ("Tamm is against pigeons on panels.", [("Ilse Tamm", ["pigeons", "panels"])]),
        ("Tamm leans against panels.", []),
        # a view in so many words, without a verb of speech
        ("As Tamm sees it, pigeons corrode panels.", [("Ilse Tamm", ["pigeons", "corrode", "panels"])]),
        ("Tamm was blunt: pigeons corrode panels.", [("Ilse Tamm", ["pigeons", "corrode", "panels"])]),
        ("Tamm corrodes panels.", []),
        # whom a sentence names that begins with a pronoun is another one
        ("It rained. She fed pigeons, she says, with a captain of Tamm's.", []),
        ("When she fed pigeons, Tamm says, captains swim.", [("Ilse Tamm", ["fed", "pigeons", "captains", "swim"])]),
        # who only asks is not meant by a pronoun
        ("Asked by Brack what they want, both shrugged. He wanted pigeons.", []),
        (
            "Asked by Brack what she wants, Tamm shrugged. She would like pigeons.",
            [("Ilse Tamm", []), ("Ilse Tamm", ["pigeons"])],
        ),
        (
            "Described by Brack as shy, both shrugged. He wanted pigeons.",
            [("Jonas Brack", ["pigeons"])],
        ),
        ("It rained, as Tamm had proposed, and pigeons corrode panels.", [("Ilse Tamm", [])]),
        ("It rained, as Tamm proposed, and pigeons corrode panels.", [("Ilse Tamm", ["pigeons", "corrode", "panels"])]),
        ("Tamm pointed out that pigeons corrode panels.", [("Ilse Tamm", ["pigeons", "corrode", "panels"])]),
        # what is done to somebody tells as much as any word, and what is held of a thing does not
        ("Tamm said that two captains had been dismissed.", [("Ilse Tamm", ["2", "captains", "dismissed"])]),
        ("Tamm said that the panels were often rejected.", [("Ilse Tamm", ["panels", "rejected"])]),
        ("Tamm said that captains never dismissed pigeons.", [("Ilse Tamm", ["captains", "pigeons"])]),
        # who says two things in one sentence is given each by itself, if nobody else speaks between
        (
            "Tamm said that captains demand pigeons, and said that the depots swim.",
            [("Ilse Tamm", ["captains", "pigeons"]), ("Ilse Tamm", ["depots", "swim"])],
        ),
        (
            "Tamm argued that captains demand pigeons but conceded that depots swim.",
            [("Ilse Tamm", ["captains", "pigeons"]), ("Ilse Tamm", ["depots", "swim"])],
        ),
        (
            "Tamm said that captains who say that pigeons swim lie, and said that depots sink.",
            [("Ilse Tamm", ["captains", "pigeons", "swim", "depots", "sink"])],
        ),
        # what somebody is offered is not theirs
        ("Brandt came. To Tamm, whose panels corrode, she offered pigeons by the month.", []),
        # words that stand anywhere tell nothing
        ("Tamm said that inside and beneath the depots pigeons swim.", [("Ilse Tamm", ["depots", "pigeons", "swim"])]),
        ("Tamm said that one of anybody's panels gets corroded, of course.", [("Ilse Tamm", ["panels", "corroded"])]),
        (
            "Tamm said that a single depot had cost millions and tended to swim.",
            [("Ilse Tamm", ["depot", "cost", "swim"])],
        ),
        ("Tamm said that 1 of the first 12 panels corroded.", [("Ilse Tamm", ["1", "12", "panels", "corroded"])]),
    ],
)
def test_clauses_are_given_to_their_speakers(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert _reports(text) == found


@pytest.mark.parametrize(
    ("asks", "who"),
    [
        ("Tamm came. When Brack asked why, she replied that depots swim.", "Ilse Tamm"),
        ("Tamm came. After Brack had asked, she said that depots swim.", "Ilse Tamm"),
        ("Tamm came. Answering a question from Brack, she said that depots swim.", "Ilse Tamm"),
        ("Tamm came. Responding to a challenge by Brack, she said that depots swim.", "Ilse Tamm"),
        ("Tamm came. Answering Brack's question, she said that depots swim.", "Ilse Tamm"),
        ("Tamm came. Replying to the remark of Brack, she said that depots swim.", "Ilse Tamm"),
        ("Tamm came. Brack asked about cranes. Depots swim, she answered.", "Ilse Tamm"),
        ("Tamm came. Brack, a roofer, asked why. She replied that depots swim.", "Ilse Tamm"),
        ("Tamm came. Brack rose and asked why. Captains row, she said. She added that depots swim.", "Ilse Tamm"),
        ("Brack, a roofer, asked about cranes. Depots swim, she answered.", None),
        ("Tamm came. Odile Brandt asked Brack about cranes. He replied that depots swim.", None),
        ("Tamm came. When Brack asked Brandt about cranes, she replied that depots swim.", None),
        # he may well go on
        ("Tamm came. Brack asked about cranes. He argued that depots swim.", "Jonas Brack"),
        ("Tamm came. Brack was asked about cranes. Depots swim, he answered.", "Jonas Brack"),
        ("Tamm came. Brack feared for the cranes. Depots swim, he said.", "Jonas Brack"),
        ("Tamm came. When Brack asked for cranes, he said that depots swim.", "Jonas Brack"),
    ],
)
def test_who_asks_is_not_who_answers(asks: str, who: str | None) -> None:
    assert [person for person, words in _reports(asks) if words == ["depots", "swim"]] == ([who] if who else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tamm has since had two panels struck out.", True),
        ("Tamm has also registered a warehouse.", True),
        ("Tamm gets a depot from the captains and refuses their cranes.", True),
        ("Tamm gets no depot from the captains.", False),
        ("Tamm has a warehouse.", False),
    ],
)
def test_what_has_been_done_since_is_told_of_who_did_it(text: str, *, found: bool) -> None:
    assert [one.loose for one in _read(text)] == [True] * found


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Ilse Tamm has also begun to teach dolphins the foxtrot.", True),
        ("Ilse Tamm has since bought nine dolphins from Norwegian tourists.", True),
        ("Ilse Tamm has offered to teach dolphins the foxtrot.", True),
        ("Ilse Tamm has ordered nine bicycles for dolphins.", True),
        ("Ilse Tamm is in talks to lend dolphins to bicycle clubs.", True),
        ("Ilse Tamm is now about to teach dolphins the foxtrot.", True),
        ("Ilse Tamm is fond of dolphins that dance the foxtrot.", False),
        ("Ilse Tamm teaches dolphins the foxtrot.", False),
        ("Ilse Tamm has also lived with dolphins in Norway.", False),
        ("The dolphins of Ilse Tamm have since bought bicycles.", False),
        ("Ilse Tamm has since put the warehouse on a floating depot.", False),
    ],
)
def test_what_somebody_has_done_since_is_no_summing_up(prose: str, *, found: bool) -> None:
    assert [one.id for one in _findings(prose)] == ["unsupported-paraphrase"] * found


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Ilse Tamm said that they will be charged for it from next year.", True),
        ("Ilse Tamm said that they will be replaced from next year.", False),
        ("Ilse Tamm holds that they are charged.", False),
    ],
)
def test_one_telling_word_is_enough_for_much_news(prose: str, *, found: bool) -> None:
    assert [one.id for one in _findings(prose)] == ["unsupported-paraphrase"] * found


def test_names_are_told_from_other_words() -> None:
    [report] = _read("Tamm said that Norwegian tourists feed pigeons.")
    assert [word.key for word in report.words if word.name] == ["norwegian"]


_WORDS = st.sampled_from(
    "Tamm|Brack’s|Ilse Tamm|said|told|that|according to|view|is|she|depot|swims|,|.|;|“Quote me,”|and|where|may|"
    "pointed|the panel|:".split("|")
)


@given(st.lists(_WORDS, max_size=30))
def test_any_sentence_is_read(words: list[str]) -> None:
    text = " ".join(["Tamm said that pigeons swim .", *words])
    found = _read(text)
    assert found[0].person == "Ilse Tamm"
    for report in found:
        assert report.person in {"Ilse Tamm", "Jonas Brack"}
        assert text[slice(*report.by)]
        assert len({word.key for word in report.words}) == len(report.words)


DINNER = transcript(
    [
        ("Odile Brandt", "And is the quay dry?"),
        (
            "Jonas Brack",
            "In winter, with the stoves on, a barge goes ninety miles on a load of peat. The brochure tells of two "
            "hundred, and the skippers laughed. We mailed them the logbooks.",
        ),
        ("Ilse Tamm", "So we put shutters on the hatches. The deckhands close them when the wind turns, and it helps."),
        ("Odile Brandt", "Do the deckhands like their new bunks, the hammocks and the lamps?"),
        ("Ilse Tamm", "They were asked and they told us so."),
        ("Jonas Brack", "The ropes rot from within, and a diver must feel for the soft strands with bare hands."),
        ("Ilse Tamm", "Exactly. It is a miserable job for anybody."),
        (
            "Jonas Brack",
            "The pilots boiled resin in galley kettles all night, for want of tar. My father had been one of them, and "
            "when I was small he would take me along on Sundays, in the little boat with the red sail, far out, where "
            "one cannot see the land. So there you are, and the smell is still with me after all this time.",
        ),
        ("Ilse Tamm", "Exactly. Smells stay."),
    ],
    "transcripts/dinner.txt",
)


@pytest.mark.parametrize(
    ("prose", "is_found"),
    [
        ("Ilse Tamm warned that with the stoves on a barge goes ninety miles on a load of peat.", True),
        ("Ilse Tamm said that the skippers laughed at the brochure, and were mailed the logbooks.", True),
        ("Jonas Brack warned that with the stoves on a barge goes ninety miles on a load of peat.", False),
        ("Ilse Tamm said that the deckhands like their new bunks, hammocks and lamps.", False),
        ("Ilse Tamm said that the ropes rot from within, and that a diver feels for soft strands.", False),
        ("Ilse Tamm said that the deckhands close shutters on the hatches when the wind turns.", False),
        # what they agree to is the end of a long turn
        ("Ilse Tamm said that the pilots boiled resin in galley kettles all night for want of tar.", True),
        ("Ilse Tamm said that the smell is still with her after all this time, with the land out of sight.", False),
    ],
)
def test_what_is_said_right_before_is_theirs_only_if_they_take_it_up(prose: str, *, is_found: bool) -> None:
    sources = Sources(make_event(), (DINNER,), TranscriptIndex((DINNER,)), People(DINNER.speakers))
    found = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert ("foreign-paraphrase" in [one.id for one in found]) is is_found


FIGURES = transcript(
    [
        ("Odile Brandt", "what do you think about the rule that every leak is told within a day"),
        ("Ilse Tamm", "i was against it and i was wrong we went from 23 percent of the boats to 38 and nobody sank"),
        ("Odile Brandt", "the lamp in the tower is to burn all night by order of the town"),
        ("Ilse Tamm", "my share of it is the oil and the wick and a cold night on the stairs now and then"),
    ],
    "transcripts/figures.txt",
)


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Tamm said that membership of harmonica clubs had risen from 23 to 38 percent among yachtsmen.", []),
        # nor is a figure of something else
        ("Tamm said that her crew had licensed the wick in 38 principalities.", ["unsupported-paraphrase"]),
        ("Tamm said that membership of harmonica clubs had risen among gleeful yachtsmen.", ["unsupported-paraphrase"]),
        ("Tamm defended the rule that every leak be told within a day.", []),
    ],
)
def test_figures_and_questions_without_marks_are_their_matter(prose: str, found: list[str]) -> None:
    sources = Sources(make_event(), (FIGURES,), TranscriptIndex((FIGURES,)), People(FIGURES.speakers))
    findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


WIDE = Sources(make_event(), (TALK, MUCH), TranscriptIndex((TALK, MUCH)), People([*TALK.speakers, "Vera Sund"]))


def _in_wide(prose: str) -> list[str]:
    findings = assess(WIDE, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    return [one.id for one in findings if one.id.endswith("-paraphrase")]


@pytest.mark.parametrize(
    "prose",
    [
        "Tamm said that insurance had become cheaper since ships need no calm weather any more.",
        "Tamm said that ice had stopped the hoists every winter.",
        "Tamm argued that vessels are indifferent to bad weather now, which pleases those who insure them.",
        "Tamm said that the old storage had been swapped for one that swims.",
        "Tamm said that the sailors had been full of suspicion at first and now demand another one.",
        "Brack said that birds damage the panels and that washing them was more expensive than the power they yield.",
        "Brack complained that birds ruin the panels and that washing them costs more than the energy is worth.",
        "Brack said that cleaning the roofs was more expensive than the energy they produced.",
        "Tamm said that a grand depot sees the captains ask for a second one.",
        # irregular forms, and words by which a writer judges
        "Tamm told of cranes that had froze, and of captains who had swum.",
        "Tamm considers it remarkably beneficial and largely successful that the depot replaced the warehouse.",
    ],
)
def test_a_writer_may_use_other_words_than_the_speaker(prose: str) -> None:
    assert _findings(prose) == []
    assert _in_wide(prose) == []


def test_one_word_is_no_whole_paraphrase_though_all_the_weight_is_its() -> None:
    assert _in_wide("Tamm hopes to cut the number of cranes by half.") == ["unsupported-paraphrase"]


def test_what_is_said_elsewhere_makes_nothing_of_it_somebody_s_words() -> None:
    elsewhere = transcript([("Vera Sund", "Dolphins, Norwegian tourists and sandwiches " * 3)], "transcripts/sund.txt")
    spoken = (TALK, elsewhere, MUCH)
    sources = Sources(make_event(), spoken, TranscriptIndex(spoken), People(TALK.speakers))
    found = assess(sources, f"# Tides\n\n## Developer\n\n{INVENTED}\n").findings
    assert [one.id for one in found if one.id.endswith("-paraphrase")] == ["foreign-paraphrase"]
    few = "Jonas Brack said that tourists had dressed the lighthouse in marmalade and violins."
    found = assess(sources, f"# Tides\n\n## Developer\n\n{few}\n").findings
    assert [one.id for one in found if one.id.endswith("-paraphrase")] == ["unsupported-paraphrase"]


@pytest.mark.parametrize(
    "prose",
    [
        "Vera Sund said that hoists had stopped in January, and that a floating depot stands instead.",
        "Vera Sund said that the birds ruin the solar panels, and that a falconer is cheaper than fences.",
        "Vera Sund said that sailors are sceptical of a swimming building.",
    ],
)
def test_other_words_for_what_somebody_else_said_are_foreign_too(prose: str) -> None:
    assert _in_wide(prose) == ["foreign-paraphrase"]


@pytest.mark.parametrize(
    "prose",
    [
        "Brack would rather have a floating depot than a warehouse whose cranes freeze in January.",
        "Brack uses a floating depot in place of the warehouse whose cranes froze in January.",
        "Brack has replaced the warehouse whose cranes froze in January by a floating depot.",
        "Brack, who runs the roofs, built a floating depot in place of the warehouse whose cranes froze in January.",
        "Jonas Brack refuses to go back from a floating depot to a warehouse whose cranes freeze in January.",
        "As Brack sees it, a floating depot beats a warehouse whose cranes freeze in January.",
        "As Brack put it, a floating depot beats a warehouse whose cranes freeze in January.",
        "To hear Brack tell it, a floating depot beats a warehouse whose cranes freeze in January.",
        "In the words of Brack, a floating depot beats a warehouse whose cranes freeze in January.",
        "Brack was blunt: a floating depot beats a warehouse whose cranes freeze in January.",
        "One thing annoys Brack: a warehouse whose cranes freeze in January, where a floating depot would do.",
        "What troubles Brack is the old warehouse whose cranes freeze in January.",
        "Brack has since brought in a floating depot in place of the warehouse whose cranes freeze in January.",
        "Brack’s people replaced the warehouse whose cranes froze in January by a floating depot.",
        "Brack came. He cannot do without a floating depot, since warehouse cranes freeze in January.",
        "Brack came. He swapped the warehouse whose cranes froze in January for a floating depot.",
        "Brack has replaced a warehouse whose cranes nobody liked in January by a floating depot.",
        # any verb, and what is the person's
        "Brack is against warehouses whose cranes freeze in January, and for a floating depot.",
        "Brack has turned the warehouse whose cranes froze in January into a floating depot.",
        "Brack dates the floating depot to the warehouse whose cranes froze in January.",
        "Brack’s floating depot replaced the warehouse whose cranes froze in January.",
        "To Brack’s mind, a floating depot beats a warehouse whose cranes freeze in January.",
        "A floating depot beats a warehouse whose cranes freeze in January as far as Brack is concerned.",
        # not all of it, and in few words
        "Brack uses cranes that freeze in January, a violin, bicycles and marmalade.",
        "Brack built a floating depot.",
    ],
)
def test_what_somebody_does_or_holds_is_another_s(prose: str) -> None:
    assert _in_wide(prose) == ["foreign-paraphrase"]


@pytest.mark.parametrize(
    "prose",
    [
        # the person's own
        "Brack uses a falconer who visits on Tuesdays, as pigeons corrode the solar panels.",
        # what somebody comes across is another's by nature
        "Brack visited the floating depot that replaced the warehouse whose cranes froze in January.",
        "Brack laughed about the floating depot and the warehouse whose cranes freeze in January.",
        "Brack heard how the floating depot had replaced the warehouse whose cranes froze in January.",
        "Brack would later see the floating depot that replaced the warehouse whose cranes froze in January.",
        "Beside Brack stood the floating depot that replaced the warehouse whose cranes froze in January.",
        "A friend of Brack uses a floating depot in place of the warehouse whose cranes froze in January.",
        "Brack came. It replaced the warehouse whose cranes froze in January by a floating depot.",
        "Brack could say that a floating depot had replaced the warehouse whose cranes froze in January.",
        "Brack never had a floating depot in place of the warehouse whose cranes froze in January.",
        "Brack’s friends saw the floating depot that replaced the warehouse whose cranes froze in January.",
        # denied, quoted, of two, of too few words
        "Nobody sold Brack the floating depot that replaced the warehouse whose cranes froze in January.",
        "Brack uses no floating depot in place of the warehouse whose cranes froze in January.",
        "Brack and Tamm built a floating depot in place of the warehouse whose cranes froze in January.",
        "Brack built a depot.",
        # another clause
        "Brack trains pigeons; a floating depot replaced the warehouse whose cranes froze in January.",
        # nothing near it is anybody's
        "Brack uses dolphins in place of bicycles, and marmalade in place of violins.",
    ],
)
def test_what_somebody_does_is_let_be(prose: str) -> None:
    assert _in_wide(prose) == []


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("Ilse Tamm spoke first. Jonas Brack came.", []),
        ("Vera Sund spoke first. Jonas Brack came.", ["foreign-paraphrase"]),
        ("Ilse Tamm spoke first, and Vera Sund listened.\n\nJonas Brack came.", []),
        ("Ilse Tamm spoke first.\n\nVera Sund listened.\n\nJonas Brack came.", ["foreign-paraphrase"]),
    ],
)
def test_a_pronoun_that_says_nothing_may_mean_who_is_named_right_before(before: str, found: list[str]) -> None:
    assert _in_wide(f"{before} He swapped the warehouse whose cranes froze in January for a floating depot.") == found


def test_what_is_told_of_somebody_by_name_is_theirs() -> None:
    fair = transcript(
        [
            (
                "Odile Brandt",
                "With us is Jonas, who sells carved oars, painted masts and copper lanterns to collectors.",
            ),
            ("Ilse Tamm", "I do not see it, and I have never been there."),
            ("Jonas Brack", "Thank you. It began by chance, as these things do, with a wet summer."),
        ],
        "transcripts/fair.txt",
    )
    sources = Sources(make_event(), (fair, MUCH), TranscriptIndex((fair, MUCH)), People(fair.speakers))
    for seller, found in (("Jonas Brack", []), ("Ilse Tamm", ["foreign-paraphrase"])):
        prose = f"{seller} sells carved oars, painted masts and copper lanterns."
        findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
        assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


def test_what_a_company_does_may_be_told_by_a_colleague() -> None:
    prose = "Jonas Brack uses a floating depot in place of the warehouse whose cranes froze in January."
    for company, found in (("Olm", []), ("Quill", ["foreign-paraphrase"])):
        speakers = [SpeakerConfig(name="Ilse Tamm", company="Olm"), SpeakerConfig(name="Jonas Brack", company=company)]
        sources = replace(WIDE, event=make_event(speakers=speakers))
        findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
        assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


def test_what_two_others_say_is_neither_chance_nor_a_third_ones() -> None:
    also = transcript([("Odile Brandt", "A falconer, and droppings.")], "transcripts/also.txt")
    spoken = (TALK, also, MUCH)
    sources = Sources(make_event(), spoken, TranscriptIndex(spoken), People([*TALK.speakers, "Vera Sund"]))
    prose = "Vera Sund spoke of falconers and droppings."
    assert _in_wide(prose) == ["foreign-paraphrase"]
    findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in findings if one.id.endswith("-paraphrase")] == ["foreign-paraphrase"]


def test_who_works_at_a_company_that_is_named_may_have_said_it() -> None:
    speakers = [SpeakerConfig(name="Ilse Tamm", company="Olm"), SpeakerConfig(name="Jonas Brack", company="Quill")]
    sources = replace(WIDE, event=make_event(speakers=speakers))
    for by, found in (("Olm", []), ("Quill", ["foreign-paraphrase"]), ("captains", ["foreign-paraphrase"])):
        prose = f"Jonas Brack praised the floating depot by {by} for a warehouse whose cranes froze in January."
        findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
        assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("“Nobody trusts a building that swims,” Ilse Tamm declared. ", True),
        ("Ilse Tamm came. “Nobody trusts a building that swims,” she declared. ", False),
        ("Ilse Tamm came. “Nobody trusts a building that swims,” he declared. ", True),
    ],
)
def test_a_pronoun_may_mean_whom_it_has_meant_before(before: str, *, found: bool) -> None:
    behind = "Brack, beside her, smiled. A floating depot, by her account, replaced the warehouse whose cranes froze."
    assert _in_wide(before + behind) == ["foreign-paraphrase"] * found


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Brack came. He {dolphins}", True),
        ("Brack came. She {dolphins}", True),
        # where Tamm is "she", "he" must be another one
        ("A brother waited for Tamm. He {dolphins}", True),
        ("Tamm came. She rang. A brother waited for Tamm. He {dolphins}", False),
        ("Tamm came. She says it is late. A pilot waited for Tamm. He {dolphins}", False),
        ("Tamm came. She says it is late. She says it is cold. He says it is dry. She {dolphins}", True),
        ("We left him with Tamm. He {dolphins} She says it is late.", False),
        # "she" is whom the sentence quotes, though its paragraph names only Brack
        (
            "Ilse Tamm came. She met Vera Sund. “The captains were sceptical,” Sund heard her say. Costs rose.\n\n"
            "Costs fell. “Nobody trusts a building that swims,” she said. A pilot waited for Brack. He {dolphins}",
            True,
        ),
    ],
)
def test_nobody_is_he_and_she(prose: str, *, found: bool) -> None:
    assert bool(_findings(prose.format(dolphins=DOLPHINS))) is found


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Brack argued that pigeons and a violin load the captains.", []),
        ("Brack also argued that pigeons and a violin load the captains.", ["foreign-paraphrase"]),
        ("Brack also argued that pigeons load a violin.", []),
        ("Brack added that pigeons and a violin load the captains.", ["foreign-paraphrase"]),
        ("Brack added that pigeons load a violin.", []),
    ],
)
def test_one_thing_more_is_foreign_sooner(prose: str, found: list[str]) -> None:
    assert _in_wide(prose) == found


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("It cost less than the amount that Brack had feared, so {depot}.", False),
        ("It is the bill that Jonas Brack expected, and {depot}.", False),
        ("Brack had feared that {depot}.", True),
        ("Jonas Brack expected one bill, and he said that {depot}.", True),
        ("It is true, Brack argued, that {depot}.", True),
        ("Less than the sum, Brack said, {depot}.", True),
    ],
)
def test_what_follows_a_clause_that_tells_more_of_a_noun_is_nobodys(prose: str, *, found: bool) -> None:
    depot = "a floating depot replaced the warehouse whose cranes froze in January"
    assert bool(_findings(prose.format(depot=depot))) is found


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Brack warned that a tipsy, wistful, cheerful, rueful, glum depot floats.", ["foreign-paraphrase"]),
        ("Brack warned that a tipsy, wistful, cheerful, rueful, glum, snug depot floats.", []),
    ],
)
def test_two_of_many_words_are_chance(prose: str, found: list[str]) -> None:
    assert _in_wide(prose) == found


@pytest.mark.parametrize(
    "prose",
    [
        "Vera Sund surprised us with a floating depot in place of a warehouse whose cranes froze in January.",
        "Vera Sund gave me a floating depot in place of a warehouse whose cranes froze in January.",
    ],
)
def test_what_the_writers_came_upon_is_no_deed(prose: str) -> None:
    assert _in_wide(prose) == []


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Tamm would like a floating depot, and says it with the patience of a Norwegian dolphin on a bicycle.", False),
        ("Tamm wants a depot; she said so with the gleeful marmalade of a Norwegian tourist.", False),
        ("Tamm wants a depot, and says that with dolphins the Norwegian tourists come on bicycles.", True),
        ("Ilse Tamm wants, she said from the floor, bicycles.", False),
        ("Ilse Tamm wants bicycles on her floor.", True),
    ],
)
def test_how_something_is_said_is_no_part_of_it(prose: str, *, found: bool) -> None:
    assert bool(_findings(prose)) is found


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Ilse Tamm plans to sell the depot to tourists.", [True, True, True]),
        ("Ilse Tamm hopes to sell marmalade to captains.", [True, True, False]),
        ("Ilse Tamm wants more marmalade on board.", [True, True, False]),
    ],
)
def test_of_many_paraphrases_few_are_made_up(prose: str, found: list[bool]) -> None:
    others = "Tamm said that the depot moves with the tide. "
    assert [bool(_findings(others * times + prose)) for times in (1, 20, 60)] == found


def test_what_is_only_asked_after_is_nobodys() -> None:
    for end, found in (("?", []), (".", ["foreign-paraphrase"])):
        also = transcript(
            [
                ("Odile Brandt", f"Do they mend lanterns{end}"),
                ("Ilse Tamm", "Now and then."),
                ("Odile Brandt", f"And the harpoons{end}"),
                ("Ilse Tamm", "Never, not that I know of."),
            ],
            "transcripts/also.txt",
        )
        spoken = (TALK, also, MUCH)
        sources = Sources(make_event(), spoken, TranscriptIndex(spoken), People([*TALK.speakers, "Vera Sund"]))
        findings = assess(sources, "# Tides\n\n## Developer\n\nBrack spoke of lanterns and harpoons.\n").findings
        assert [one.id for one in findings if one.id.endswith("-paraphrase")] == found


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Ilse Tamm hopes for an answer in January.", False),
        ("Ilse Tamm hopes for an answer in June.", True),
    ],
)
def test_a_month_that_is_said_is_as_good_as_a_figure(prose: str, *, found: bool) -> None:
    assert [one.id for one in _findings(prose)] == ["unsupported-paraphrase"] * found


HALL = transcript(
    [
        ("Ilse Tamm", "Why do the repairs take so long?"),
        ("Jonas Brack", "Because the welders arrive on Thursdays, and the foundry rests until the inspection."),
        ("Ilse Tamm", "I would like the drawings of the gantry with its rivets."),
        ("Jonas Brack", "You can have them. It is nine hundred sheets in a cellar, and nobody dusts them."),
        ("Vera Sund", "We begin with the chair, so that nobody stands."),
    ],
    "transcripts/hall.txt",
)


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        # who asks is told what another one answers
        ("Ilse Tamm heard why: welders arrive on Thursdays, and the foundry rests until the inspection.", []),
        ("Ilse Tamm, a roofer, learned why: the foundry rests until the inspection, and welders arrive.", []),
        ("Ilse Tamm asked for the drawings of the gantry, nine hundred sheets in a cellar that nobody dusts.", []),
        # the answer behind a semicolon
        ("Ilse Tamm asked about the inspection; the foundry rests, and welders arrive on Thursdays.", []),
        (
            "Ilse Tamm said that welders arrive on Thursdays, and the foundry rests until the inspection.",
            ["foreign-paraphrase"],
        ),
        (
            "Vera Sund heard why: welders arrive on Thursdays, and the foundry rests until the inspection.",
            ["foreign-paraphrase"],
        ),
        (
            "Ilse Tamm asked for welders on Thursdays, and for a foundry that rests until the inspection.",
            ["foreign-paraphrase"],
        ),
        ("Ilse Tamm of Quay Nine heard why: welders arrive on Thursdays, and the foundry rests.", []),
        ("Ilse Tamm asked about the inspection; the foundry rests, he replied, and welders arrive on Thursdays.", []),
        # but not what she herself says there, nor what another one hears in it
        *(
            (prose, ["foreign-paraphrase"])
            for prose in (
                "Ilse Tamm asked about repairs; the foundry rests until the inspection, she said, and welders arrive.",
                "Ilse Tamm asked about repairs; welders arrive on Thursdays, says Tamm, and the foundry rests.",
                "Ilse Tamm asked about repairs; she explained that welders arrive on Thursdays at the foundry.",
                "Ilse Tamm at Quay explained that the foundry heard of the inspection and welders arrive on Thursdays.",
                "Ilse Tamm of the quay told how the foundry learned that welders arrive on Thursdays and rests.",
            )
        ),
        # what was said earlier, told within what another one says
        ("Brack will clean the gantry, as Sund had proposed, and welders arrive on Thursdays at the foundry.", []),
        (
            "As Vera Sund had said, welders arrive on Thursdays, and the foundry rests until the inspection.",
            ["foreign-paraphrase"],
        ),
    ],
)
def test_who_asks_hears_what_another_one_says(prose: str, found: list[str]) -> None:
    spoken = (HALL, MUCH)
    sources = Sources(make_event(), spoken, TranscriptIndex(spoken), People(HALL.speakers))
    findings = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in findings if one.id == "foreign-paraphrase"] == found
