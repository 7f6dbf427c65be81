"""The builds of a sentence that tell somebody's work, as patterns over its people, companies and titles.

They read a text that `marked` has made, with the letters of names replaced by `PERSON` and `COMPANY`. A pattern is
written with the words in capitals of `_PARTS`; what it finds are the groups "person", "company" (or "owner", whose
title it is), "title", "leads" (a clause that tells a title) and "does" (a verb that may be that of a visit).
"""

from __future__ import annotations

import re
from functools import cache

from brief_tui.core.article.roles.described import GUESTS, NOUN
from brief_tui.core.language.offices import EMPLOYERS, FIRMS, HOLDERS, TEAMS

PERSON, COMPANY = "\ue000", "\ue001"
"""What every letter of a person's or a company's name is while the patterns are looked for."""
_HOLDER = "\ua7ff"
"""The last letter of a word that makes a title: a pattern with all of those words takes long to be made."""


def _any(words: frozenset[str]) -> str:
    return f"(?:{'|'.join(sorted(words))})"


_HOLDERS = re.compile(rf"\b{_any(HOLDERS)}(?![\w-])", re.IGNORECASE)
_FIRM = re.compile(rf"(?:(?:[Aa]n?|[Tt]he) (?:[a-z-]+ ){{0,3}}{_any(FIRMS)}|\b{_any(FIRMS - EMPLOYERS)}) (?={COMPANY})")
"""What says of a company what it is, and counts as a part of its name: "at the pump maker Hadmere"."""


def marked(text: str) -> str:
    """The text as the patterns read it, from one in which names are marked: offsets hold."""
    text = _FIRM.sub(lambda firm: COMPANY * len(firm[0]), text.replace(_HOLDER, " "))
    return _HOLDERS.sub(lambda word: word[0][:-1] + _HOLDER, text)


def _marked_word(word: str) -> str:
    return word[:-1] + _HOLDER if word in HOLDERS else word


def _marked_words(words: frozenset[str]) -> str:
    return _any(frozenset(map(_marked_word, words)))


_PLACING = r"(?!(?:at|for|from|in|inside|of|on|to|when|where|who|with|within)\b)"
_FIELD_WORD = rf"{_PLACING}(?:{NOUN}|[A-Z][\w-]*|[a-z-]+s(?=[,.;:)]|$| (?:and|at|for|in|of)\b))"
_FIELD_OF = f"(?: (?:of|for) (?!the {COMPANY})[A-Za-z-]+(?: {_FIELD_WORD}){{0,3}})?"
_NO_TITLE = "an? after as at before by from her his if in its like on that the though to when while who with".split()
_NAMED_TITLE = rf"(?P<title>(?:(?!(?i:{'|'.join(_NO_TITLE)}) )[\w&-]+ ){{0,6}}[\w&-]*{_HOLDER}{_FIELD_OF})"
_PARTS = {
    "COMPANY": f"(?P<company>{COMPANY}++)(?![’'-])",
    "COMPANY’S": f"(?P<company>{COMPANY}++)[’']s?",
    "PERSON": f"(?P<person>{PERSON}++)(?![’'-])",
    "PERSON’S": f"(?P<person>{PERSON}++)[’']s?",
    "THEIRS": f"(?P<person>{PERSON}++)(?:[’']s?)?",
    "WHO": f"(?P<person>{PERSON}++)(?![’'-]),?(?: (?:an?|the)(?: [a-z-]+){{1,4}}(?= who))?(?: who)?(?: now)?",
    "THEIR": "(?:[Hh]is|[Hh]er|[Tt]heir)",
    "OPENING": r"(?:^|(?<=[.!?:;] ))",
    "CLOSED": r"(?=[,.;:)—–]|$| [(—–])",
    "GUEST": rf"(?:an?|the|its) (?:[a-z-]+ )?{_marked_words(GUESTS)}\b",
    "AT": "(?:at|for|inside|within)(?: the)?",
    "INSIDE": "(?:At|Back at|In|Inside|Meanwhile,? at|Over at|Within)(?: the)?",
    "EMPLOYER": _marked_words(EMPLOYERS),
    "TEAM": rf"(?:[a-z-]+ ){{0,2}}{_marked_words(TEAMS)}\b",
    "GROUP": rf"(?:an?|the|its|his|her) (?:[a-z-]+ ){{0,2}}(?:business|product|{_marked_words(TEAMS)})"
    "(?: of [a-z]+(?: [a-z]+)?)?",
    "LEADS": "(?:directs|heads|leads|manages|oversees|runs)",
    "LED": "(?:directed|headed|led|managed|overseen|run)",
    "NAMED": "(?:appointed|hired|made|named|promoted to|recruited|took on)",
    "DEED": "(?:achievement|act|aim|ambition|decision|deed|dut(?:y|ies)|goal|move|task|triumph|work|worry)",
    "JOB": "(?:job|position|post|role|work)",
    "OFFICE": "(?:business card|capacity|function|job|position|post|rank|role|title)",
    "SITE": "(?:an?|its|one of the|the) (?:[a-z-]+ ){0,2}"
    "(?:branch|depot|factory|farm|mill|mine|plant|quarry|shift|shop|store|terminal|warehouse|yard)s?",
    "TRADE": r"an? (?:(?!an? |by |in |of |on |the )[a-z-]+ ){0,3}"
    r"(?!(?:final|lobby|optim|panell?|pessim|real|tour)ist\b|pioneer|volunteer)[a-z-]+(?:eer|ian|ist|yst)\b",
    "FIELD": "(?:(?!(?:an?|the|his|her|its|their) )[a-z-]+ ){0,2}[a-z-]+",
    "TITLE": f"(?:(?i:an?|its|the) )?{_NAMED_TITLE}",
    "HEAD": rf"(?:[\w&-]+ ){{0,6}}[\w&-]*{_HOLDER}",
    "BOSS": _marked_word("boss"),
    "POST": f"(?:(?:(?i:an?|the) )?(?P<owner>{COMPANY}++)(?:[’']s?)? |(?i:an?|its|the) )?{_NAMED_TITLE}"
    f"(?: (?:of|at|for|inside|within)(?: the)? (?P<company>{COMPANY}++)(?![’'-]))?",
    "NOUNS": rf"(?P<title>(?:{NOUN} ){{1,2}}[\w&-]*{_HOLDER}) ",
    "LATELY": "(?:[a-z]+ (?:months|years) ago|(?:earlier )?(?:in(?: the)?|last|this) "
    "(?:autumn|fall|month|spring|summer|week|winter|year))",
    "SINCE": "(?:since|for (?:nearly |more than )?[a-z0-9]+ (?:months|years))",
    "NOBODY": f"[^.;:,!?{PERSON}{COMPANY}]",
}
"""What the words in capitals of the patterns stand for."""
_PART = re.compile("|".join(sorted(_PARTS, key=len, reverse=True)))


