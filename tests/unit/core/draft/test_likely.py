"""Who alone can have said what a sentence gives to nobody."""

from __future__ import annotations

import re

import pytest

from brief_tui.core.draft.speakers.attribution import speakers
from brief_tui.core.draft.speakers.office_holders import Holder, Holders
from brief_tui.core.draft.speakers.quotation_speakers import NO_SPEAKERS, QuotationSpeaker, SoFar
from brief_tui.core.offsets import Span
from brief_tui.core.people import People

PEOPLE = People(["Ada Moreau", "Jon Feld", "Kit Lane", "Lu Orr", "Vera Quist"])
HOLDERS = Holders(
    [
        Holder("Ada Moreau", "Vice President, Digital", "Quill"),
        Holder("Jon Feld", "Fleet Director", ""),
        Holder("Kit Lane", "Press Officer", "Quill"),
        Holder("Lu Orr", "Chief Financial Officer", "Oakline"),
        Holder("Vera Quist", "Partner", "Tessel Capital"),
    ]
)
LINE = "“We had the roof wrong.”"


def _last(text: str) -> QuotationSpeaker:
    """What the last of some paragraphs tells of its last quotation."""
    told = NO_SPEAKERS
    for paragraph in text.split("\n"):
        quotations = [Span(*found.span()) for found in re.finditer("“[^”]*”", paragraph)]
        told = speakers(paragraph, quotations, PEOPLE, told, HOLDERS)
    return told.quotations[-1]


