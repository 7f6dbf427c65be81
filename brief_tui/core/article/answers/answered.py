"""What the prose says that a quotation answers or is about, and whether a text has words of that."""

from __future__ import annotations

import re
from typing import NamedTuple

from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.common_words import COMMON, FUNCTION, GENERIC
from brief_tui.core.language.kin_words import matters
from brief_tui.core.language.words import fold
from brief_tui.core.remembering import remembered
from brief_tui.core.sequences import common_start

PRESSED = r"(?:asked|challenged|grilled|pressed|probed|questioned|quizzed)"
"""Asked, in any of the words for it."""
PLACE = r"(?:(?:at|from|in|on)\s+(?:the|her|his|their)\s+[a-z]+\s+)?"
"""Where somebody asks: asked her from the floor whether."""
_BY = r"by\s(?P<who>[^,.;:]{1,60}?)(?:,\s[^,.;:?!“”\"]{2,80},)?"
"""Who asks, with what they are: asked by Ada Moreau, a rigger, whether."""
ASKED = PRESSED + rf"(?:\s+(?:her|him|them))?(?:\s+{_BY})?\s+{PLACE}"
"""What leads to a question that is told; `who` asks it, if that is said."""
_WONDERS = (
    r"(?:when|as|once|after)\s+(?:[\w’'-]+\s+){1,4}?"
    r"(?:asks|want(?:s|ed)\s+to\s+know|wonder(?:s|ed)|[ei]nquire[sd])\s+(?:her\s+|him\s+|them\s+)?"
)
_QUESTION = r"(?:question|questions|query)\s+(?:(?:by|from)\s[^,.;:]{1,60}?\s+)?"
_WORDS = r"(?P<topic>[^,.;:?!()—“”\"]{2,120})"
_TOPIC = re.compile(
    rf"\b(?:(?:{ASKED}|{_WONDERS})(?:about|on|over|whether|if|how|why|what|when|where|who|which|for)"
    rf"|{_QUESTION}(?:about|on|over|of|as\s+to|whether|how|why|what|when|where|who|which))\s+{_WORDS}",
    re.IGNORECASE,
)
_LEADS = r"(?:On|About|Regarding|As\s+for|As\s+to|Concerning|Turning\s+to|With\s+regard\s+to)"
_ON = re.compile(rf"{_LEADS}\s+(?P<topic>[^,.;:?!()—“”\"]{{2,60}}),")
_TURNED = re.compile(
    r"\b(?:(?:chat|conversation|debate|discussion|interview|panel|session|subject|talk|topic)\s+"
    r"(?:came|drifted|got|moved|shifted|switched|turned)\s+(?:around\s+|back\s+|on\s+|round\s+)?to"
    r"|(?:in|on)\s+the\s+(?:issue|matter|question|subject|topic)\s+of|when\s+it\s+(?:came|comes)\s+to"
    r"|(?:speaking|talking)\s+(?:about|of)|wanted\s+to\s+know\s+(?:about|how|if|whether|why)"
    rf"|(?:question|questions)\s+(?:was\s+|were\s+)?about)\s+{_WORDS}",
    re.IGNORECASE,
)
_ABOUT = re.compile(rf"\b(?P<verb>[a-z]+)\s+(?:about|concerning|regarding)\s+{_WORDS}")
_MATTER = (
    r"(?P<topic>[^,.;:?!()—“”\"]{2,60}?)"
    r"(?<!\bat)(?<!\bby)(?<!\bfor)(?<!\bfrom)(?<!\bin)(?<!\bof)(?<!\bthe)(?<!\bwith)\s+"
)
"""Behind a preposition, or an article, a name is no subject: "on the takeover of Feld", "on style the Hadmere man"."""
_WHO = r"(?:he|she|they|the\s(?:[a-z-]+\s+){0,4}?[a-z-]+|(?:[A-Z][\w’'-]+\s*){1,3})"
_ON_SUBJECT = re.compile(rf"(?:Of|{_LEADS})\s+{_MATTER}(?=(?:he|she|they)\s|(?:[A-Z][\w’'-]+\s+){{1,3}}[a-z])")
_ON_SAYS = re.compile(rf"{_LEADS}\s+{_MATTER}{_WHO}(?:\s+[a-z’'-]+){{1,6}}\s*:")
"""On hiring she has this to say: “…”; on hiring she was brief: “…”"""
_ASKS = r"(?:asks|asked|[ei]nquire[sd]|want(?:s|ed)\s+to\s+know|wonder(?:s|ed))"
_PUT = re.compile(
    rf",\s+(?:(?:[\w’'-]+\s+){{1,4}}?{_ASKS}(?=[,?]|[.]$)|{_ASKS}\s+(?:[A-Z]|an?\s|one\s|the\s)[^?]*[.]$)",
)
"""Who asks, in or behind the question: "And who, Moreau wondered, pays?"; "Who pays, asked Moreau, a nurse."."""
_WHOLE = re.compile(
    r"(?:(?:and|but|so)\s+)?(?:how|what|when|where|which|who|whose|why|are|can|could|did|do|does|had|has|have|is|"
    r"should|was|were|will|would)\b",
    re.IGNORECASE,
)
"""How a question begins; "The beauty of the scheme?" only leads over."""
CERTAIN = 2
"""Telling words from which on a question is the one that the words right behind it answer."""
_WAS_ASKED = re.compile(rf"(?:\b(?:was|were|been)\s+(?:\w+\s+)?|^\W*(?:when\s+)?){PRESSED}\b", re.IGNORECASE)
_IS_ASKED = re.compile(r"(?:^\W*|[,;:(]\s+|\b(?:been|being|if|was|were|when)\s+)(?:\w+\s+)?$", re.IGNORECASE)
"""What stands before “asked for”, of who is asked; who asks for something asks no question."""
_SCENE = re.compile(
    r"\bhad\s+(?:[\w’'-]+\s+){1,6}?(?:after|before|by\s+the\s+time|until|when)\s+"
    r"(?:[\w’'-]+\s+){1,4}(?:been|was|were)\s+asked\s+for\b"
)
"""Tells when something was: "Feld had sold four boats when he was asked for a price"; but "Feld laughed when …"."""
_NOT_OF_IT = re.compile(
    r"\s(?:brought|came|did|drew|found|got|had|has|he|hung|is|left|made|met|remained|she|they|was|were)\b.*", re.DOTALL
)
"""Where the words that name a topic are over."""
_OWNS = re.compile(r"(?:[’']s|\b(?:an?|her|his|its|own|the|their|this))\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
_ASKED_BY = re.compile(
    r"\s+by\s+[A-Z][\w’'-]+\s+[A-Z].*|\s+(?:he|she|they)\s+(?:\w+ly\s+)?(?:answered|replied|said|told\s+\w+)$",
    re.DOTALL,
)
"""Behind what was asked, who asked or answers: "what a survey costs by Ada Moreau of Quill", "imports he replied"."""
_OF = re.compile(r"(?:(?:an?|her|his|its|the|their)\s+)?(?P<head>[a-z-]+)\s+of\s")
_SPEAKS_OF_NOTHING = frozenset(
    "april august average balance behalf break camera conclusion course day december evening event february forum "
    "friday hand hindsight january july june lunch march media microphone monday morning november occasion october "
    "offstage panel paper paragraph podcast record reflection remainder rest saturday september session show side "
    "sidelines stage summit sunday thought thursday time top tuesday twitter video wednesday whole year".split()
)
"""“On” these is no matter: on Friday, on stage, on reflection."""
_SMALL = COMMON.union(
    FUNCTION,
    "1 ask asked asking effect future general get go herself himself impact one others question questions".split(),
    "themselves way why working you".split(),
)
_ENDING = re.compile(r"(?:ings?|ed|es|e|s|ies|(?<![aeou])y)$")
_STEM = 4
_LETTERS = 3
"""Most letters at the end of a word that may be its ending."""
_FEW = 2
"""Most telling words of a topic of which one that is only kin to what was said will do; of more, two."""
_SHORT = 4
"""“On AI”: what is so short is mostly said in other words."""
_REFERS = frozenset("it that these they this those".split())
"""Words for what the prose told before: “asked whether that had settled it”."""
_CHOOSES = frozenset(
    "better choose chose chosen favor favored favors option opted pick picked picks prefer preferred prefers select "
    "selected settled take taken took two".split()
)
"""“Asked which he had chosen”: the question named what there is to choose from."""
_READ = 1024
"""Most texts whose reading is remembered."""


class Topic(NamedTuple):
    """What the prose says that a quotation is about."""

    text: str
    keys: frozenset[str]
    """Its folded words, without those that tell nothing."""
    asked: bool
    """Whether the prose says that it was asked; else it only says what it is about: "On pricing, Feld said:"."""
    certain: bool = True
    """Whether the prose says it in so many words; else it may name the matter with other words than the transcript."""
    clause: bool = False
    """Whether it is a clause, "whether pumps are dear", which sums up a long question in other words."""

    @property
    def leads_over(self) -> bool:
        """Whether it is a question of the prose that only leads over: "And the beauty of the scheme?"."""
        return self.text.endswith("?") and not (self.asked or self.certain)


@remembered(_READ)
def topic_before(lead: str) -> Topic | None:
    """What the words of a sentence before its quotation say that it answers: "Asked about pricing, Feld said:"."""
    if (found := _TOPIC.search(lead)) is not None:
        return _asked(found)
    found = _ON.match(lead.lstrip()) or _ON_SAYS.fullmatch(lead.strip())
    return _matter_of(found, certain=True) if found is not None else _loose_topic(lead)


@remembered(_READ)
def topic_after(rest: str) -> Topic | None:
    """What the words of a sentence behind its quotation say that it answers: "Feld said when asked about pricing"."""
    found = _TOPIC.search(rest)
    return _asked(found) if found is not None else _loose_topic(rest)


@remembered(_READ)
def topic_earlier(sentence: str) -> Topic | None:
    """What a sentence before that of a quotation says that it answers: "On pricing she was brief.", or a question."""
    if _SCENE.search(sentence):
        return None
    if (found := _WAS_ASKED.search(sentence)) is not None:
        return topic_after(sentence[found.start() :])
    text = sentence.strip()
    put = _PUT.search(text)
    if text.endswith("?") or (put is not None and _WHOLE.match(text)):
        if put is not None:  # And who, Moreau wanted to know, should pay?
            text = f"{text[: put.start()]}{text[put.end() :].replace(',', '', 1)}"
        topic = _topic(text, asked=False, certain=False)
        whole = put is not None or _WHOLE.match(text) is not None
        if topic is None or not (whole or _tells_much(topic)):
            return None  # Takers?
        return topic._replace(certain=whole and _tells_much(topic), asked=_tells_much(topic) and put is not None)
    found = _ON.match(text)
    return _matter_of(found) if found is not None else _loose_topic(text)


@remembered(_READ)
def without(topic: Topic, names: str) -> Topic:
    """A topic without the words of some names."""
    own = stems_of(names)
    keys = frozenset(key for key in topic.keys if own.isdisjoint(stems(frozenset([key]))))
    return topic._replace(keys=keys, certain=topic.certain and (keys == topic.keys or len(keys) >= CERTAIN))


def _asked(found: re.Match[str]) -> Topic | None:
    leads = found[0][: found.start("topic") - found.start()].split()[-1].lower()
    if leads == "for" and not _IS_ASKED.search(found.string, 0, found.start()):
        return None
    return asked_topic(found["topic"], leads)


def asked_topic(text: str, leads: str) -> Topic | None:
    """The topic of what was asked; a clause if the word that `leads` to it is "whether" or the like."""
    topic = _topic(_ASKED_BY.sub("", text), asked=True)
    if leads in {"what", "which"} and topic is not None and topic.keys <= _CHOOSES:
        return None
    clause = leads not in {"about", "for", "of", "on", "over", "to"}
    return topic and topic._replace(clause=clause, certain=topic.text.split()[0] not in _REFERS or _tells_much(topic))


def head_of(topic: Topic) -> Topic | None:
    """What a topic that was asked about asks of a thing: safety, of "the safety of the new pump"; None for nothing."""
    found = _OF.match(topic.text) if topic.asked and not topic.clause else None
    keys = telling_keys(found["head"]) - GENERIC if found else frozenset[str]()
    return topic._replace(text=found["head"], keys=keys) if found and keys else None


def _tells_much(topic: Topic) -> bool:
    return len(topic.keys - GENERIC) >= CERTAIN


def _loose_topic(text: str) -> Topic | None:
    said = (one for one in _ABOUT.finditer(text) if CODES.get(one["verb"]) == "V" and not _is_noun(text, one.start()))
    found = _ON_SUBJECT.match(text.lstrip()) or _TURNED.search(text) or next(said, None)
    return _matter_of(found) if found is not None else None


def _is_noun(text: str, at: int) -> bool:
    """Whether a word that may be a verb of speech is the subject of a sentence: "her own caution about machines is"."""
    return _OWNS.search(text, 0, at) is not None and not text.rstrip().endswith(":")


def _matter_of(found: re.Match[str], *, certain: bool = False) -> Topic | None:
    """The topic that a preposition leads to."""
    text = _NOT_OF_IT.sub("", f" {found['topic']}").strip()
    if not _SPEAKS_OF_NOTHING.isdisjoint(fold(text).keys) or max(map(len, text.split()), default=0) < _SHORT:
        return None
    return _topic(text, asked=False, certain=certain)


def _topic(text: str, *, asked: bool, certain: bool = True) -> Topic | None:
    keys = telling_keys(text)
    return Topic(" ".join(text.split()), keys, asked, certain) if keys and not keys <= GENERIC else None


def telling(topic: Topic) -> Topic:
    """A topic without the words that may name anything, as long as it has others."""
    return topic._replace(keys=topic.keys - GENERIC or topic.keys)


def has_word_of(text: str, topic: Topic, *, kin: bool) -> bool:
    """Whether a text has a word of a topic, in any form; with `kin`, others for the same everyday matter will do."""
    near = not stems(topic.keys).isdisjoint(stems_of(text))
    if near and any(is_same_word(key, other) for key in topic.keys for other in telling_keys(text)):
        return True
    told = _all_matters(telling_keys(text)) if kin else frozenset[int]()
    akin = sum(not matters(key).isdisjoint(told) for key in topic.keys)
    return akin >= (1 if len(topic.keys) <= _FEW else _FEW)


def is_same_word(one: str, other: str) -> bool:
    """Whether two folded words begin alike, and part in no more than an ending: not "expensive", "expect"."""
    a, b = (_ENDING.sub("", key) for key in (one, other))
    if a[:_STEM] != b[:_STEM]:
        return False
    left = min(len(a), len(b)) - common_start(a, b)
    return left <= (_LETTERS if common_start(a, b) > _STEM else 1)


@remembered(_READ)
def _all_matters(keys: frozenset[str]) -> frozenset[int]:
    """The everyday matters of some folded words."""
    return frozenset[int]().union(*map(matters, keys))


@remembered(_READ)
def telling_keys(text: str) -> frozenset[str]:
    """The folded words of a text that tell what it is about."""
    return frozenset(key for key in fold(text).keys if len(key) > 1 and key not in _SMALL)


@remembered(_READ)
def stems(keys: frozenset[str]) -> frozenset[str]:
    """The beginnings of folded words."""
    return frozenset(_ENDING.sub("", key)[:_STEM] or key for key in keys)


@remembered(_READ)
def stems_of(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that tell what it is about."""
    return stems(telling_keys(text))
