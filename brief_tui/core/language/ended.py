"""What is over, or is not done on purpose, said as a denial: "we stopped hiring" is "we not hiring" now."""

from __future__ import annotations

import re

from brief_tui.core.language.word_forms import irregular_forms
from brief_tui.core.language.words import fold

LONGEST = 1000
"""Most characters of a sentence of which the phrases are read: speech without marks is one sentence from end to end."""
_DOING = (
    r"(?:stop(?:s|ped)?|ceased?|ceases|quits?|ga?ve up|gives up|given up|avoid(?:s|ed)?|refrain(?:s|ed)? from)"
    r" (?=(?:\w+ly )?\w{2,}ing\b)"
)
_USED_TO = (
    r"(?<!\bam )(?<!\bare )(?<!\bbe )(?<!\bget )(?<!\bgot )(?<!\bis )(?<!\bwas )(?<!\bwere )(?<!['’]re )(?<!['’]m )"
    r"used to "
)
_NO_LONGER = r"no longer "
_OVER = re.compile(rf"\b(?:{_DOING}|{_USED_TO}|{_NO_LONGER})", re.IGNORECASE)
_NOT_ANY_MORE = re.compile(r"((?:\bnot|n['’]t)\b[^.;:?!]*?) any ?(?:more|longer)\b", re.IGNORECASE)
_GIVEN_UP = re.compile(
    r"\b(?:abandoned|abolished|banned|ditched|dropped|gave up|g[oe]t rid of|scrapped) "
    r"(?=(?:all |its |my |our |the |their )?(?!price|rate)[\w-]+)",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:(?:has|have|keeps?|offers?|runs?|sells?|serves?|teaches|uses?)|(?:relies|rely) on|sticks? to|works? with) ",
    re.IGNORECASE,
)
"""What is given up is contrary only to what somebody has or uses."""
_UNCLEAR = re.compile(
    r"\b(?:again|almost|before|can(?:not)?|could|if|resum\w+|start\w*|till|unless|until|went back|when|would)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?: (?:after|and|as|because|since)\b|,| (?:for )?(?:last|this|next) \w+| in (?:the )?\w+$|(?: \w+){2} ago).*$",
    re.IGNORECASE | re.DOTALL,
)
"""When and why it ended."""
_PRESENT = frozenset("am are being children does doing feet getting goes has having is making men people women".split())
_PASSIVE = frozenset("am are be being get gets is".split())
_SINCE = frozenset("ago earlier formerly once previously until".split())


def over(text: str) -> str | None:
    """The text with a denial for what ends, or is avoided; None where nothing does, or it is not plain."""
    if len(text) > LONGEST:
        return None
    plain = _NOT_ANY_MORE.sub(r"\1", text)
    if plain != text:
        return plain
    found = _OVER.search(text)
    if found is None or _UNCLEAR.search(text) or _denies(text[: found.start()]):
        return None
    return f"{text[: found.start()]}not {_BEHIND.sub('', text[found.end() :])}"


def given_up(text: str) -> str | None:
    """The text with a denial for what is given up, as things are; None where nothing is."""
    found = _GIVEN_UP.search(text)
    if found is None or len(text) > LONGEST or _UNCLEAR.search(text) or _denies(text[: found.start()]):
        return None
    return f"{text[: found.start()]}not {_BEHIND.sub('', text[found.end() :])}"


def held(text: str) -> str | None:
    """The text with "has" for how somebody uses something; None where nobody has or uses anything."""
    found = _HOLDS.search(text)
    return found and f"{text[: found.start()]}has {text[found.end() :]}"


def is_present(text: str) -> bool:
    """Whether a text tells of nothing past, by the forms of all its words."""
    keys = fold(text).keys
    return not any(_is_past(key) and before not in _PASSIVE for before, key in zip(("", *keys), keys, strict=False))


def _denies(text: str) -> bool:
    return re.search(r"\b(?:never|no|nobody|not|nothing)\b", text, re.IGNORECASE) is not None


def _is_past(key: str) -> bool:
    if key in _SINCE or (key.endswith("ed") and len(key) > 4):
        return True
    forms = irregular_forms(key)
    return len(forms) > 1 and key != forms[0] and key not in _PRESENT