@cache
def compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The patterns of a table, made when a sentence first asks for them: that takes as long as reading a transcript."""
    whole = (_PART.sub(lambda part: _PARTS[part[0]], line) for line in patterns)
    return tuple(re.compile(pattern.replace("[a-z", f"[a-z{_HOLDER}")) for pattern in whole)


HELD = (
    "[’']s TITLE, PERSONCLOSED",
    "[Tt]he POST, PERSONCLOSED",
    "OPENINGPOST, PERSON (?!and |or |[a-z]+,)",
    "OPENINGPOST is (?:called )?PERSONCLOSED",
    "name is PERSON,? and (?:he|she) is POST",
    r"PERSON(?: [—–]| \() ?(?:he|she) is POST",
    "PERSON, an? (?:[a-z]+ ){1,5}and POST(?=,)",
    "PERSON (?:describe[ds]|introduce[ds]) (?:her|him)self as POST",
    "PERSON signs THEIR [a-z]+ as POST",
    "PERSON’S (?:(?!earlier|final|first|last|old)[a-z-]+ ){0,3}DEED as POST",
    "PERSON,? (?:is |was )?(?:billed|introduced|listed|presented) as POST",
    "(?:gives|introduced|introduces|lists|presented|presents) PERSON as POST",
    "PERSON is (?:in THEIR [a-z-]+ year as|[a-z0-9-]+ years into (?:THEIR|the) job (?:as|of)) POST",
    "WHO has spent [a-z0-9-]+ years as POST",
    "OPENING(?:As(?! an? )|In THEIR OFFICE as|Speaking as|Wearing the hat of) POST,? PERSON(?! would)",
    "PERSON, (?:as|in THEIR (?:[a-z]+ (?:month|year)|OFFICE) as|speaking as) POST(?=,)",
    "PERSON(?: (?!as |in |who )[a-z]+){1,4} in THEIR OFFICE as POST",
    "PERSON, who,? as POST,? [a-z]+s ",
    "PERSON,? (?:who )?(?:(?:has|holds|occupies) the (?:job|post|position|rank|role|title) of|(?:bears|carries|has) "
    "the title(?: of)?) POST",
    "WHO has (?:been|served as) POST SINCE",
    "WHO works as POST",
    "PERSON, (?P<leads>who LEADS FIELD) (?:at|for) (?:an?|its|the) [a-z]",
    "WHO (?:became|took over as|was NAMED(?: as)?) POST LATELY",
    "PERSON, who LATELY (?:became|took over as|was NAMED(?: as)?) POST",
    "PERSON, NAMED(?: as)? POST LATELY",
    "THEIRS OFFICE is (?:that of )?POST(?=CLOSED| and )",
    "PERSON, whose OFFICE (?:is (?:that of )?|reads |says )POST",
    "(?:[Tt]he title on|On) PERSON’S (?:business card|(?:office )?door)(?: is| reads| says)? POST",
)
"""What a sentence says of somebody's title, with a company or without."""
EMPLOYED = (
    "THEIRS (?:own )?EMPLOYER,? COMPANY",
    "PERSON and THEIR (?:own )?EMPLOYER,? COMPANY",
    "COMPANY, PERSON’S EMPLOYER",
    "PERSON, whose EMPLOYER(?:,| is)? COMPANY",
    r"COMPANY, where PERSON (?:also |now )?(?:is|works|serves|LEADS)\b(?! GUEST)",
    "PERSON(?:(?! (?:from|her|him|his|their) )NOBODY){1,60} COMPANY, where (?:he|she) (?:also |now )?"
    "(?:works|serves|LEADS FIELD|is TITLE)",
    "COMPANY, for (?:which|whom) PERSON works",
    "COMPANY,? (?:that|which) employs PERSON(?: as TITLE)?",
    "WHO (?:is employed|works) (?:at|by|for|inside) COMPANY(?: as TITLE)?",
    "WHO represents COMPANY",
    "WHO (?:is on the payroll of|draws THEIR (?:pay|salary) (?:at|from)) COMPANY",
    "PERSON, who (?:buys|hires|negotiates|recruits|signs)(?: [a-z-]+){1,4} for COMPANY",
    "WHO serves COMPANY as TITLE",
    "PERSON, (?:all of|both of|employed (?:at|by)) COMPANY",
    "at COMPANY,? (?:is )?(?:LED|run) by PERSON",
    "COMPANY’S TEAM,? (?:are |is )?LED by PERSON",
    "PERSON (?:now )?(?P<leads>heads FIELD) AT COMPANY",
    "WHO (?:answers for|directs|has charge of|heads|leads|oversees) FIELD AT COMPANY",
    "WHO LEADS GROUP (?:of|AT) COMPANY",
    "PERSON,? (?:who is |is )?(?:in charge of|responsible for) FIELD AT COMPANY",
    "WHO has been TITLE (?:of|AT) COMPANY",
    "WHO (?:came to|joined) COMPANY as TITLE LATELY",
    "OPENINGCOMPANY NAMED PERSON(?: as)? TITLE LATELY",
    "OPENING(?:Earlier this|Last|This) [a-z]+,? COMPANY NAMED PERSON(?: as)? TITLE",
    "WHO has (?:been|worked) AT COMPANY SINCE",
    "WHO has LED (?:FIELD|GROUP) AT COMPANY",
    "PERSON is (?:now )?(?:one of the )?TITLE (?:of|AT) COMPANY",
    "PERSON, who [a-z]+s(?: (?!who )[a-z0-9-]+){1,8},? and is (?:now )?"
    "(?:TITLE (?:of|AT)|TRADE (?:at|with)(?: the)?) COMPANY",
    "WHO is (?:now )?TRADE (?:at|with)(?: the)? COMPANY",
    "PERSON is now (?:at|with) COMPANY",
    "PERSON is an? COMPANY (?:man|woman)(?![’'])",
    "PERSON, (?:in THEIR [a-z-]+ year|(?!after )[a-z0-9-]+ years) AT COMPANY",
    "PERSON, the (?:man|person|woman) (?:behind|in charge of) FIELD AT COMPANY",
    "COMPANY’S (?:man|representative|speaker|spokes(?:man|woman)|woman)(?: [a-z]+){0,4} (?:is|was) PERSON",
    "what PERSON does AT COMPANY",
    r"PERSON(?:,| [(—–]) ?TITLE, COMPANYCLOSED",
    "PERSON,? (?:(?:an? )?(?:member|part) of |from |in |of |on |one of )COMPANY’S TEAM",
    "PERSON,? (?:(?:an? )?(?:member|part) of |in |on )the TEAM AT COMPANY",
    "PERSON, (?:[a-z-]+ ){1,4}(?:in|on) COMPANY’S TEAM",
    "PERSON, (?:here|representing|speaking|there)(?: on behalf of| for)? COMPANY(?=,)",
    "OPENING(?:Representing|(?:Appearing|Here|Speaking) (?:for|on behalf of)|On behalf of) COMPANY, PERSON",
    "PERSON (?:answer(?:s|ed)|appear(?:s|ed)|came|joined the [a-z]+|speaks|spoke) (?:for|on behalf of) COMPANY",
    "COMPANY(?: is| was)? represented by PERSON",
    "COMPANY,? (?:according to|and|by|said|says|through|via|with) its TITLE PERSON",
    "COMPANY,? (?:according to|and|by|said|says|through|via|with) its TITLE, PERSONCLOSED",
    "COMPANY, (?:according to|said|says) PERSON, its TITLE",
    "OPENINGCOMPANY [a-z]+(?: [a-z]+)? PERSON, its TITLE",
    "OPENINGIn PERSON,? COMPANY has TITLE",
    "COMPANY has in PERSON TITLE",
    "COMPANY has TITLE in PERSON",
    "COMPANY has (?:had )?PERSON as TITLE",
    "OPENINGINSIDE COMPANY,? (?:it (?:falls to|is)|that is) PERSON",
    "OPENINGINSIDE COMPANY, (?:meanwhile, )?PERSON’S TEAM",
    "OPENINGINSIDE COMPANY, (?:meanwhile, )?PERSON and THEIR TEAM",
    "PERSON,? (?:[a-z-]+ ){0,6}(?:THEIR|whose) TEAM AT COMPANY",
    "THEIRS OFFICE AT COMPANY(?: is (?:that of )?TITLE)?",
    "PERSON, whose OFFICE AT COMPANY(?: is (?:that of )?TITLE)?",
    "PERSON(?:, whose| and THEIR) COMPANY TEAM",
    "PERSON and the rest of COMPANY",
    "PERSON’S COMPANY TEAM",
    "THEIRS (?:BOSS|bosses|data|figures|model|models|TEAM) AT COMPANY",
    rf"(?:THEIR|{PERSON}+[’']s?) (?:BOSS|colleague|counterpart|opposite number|peer|successor)"
    " AT COMPANY,? (?:TITLE )?PERSON(?! [a-z]+,)",
    "COMPANY’S TITLE PERSON",
    "COMPANY NOUNSPERSON",
    "COMPANY’S TITLE, PERSONCLOSED",
    "COMPANY, whose TITLE,? PERSON",
)
"""What a sentence says of somebody and a company that it names."""
LIKELY = (
    "WHO (?:manages|runs) FIELD AT COMPANY",
    "WHO (?:keeps|manages|minds|runs|supervises) SITE AT COMPANY",
    "WHO (?:builds|designs|develops|keeps|maintains|makes|spends|trains|writes) (?:(?!that |[a-z]+ed )[a-z-]+ ){1,4}"
    "at COMPANY(?= and |CLOSED)",
    "PERSON,(?: [a-z0-9-]+){1,8} and (?:is )?now (?:LEADS FIELD|works) AT COMPANY",
    "WHO (?:came to|joined) COMPANY (?:from|LATELY|as (?:an? |the |its )?HEAD)",
    "COMPANY, which PERSON joined",
    "WHO was (?:hired|recruited|taken on) by COMPANY",
    "OPENINGCOMPANY NAMED PERSON(?: as)? TITLE",
    "OPENINGCOMPANY (?:hired|recruited) PERSON(?=CLOSED| LATELY)",
    "WHO(?: NOBODY{1,60})? on behalf of COMPANY",
    "PERSON is paid by COMPANY to ",
    "PERSON took (?:an?|the) job AT COMPANY",
    "WHO has spent (?:the )?(?:[a-z]+ ){1,3}years AT COMPANY",
    "WHO (?:(?:co-?)?founded|built|has (?:led|run)|owns|started) COMPANY(?! (?:an?|down|its|shares|stock|the)\\b)",
    "WHO runs COMPANY (?:from|with)",
    "OPENINGCOMPANY (?:had |has )?(?:put up|sent) PERSON(?! (?:an?|back|for|home|its|the)\\b)",
    "OPENINGCOMPANY (?:had |has )?sent TITLE,? PERSON",
    "OPENINGFrom COMPANY(?: [a-z]+)? (?:came|comes) PERSON",
    "PERSON’S COMPANY(?=,|[.]| (?:has|is|was|will|would) )",
    "OPENING(?!In )INSIDE COMPANY, PERSON (?P<does>[a-z]+)",
    "Inside COMPANY, PERSON is ",
    "COMPANYNOBODY{1,60} PERSON, its TITLE",
)
"""What may be of another time, or of a visit."""
ACROSS = (
    f"OPENINGCOMPANY [^.!?{PERSON}{COMPANY}]*[.:;!?] Its TITLE(?:,| is) PERSONCLOSED",
    f"OPENINGCOMPANY [^.!?{PERSON}{COMPANY}]*[.:;!?] PERSON, its TITLECLOSED",
    f"COMPANY[^{COMPANY}]{{1,400}} PERSON, (?:TITLE there|the EMPLOYER[’']s HEAD)",
    f"COMPANY[^{COMPANY}]{{1,400}} [Tt]he EMPLOYER[’']s TITLE, PERSONCLOSED",
)
"""What is no surer, and goes on over a full stop."""
