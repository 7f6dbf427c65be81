"""What turns words that are quoted, softens them or gives them to others: patterns of the folded words beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from brief_tui.core.language.turning_words import (
    ASIDES,
    BELIEVED,
    CASES,
    CONDITION,
    OPINING,
    PERHAPS,
    SURMISING,
    TO_STOP,
    UNSURE,
    UNTRUE,
)
from brief_tui.core.language.wordlists import CONDITIONS, DENIALS, HEDGES, NEGATIONS, is_negation

Turning = Literal[
    "negation", "condition", "reservation", "report", "hedge", "opinion", "quantity", "qualification", "unread word"
]
"""A reservation gives the words to others, to the past or to a wish: “People say”, “I used to think”; a hedge makes
them less than sure: “I guess”; an opinion the speaker's, whose they are anyhow: “I think”; a quantity says how many
there are; a qualification how far they hold: “too”, “would”. No list tells whether an unread word denies: its script
is none of those that are read here."""
_OTHERS = r"(?:people|they|critics|some|everybody|everyone|folks|many)"
_CLAIM = r"(?:say|says|think|thinks|claim|claims|believe|believes|assume|argue)"
_HOLD = r"(?:argue|assume|believe|claim|say|tell (?:people|you)|think)"
_PERHAPS, _OPINION, _SURMISE, _BELIEF = ("|".join(sorted(words)) for words in (PERHAPS, OPINING, SURMISING, BELIEVED))
_SWAPS = r"rather than|instead of|anything but|far from"
_LONGEST_LEAD = 6
_RESERVED = re.compile(
    rf"(?:^| )(?:used to {_HOLD}|(?:convenient|difficult|easier|easy|hard|nice|simple|tempting) to {_HOLD}"
    rf"|(?:hesitate|refuse|refused|stopped|want (?:me|people|us|you)) (?:to )?(?:{_HOLD}|believing|saying|thinking)"
    rf"|(?:i'd|we'd|would) love to {_HOLD}|(?:i|we) wish (?:i|we) could {_HOLD}"
    r"|tells? (?:my|our|them)sel(?:f|ves)|told (?:my|our|them)sel(?:f|ves)"
    r"|can't tell you(?= that)|never believed(?= that)|pretend(?= that)"
    r"|(?<!did )(?<!do )(?<!if )(?<!what )you think"
    r"|(?:assumption|dream|hope|idea|legend|plan|promise|rumor|story|theory) (?:goes|has it|was|went)"
    rf"|{_OTHERS} (?:(?:will|would|might|may|always|often|still|just) )?{_CLAIM}"
    r"|had (?:an?|the|this) (?:dream|idea|notion|theory|vision)(?= that)"
    rf"|{_SWAPS}|(?:could|might|would|you'd) (?:argue|think)|wish|imagine|(?:i|we) (?:read|heard)"
    rf"|(?:been|was|were) told|{_PERHAPS}|seems? like|as if|as though"
    rf"|(?:i|we)(?: (?:always|both|first|had|just|once|really))? (?:{_BELIEF}|(?:was|were) (?:certain|convinced|sure))"
    r"|(?:got|was|were) (?:asked|told) to)"
    r"(?: that)?$"
)
_MINE = r"(?!(?:i|i'd|i've|we|we've|you)\b)"
_LONGEST_REPORT = 12
_REPORTED = re.compile(
    rf"(?:(?:^|(?<!like)(?<!as) )(?:he|she|{_OTHERS}|somebody|someone"
    rf"|(?:a|another|my|our|the|their|1) {_MINE}\w+(?: {_MINE}\w+)?)"
    r"(?: (?:actually|also|always|basically|even|famously|finally|just|often|once|simply|still|then))?"
    r" (?:say|says|said|used to say|(?:keep|keeps|kept) saying|told (?:her|him|me|them|us)"
    r"|(?:keep|keeps|kept) telling (?:her|him|me|them|us)|used to tell (?:her|him|me|them|us)"
    r"|(?:assured|promized|reminded|warned|warns) (?:me|us)|answered|complained|complains|joked|replied|shouted"
    r"|(?:write|writes|wrote)(?: (?:back|me|to me|to us|us))?)"
    r"|(?:^| )(?:am|are|been|being|got|i'm|was|we're|were) told(?: by(?: \w+){1,6})?(?= that)"
    rf"|(?:^| )(?:{_OTHERS}|emails|letters|messages|somebody|someone)(?: {_MINE}\w+){{0,2}} saying(?= that))"
    r"(?: that)?(?: (?:hey|look|no|oh|okay|ok|so|well|yeah|yes)){0,2}$"
)
_REPORTED_BEHIND_PAUSE = re.compile(
    rf"(?:(?:^|(?:^| )(?:and|but|so|then) )(?:he|she|they|{_OTHERS}|somebody|someone"
    r"|my (?:\w+er|boss|dad|friend|mom|mum|wife)) (?:goes|(?:is|are|was|were) (?:all )?like)"
    r"|(?:^|(?<!as) )(?:i|we) (?:got|was|were)(?: once)? told"
    r"|(?:^| )(?:(?:a|an|her|his|my|our|the|their) )?(?:\w+ )?\w+'s (?:advice|answer|complaint|line|motto|reply"
    r"|response|rule|verdict) (?:has always been|is|was))$"
)
"""What only a pause tells from "she was like a captain" and from "I was told to wait"."""
_UNTOLD = re.compile(
    r"(?:^|(?<!i)(?<!we)(?<!you) )(?:don't|doesn't|never|no (?:1|one)|nobody)(?: ever| really)? "
    r"(?:tell|warn)s? (?:me|us|you)(?: that)?$"
)
_TELL = "tell (?:her|him|me|people|them|us|you)"
_SAID = re.compile(
    r"(?:(\S+) )?(?:(\S+) )?\b(?:(?:says|said|tells? (?:me|us)|told (?:me|us|you|him|her|them)|claims?|claimed"
    r"|alleges?|alleged|(?:are|is|was|were) (?:adamant|afraid|confident|convinced|scared|terrified|worried) that"
    r"|(?:fears?|feared|hopes?|hoped|worried|worries) that"
    r"|(?:fond of|keeps?|kept) (?:saying|telling (?:her|him|me|people|them|us|you))"
    rf"|(?:likes?|loves?|prefers?|tends?|wants?) to (?:argue|claim|say|{_TELL}|think)"
    rf"|(?:will|would) (?:argue|claim|{_TELL})|(?<!to )(?<!let's )say|insists?|insisted|reckons|swears?|swore|thinks"
    r"|thought)(?: that)?"
    r"|(?:admits?|admitted|argues?|argued|assumes?|assumed|believes?|believed|maintains?|predicts?|predicted|promizes?|promized|suggests?"
    r"|suggested|warned|writes?|wrote) that)$"
)
"""Folded words: "promise" is "promize" there."""
_SAID_MYSELF = re.compile(
    r"(?:^| )(?:i|we)(?: (?!(?:and|he|it|she|that|they|which|who|whose|you)\b)\S+){1,8} and (?:just |then )?(?:said|say"
    r"|told (?:her|him|them|you))(?: that)?(?: (?:hey|look|no|okay|ok|so|well|yes))?$"
)
"""What the speaker went somewhere to say is their own: "I went to my board and said"."""
_MYSELF = r"(?:i|we)(?: (?:also|do|genuinely|honestly|just|kind of|personally|really|still|tend to|would))*"
_OPINED = re.compile(
    rf"(?:^| )(?:{_MYSELF} (?:{_OPINION})(?: like)?|(?:i'd|we'd) (?:argue|say|think)"
    r"|(?:my|our)(?: own)? (?:opinion|view) (?:is|was)|in my (?:opinion|view))(?: that)?$"
)
_HEDGED = re.compile(
    rf"(?:^| )(?:{_MYSELF} (?:{_SURMISE})(?: like)?|(?:i'd|we'd) (?:expect|guess|hope|imagine)"
    r"|(?:i'm|we're) (?:almost|fairly|pretty|quite|reasonably) (?:certain|confident|sure)|i'm (?:guessing|hoping)"
    r"|(?:my|our)(?: own)? (?:bet|fear|feeling|guess|hope|hunch|impression|sense|suspicion) (?:is|was)"
    r"|it (?:appears|feels|looks|seems|sounds)(?: to (?:me|us))?(?: like)?|it (?:could|may|might)(?: well)? be(?= that)"
    r"|chances are|in my experience|as far as (?:i|we) (?:can (?:see|tell)|know)"
    r"|(?:i'd|we'd|would) like to (?:believe|think)"
    rf"|{_PERHAPS})(?: that)?$"
)
_IN_THEORY = re.compile(
    r"(?:(?:and|at least|but|or|so|well|yeah|yes) )*(?:at best|ideally|in (?:an ideal|a perfect) world|in principle"
    r"|in theory|on a good day|on paper)"
)
"""Alone before what is said, or behind it."""
_SOFTENS = re.compile(
    r"(?:(?:and|at least|but|or|so|well) )?(?:apparently|arguably|at least|by and large|hopefully|mainly|potentially"
    r"|presumably|reportedly|seemingly|theoretically|typically|for (?:now|the moment)|so far|from what (?:i|we) "
    r"(?:hear|know|see)|in part|in (?:many|most|some) (?:cases|places|ways)|more or less|on average|on the whole|or so"
    r"|to (?:a certain|a large|some) (?:degree|extent)|up to a point)"
)
"""Alone in a sentence from which they are cut."""
_LIMITED = re.compile(
    r"(?:(?:but )?only|(?:although|but|though) not) (?:at|by|during|for|from|if|in|on|under|when|where|while|with)\b"
    r"|(?:on|under) (?:the )?condition that\b"
)
_GIVEN = re.compile(
    rf"or so (?:i|they|we) (?:{_BELIEF}|say|said)|or so (?:i was|we were) told"
    r"|(?:at least|or) that(?:'s| is| was) what .+"
    rf"|{_OTHERS} {_CLAIM}|(?:claim|claims|say|says) (?:my|our|the|their) \w+"
)
_HERE = frozenset("i i'd i'll i've we we'd we'll we've you you'd".split())
"""The speaker, and whoever listens."""
_OF_FEW = re.compile(
    r"(?:(?:and|because|but|honestly|now|okay|so|that's|well|whereas|while|why|yeah|yes) )*"
    r"(?:only(?: a few)?|(?:(?:far|precious|so|too|very|way) )*few)"
)
"""All that a clause has before its subject: "But only | a person can", "Very few | vendors do"; not "the few"."""
_RESERVATION = re.compile(
    r"(?:(?:^|(?<!am)(?<!'m)(?<!is)(?<!'s)(?<!are)(?<!'re)(?<!was)(?<!were)(?<!been)(?<!get)(?<!got) )used to"
    rf"|(?:^| )(?:{_SWAPS}|pretend (?:that|to)|(?:myth|lie|fallacy|misconception|illusion|nonsense|wrong|doubt"
    r"|doubts|doubtful|denied|denies|deny) (?:that|to)))(?: |$)"
)
"""Wherever these stand in what is left out; to be used to something is another matter."""
_LIMITS = frozenset("only merely solely".split())
_QUALIFIES = frozenset(
    "can could may might must shall should will would bit fairly largely little mainly mostly partly rather relatively "
    "slightly somewhat".split()
)
_DEGREES = frozenset(
    "absolutely all altogether always completely enough entirely even exactly fully most much necessarily "
    "particularly perfectly quite really too totally very wholly yet".split()
)
"""Words that a negation before them denies instead: “not really”, “nothing is totally safe”."""
_JAPANESE_DENIAL = re.compile("せん|な[いかくけ]")
# Latin, Greek, Cyrillic, Arabic and Chinese letters; and what is no letter.
_UNREAD = re.compile(r"[^\W\d_A-Za-z\u00aa-\u052f\u0600-\u06ff\u1e00-\u1fff\u3400-\u4dbf\u4e00-\u9fff\uff21-\uff5a]")
_DENYING = DENIALS | UNTRUE | frozenset("almost nearly allegedly supposedly".split())
_RESERVES = UNSURE | frozenset(
    "adamant admit admits admitted advice afraid allege alleged alleges answer answered anything appears argue argued "
    "argues as asked assumes assumption assured before believes best case certain chances claim claimed claims "
    "complained complains complaint confident convenient convinced could day dream easier easy experience far feared "
    "fears feeling feels go goes guessing had heard hesitate hoped hopes hoping hunch idea ideal ideally impression "
    "insist insisted insists instead joked keep keeps kept legend like line looks maintain maintains may might motto "
    "nice notion opinion paper perfect plan predict predicted predicts principle promise promised promises rather read "
    "reckons reminded replied reply response rule rumor rumour said say saying says scared seem seems should shouted "
    "simple sounds story suggest suggested suggests sure suspicion swear swears swore tell telling tells tempting "
    "terrified theory thinks told used verdict view vision warned warns went were wish without worried worries write "
    "writes wrote".split()
)
"""Words of which every reservation, hedge, report of what others say, and condition without "if" has one."""
PAUSE = re.compile(r"[,;:—–…(]|\.\.|\s-+\s|-\s")
"""What divides a sentence, behind a word."""
IDIOMS = re.compile(
    r"(?:you (?:will|need(?! (?:both|that|the|these|this|those)\b)|want|like|can(?!'t|not)|know|think|look|looked|ask|"
    r"remember|recall|ever|may|wish|go back|haven't|read|listen|listened|notice|follow|see|watch)|"
    r"you've (?:ever|been|seen|not|read|heard)|"
    r"you're (?:not familiar|familiar|interested|curious|wondering|listening|like|lucky)|"
    r"i (?:may|recall|remember|had to|think|look|understand)|"
    r"(?:i|we) (?:can|could|might) (?:add|ask|be|call|come|do|go back|interject|interrupt|jump|just|make|offer|pick|"
    r"put|quote|say|share|tell|use)\b|"
    r"i'm (?:not mistaken|being|honest|not|correct)|"
    r"we're (?:being|honest)|we (?:look|think|talk|go back)|not\b|any|that (?:makes|is|helps|was)|it makes|possible|"
    r"necessary|at all|so\b|ever\b|memory|to\b)"
)
"""Conditions that state none: "if you think about it", "if I remember correctly"."""
_PURPOSE = re.compile(r"you (?:like|need|want|wish)(?: \S+){2,}")
_ORDERS = frozenset(
    "ask bring build buy call check come do don't find follow get give go hire keep learn leave let listen live look "
    "make measure never open pay put read see sell send show sit sleep speak spend stand start stay stop take talk "
    "teach test train travel try turn use visit wait walk watch work write".split()
)
_ONLY = r"only (?:after|as|at|by|for|from|if|in|on|once|then|through|under|when|where|while|with|without)(?: \S+)*"
ONLY_THEN = re.compile(
    rf"(?:(?:{'|'.join(sorted(ASIDES))}|and|but) )*(?:{_ONLY} (?:are|can|could|do|does|is|may|might|must|should|will"
    rf"|would)(?: (?:he|i|it|she|they|we|you))?|(?:it's|it is) {_ONLY} that)"
)
"""Turned about behind it, a clause holds only then: "Only when it rains do", "It's only then that".