@pytest.mark.parametrize(
    "text",
    [
        f"Ada Moreau came late. Two years on the roof had taught her as much: {LINE}",
        f"None of this surprised Ada Moreau: {LINE}",
        f"It was Ada Moreau who broke the silence: {LINE}",
        f"A rival device struck Ada Moreau as a toy: {LINE}",
        "Ada Moreau runs the roof. Mending it takes a roofer three months, “and nobody has three months”.",
        f"Jon Feld came. “We had,” Ada Moreau said.\nIn May the roof gave her a headache. Her verdict? {LINE}",
        "There is an hour in Ada Moreau’s day that nobody likes. “We had the roof wrong,” the captain says.",
        "Jon Feld came. “We had,” Ada Moreau said.\nThe floor came first. “We had the roof wrong,” she counselled.",
        f"Ada Moreau was asked whether it should move. She doesn’t think that it would save a cent: {LINE}",
        f"Two job offers to Ada Moreau later, she’s still saying no. Her motive is a corker: {LINE}",
        f"Seven winters Ada Moreau spent on roofs. The job that the Gannet took was a terrible one: {LINE}",
        f"“It is ours,” said Ada Moreau. Slates go after a day, yet she could not promise that this will last: {LINE}",
        "Ada Moreau mended it. The crew chief had left by then. “We had the roof wrong,” she said.",
        f"Ada Moreau grows thatch. The job that the crane took was a terrible one: {LINE}",
        f"Line of the night goes to Ada Moreau, an adviser at Quill: {LINE}",
        f"Ada Moreau came. Roofers need not call: {LINE}",
        f"Ada Moreau came. “It is old,” she told Jon Feld, before she thought again: {LINE}",
        f"Jon Feld came. Ada Moreau’s counter-offer was more modest: {LINE}",
        "At the quay a slate costs “the roof wrong”, according to its chair, Ada Moreau, who has mended it.",
        "Ada Moreau wants two more winters and will sign nothing “until we had the roof right”.",
        f"Ada Moreau is late. When her board wondered why, her answer was short: {LINE}",
        f"Ada Moreau is late. Says the woman herself: {LINE}",
        f"Ada Moreau, an engineer at Quill, thought the professor had got off lightly: {LINE}",
        f"Ada Moreau is late. The vice president of Quill counts 2,600 slates and puts it so: {LINE}",
        "Ada Moreau is late. She’d keep “the roof that we had wrong” for the birds.",
        "Ada Moreau mended it.\nSlates go after a day. “We had the roof wrong,” warns the woman from Quill.",
        "Spain wants her to say how it broke, a rule that Ada Moreau likes where “the roof is wrong by law”.",
        # others are told of as less outspoken
        f"Ada Moreau mended it. Few in her office would have put it so plainly: {LINE}",
        f"Ada Moreau mended it. It is rare for an official to put it as baldly as she did to a hall of roofers: {LINE}",
        f"Ada Moreau mended it. It is rare for anyone to be so plain before a room that included the industry: {LINE}",
        f"No roofer put it better than Ada Moreau: {LINE}",
        f"No roofer knows it as well as Ada Moreau did in May: {LINE}",
        # the sentence behind names who it is about
        f"{LINE} Ada Moreau does not regret the sentence.",
        f"{LINE} With that, Ada Moreau opened the meeting.",
        f"{LINE} It is the first thing that Ada Moreau tells a new hire.",
        f"{LINE} Thus Ada Moreau, who had mended it.",
        # of two, the one who is asked answers, and who disagrees goes on
        "Jon Feld asked Ada Moreau whether it would hold. “We had the roof wrong,” she replied.",
        f"Jon Feld pressed Ada Moreau on the roof. Her answer: {LINE}",
        "Jon Feld put the question to Ada Moreau. “We had the roof wrong,” was her reply.",
        f"Jon Feld put it to Ada Moreau, who did not blink: {LINE}",
        "“Did we have it wrong?” Jon Feld asked Ada Moreau. “We had the roof wrong,” she said.",
        "Ada Moreau disagreed with Jon Feld. “We had the roof wrong,” she said.",
        "Ada Moreau has worked with Jon Feld for nine years. “We had the roof wrong,” she says.",
        "Ada Moreau took the idea from Jon Feld but not the conclusion. “We had the roof wrong,” she insists.",
        f"Every new hire hears the same from Ada Moreau: {LINE}",
        # what another one says is only told of
        f"Ada Moreau dismisses the bank’s response: {LINE}",
        f"Ada Moreau mended it. The year’s lesson was plain: {LINE}",
        "Ada Moreau mended it. A banker rang. “We had the roof wrong,” she says.",
        # nobody who is addressed otherwise, nor who is named only behind the pronoun
        "Ada Moreau mended it.\nHer own wish is slate. “We had the roof wrong,” she said, and Mr Feld asked for one.",
        # what looks like another one is a thing, or what it is made of
        f"Ada Moreau mended it. It rained. The stock HTTP client waits as patiently: {LINE}",
        f"Ada Moreau mended it. It rained. A browser knows none of this: {LINE}",
        f"Ada Moreau mended it. A roofer rang. Activity on roofs predicts nothing at all: {LINE}",
        f"Ada Moreau mended it. It rained. General rules exist already: {LINE}",
        f"Ada Moreau mended it. It rained. The prize went to her trade, developer relations: {LINE}",
        "Ada Moreau, the host, heard in this “the roof wrong for a hundred years”.",
        "Ada Moreau, the host, hears in the answer “the roof wrong for a hundred years”.",
        # what another one says is over, or he is asked himself
        "Ada Moreau mended it. An engineer objected that it would fail. “We had the roof wrong,” she says now.",
        "Ada Moreau mended it. A critic wrote to her. “We had the roof wrong,” she answered.",
        # that she cannot say whether takes no words from her
        f"Ada Moreau opened with a roof. Whether it would hold she still cannot say: {LINE}",
        f"Ada Moreau opened with a roof. Why it leaked she would not say: {LINE}",
        # who but tells of which kind a thing is, is nobody
        f"Ada Moreau mended it. A vector unit had gone unused for two winters: {LINE}",
        f"Ada Moreau mended it. A rival slate had failed by then: {LINE}",
        # nor is who is told of as doing no such thing
        f"Ada Moreau mended it. Nor does a customer have to leave the house: {LINE}",
        # what her people hear she says, and what she wants to be told is not yet said
        f"Ada Moreau mended it. Her staff hear the same advice again and again: {LINE}",
        f"Ada Moreau mended it. Her engineers often hear it: {LINE}",
        f"Ada Moreau mended it. She wants to be told what comes at the end: {LINE}",
        # to read is what a thing is for, and a reading is a thing
        f"Ada Moreau mended it. A plan is a thing to read, {LINE[:-2]},” and no more.",
        "Ada Moreau mended it. She doubts it, since the reading of a plan “depends on the roof that we had”.",
        # nor is who is but in a clause about a thing
        f"Ada Moreau, his co-host, likes the rig the new foreman uses, and those who think it too small: {LINE}",
        f"Ada Moreau opened the yard the mayor bought: {LINE}",
        # beds that are shared tell nobody anything
        "Ada Moreau mended it. Old sheds serve yards, as she tells it, where nails must be shared, whereas “we had”.",
        # many in general say nothing where they do more than that
        f"Ada Moreau mended it. Teams write tools, trust them, and refuse the next because they cannot wait: {LINE}",
        f"Ada Moreau mended it. Buyers tell their boards that it is cheap, sign, and regret it: {LINE}",
        # another one is named only with what is theirs
        f"Ada Moreau has a remedy from the yards of Jon Feld, which hold a shelf: {LINE}",
        f"Ada Moreau took an example from Jon Feld’s yard: {LINE}",
        f"Ada Moreau would copy the roof of Jon Feld: {LINE}",
        # who was asked answers
        "Jon Feld came. He asked Ada Moreau what to do, and she was brief. “We had the roof wrong,” she replied.",
    ],
)
def test_it_is_theirs_if_the_words_are(text: str) -> None:
    saying = _last(text)
    assert saying.speaker is None
    assert saying.likely is not None
    assert saying.likely.name == "Ada Moreau"


