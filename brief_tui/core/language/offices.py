"""Titles: the words of which they are made, and the offices that one names ("Founder & CEO" names two)."""

from __future__ import annotations

import re

from brief_tui.core.remembering import remembered

_KINDS: dict[str, str] = {
    # t: stands before a name and is no part of it
    "t": "adviser advisor colonel consultant doctor fellow general judge justice member operator representative",
    # y: an honorific, which begins a name
    "ty": "baroness cllr dame dr lady lord madam miss mr mrs ms prof sir",
    # r: whoever else may speak
    "r": (
        "attendee buyer client competitor critic customer delegate guest heckler host interviewer investor journalist "
        "listener man moderator neighbor neighbour owner panelist panellist questioner regulator reporter rival "
        "student supplier supporter user vendor visitor voice woman"
    ),
    "tr": "archbishop bishop captain colleague speaker",
    # h: makes of a few words about a person a title
    "h": "actuary cdo ciso cmo counsel cpo cro cso lawyer lecturer surgeon vice-chancellor vice-president",
    "th": ("author ceo cfo chair cio co-founder cofounder coo cto evp founder lead leader partner svp vp"),
    "rh": "boss",
    "trh": "councillor mayor minister officer secretary senator",
    # j: a trade, by which anybody may be described
    "hj": "economist",
    "thj": "analyst architect designer developer editor strategist",
    "trhj": "engineer researcher scientist",
    # f: a formal word, which nobody writes who only describes somebody
    "f": (
        "data distinguished engineering finance financial information legal managing marketing operating people "
        "procurement product research revenue sales science security software staff technical technology trading"
    ),
    "tf": "vice",
    "hf": (
        "bursar constable dean foreman forewoman inspector ombudsman ombudswoman provost rector registrar sergeant "
        "superintendent supervisor warden"
    ),
    "thf": "chancellor chief executive head principal treasurer",
    "trhf": (
        "chairman chairwoman commissioner director examiner governor headmaster headmistress headteacher manager "
        "president professor"
    ),
}
"""Kinds of a word, as letters, → the words; each stands once."""


def _of_kind(kind: str) -> frozenset[str]:
    return frozenset(word for kinds, words in _KINDS.items() if kind in kinds for word in words.split())


TITLES = _of_kind("t")
"""Words before a name that are no part of it."""
HONORIFICS = _of_kind("y")
"""Titles that begin a name."""
ROLES = _of_kind("r")
"""Roles of others who may speak: where a sentence is about one of them, what follows may be theirs."""
HOLDERS = _of_kind("h")
"""Words that make of a few words about a person a title."""
FORMAL = _of_kind("f")
"""Words of a title that nobody writes who only describes somebody."""
TRADES = _of_kind("j")
"""Words by which anybody of the trade may be described."""
OFFICES = FORMAL | HOLDERS
"""Words of titles that may lead up to a name."""
LESSER = frozenset("assistant associate deputy vice".split())
"""They make of the office behind them another office, with another holder: a deputy director is no director."""
SECOND = LESSER - {"assistant", "associate"}
"""Ranks that are not the office itself: a vice president is no president; an associate professor is a professor."""
HIGHER = frozenset({"executive", "senior"})
"""They make of a vice president another one."""
GENERAL = frozenset(
    "chair chairman chairwoman cofounder executive founder general managing operating owner partner president".split()
)
"""Words of titles of who leads everything."""
BUSINESS = frozenset("communications finance legal marketing procurement revenue sales".split())
"""Fields that nobody leads but who is named for it, or leads everything."""
LEADS = frozenset("head chief lead leader boss".split())
"""Words for a leader that may stand for each other: the supply boss is the head of supply."""
RANKS = LEADS | frozenset("dean director lecturer manager president professor reader".split())
"""Ranks with many holders, told apart by their field: a director of sales."""
MASTERS = frozenset("chief dean director head lead leader professor".split())
"""Titles of people whose trade is what they lead or teach: the chief of surgery is a surgeon."""
BEFORE_TRADES = frozenset("chief head lead principal".split())
"""Words behind which any word may be a trade: "chief actuary"."""
TRADE_ENDING = re.compile(r"[a-z]+(?:er|or|ist|ian|yst|ect|eer)$")
"""How trades end that are in no list: roofer, archivist."""
EMPLOYERS = frozenset("agency business company consultancy employer firm outfit start-up startup studio".split())
"""Words for what somebody works for, as in "her company"."""
FIRMS = EMPLOYERS | frozenset(
    "bank brewery broker builder carrier chain developer giant group insurer laboratory lender maker manufacturer "
    "operator producer provider publisher retailer specialist supplier utility vendor".split()
)
"""Words that stand before a company's name and say what it is: "the pump maker Hadmere"."""
BODIES = frozenset(
    "academy bank clinic college council foundation hospital ministry museum school trust university".split()
)
"""Institutions, of which one is no other: a college is no bank."""
INSTITUTIONS = BODIES | frozenset(
    "association group institute international laboratories laboratory labs partners technologies ventures".split()
)
"""A name with one of these words is no place and no event."""
BUSINESSES = frozenset(
    "airlines airways analytics automation aviation bakeries breweries capital communications consulting "
    "contracting contractors cooperative couriers dairies devices digital dynamics electric electronics energy "
    "entertainment ferries foods foundry freight games global haulage healthcare holdings imaging industries "
    "instruments insurance intelligence logistics media medical motors mutual networks optics pharma pharmaceuticals "
    "pictures polytechnic productions rail railways records robotics semiconductor semiconductors sensors shipping "
    "silicon software solutions steel storage studio studios systems telecom telecoms textiles therapeutics transit "
    "transport utilities wireless worldwide".split()
)
"""A name of several words with one of these at its end is a company's, and no place."""
TEAMS = frozenset(
    "colleagues crew department desk developers division engineers group lab laboratory office organisation "
    "organization people side squad staff team unit".split()
)
"""Words for the people with whom somebody works."""

