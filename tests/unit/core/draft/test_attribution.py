"""Who says what the prose quotes: the ordered rules, and where nobody may be guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.draft.marks import find_marks
from brief_tui.core.draft.speakers.attribution import speakers
from brief_tui.core.draft.speakers.clauses import read_clauses
from brief_tui.core.draft.speakers.quotation_speakers import Speaker
from brief_tui.core.people import People

PEOPLE = People(
    [
        "Ada Moreau",
        "Jon Feld",
        "Marcus Haldane",
        "Marcus Tiler",
        "Lotte van der Berg",
        "Mohammed S. Al Sahaf",
        "dana b",
    ],
    [("The Duchess", "Ada Moreau")],
)
ADA, JON = "Ada Moreau", "Jon Feld"


def found(text: str) -> list[Speaker | None]:
    return [saying.speaker for saying in speakers(text, find_marks(text).pairs, PEOPLE).quotations]


def names(text: str) -> list[str | None]:
    """Names in order of quotations; a star says that the speaker is inferred."""
    return [speaker and speaker.name + "*" * speaker.inferred for speaker in found(text)]


def test_a_lead_that_goes_on_about_the_thing_it_tells_of_is_about_the_one_it_names() -> None:
    assert names("Moreau of Quill has a trick, and it is her oldest: “A b c d.”") == [ADA]
    assert names("Moreau has a visitor, and he is angry: “A b c d.”") == [None]
    assert names("Moreau met Feld, and it is late: “A b c d.”") == [None]


@pytest.mark.parametrize(
    ("says", "who"),
    [
        ("Vendors say", "Vendors"),
        ("Williams writes tools, and trusts them", "Williams"),
        ("Williams put it so, and left", "Williams"),
        ("Teams write tools, tune them, and cannot give them up", None),
    ],
)
def test_many_who_do_more_than_speak_are_no_speaker(says: str, who: str | None) -> None:
    assert names(f"Moreau came. {says}: “A b c d.”") == [who]


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        # whatever is told of whom the sentence begins with, its subject speaks
        ("To the engineer Jon Feld, who said that a valve fails safe, Moreau nodded:", ADA),
        ("To Feld, who said that it leaks, Moreau slowly shook her head:", ADA),
        ("Beside Feld, who had argued that, if it leaks, it sinks, Moreau was calm:", ADA),
        ("It was news to Feld, who said, with a smile:", JON),
        ("For Feld, who said so, the lesson was plain:", JON),
        # the name between a colon and the words
        ("Like Feld, she thinks of the long run: Moreau said", ADA),
        ("Feld nods, and is done: Moreau said", ADA),
        ("Feld claims that it was Lotte who thinks Moreau said", None),
    ],
)
def test_whose_clause_leads_to_the_words_speaks(lead: str, who: str | None) -> None:
    assert names(f"{lead} “a b c d e f g”.") == [who]


@pytest.mark.parametrize("who", ["All", "Both", "Neither", "Half", "Most", "Delegates", "Holm", "Feld", "She"])
def test_who_agrees_behind_speech_did_not_say_it(who: str) -> None:
    assert names(f"Moreau put it thus: “A b c d.” {who} agreed.") == [ADA]
    assert names(f"Moreau spoke of it. “A b c d.” {who} disagreed.") == [f"{ADA}*"]
    assert names(f"“A b c d.” {who} agreed.") == [None]


def test_a_sentence_behind_takes_no_words_from_whom_a_lead_gives_them_to() -> None:
    assert names("Moreau said: “A b c d.” Feld laughed, and Feld said.") == [ADA]
    assert names("Moreau said: “A b c d.” Feld said.") == [ADA]
    assert names("A visitor said: “A b c d.” Feld said.") == [None]
    assert names("In the evening, “a b c d.” Feld said.") == [JON]
    assert names("Moreau said: “A b c d,” Feld said.") == [JON]


@pytest.mark.parametrize(
    ("asks", "who"),
    [
        ("Feld asked whether it was over. “A b,” she replied.", f"{ADA}*"),
        ("Feld, who keeps the gate, asked her how it went. “A b,” she answered.", f"{ADA}*"),
        ("Feld asked her whether it was over. “A b,” she responded.", f"{ADA}*"),
        ("Jon Feld of Quill wondered why it was late. She answered: “A b.”", f"{ADA}*"),
        ("Feld asked why it was over, and she answered: “A b.”", f"{ADA}*"),
        ("Feld asked Lotte van der Berg, and she answered: “A b.”", "Lotte van der Berg*"),
        ("Feld asked Lotte van der Berg how it went. “A b,” she replied.", None),
        ("Feld asked a roofer how it went. “A b,” she replied.", None),
        ("Feld asked for a lamp. “A b,” he said.", f"{JON}*"),
        ("Feld was asked whether it was over. “A b,” he replied.", f"{JON}*"),
    ],
)
def test_who_asks_gives_no_reply(asks: str, who: str | None) -> None:
    assert names(f"“It is,” Ada Moreau said. {asks}") == [ADA, who]
    assert names("Feld asked whether it was over. “A b,” he replied.") == [None]


@pytest.mark.parametrize(
    "asks",
    [
        "Feld asked who sees the book. They all do, she answered.",
        "Feld stood up in the hall and asked who sees the book. They all do, she replied, and may for a year.",
        "Feld rose and wondered who sees it. The book, she responded, is open.",
        "Feld, in the third row, asked how long it took. A year, she answered.",
        "Jon Feld took the microphone and asked whether it was over. She answered that it was.",
        "Feld asked what that had cost. About one percent, she said, and a switch brings it back.",
        "Feld, who owns a yard, asked her why anybody rows. The answer came from the rowers.",
    ],
)
def test_who_asks_is_not_meant_behind_a_reply_that_is_told(asks: str) -> None:
    assert names(f"“It is,” Ada Moreau said. {asks} “A b c d,” she said.") == [ADA, f"{ADA}*"]
    assert names(f"{asks} “A b c d,” she said.") == [None]


@pytest.mark.parametrize(
    "asks",
    [
        "Feld asked for a lamp. He got one, he said.",
        "Feld asked Moreau who sees the book. She answered him.",
        "Feld stood up. He answered that it was over.",
    ],
)
def test_who_is_told_of_alone_goes_on_being_meant(asks: str) -> None:
    assert names(f"{asks} “A b c d,” Feld said. “E f,” he said.") == [JON, f"{JON}*"]


@pytest.mark.parametrize(
    "meets",
    [
        "Feld asked her about it from the floor. She spoke of her fears.",
        "Feld, a nurse at Quill, interrupted her. She laughed.",
        "Feld thanked her. She bowed.",
        "Feld then contradicted her at once. She shrugged.",
        "Feld rose and asked her about it. She spoke of her fears.",
    ],
)
def test_somebody_whom_another_one_meets_is_whom_the_next_sentence_calls_she(meets: str) -> None:
    assert names(f"{meets} Feld knows what it costs. “A b c d,” he said.") == [f"{JON}*"]


@pytest.mark.parametrize(
    "before",
    [
        "Moreau, head teacher at Quill Schools, runs a yard of six rigs, and she did not praise them.",
        "Moreau runs a school with 380 children, and she did not praise the rigs.",
        "Moreau says that visitors love it, and she does not praise the rigs.",
        "Moreau, a senior nurse at Quill, praises what she can.",
    ],
)
def test_a_title_or_several_people_before_a_pronoun_are_not_whom_it_means(before: str) -> None:
    told = "Moreau told the audience so, passing on his reason."
    assert names(f"{before} {told} It leaks, Moreau admitted. “A b c d,” she said.") == [f"{ADA}*"]


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("Feld met the wave. Newcomers, he said, should state limits on the first day:", f"{JON}*"),
        ("Feld met the wave. Moreau, he added, must answer for the rest:", f"{JON}*"),
        ("Feld met the wave. Pumps, he said, will call for help by night:", f"{JON}*"),
        ("Beginners, Feld warned, should ask for less:", JON),
        ("Feld met the wave. Moreau, he said, told him so:", f"{ADA}"),
        ("Newcomers said on the first day:", "Newcomers"),
    ],
)
def test_who_speaks_between_commas_says_what_another_one_should(lead: str, who: str) -> None:
    assert names(f"{lead} “A b c d.”") == [who]


@pytest.mark.parametrize(
    "calls",
    [
        "Moreau thanked her team. She bowed.",
        "Moreau said that it cost her a year. She shrugged.",
        "Moreau rose. She bowed.",
    ],
)
def test_who_is_called_she_is_not_he(calls: str) -> None:
    assert names(f"{calls} Moreau knows what it costs. “A b c d,” he said.") == [None]


@pytest.mark.parametrize(
    "told",
    [
        "She told Feld where she would put the money: “A b c d.”",
        "For most people, she told Feld, it is late. It fails “unless a b c d.”",
        "She explained the idea to Feld in plain words. “A b,” she said.",
        "She told Feld: “A b c d.”",
        "She put it to Feld this way: “A b c d.”",
    ],
)
def test_whom_somebody_tells_it_is_not_the_speaker(told: str) -> None:
    (alone,) = speakers(told, find_marks(told).pairs, PEOPLE).quotations
    assert (alone.speaker, alone.likely) == (None, None)
    (behind,) = speakers(f"Moreau is back. {told}", find_marks(f"Moreau is back. {told}").pairs, PEOPLE).quotations
    who = behind.speaker or behind.likely
    assert who is not None
    assert who.name == ADA


CLAUSE_AFTER = [
    ("“A b,” its Chief Weigher, Ada Moreau, told the forum.", [ADA]),
    ("“A b,” said its Chief Examiner, Ada Moreau.", [ADA]),
    ("“A b,” Quill’s Chief Examiner Ada Moreau said.", [ADA]),
    ("“A b,” says the Weigher.", [None]),
    ("“A b,” Moreau noted.", [ADA]),
    ("“A b,” noted Moreau.", [ADA]),
    ("“A b,” groans crane driver Ada Moreau.", [ADA]),
    ("“A b”, said Ada Moreau.", [ADA]),
    ("“A b,” said Google’s Ada Moreau, who runs storage.", [ADA]),
    ("“A b,” says product manager Ada Moreau of Google.", [ADA]),
    ("“A b,” Ada Moreau, a product manager at Google, noted on stage.", [ADA]),
    ("“A b,” as Moreau put it.", [ADA]),
    ("“A b?” Moreau asked. “C d!” exclaimed Feld.", [ADA, JON]),
    ("“A b.” Moreau said.", [ADA]),
    ("“A b,” said A. Moreau.", [ADA]),
    ("“A b,” Dr. Moreau said.", [ADA]),
    ("“A b,” said Ada B. Moreau.", [ADA]),
    ("“A b,” said Mohammed Al Sahaf.", ["Mohammed S. Al Sahaf"]),
    ("“A b,” said M.S. Al Sahaf.", ["Mohammed S. Al Sahaf"]),
    ("“A b,” said CEO Moreau.", [ADA]),
    ("“A b,” The Duchess replied.", [ADA]),
    ("“A b,” MOREAU said.", [ADA]),
    ("“A b,” said Ms. van der Berg.", ["Lotte van der Berg"]),
    ("“A b,” Al Sahaf said.", ["Mohammed S. Al Sahaf"]),
    ("“A b,” said Moreau’s deputy, Jon Feld.", [JON]),
    ("Moreau liked it. “A b,” said Feld.", [JON]),
    ("As Moreau has it, “a b,” Feld said.", [JON]),
    ("“A b,” dana b said.", ["dana b"]),
    ("“A b,” Moreau groused.", [ADA]),
    ("“A b,” Feld went on.", [JON]),
    ("“A b,” Moreau Ada said.", [ADA]),
    ("“A b,” came the answer from Moreau.", [ADA]),
    ("“A b,” came Moreau’s reply.", [ADA]),
    ("“A b,” in Moreau’s words.", [ADA]),
    ("“A b,” in the words of Ada Moreau.", [ADA]),
    ("“A b,” by Moreau’s account.", [ADA]),
    ("“A b,” as Moreau would have it.", [ADA]),
    ("“A b,” is Moreau’s summary of the year.", [ADA]),
    ("“A b,” is a line that Moreau keeps on a mug.", [ADA]),
    ("“A b,” is the way Moreau sees it.", [ADA]),
    ("“A b.” Moreau said, and Feld agreed.", [ADA]),
    ("“A b.” (Moreau)", [ADA]),
    ("“A b.” — Ada Moreau, Quill", [ADA]),
    ("“A b,” he told Moreau.", [None]),
    ("“A b,” is what Moreau heard from Feld.", [None]),
    ("When a visitor said “a b,” Moreau laughed.", [None]),
    ("When Feld said “a b,” Moreau laughed.", [JON]),
    ("If Feld had said “a b,” nobody would have laughed.", [None]),
    ("“A b,” Moreau says her visitors should know.", [None]),
    ("“A b,” Feld was told by Moreau.", [ADA]),
    ("“A b,” said a laughing Moreau.", [ADA]),
    ("“A b,” is a question Moreau hates.", [None]),
    ("“A b,” Moreau is rumoured to have said.", [None]),
    ("“A b,” Feld heard Moreau say.", [ADA]),
    ("“A b,” Feld heard a visitor say.", [None]),
    ("“A b,” was Moreau’s advice to Feld.", [ADA]),
]
CLAUSE_BEFORE = [
    ("Moreau was blunt: “A b.”", [ADA]),
    ("As Moreau put it, “a b c.”", [ADA]),
    ("For Feld, there was no doubt: “A b.”", [JON]),
    ("At the panel, on Tuesday Moreau said: “A b.”", [ADA]),
    ("Moreau liked it. Feld did not: “A b.”", [JON]),
    ("Moreau told Feld: “A b.”", [ADA]),
    ("Moreau’s answer: “A b.”", [ADA]),
    ("Ada: “A b.” Jon: “C d.”", [ADA, JON]),
    ("“A b.” Feld added: “C d.”", [None, JON]),
    ("Asked why it took two years, Moreau gave a short answer: “A b.”", [ADA]),
    ("Asked about Feld’s remark, Moreau laughed: “A b.”", [ADA]),
    ("Unlike Feld, Moreau saw it coming: “A b.”", [ADA]),
    ("Speaking after Feld, Moreau was brief: “A b.”", [ADA]),
    ("Moreau, sitting beside Feld, said: “A b.”", [ADA]),
    ("Moreau, like Feld before her, counts: “A b.”", [ADA]),
    ("Moreau, asked by Feld whether it was over, said: “A b.”", [ADA]),
    ("Moreau disagreed with Feld: “A b.”", [ADA]),
    ("Moreau’s answer to Feld was short: “A b.”", [ADA]),
    ("Moreau’s conclusion has a sting: “A b.”", [ADA]),
    ("Moreau’s message to the room was blunt: “A b.”", [ADA]),
    ("Feld hired Moreau, who says: “A b.”", [ADA]),
    ("The Quill product manager, Ada Moreau, was clear: “A b.”", [ADA]),
    ("It was Moreau who said it first: “A b.”", [ADA]),
    ("This is how Moreau remembers it: “A b.”", [ADA]),
    ("Here is Moreau on the move: “A b.”", [ADA]),
    ("The line of the day came from Moreau: “A b.”", [ADA]),
    ("One line from Moreau stuck: “A b.”", [ADA]),
    ("The best line was Moreau’s: “A b.”", [ADA]),
    ("To quote Moreau: “A b.”", [ADA]),
    ("In Moreau’s telling, “a b c d.”", [ADA]),
    ("In the words of Ada Moreau, “a b c d.”", [ADA]),
    ("To hear Moreau tell it, “a b c d.”", [ADA]),
    ("For Moreau, the lesson was plain: “A b.”", [ADA]),
    ("What Moreau took home was short: “A b.”", [ADA]),
    ("There was a laugh when Moreau said: “A b.”", [ADA]),
    ("Moreau drew a laugh with one line: “A b.”", [ADA]),
    ("Moreau had a message for customers: “A b.”", [ADA]),
    ("“A b,” Moreau said, while Feld noted, “c d.”", [ADA, JON]),
    ("Moreau turned to Feld and said, “A b.”", [ADA]),
    ("Moreau gave the floor to Feld, who was blunt: “A b.”", [JON]),
    ("Feld, introduced by Moreau, joked: “A b.”", [JON]),
    ("Moreau of Quill can do that sum quickly, having done it before: “A b.”", [ADA]),
    ("Moreau, to Feld: “A b.”", [ADA]),
    ("Moreau, whose visitors complained, shrugs: “A b.”", [ADA]),
    ("The visitors, Moreau among them, complained: “A b.”", [None]),
    ("Feld was asked by Moreau about it: “A b.”", [None]),
    ("14:31 Next up is Moreau: “A b.”", [ADA]),
    ("More from Moreau: “A b.”", [ADA]),
    ("A man at the back shouted “A b!” and Moreau nodded: “C d.”", [None, ADA]),
    ("Asked “a b?”, Moreau pointed at Feld.", [None]),
    ("Moreau said that Feld said: “A b.”", [None]),
    ("To Moreau, “a b.”", [ADA]),
    ("To Moreau and Feld, “a b.”", [None]),
    ("Addressed to Moreau, “a b.”", [None]),
    ("To Moreau she said: “A b.”", [None]),
    ("Moreau will not call the paper useless: “A b.”", [ADA]),
    ("Moreau will not call it: “A b.”", [None]),
    ("Moreau would rather take a lift, at 2.4 million, and beds, “because a b.”", [ADA]),
    ("Moreau would rather take a lift, and Feld wants beds, “because a b.”", [None]),
    ("Moreau would rather take a lift, and her lawyer beds, “because a b.”", [None]),
    ("To Moreau the answer is simple: “A b.”", [ADA]),
    ("Moreau agrees and adds: “A b.”", [ADA]),
    ("Moreau smiled, shook her head and said: “A b.”", [ADA]),
    ("Moreau says Feld told her, “A b.”", [None]),
    ("Moreau says that, according to Feld, “a b.”", [None]),
]
SPLIT = [
    ("“A b,” Moreau later told reporters, “c d.”", [ADA, ADA]),
    ("“A b,” Moreau says — and “c d,” too.", [ADA, ADA]),
    ("Moreau runs storage. “A b,” she said, “c d.”", [f"{ADA}*", f"{ADA}*"]),
    ("Moreau spoke. “A b,” one visitor wrote, “c d.”", [None, None]),
    ("As Moreau saw, “a b,” said Feld, “c d.”", [JON, JON]),
    ("“A b,” Moreau told Feld, “c d.”", [ADA, ADA]),
    ("“A b,” Moreau said, adding that “c d e f.”", [ADA, ADA]),
    ("“A b,” Moreau said. And then: “C d.”", [ADA, f"{ADA}*"]),
    ("“A b,” Moreau said. Feld, she noted, “c d e f”.", [ADA, f"{ADA}*"]),
    ("“A b,” says Moreau, the head of Quill, “c d.”", [ADA, ADA]),
    ("“A b,” he told Moreau, “c d.”", [None, None]),
    ("Feld came. “A b,” he told Moreau, “c d.”", [f"{JON}*", f"{JON}*"]),
]
SAME_SENTENCE = [
    ("Moreau calls it “permanent chaos”.", [ADA]),
    ("“A b” was how Moreau put it; Feld called it “c d”.", [ADA, JON]),
    ("“A b” – Ada Moreau", [ADA]),
    ("It goes to a tier that Moreau calls “a b”, at 6 percent off, and it grows.", [ADA]),
    ("“A b,” according to Moreau.", [ADA]),
    ("According to Moreau, the crane “a b”.", [ADA]),
    ("The crane, according to Moreau, “a b c”.", [ADA]),
    ("In Moreau’s view, the crane is “a b”.", [ADA]),
    ("Quill, says Moreau, “a b c”.", [ADA]),
    ("Quill, a visitor told Moreau, “a b c”.", [None]),
    ("Moreau described Feld’s letter as “a b”.", [ADA]),
    ("Moreau likes the phrase “a b”.", [None]),
    ("Feld said it would “a b,” but Moreau called that “c d”.", [JON, ADA]),
    ("Moreau said that Feld said “a b”.", [None]),
    ("Moreau remembers how it began, and “a b”.", [ADA]),
    ("Visitors were told by Moreau that it was “a b”.", [ADA]),
]
LATEST = [
    ("Moreau spoke. She gave back 160, with Feld’s own lamp. “A b,” she says. “C d.”", [f"{ADA}*", f"{ADA}*"]),
    ("Moreau spoke. Then she rang Feld. She told Feld no. “A b,” she says.", [f"{ADA}*"]),
    ("Moreau spoke. Then she rang Feld. “A b,” he says.", [f"{JON}*"]),
    ("Moreau spoke. Then she rang Feld. Feld was late. “A b,” she says.", [f"{JON}*"]),
    ("Moreau built it. “A b,” she said.", [f"{ADA}*"]),
    ("Moreau built it. Feld broke it. “A b,” he said.", [f"{JON}*"]),
    ("Moreau built it. “A b.” It stood.", [f"{ADA}*"]),
    ("Moreau was blunt: “A b.” She added: “C d.”", [ADA, f"{ADA}*"]),
    ("“A b,” Moreau said of Feld. “C d.”", [ADA, f"{ADA}*"]),
    ("Marcus Tiler spoke. “A b,” Marcus said.", ["Marcus Tiler*"]),
    ("Moreau built it. It is the “peach” of the season.", [f"{ADA}*"]),
    ("Moreau built it. She was blunt: “A b.”", [f"{ADA}*"]),
    ("Moreau built it. She calls it “the peach”.", [f"{ADA}*"]),
    ("Moreau built it. In her words, “a b c d.”", [f"{ADA}*"]),
    ("Moreau built it. “A b,” was her advice.", [f"{ADA}*"]),
    ("Moreau built it. “A b,” is how she accounts for it.", [f"{ADA}*"]),
    ("Moreau built it. What buyers learn later is this: “A b.”", [f"{ADA}*"]),
    ("Moreau built it. It came at a price: “A b.”", [f"{ADA}*"]),
    ("Moreau built it. Asked about Feld, she laughed: “A b.”", [f"{ADA}*"]),
    ("Moreau built it. Any vendor can, she answered. “A b,” she said.", [f"{ADA}*"]),
]
NOBODY_GUESSED = [
    ("“A b,” she said.", [None]),
    ("One remark went round: “A b.”", [None]),
    ("Moreau and Feld said: “A b.”", [None]),
    ("“A b,” Moreau and Feld said.", [None]),
    ("“A b,” said Moreau and Feld.", [None]),
    ("Moreau and Feld built it. “A b,” she said.", [None]),
    ("What Moreau told Feld of the “doorway” stayed.", [None]),
    ("Moreau spoke. “A b,” one visitor wrote. “C d.”", [None, None]),
    ("It was, as one visitor wrote on the wall, “a day on it”.", [None]),
    ("Moreau spoke. “A b,” the report said.", [None]),
    ("Moreau spoke. “A b,” said Moreau’s deputy.", [None]),
    ("Moreau’s deputy said: “A b.”", [None]),
    ("What Moreau’s team calls the “doorway” is a “key”.", [None, None]),
    ("Moreau built it. “A b,” the engineer said.", [None]),
    ("Moreau built it. “A b,” said the engineer from Oslo.", [None]),
    ("The cure is old. Moreau calls it so. Some say “the peach”.", [None]),
    ("Moreau built it. His employer calls it “the peach”.", [None]),
    ("Moreau built it. A student had one more question. “A b.”", [None]),
    ("Moreau built it. Next came the regulator. “A b.”", [None]),
]
DENIED = [
    "“A b,” Jon Feld did not say.",
    "“A b,” Jon Feld didn’t say.",
    "“A b,” he never said.",
    "“A b” is not what Jon Feld said.",
    "“A b” was never Jon Feld’s line.",
    "Jon Feld denied having said: “A b”",
    "Jon Feld refused to say: “A b”",
    "What Jon Feld never said: “A b”",
    "Jon Feld never said “a b”.",
    "No visitor said: “A b”",
    "Jon Feld allegedly said: “A b”",
    "Jon Feld rejected the phrase “a b”.",
]
SOMEBODY_ELSE = [
    "A heckler, not Jon Feld, said, “A b”",
    "Unlike Jon Feld, who was silent, the visitor said: “A b”",
    "Jon Feld heard somebody say: “A b”",
    "Jon Feld was told: “A b”",
    "Jon Feld introduced a visitor: “A b”",
    "Jon Feld laughed. “A b” was the answer from the floor.",
    "“A b,” Jon Feld was told.",
    "Jon Feld let somebody say: “A b”",
    "Jon Feld came. His wife: “A b”",
    "Jon Feld’s wife: “A b”",
    "The wife of Jon Feld: “A b”",
    "“A b,” the man beside Jon Feld said.",
    "“A b,” a woman Jon Feld knows said.",
    "“A b,” said a man next to engineer Jon Feld.",
    "“A b,” the moderator shouted at Jon Feld.",
    "“A b,” the moderator hummed at Jon Feld.",
    "“A b,” the CEO said, as Jon Feld listened.",
    "“A b,” a colleague of Jon Feld said.",
    "The crowd around Jon Feld chanted: “A b”",
    "The crowd around Jon Feld hummed: “A b”",
    "Jon Feld read from a letter by his mother: “A b”",
    "Jon Feld ignored the visitor’s “a b”.",
    "Jon Feld recalled his mother saying: “A b”",
    "When Jon Feld paused, the visitor: “A b”",
    "“A b,” Jon Feld read aloud.",
    "“A b,” despite Jon Feld’s warning.",
    "“A b,” Jon Feld remembers being told.",
    "“A b,” Jon Feld recalls a vendor telling him.",
    "Jon Feld got an email from a customer: “A b”",
    "Jon Feld got one complaint: “A b”",
    "Jon Feld recalls the email he got: “A b”",
    "Jon Feld laughs about the reply he got from a vendor: “A b”",
    "Jon Feld asked a vendor and got an answer: “A b”",
    "Jon Feld called the vendor, and the vendor was blunt: “A b”",
    "Jon Feld remembers his father’s words: “A b”",
    "Jon Feld asked Moreau whether it was over: “A b”",
    "Jon Feld pointed at the banner: “A b”",
    "Jon Feld showed a slide: “A b”",
    "Jon Feld met a wall of doubt: “A b”",
    "Jon Feld lost the argument to a customer: “A b”",
    "Jon Feld had a sticker on his laptop: “A b”",
    "Jon Feld listened as the regulator spoke: “A b”",
    "Jon Feld remembers one letter in particular: “A b”",
    "Jon Feld gave way to the mayor: “A b”",
    "Jon Feld left. That pleased the mayor: “A b”",
    "Jon Feld and the mayor met in May. “A b,” she said.",
    "Jon Feld would not go so far as to say: “A b”",
    "The moderator thanked Jon Feld: “A b”",
    *(
        f"Jon Feld spoke first. {text}"
        for text in (
            "The chairwoman replied: “A b”",
            "Steve Jobs: “A b”",
            "In the words of Steve Jobs: “A b”",
            "“A b,” according to Steve Jobs.",
            "“A b,” per Steve Jobs.",
            "“A b,” shouted Steve Jobs.",
            "“A b,” chimed in Steve Jobs.",
            "“A b,” came the reply.",
            "“A b!” came the reply.",
            "“A b.” Steve Jobs said.",
            "“A b” – Steve Jobs",
            "Nvidia’s reply: “A b”",
            "The reply: “A b”",
            "His answer was short: “A b”",
        )
    ),
]


@pytest.mark.parametrize("text", [*DENIED, *SOMEBODY_ELSE])
@pytest.mark.parametrize("ending", ["", " It rained."])
def test_nobody_is_given_what_he_denies_or_somebody_else_says(text: str, ending: str) -> None:
    assert JON not in [speaker.name for speaker in found(text + ending) if speaker]


def test_whom_somebody_quotes_is_the_speaker() -> None:
    assert names("“A b,” Jon Feld quoted Ada Moreau as saying.") == [ADA]


AS_WRITTEN = [
    ("“A b,” Marcus said.", ["Marcus"]),
    ("Marcus’s view: “A b.”", ["Marcus"]),
    ("Moreau left. “A b,” said Jan Kowalski.", ["Jan Kowalski"]),
    ("Moreau left. Kowalski said: “A b.”", ["Kowalski"]),
    ("“A b,” said Jean Moreau.", ["Jean Moreau"]),
    ("Jean Moreau said: “A b.”", ["Jean Moreau"]),
    ("“A b,” Ada Lovelace said.", ["Ada Lovelace"]),
    ("Moreau left. “A b,” said Quill engineer Jan Kowalski of Harrow.", ["Jan Kowalski"]),
    ("Moreau left. “A b,” Quill engineer Kowalski said.", ["Kowalski"]),
    ("Moreau left. At Harrow, Quill’s Jan Kowalski said: “A b.”", ["Jan Kowalski"]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*CLAUSE_AFTER, *CLAUSE_BEFORE, *SPLIT, *SAME_SENTENCE, *LATEST, *NOBODY_GUESSED, *AS_WRITTEN],
)
def test_rules(text: str, expected: list[str | None]) -> None:
    assert names(text) == expected


def test_straight_marks_are_as_good() -> None:
    cases = [*CLAUSE_AFTER, *CLAUSE_BEFORE, *SPLIT, *SAME_SENTENCE, *LATEST, *NOBODY_GUESSED, *AS_WRITTEN]
    for text, expected in cases:
        assert names(text.replace("“", '"').replace("”", '"')) == expected, text


def test_names_inside_quotations_name_no_speaker() -> None:
    assert names("“Feld is right,” she said.") == [None]
    assert names("Moreau spoke. “Feld is right. Feld knows,” she said.") == [f"{ADA}*"]


def test_a_word_that_happens_to_be_a_name_needs_a_capital() -> None:
    people = People(["Grace Will"])
    text = "It will grace the wall: “A b.”"
    assert [saying.speaker for saying in speakers(text, find_marks(text).pairs, people).quotations] == [None]


def test_initials_and_titles_end_no_sentence() -> None:
    assert names("On stage Dr. A. B. Moreau of Quill Inc. was blunt: “A b.”") == [ADA]
    assert names("Version 3.5 was hers. Moreau said so: “A b.”") == [ADA]


def test_the_span_is_the_name_in_the_text() -> None:
    text = "Feld left. “A b,” said Google’s Ada Moreau. “C d.”"
    spans = [text[slice(*speaker.span)] for speaker in found(text) if speaker]
    assert spans == ["Ada Moreau", "Ada Moreau"]


def test_the_codes_of_a_paragraph() -> None:
    text = "At Quill, Moreau told one of Feld’s men: “A b?” It was. He said “c d,” and left."
    assert read_clauses(text, find_marks(text).pairs, PEOPLE).codes == "pC,NTIpPw:Q!Ib.SVQ,Aw."


VERBS = ["said", "noted", "told the room", "warned", "recalled", "argued", "put it", "asked"]
PERSONS = st.sampled_from([ADA, JON, "Lotte van der Berg"])


@given(PERSONS, PERSONS, st.sampled_from(VERBS), st.booleans(), st.sampled_from(["", "Ms. ", "engineer ", "Quill’s "]))
def test_a_clause_after_wins_over_everybody_named_before(
    speaker: str, other: str, verb: str, surname: bool, title: str
) -> None:
    written = speaker.split(" ", 1)[1] if surname else speaker
    assert names(f"{other} spoke first. {other} liked it. “We did it,” {title}{written} {verb}.") == [speaker]


PARTS = """\
“A b,”|“C.”|“d e?”|‘f’|Moreau|Feld’s|Marcus|Ada|Kowalski|she|said|told|the|one|report|and|of|who|,|.|:|;|—|!|Dr.
A.|(|…"""
WORDS = st.sampled_from(PARTS.replace("\n", "|").split("|"))


@given(st.lists(WORDS, max_size=25).map(" ".join) | st.text())
def test_any_paragraph_gets_an_answer_for_each_quotation(text: str) -> None:
    pairs = find_marks(text).pairs
    answers = speakers(text, pairs, PEOPLE).quotations
    assert len(answers) == len(pairs)
    for speaker, *_ in answers:
        if speaker is not None:
            assert text[slice(*speaker.span)].strip()
            assert not any(start <= speaker.span.start < end for start, end in pairs)


@pytest.mark.parametrize(
    "part",
    [
        "of the wall ",
        "manager ",
        "Moreau, ",
        "Moreau ",
        "“a b” ",
        "“A,” Moreau said, ",
        "A. ",
        "Kowalski ",
        "said ",
        ", ",
        "x",
        "“a b”, Feld, ",
    ],
)
def test_hostile_paragraphs_are_read_to_the_end(part: str) -> None:
    text = part * (100_000 // len(part)) + "“c d.”"
    assert len(found(text)) == text.count("“")


def test_a_paragraph_of_too_many_quotations_is_nobodys() -> None:
    assert set(found("“A b,” Moreau said. " * 1001)) == {None}


def test_any_verb_may_stand_before_the_name_that_ends_its_clause() -> None:
    assert names("“A b,” bemoaned Moreau, who left.") == [ADA]
    assert names("“A b,” opened Moreau and Feld.") == [None]


def test_a_title_before_the_name_may_say_of_what() -> None:
    assert names("“A b,” head of pump design Moreau related.") == [ADA]
    assert names("“A b,” the brother of Moreau said.") == [None]


def test_a_ticker_in_brackets_divides_nothing() -> None:
    assert names("Moreau of Quill (LXE: QLL, NYSE: QL.A) says “a b c d”.") == [ADA]
    assert names("Moreau (NASDAQ: QLL) said it was “a b c d” to do.") == [ADA]