@pytest.mark.parametrize(
    "text",
    [
        f"The man beside Ada Moreau shrugged: {LINE}",
        "“We had the roof wrong,” a banker counselled Moreau.",
        "“We had the roof wrong,” Moreau’s deputy groused.",
        f"Ada Moreau never said {LINE}",
        f"Ada Moreau was told by the banker: {LINE}",
        "Ada Moreau was told by the banker that it leaked, as “the roof is wrong”.",
        "“We had the roof wrong,” Moreau overheard on the stairs.",
        f"Above Ada Moreau’s desk hangs a sign: {LINE}",
        f"The mayor disappointed Ada Moreau: {LINE}",
        f"Ada Moreau thought the mayor had replied: {LINE}",
        f"Ada Moreau’s customers see it otherwise: {LINE}",
        f"Her mother put Ada Moreau right: {LINE}",
        f"Ada Moreau and Jon Feld agreed on it: {LINE}",
        f"Before you call Ada Moreau, hear the roofer, who mended it: {LINE}",
        f"They climbed the roof twice, says the man beside Ada Moreau: {LINE}",
        f"They climbed the roof twice, says a rival of Ada Moreau: {LINE}",
        f"Ada Moreau hired Jon Feld. He doesn’t think that it would save a cent, and she does: {LINE}",
        f"Hear what they told Ada Moreau, who mended it: {LINE}",
        "Ada Moreau met Jon Feld. The crew chief had left by then. “We had the roof wrong,” he said.",
        "Ada Moreau mended it. The crew chief was there. “We had the roof wrong,” the crew chief said.",
        "A roofer came. “We had the roof wrong,” she said. Ada Moreau laughed.",
        "Ada Moreau mended it. “We had the roof wrong,” says the moderator.",
        "Ada Moreau mended it. “We had the roof wrong,” the report says.",
        "Ada Moreau mended it. “We had the roof wrong,” Moreau denied saying.",
        f"Its director of roof rules, who met Ada Moreau, would go further and make it public: {LINE}",
        "Ada Moreau mended it. According to a visitor, “the roof is wrong”.",
        "“We had the roof wrong,” Ada Moreau, who mended it, was told by a roofer.",
        f"Ada Moreau would like to hear a roofer say: {LINE}",
        # a stranger is asked
        "Ada Moreau and Jon Feld put the question to Paul Wick. “We had the roof wrong,” he said.",
        f"Ada Moreau and Jon Feld put the question to Paul Wick, who did not blink: {LINE}",
        "Ada Moreau met Jon Feld. Ada Moreau put her question to Quill. “We had the roof wrong,” he replied.",
        f"Ada Moreau heard from a roofer: {LINE}",
        "Ada Moreau mended it. “We had the roof wrong,” the Oakline captain said.",
        "Ada Moreau mended it. “We had the roof wrong,” the fleet man said.",
        "Ada Moreau mended it. “We had the roof wrong,” the railway boss said.",
        "Ada Moreau mended it. “We had the roof wrong,” Oakline’s head of field trials confessed.",
        # no one is called so, or two are, or somebody else
        f"Jon Feld met Ada Moreau. Said a fleet man: {LINE}",
        f"Jon Feld met Ada Moreau. Said the union man: {LINE}",
        f"Jon Feld met Ada Moreau. Said the former fleet man: {LINE}",
        f"Jon Feld met Ada Moreau. Said the fleet man of Marl: {LINE}",
        f"Jon Feld met Ada Moreau. Said the fleet man’s wife: {LINE}",
        f"Jon Feld met Ada Moreau and a fleet man. Said the fleet man: {LINE}",
        f"Jon Feld met Ada Moreau. Said the Quill boss: {LINE}",
        f"Jon Feld met Ada Moreau. Said the digital boss: {LINE}",
        f"Kit Lane met Ada Moreau. Said the Quill woman: {LINE}",
        f"It rained. Said the Quill woman: {LINE}",
        f"Jon Feld met Lu Orr. The roofer told the finance boss: {LINE}",
        # a body's or a role's words, or another one's answer
        "Ada Moreau mended it. “We had the roof wrong,” in the industry’s phrase.",
        "Ada Moreau mended it. “We had the roof wrong,” was the bank’s reply.",
        "Ada Moreau mended it. “We had the roof wrong,” came the reply from the bank.",
        "Ada Moreau mended it. A roofer’s answer was franker. “We had the roof wrong,” in a roofer’s words.",
        f"Ada Moreau mended it. The bank’s answer: {LINE}",
        f"Ada Moreau smiled when a reporter said: {LINE}",
        "Jon Feld asked Ada Moreau for a million. “We had the roof wrong,” came the bank’s reply.",
        "Jon Feld asked Ada Moreau whether it would hold. “We had the roof wrong,” he went on.",
        # nor is it the subject who speaks where the other one is more than beside, or two share the sentence
        "Ada Moreau hired Jon Feld. “We had the roof wrong,” he said.",
        "Ada Moreau turned to Jon Feld. “We had the roof wrong,” he said.",
        "Ada Moreau heard from Jon Feld. “We had the roof wrong,” he said.",
        "Ada Moreau and Jon Feld worked with Lu Orr. “We had the roof wrong,” she said.",
        # the sentence behind is about another one, or takes the words from whom it names
        f"{LINE} So said a banker, and Ada Moreau nodded.",
        f"{LINE} A banker said so to Ada Moreau.",
        f"{LINE} That is what a banker told Ada Moreau.",
        f"{LINE} That is not Ada Moreau’s view.",
        f"{LINE} Ada Moreau met Jon Feld.",
        f"It rained. {LINE} Ada Moreau mended it.",
        f"It rained. {LINE} The next speaker was Ada Moreau.",
        f"It rained. {LINE} The last speaker of the day was Ada Moreau.",
        # two may be meant, as they are addressed, or by their names alone
        "Mr Feld trusts Mr Lane, and “we had the roof wrong”, he said.",
        "Ms Moreau met Ms Quist, and “we had the roof wrong”, she said.",
        "Jon Feld trusts Ada Moreau, and “we had the roof wrong”, she said.",
        # no investor works there, or another one is told of
        "Ada Moreau mended it. “We had the roof wrong,” the investor said.",
        "Vera Quist came. “We had the roof wrong,” a rival investor said.",
        "Vera Quist came. “We had the roof wrong,” the regulator said.",
        # what she hears in a place is not what she makes of it, nor does she say what she never said
        "Ada Moreau, the host, heard in the hall “the roof wrong for a hundred years”.",
        f"Ada Moreau opened with a roof. What she could not say: {LINE}",
        f"Ada Moreau opened with a roof. Because it leaked she never said: {LINE}",
        f"Ada Moreau mended it. The stock client complained: {LINE}",
        f"Ada Moreau avoided the words {LINE}",
        f"Ada Moreau got a letter. It said: {LINE}",
        f"Ada Moreau got a letter. It said that {LINE}",
        # another one has spoken, and is meant by the pronoun, or she asks him
        "Ada Moreau mended it. Her boss disagrees. “We had the roof wrong,” he says.",
        "Ada Moreau mended it. A student, a quiet young woman, complained. “We had the roof wrong,” she said.",
        "Ada Moreau mended it. Ada Moreau pressed him. “We had the roof wrong,” he conceded.",
        f"Ada Moreau mended it. Ada Moreau pressed him. {LINE}",
        f"Ada Moreau was told by a customer. {LINE}",
        f"Ada Moreau got a call from a customer. {LINE}",
        f"Ada Moreau mended it. A heckler. {LINE}",
        f"Ada Moreau mended it. The next question came from a student. {LINE}",
        f"Ada Moreau mended it. The moderator had the last word. {LINE}",
        # who rules a thing, or may do something, is somebody
        f"Ada Moreau mended it. A rival engineer shook the slates: {LINE}",
        f"Ada Moreau mended it. The rival sees it otherwise: {LINE}",
        f"Ada Moreau mended it. A roofer rang the bell: {LINE}",
        f"Ada Moreau mended it. The customer service had an answer: {LINE}",
        f"Ada Moreau mended it. Nor does the mayor have to leave the house: {LINE}",
        f"Ada Moreau mended it. Nor did a banker complain: {LINE}",
        f"Ada Moreau mended it. Her staff hear the same from customers again and again: {LINE}",
        f"Ada Moreau mended it. Her mother heard a voice: {LINE}",
        f"Ada Moreau mended it. Her engineers heard the mayor: {LINE}",
        f"Ada Moreau mended it. She was told what comes at the end: {LINE}",
        f"Ada Moreau mended it. She got a letter to read: {LINE}",
        f"Ada Moreau mended it. The mayor reports about the roof: {LINE}",
        f"The week it opened its doors the mayor wrote: {LINE}",
        f"Ada Moreau mended it. In yards, where nails are shared, she was told: {LINE}",
        f"Ada Moreau has a letter from the desk of Jon Feld: {LINE}",
        f"Ada Moreau took a tip from a banker of Jon Feld’s yard: {LINE}",
        f"Ada Moreau has a soft spot for Jon Feld’s view: {LINE}",
        f"Ada Moreau met Jon Feld’s boss: {LINE}",
        f"Ada Moreau has the motto of Jon Feld: {LINE}",
        f"Ada Moreau had an answer from Jon Feld: {LINE}",
        f"Ada Moreau never liked Jon Feld’s roof: {LINE}",
    ],
)
def test_nobody_is_guessed_where_another_could_be_speaking(text: str) -> None:
    saying = _last(text)
    assert saying.speaker is None
    assert saying.likely is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Quill’s vice president for digital is frank: {LINE}", "Ada Moreau"),
        ("“We had the roof wrong,” conceded Quill’s vice president for digital.", "Ada Moreau"),
        ("The fleet director has no regrets. “We had the roof wrong,” he says.", "Jon Feld"),
        (f"Ada Moreau came late. To hear her tell it, the floor was worse: {LINE}", "Ada Moreau"),
        (f"Not so, says Ada Moreau: {LINE}", "Ada Moreau"),
        ("“We had the roof wrong,” Ada Moreau reassured her deputy.", "Ada Moreau"),
        ("“We had the roof wrong,” Ada Moreau needled the mayor.", "Ada Moreau"),
        (f"Ada Moreau came. {LINE} (Jon Feld would have kept it, he says.)", "Ada Moreau"),
        (f"Its director of roof rules, Ada Moreau, would go on and mend it: {LINE}", "Ada Moreau"),
        ("“We had the roof wrong,” admits chief ombudsman Ada Moreau of the Roofs Office.", "Ada Moreau"),
        ("Ada Moreau, who was there, responded by folding the plan, “the roof that we had wrong”.", "Ada Moreau"),
        (f"Before you call the roofer, hear Ada Moreau, who mended it: {LINE}", "Ada Moreau"),
        (f"They climbed it twice, and that’s the worst it gets, says Ada Moreau: {LINE}", "Ada Moreau"),
        (f"{LINE} So said Ada Moreau.", "Ada Moreau"),
        (f"{LINE} It was Ada Moreau who said so.", "Ada Moreau"),
        (f"{LINE} The speaker was Ada Moreau, vice president of Quill.", "Ada Moreau"),
        (f"“It is ours,” said Ada Moreau. “It is not,” said Jon Feld. {LINE} That was Moreau again.", "Ada Moreau"),
        (f"Nobody gets it, insists Ada Moreau: {LINE} Nobody boasts. “It holds,” she says. “It did.”", "Ada Moreau"),
    ],
)
def test_roles_and_other_leads_name_the_speaker(text: str, name: str) -> None:
    saying = _last(text)
    assert saying.speaker is not None
    assert saying.speaker.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Jon Feld met Ada Moreau. Said the fleet man: {LINE}", "Jon Feld"),
        ("Jon Feld met Ada Moreau. “We had the roof wrong,” the Quill woman confessed.", "Ada Moreau"),
        ("Jon Feld met Ada Moreau. “We had the roof wrong,” the fleet boss confessed. “It leaked.”", "Jon Feld"),
        ("Lu Orr met Jon Feld. “We had the roof wrong,” the finance boss confessed.", "Lu Orr"),
        ("Lu Orr met Jon Feld.\nIt rained. “We had the roof wrong,” the Oakline man laughed.", "Lu Orr"),
        ("Kit Lane came. “We had the roof wrong,” the Quill boss confessed.", "Kit Lane"),
        (f"Lu Orr would like to hear from a supplier about year ten: {LINE}", "Lu Orr"),
        ("Vera Quist came. Roofs are dear. “We had the roof wrong,” the investor said.", "Vera Quist"),
        ("Vera Quist met Jon Feld. “We had the roof wrong,” was the investor’s verdict.", "Vera Quist"),
    ],
)
def test_who_is_called_by_field_or_company(text: str, name: str) -> None:
    saying = _last(text)
    assert saying.speaker is None
    assert saying.likely is not None
    assert saying.likely.name == name