What is told of the past came true: "Only when it rained did we".
"""
MAY_TURN = re.compile(
    r"n['’]t\b|\b(?:"
    + "|".join(sorted(NEGATIONS | UNTRUE | TO_STOP | CONDITION | CASES | _RESERVES | {"few", "only"}))
    + r")\b",
    re.IGNORECASE,
)
"""A quick look: most sentences hold no such word."""


def is_purpose(keys: Sequence[str], opening: Sequence[str]) -> bool:
    """Whether words behind "if" tell what an order right behind them is for: you want to know a dairy, | come in May.

    "If you want to know, | we lost" states no condition.
    """
    return opening[0] in _ORDERS and _PURPOSE.fullmatch(" ".join(keys)) is not None


def leads_away(keys: Sequence[str]) -> bool:
    """Whether the last words give what comes behind them to many, to the past or to a wish: "people say that"."""
    return _RESERVED.search(" ".join(keys[-_LONGEST_LEAD:])) is not None


def hedges(keys: Sequence[str]) -> bool:
    """Whether the last words make what comes behind them less than sure: "I guess that", "maybe"."""
    theory = len(keys) <= _LONGEST_LEAD and _IN_THEORY.fullmatch(" ".join(keys)) is not None
    return theory or _HEDGED.search(" ".join(keys[-_LONGEST_LEAD:])) is not None


def opines(keys: Sequence[str]) -> bool:
    """Whether the last words call what comes behind them an opinion: "I think that", "in my view"."""
    return _OPINED.search(" ".join(keys[-_LONGEST_LEAD:])) is not None


def holds_of_few(keys: Sequence[str]) -> bool:
    """Whether a clause, whose first words these are, says whom alone it is about: "only | a person can"."""
    return _OF_FEW.fullmatch(" ".join(keys)) is not None


def limits_after(keys: Sequence[str]) -> bool:
    """Whether words behind a passage say when or where alone it holds: "but only in summer", "on condition that"."""
    return _LIMITED.match(" ".join(keys[:_LONGEST_LEAD])) is not None


def gives_away(keys: Sequence[str]) -> bool:
    """Whether words behind a passage give it to others, or to the past: "or so they say", "says the brochure"."""
    return _GIVEN.fullmatch(" ".join(keys[:_LONGEST_LEAD])) is not None


def reports(keys: Sequence[str], *, paused: bool) -> bool:
    """Whether somebody else's words begin behind the last of these: "the insurer said", "they told us that".

    `paused`: whether a comma or the like stands between, as in "like he said, we ship it".
    """
    text = " ".join(keys[-_LONGEST_REPORT:])
    if _SAID_MYSELF.search(text):
        return False
    said = None if paused else _SAID.search(text)
    if paused and _REPORTED_BEHIND_PAUSE.search(text):
        return True
    return _REPORTED.search(text) is not None or (said is not None and _HERE.isdisjoint(said.groups()))


def untold(keys: Sequence[str]) -> bool:
    """Whether what comes behind the last words is so, and others did not tell it: "nobody tells you that"."""
    return _UNTOLD.search(" ".join(keys[-_LONGEST_LEAD:])) is not None


def reserves(keys: Sequence[str]) -> bool:
    """Whether left-out words may turn those after them, or give them to somebody else: "rather than", "used to"."""
    text = " ".join(keys)
    return _RESERVATION.search(text) is not None or leads_away(keys) or reports(keys, paused=False)


def is_denial(key: str) -> bool:
    """Whether a word turns the sentence that it is cut from: "not", "refuse"."""
    return is_negation(key) or key in _DENYING


def denies(keys: Sequence[str]) -> bool:
    """Whether a few left-out words turn the sentence that they are cut from: "not", "refuse to", "instead of"."""
    if any(map(is_denial, keys)) or _RESERVATION.search(" ".join(keys)):
        return True
    joined = "".join(keys)
    return not joined.isascii() and _JAPANESE_DENIAL.search(joined) is not None


def qualifies(keys: Sequence[str], *, denied: bool) -> bool:
    """Whether a few left-out words tell how far the rest of their sentence holds, which a negation may deny."""
    return keys[-1:] == ["too"] or not _QUALIFIES.isdisjoint(keys) or (denied and not _DEGREES.isdisjoint(keys))


def is_unread(keys: Sequence[str]) -> bool:
    """Whether words are in a script of whose negations no list is complete: they may deny, and nobody can tell."""
    joined = "".join(keys)
    return not joined.isascii() and _UNREAD.search(joined) is not None


def limits(keys: Sequence[str]) -> bool:
    """Whether a few left-out words limit the rest of their sentence: "only"."""
    return not _LIMITS.isdisjoint(keys)


def softens(keys: Sequence[str]) -> bool:
    """Whether left-out words are but a reservation about the rest of their sentence: “so far”, “I suppose”."""
    return hedges(keys) or opines(keys) or _SOFTENS.fullmatch(" ".join(keys)) is not None


def bears_meaning(keys: Sequence[str]) -> bool:
    """Whether left-out words hold a hedge, a condition or what turns the rest: no ellipsis should hide them."""
    return holds_hedge(keys) or denies(keys) or turns(keys) or softens(keys)


def holds_hedge(keys: Sequence[str]) -> bool:
    """Whether a hedge is among the words."""
    return any(tuple(keys[at : at + length]) in HEDGES for at in range(len(keys)) for length in (1, 2))


def turns(keys: Sequence[str]) -> bool:
    """Whether many left-out words hold a negation, a condition or a reservation."""
    return reserves(keys) or any(is_negation(key) or key in CONDITIONS for key in keys)