WORKPLACES: dict[str, frozenset[str]] = {
    role: frozenset(words.split())
    for roles, words in (
        ("investor", "capital equity fund funds investment investments partners venture ventures"),
        ("journalist reporter", "gazette herald news newspaper press radio television times tribune"),
        ("regulator", "authority commission regulation regulator regulatory"),
    )
    for role in roles.split()
}
"""What somebody may be called, and nobody by title → the words for where such people work."""

_PARTS = re.compile(r"(?<!\s)\s*(?:[/&+;|]|\band\b)\s*", re.I)
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_SMALL = frozenset("a an at for from in of on our the to".split())
_SAME = {
    "ceo": "chief executive",
    "chief executive officer": "chief executive",
    "chief exec": "chief executive",
    "cfo": "chief financial officer",
    "cto": "chief technology officer",
    "chief technical officer": "chief technology officer",
    "cio": "chief information officer",
    "coo": "chief operating officer",
    "chief operations officer": "chief operating officer",
    "cmo": "chief marketing officer",
    "ciso": "chief information security officer",
    "cso": "chief security officer",
    "cpo": "chief product officer",
    "cro": "chief revenue officer",
    "cdo": "chief data officer",
    "vp": "vice president",
    "svp": "senior vice president",
    "evp": "executive vice president",
    "avp": "assistant vice president",
    "md": "managing director",
    "sr": "senior",
    "jr": "junior",
    "prof": "professor",
    "dr": "doctor",
    "eng": "engineer",
    "mgr": "manager",
    "dir": "director",
    "co founder": "cofounder",
    "ml": "machine learning",
    "ai": "artificial intelligence",
    "r d": "research development",
    "hr": "human resources",
    "it": "information technology",
}
"""Abbreviations and what they stand for; nothing else is taken for the same title."""
_LONGEST = max(len(words.split()) for words in _SAME)


def parts(title: str) -> list[str]:
    """A title as its offices are written: "Founder, CEO & Chair" has three, but "Vice President, Sales" only one."""
    found: list[str] = []
    for part in _PARTS.split(title):
        first, *more = part.split(",")
        found.append(first)
        for words in more:
            if HOLDERS.isdisjoint(words.casefold().split()):
                found[-1] += f",{words}"
            else:
                found.append(words.strip())
    return found


@remembered(2048)
def offices(title: str) -> tuple[tuple[str, ...], ...]:
    """The offices that a title names, each as its folded words: spelled out, and without small words."""
    plain = title.casefold().replace(".", "").replace("’", "'").replace("r&d", "r d")
    found = (_spelled_out(_WORD.findall(part.replace("-", " "))) for part in parts(plain))
    return tuple(office for office in found if office)


def _spelled_out(words: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            full = _SAME.get(" ".join(words[at : at + length]))
            if full is not None or length == 1:
                found += (full or words[at]).split()
                at += length
                break
    return tuple(word for word in found if word not in _SMALL)