@pytest.mark.parametrize(
    "text",
    [
        "“Did we have it wrong?” Ada Moreau asked a banker. “We had the roof wrong,” he replied.",
        "Ada Moreau asked the moderator whether it would hold. “We had the roof wrong,” was his reply.",
        f"Ada Moreau pressed a banker on the roof. His answer: {LINE}",
        "Ada Moreau mended it. A stranger rang her. “We had the roof wrong,” was his reply.",
        "Ada Moreau mended it. A skipper rang. “We had the roof wrong,” in his phrase.",
        f"Ada Moreau borrowed the phrase from a banker: {LINE}",
        f"The last word went not to Ada Moreau but to a banker: {LINE}",
        f"The sentence of the day was not Ada Moreau’s: {LINE}",
        f"{LINE} The words are not Ada Moreau’s.",
    ],
)
def test_a_reply_is_not_theirs_who_asked_nor_a_line_that_came_from_another(text: str) -> None:
    assert _last(text).speaker is None


def test_another_field_is_another_one() -> None:
    assert _last("“We had the roof wrong,” conceded Quill’s vice president for sales.").speaker is None


def _possible(text: str) -> list[str]:
    saying = _last(text)
    return [] if saying.speaker else [one.name for one in saying.possible]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"Ada Moreau mended it. Jon Feld paid. A roof is short of slates: {LINE}", ["Jon Feld", "Ada Moreau"]),
        (f"Ada Moreau told Jon Feld of it. Her rule is short: {LINE}", ["Jon Feld", "Ada Moreau"]),
        # whom another one has just told something may be "he", unless he says more
        (f"“It is dry,” Ada Moreau told Jon Feld. He was not convinced: {LINE}", ["Jon Feld", "Ada Moreau"]),
        (f"“It is dry,” Ada Moreau told Jon Feld. She disagreed: {LINE}", ["Jon Feld", "Ada Moreau"]),
        (f"“It is dry,” Ada Moreau told Jon Feld. She added: {LINE}", []),
        (f"“It is dry,” Ada Moreau told Jon Feld. She smiled and said: {LINE}", []),
        (f"“It is dry,” Ada Moreau told the hall. She was calm: {LINE}", []),
        (f"Mr. Jon Feld came. “It is dry,” Ada Moreau told Jon Feld. She was calm: {LINE}", []),
        (f"Ada Moreau met Jon Feld.\nSlates are dear, because {LINE}", ["Jon Feld", "Ada Moreau"]),
        (f"Ada Moreau met Jon Feld.\nIt rained all day.\nSlates are dear, because {LINE}", ["Jon Feld", "Ada Moreau"]),
        (f"Ada Moreau met Jon Feld.\nHis roof is old. Slates are dear: {LINE}", ["Jon Feld", "Ada Moreau"]),
        (f"Ada Moreau met Jon Feld.\nSlates are dear: {LINE} He said no more.", ["Jon Feld", "Ada Moreau"]),
        # nobody of the paragraph before, if nothing points there
        (f"Ada Moreau met Jon Feld.\nOne remark went from table to table: {LINE}", []),
        (f"Ada Moreau met Jon Feld.\n{LINE}", []),
        # of those named nearest alone
        (f"Ada Moreau came.\nJon Feld paid. Lu Orr did not. Slates are dear: {LINE}", ["Lu Orr", "Jon Feld"]),
        # the sentence names somebody, or tells of another
        (f"Ada Moreau mended it. Jon Feld paid. For Lu Orr and Kit Lane slates are dear: {LINE}", []),
        (f"Ada Moreau mended it. Jon Feld paid. The moderator replied: {LINE}", []),
        (f"Ada Moreau mended it. Jon Feld paid. Above the door hangs a sign: {LINE}", []),
        # one of two has the floor
        (f"Jon Feld spoke after Ada Moreau. {LINE}", []),
        (f"Jon Feld, unlike Ada Moreau, was brief. {LINE}", []),
        (f"Jon Feld – Ada Moreau’s neighbour on the panel – was brief. {LINE}", []),
        (f"Ada Moreau’s boss, Jon Feld, has a rule. {LINE}", []),
        (f"Ada Moreau’s colleague Jon Feld was brief. {LINE}", []),
        (f"After Ada Moreau came Jon Feld. {LINE}", []),
        (f"Jon Feld met Ada Moreau. {LINE}", ["Ada Moreau", "Jon Feld"]),
        (f"Ada Moreau asked Jon Feld. {LINE[:-2]},” came the reply.", []),
        (f"Ada Moreau asked Jon Feld about it. The answer: {LINE}", []),
        (f"Ada Moreau was startled when Jon Feld said it. {LINE}", []),
        (f"Ada Moreau likes a line that Jon Feld coined. {LINE}", []),
        (f"Jon Feld coined it, and Ada Moreau borrowed it: {LINE}", []),
        (f"Ada Moreau was warned by Jon Feld. {LINE}", []),
        (f"Ada Moreau credits Jon Feld. {LINE}", []),
        (f"Ada Moreau handed the microphone to Jon Feld. {LINE}", []),
        (f"Jon Feld was frank with Ada Moreau. {LINE[:-2]},” he said.", []),
        (f"Jon Feld works with Ada Moreau. {LINE[:-2]},” he likes to say.", []),
        (f"Ada Moreau was startled when Jon Feld said it was old. {LINE}", ["Jon Feld", "Ada Moreau"]),
        # unless the draft calls only the other one so
        (
            f"Ada Moreau brought her slates. Jon Feld works with Ada Moreau. {LINE[:-2]},” she likes to say.",
            ["Ada Moreau", "Jon Feld"],
        ),
        # another one speaks
        (f"Ada Moreau mended it. Jon Feld paid. A banker objected. {LINE}", []),
        (f"Ada Moreau mended it. Jon Feld paid. A banker objected, but it is done. {LINE}", []),
        (f"Ada Moreau mended it. Jon Feld paid. A banker came by. {LINE}", ["Jon Feld", "Ada Moreau"]),
        # nobody whom the draft calls otherwise
        (f"Ada Moreau brought her slates. Jon Feld paid for his roof. Her answer: {LINE}", ["Ada Moreau"]),
        (f"Ada Moreau brought her slates. Jon Feld paid for his roof. The last word was hers: {LINE}", ["Ada Moreau"]),
        # whoever is told of before, she says it
        (
            "Ada Moreau met Jon Feld. Farmers complained that “the roof is wrong”, she said.",
            ["Jon Feld", "Ada Moreau"],
        ),
    ],
)
def test_those_named_near_by_may_have_said_what_is_given_to_nobody(text: str, names: list[str]) -> None:
    assert _possible(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ada Moreau mended it. In a talk with Jon Feld she named slates. “We had the roof wrong,” she said.",
            "Ada Moreau",
        ),
        ("Ada Moreau drew another; she has called it many things, and thinks she ought “to go back.”", "Ada Moreau"),
        # a possessive of what is told of a thing may be another one's, as may "he" behind somebody
        ("Ada Moreau had an answer to his fear of rain. “We had the roof wrong,” she told him.", "Ada Moreau"),
        (
            "A retired postman put it right, Ada Moreau said; he was one of many. “We had the roof wrong,” she said.",
            "Ada Moreau",
        ),
        ("Ada Moreau mended it. In Jon Feld’s view she named slates. “We had the roof wrong,” she said.", "Jon Feld"),
        # nor does the one who is told of it take its place
        ("Ada Moreau mended it. It was cheap, she insisted to Jon Feld. “We had the roof wrong.”", "Ada Moreau"),
        (
            "Ada Moreau mended it. Slates, she said to Jon Feld, are dear: “We had the roof wrong,” she said.",
            "Ada Moreau",
        ),
        # he is nobody whom the draft calls she
        ("Mr Feld trusts Ms Moreau, and “we had the roof wrong”, she said.", "Ada Moreau"),
        ("Mr. Feld wrote to Mrs. Moreau, but he was late, and “we had the roof wrong”, she said.", "Ada Moreau"),
        (
            "Ada Moreau mends her own roof. Jon Feld lost his. He met Ada Moreau. “We had the roof wrong,” he said.",
            "Jon Feld",
        ),
        (
            "Ada Moreau came. She met Jon Feld, who paid his way. Then he thought again: “We had the roof wrong.”",
            "Jon Feld",
        ),
    ],
)
def test_a_pronoun_means_whom_the_draft_can_mean_by_it(text: str, name: str) -> None:
    speaker = _last(text).speaker
    assert speaker is not None
    assert speaker.name == name


