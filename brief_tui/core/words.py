"""Text to comparable words with offsets: the only place that normalises.

Two texts have the same words when they differ in nothing but what VERDICTS.md calls `normalised`: typography,
case, accents, punctuation, hyphens, the form (not the value) of numbers, British or American spelling.
Everything that is not known to be punctuation counts as part of a word, so that an unknown sign is a
difference rather than overlooked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.offsets import Span
from brief_tui.core.spelling import fold_spelling
from brief_tui.core.wordlists import CONTRACTIONS

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SYMBOLS = "%‰&°$€£¥₹+=<>×÷±~≈"
_APOSTROPHES = "'\u2018\u2019\u02bc\uff07\u2032`\u00b4"
_HIDDEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
_PUNCTUATION = (
    r"\s!\"#()*,\-./:;?@\[\\\]^_{|}" + _APOSTROPHES + "\u0000-\u0020\u007f-\u00a0"
    "¡§«¶·»¿\u2010-\u2031\u2033-\u205e\u3000-\u3030\u303d\u30fb\ufe30-\ufe4f\ufe50-\ufe61\uff01-\uff0f"
    "\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u0589\u05be\u060c\u061b\u061f\u06d4\u0964\u0965\u2e00-\u2e7f"
)
# A letter class by what it is not; hidden characters are inside words, so that they never split one.
_LETTER = f"[^{_PUNCTUATION}{_SYMBOLS}{_CJK}]"
_TOKEN = re.compile(
    f"{_LETTER}+(?:(?:[{_APOSTROPHES}](?={_LETTER})|(?<=[0-9])[.,:](?=[0-9])){_LETTER}+)*(?:[+]+|#)?|[{_CJK}{_SYMBOLS}]"
)
_NOTE = re.compile(r"\[[^\[\]\n]{0,80}\]|\((?:laughs?|laughter|laughing|chuckles?|applause|crosstalk|inaudible|music|pause|sighs?)\)", re.I)
_HIDDEN_RUN = re.compile(f"[{_HIDDEN}]+")
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_LATIN_MARKS = re.compile("(?<=[a-zα-ω])[\u0300-\u036f]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_SCALED = re.compile(r"([0-9]+(?:\.[0-9]+)?)(k|K|M|bn|Bn|B|mn)")
_PLAIN_NUMBER = re.compile(r"[0-9]{1,39}(?:\.[0-9]{1,39})?")
_SUFFIX = {"k": 3, "K": 3, "M": 6, "mn": 6, "bn": 9, "Bn": 9, "B": 9}

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_ORDINALS = {
    word: f"{value}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(value, 'th') }"
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_PERCENT = frozenset({"%", "percent"})
_CURRENCY = {"$": "$", "€": "€", "£": "£", "¥": "¥", "₹": "₹"}
_CURRENCY_WORDS = {"dollar": "$", "dollars": "$", "euro": "€", "euros": "€"}
_NUMBER_WORDS = _UNITS.keys() | _TENS.keys()
_QUANTITY_PART = (
    _NUMBER_WORDS | _SCALES.keys() | _PERCENT | _CURRENCY.keys() | _CURRENCY_WORDS.keys() | {"cent", "per"} | _ORDINALS.keys()
)
_JOINT = re.compile(r"[\s\u00a0-]*")


class Word(NamedTuple):
    """A comparable word and the code points of the text that it was folded from."""

    key: str
    start: int
    end: int


class Words:
    """The words of a text, in order, with the text between them."""

    __slots__ = ("_words", "keys", "text")

    def __init__(self, text: str, words: list[Word]) -> None:
        self.text = text
        self._words = words
        self.keys = [word.key for word in words]

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, at: int) -> Word:
        return self._words[at]

    def __iter__(self) -> Iterator[Word]:
        return iter(self._words)

    def before(self, at: int) -> str:
        """What stands between word `at` and the word before it (or the text's start)."""
        return self.text[self._words[at - 1].end if at > 0 else 0 : self._words[at].start]

    def after(self, at: int) -> str:
        """What stands between word `at` and the next word (or the text's end)."""
        last = at + 1 >= len(self._words)
        return self.text[self._words[at].end : len(self.text) if last else self._words[at + 1].start]

    def span(self, start: int, end: int) -> Span:
        """The code points from word `start` to the word before `end`; empty where no word is between."""
        if start >= end:
            at = self._words[start].start if start < len(self._words) else len(self.text)
            return Span(at, at)
        return Span(self._words[start].start, self._words[end - 1].end)

    def said(self, start: int, end: int) -> str:
        """The text of words `start` to `end` as written."""
        return self.text[slice(*self.span(start, end))]


@lru_cache(maxsize=1 << 18)
def fold_token(token: str) -> str:
    """The comparable form of one token; the value of a number without its form."""
    if not token.isascii():
        token = _fold_unicode(token)
    if token[0].isdigit():
        return _fold_number(token)
    word = token.lower()
    if "'" in word or word.isascii():
        word = fold_spelling(word)
    if word in _NUMBER_WORDS:
        return str(_UNITS.get(word) or _TENS.get(word, 0))
    if word == "percent":
        return "%"
    return _ORDINALS.get(word, word)


def _fold_unicode(token: str) -> str:
    token = _APOSTROPHE.sub("'", _HIDDEN_RUN.sub("", token)) or token
    if any(unicodedata.category(c) == "No" for c in token):
        return token  # compatibility folding would make 10² one hundred and two
    if token.isdecimal():
        return str(int(token)) if len(token) < 40 else token
    token = unicodedata.normalize("NFKD", token).casefold()
    return unicodedata.normalize("NFC", _LATIN_MARKS.sub("", token))


def _fold_number(token: str) -> str:
    scaled = _SCALED.fullmatch(token)
    if scaled and len(token) < 40:
        return _plain(Decimal(scaled[1]).scaleb(_SUFFIX[scaled[2]]))
    return token.replace(",", "") if _GROUPED.fullmatch(token) else token.lower()


def _plain(value: Decimal | int) -> str:
    if isinstance(value, int):
        return str(value)
    return str(int(value)) if value == value.to_integral_value() else format(value, "f")


def tokens(text: str) -> list[str]:
    """The raw tokens of speech, without their places and before quantities are put together."""
    return _TOKEN.findall(without_notes(text))


def without_notes(text: str) -> str:
    """Stage notes such as [laughs] blanked out, offsets unchanged: they are not words."""
    if "[" not in text and "(" not in text:
        return text
    return _NOTE.sub(lambda m: " " * len(m[0]), text)


def notes(text: str) -> list[str]:
    """The stage notes in a text, brackets included."""
    return _NOTE.findall(text) if "[" in text or "(" in text else []


def is_quantity_part(token: str) -> bool:
    """Whether a raw token may join its neighbours in one number, amount or percentage."""
    return token[0].isdigit() or token.lower() in _QUANTITY_PART


def joins_alone(token: str) -> bool:
    """Whether a raw token may make a quantity with a neighbour that is none by itself ("a hundred")."""
    return token.lower() in _SCALES or token.lower() == "cent"


def fold(text: str, *, notes: bool = True) -> Words:
    """The words of `text`. With `notes`, bracketed stage notes are passed over, as in transcripts."""
    raw = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(without_notes(text) if notes else text)]
    words: list[Word] = []
    at = 0
    while at < len(raw):
        token, start, end = raw[at]
        if is_quantity_part(token) or (token in {"a", "A"} and at + 1 < len(raw) and raw[at + 1][0].lower() in _SCALES):
            quantity = _quantity(raw, at, text)
            if quantity is not None:
                used, key = quantity
                words.append(Word(key, start, raw[at + used - 1][2]))
                at += used
                continue
        words.append(Word(fold_token(token), start, end))
        at += 1
    return Words(text, words)