MOREAUS = People(["Ada Moreau", "Ina Moreau", "Jon Feld"])


@pytest.mark.parametrize(
    ("text", "so_far", "name"),
    [
        ("“We had,” Moreau said.", SoFar(), "Moreau"),
        ("“We had,” Moreau said.", SoFar(introduced=("Ina Moreau",)), "Ina Moreau"),
        ("“We had,” Moreau said.", SoFar(introduced=("Ada Moreau", "Ina Moreau")), "Moreau"),
        ("Ada Moreau mended it. Jon Feld paid. “We had,” Moreau said.", SoFar(), "Ada Moreau"),
        ("Jon Feld mended it. “We had,” he said.", SoFar(called=(("Jon Feld", "he"),)), "Jon Feld"),
        ("Jon Feld mended it. “We had,” she said.", SoFar(called=(("Jon Feld", "he"),)), None),
    ],
)
def test_what_the_draft_tells_of_people_before(text: str, so_far: SoFar, name: str | None) -> None:
    quotation = Span(text.index("“"), text.index("”") + 1)
    speaker = speakers(text, [quotation], MOREAUS, so_far=so_far).quotations[0].speaker
    assert (speaker and speaker.name) == name


@pytest.mark.parametrize(("recent", "name"), [(("Ada Moreau",), "Jon Feld"), ((), None)])
def test_her_slates_may_be_anothers_whom_the_draft_has_just_named(recent: tuple[str, ...], name: str | None) -> None:
    text, so_far = "Jon Feld needs her slates. “We had,” he said.", SoFar(called=(("Ada Moreau", "she"),))
    quotation = Span(text.index("“"), text.index("”") + 1)
    before = NO_SPEAKERS._replace(recent=recent)
    speaker = speakers(text, [quotation], MOREAUS, before, so_far=so_far).quotations[0].speaker
    assert (speaker and speaker.name) == name


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moreau brought her slates. “We had the roof wrong,” he said.",
        "Ada Moreau brought her slates. He said: “We had the roof wrong.”",
        "Ada Moreau brought her slates. It was he who said “we had the roof wrong”.",
        "Ada Moreau brought her slates. His verdict: “We had the roof wrong.”",
        f"Ada Moreau brought her slates. His staff hear the same again and again: {LINE}",
        "Ada Moreau mended it. Nobody in the hall said “we had the roof wrong”.",
        f"Ada Moreau mended it. A banker objected. {LINE}",
        f"Ada Moreau mended it. Vera Kowalski, a banker, disagreed. {LINE}",
        f"Ada Moreau mended it. Her boss disagrees. {LINE}",
    ],
)
def test_it_is_not_theirs_whom_the_draft_calls_otherwise_nor_where_another_one_has_spoken(text: str) -> None:
    saying = _last(text)
    assert (saying.speaker, saying.likely, saying.possible) == (None, None, ())