_Raw = list[tuple[str, int, int]]


def _adjoins(raw: _Raw, at: int, text: str) -> bool:
    """Whether nothing but spaces and hyphens stands between token `at` and the one before it."""
    return at < len(raw) and _JOINT.fullmatch(text, raw[at - 1][2], raw[at][1]) is not None


def _quantity(raw: _Raw, at: int, text: str) -> tuple[int, str] | None:
    """How many tokens from `at` on make one amount, and its key; None where a token stands alone."""
    begin = at
    currency = _CURRENCY.get(raw[at][0], "")
    if currency:
        at += 1
        if not _adjoins(raw, at, text):
            return None
    number = _number(raw, at, text)
    if number is None:
        return None
    used, key = number
    end = at + used
    if not currency and _adjoins(raw, end, text):
        unit = raw[end][0].lower()
        if unit in _PERCENT:
            return end + 1 - begin, key + "%"
        if unit == "per" and _adjoins(raw, end + 1, text) and raw[end + 1][0].lower() == "cent":
            return end + 2 - begin, key + "%"
        if unit in _CURRENCY_WORDS:
            return end + 1 - begin, _CURRENCY_WORDS[unit] + key
        if unit in _CURRENCY and text[raw[end][1] - 1].isdigit():
            return end + 1 - begin, unit + key
    return (end - begin, currency + key) if end - begin > 1 else None