def test_whose_words_a_lead_tells_of_no_sentence_behind_takes_away() -> None:
    speaker = _last("In Feld’s words, “we had the roof wrong.” Moreau laughed.").speaker
    assert speaker is not None
    assert speaker.name == "Jon Feld"


def test_a_pronoun_behind_somebody_else_calls_nobody() -> None:
    saying = _last("Ada Moreau said that the mayor lost his. “We had the roof wrong,” she said.")
    assert (saying.speaker or saying.likely or saying.possible[0]).name == "Ada Moreau"


@pytest.mark.parametrize("whom", ["every keeper", "each roofer", "the apprentices"])
def test_an_hour_for_writing_is_nobodys_word(whom: str) -> None:
    told = f"“It is old,” Ada Moreau told me. She wants {whom} to have ten paid minutes for writing"
    one = _last(f"{told} at the end of the day: {LINE}").speaker
    assert one is not None
    assert one.name == "Ada Moreau"
    assert _last(f"{told}: {LINE}").speaker is None


def test_a_thing_that_opens_a_sentence_says_nothing() -> None:
    assert _last(f"Ada Moreau came. Activity predicts nothing: {LINE}").speaker is None


@pytest.mark.parametrize(
    ("second", "names"),
    [
        (f"Asked for a slate, the director saw a gift. The prize comes late: {LINE}", ["Jon Feld"]),
        (f"Asked for a slate, the moderator saw a gift. The prize comes late: {LINE}", []),
        (f"Bo Nordin was there. The director saw a gift. The prize comes late: {LINE}", []),
    ],
)
def test_who_is_told_of_by_title_may_have_said_it(second: str, names: list[str]) -> None:
    assert _possible(f"Jon Feld met Ada Moreau.\n{second}") == names


def test_whom_the_sentence_behind_calls_he_is_not_she() -> None:
    told = "Ada Moreau smiled. “It is old,” said Feld. Then he laughed. She agreed."
    saying = _last(f"{told} “We had the roof wrong,” she said.")
    assert saying.speaker is None
    assert [one.name for one in saying.possible] == ["Ada Moreau"]


def test_a_pronoun_may_mean_another_one_whom_alone_the_draft_calls_so() -> None:
    told = (
        "“It is old,” said Moreau, who sends every slate on to Feld. He returned the favour: “We had the roof wrong.”"
    )
    quotations = [Span(*found.span()) for found in re.finditer("“[^”]*”", told)]
    saying = speakers(told, quotations, PEOPLE, so_far=SoFar(called=(("Jon Feld", "he"),))).quotations[-1]
    assert saying.speaker is None
    assert {one.name for one in saying.possible} == {"Jon Feld", "Ada Moreau"}


@pytest.mark.parametrize("told", ["Ada Moreau, his deputy, mended it.", "Asked about Ada Moreau, he laughed."])
def test_his_beside_a_name_calls_nobody_he(told: str) -> None:
    assert speakers(told, [], PEOPLE).called == ()