def _number(raw: _Raw, at: int, text: str) -> tuple[int, str] | None:
    """The number that starts at token `at`: how many tokens it takes and its key."""
    begin, total, current, scale_limit = at, Decimal(0), None, Decimal(10) ** 15
    while at < len(raw) and (at == begin or _adjoins(raw, at, text)):
        word = raw[at][0].lower()
        if current is not None and at > begin and word in _ORDINALS and _joins_unit(current, _ordinal_value(word)):
            return at + 1 - begin, f"{_plain(total + current + _ordinal_value(word))}{_ORDINALS[word][-2:]}"
        if word == "and" and at > begin and raw[at - 1][0].lower() in _SCALES and _starts_number(raw, at + 1, text):
            at += 1
            continue
        value = _value(raw[at][0])
        if word in _SCALES:
            scale = Decimal(_SCALES[word])
            if scale == 100 and (current is None or current < 100):
                current = (current or Decimal(1)) * 100
            elif scale > 100 and scale < scale_limit:
                total, current, scale_limit = total + (current or Decimal(1)) * scale, None, scale
            else:
                break
        elif value is None and word == "a" and at == begin and _adjoins(raw, at + 1, text):
            at += 1
            continue
        elif value is None or (current is not None and not _joins_unit(current, value)):
            break
        elif at > begin and word not in _NUMBER_WORDS and current is not None:
            break
        elif at > begin and current is None and value >= scale_limit:
            break
        else:
            current = value if current is None else current + value
            if word not in _NUMBER_WORDS and at == begin and not _scale_follows(raw, at + 1, text):
                at += 1
                break
        at += 1
    if at == begin:
        return None
    if at == begin + 1 and current is not None:
        return 1, fold_token(raw[begin][0])
    return at - begin, _plain(total + (current or 0))


def _scale_follows(raw: _Raw, at: int, text: str) -> bool:
    return _adjoins(raw, at, text) and raw[at][0].lower() in _SCALES


def _starts_number(raw: _Raw, at: int, text: str) -> bool:
    return _adjoins(raw, at, text) and raw[at][0].lower() in _NUMBER_WORDS


def _ordinal_value(word: str) -> Decimal:
    return Decimal(_ORDINALS[word][:-2])


def _joins_unit(current: Decimal, value: Decimal) -> bool:
    """Whether a smaller number word goes on a larger one: twenty + five, two hundred + twelve."""
    tail = current % 100
    if tail == 0 and current >= 100:
        return value < 100
    return 20 <= tail and tail % 10 == 0 and 1 <= value < 10


def _value(token: str) -> Decimal | None:
    word = token.lower()
    if word in _NUMBER_WORDS:
        return Decimal(_UNITS.get(word, _TENS.get(word, 0)))
    plain = _fold_number(token) if token[0].isdigit() and token.isascii() else ""
    return Decimal(plain) if _PLAIN_NUMBER.fullmatch(plain) else None


def has_number(key: str) -> bool:
    """Whether a folded word is a number, an amount or a percentage, or holds a digit."""
    return any(c.isdigit() for c in key)


def hidden_characters(text: str) -> list[int]:
    """Offsets of characters that nobody sees: soft hyphens, zero-width and bidirectional controls."""
    return [at for m in _HIDDEN_RUN.finditer(text) for at in range(m.start(), m.end())]


def same_when_joined(one: list[str], other: list[str]) -> bool:
    """Whether words differ only in where a compound is divided (chat bot, chatbot; U.S., US)."""
    if all(word.isdigit() for word in (*one, *other)):
        return False
    return "".join(one) == "".join(other)


def expansions(word: str) -> tuple[tuple[str, ...], ...]:
    """The full forms of a contraction, as folded words."""
    return CONTRACTIONS.get(word, ())
