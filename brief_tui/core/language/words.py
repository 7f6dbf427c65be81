"""Text to comparable words with offsets: the only place that normalises.

Two texts have the same words when they differ in nothing but what VERDICTS.md calls `normalised`: typography,
case, accents, punctuation, hyphens, the form (not the value) of numbers, British or American spelling.
Everything that is not known to be punctuation counts as part of a word, so that an unknown sign is a
difference rather than overlooked.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.language.quantities import Token, fold_digits, fold_number_word, may_start_quantity, quantity
from brief_tui.core.language.spelling import fold_spelling
from brief_tui.core.language.stage_notes import without_notes
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SYMBOLS = "%‰&°$€£¥₹+=<>×÷±~≈\\^"
_APOSTROPHES = "'\u2018\u2019\u02bc\uff07\u2032`\u00b4"
_HIDDEN = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff"
)
_PUNCTUATION = (
    r"\s!\"#()*,\-./:;?@\[\\\]_{|}" + _APOSTROPHES + "\u0000-\u0020\u007f-\u00a0"
    "¡§«¶·»¿\u2010-\u2031\u2033-\u205e\u3000-\u3030\u303d\u30fb\ufe30-\ufe4f\ufe50-\ufe61\uff01-\uff0f"
    "\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u0589\u05be\u060c\u061b\u061f\u06d4\u0964\u0965\u2e00-\u2e7f"
)
# A letter class by what it is not; hidden characters are inside words, so that they never split one.
_LETTER = f"[^{_PUNCTUATION}{_SYMBOLS}{_CJK}]"
_SPOKEN = re.compile(r"[^\W_]\S*")
# A minus or a decimal point before a number belongs to it; a dash between numbers makes a range of them, and no other
# mark between two digits may vanish: 1·5 is not 15.
_SIGN = r"(?:(?<![^\s(\[“\"'$€£])[-–−.](?=[0-9]))"
_TIMES = r"(?<=[0-9])×(?!\s*[0-9])"  # 3× the price
_TOKEN = re.compile(
    f"{_SIGN}?{_LETTER}+(?:(?:[{_APOSTROPHES}]|(?<=[0-9])[.,:/–·⁄*_;-](?=[0-9])){_LETTER}+)*"
    f"(?:[+]+|#|{_TIMES})?|[{_CJK}{_SYMBOLS}]"
)
_SIGNS = "-−."
_HIDDEN_RUN = re.compile(f"[{_HIDDEN}]+")
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_PLURAL = re.compile(r"(\w*[0-9])'[sS]")
"""The 90's and the 90s, MP3's and MP3s."""
_RATIO = re.compile(r"\A50-50\Z")
"""No range: its ends are the same."""
_LATIN_MARKS = re.compile("(?<=[a-zα-ω])[\u0300-\u036f]+|(?<=е)\u0308")  # Russian prints ё as е


_ASCII = bytes(range(128))
_ASCII_SIGNS = bytes(code for code in _ASCII if not (chr(code).isalnum() or chr(code).isspace()))
_SPOKEN_OR_SPACE = bytes(ord(" ") if code < 128 and chr(code).isspace() else ord("a") for code in range(256))
"""What bytes are counted as; those of foreign letters are letters."""
_FEW_SIGNS = 50
"""Foreign signs that are looked for one by one."""
_PUNCTUATED = 25
"""A text with fewer words a mark than this is punctuated."""


class Word(NamedTuple):
    """A comparable word and the code points of the text that it was folded from."""

    key: str
    start: int
    end: int


class Words:
    """The words of a text, in order, with the text between them."""

    __slots__ = ("_ends", "_starts", "keys", "punctuated", "text")

    def __init__(self, text: str, keys: list[str], spans: list[tuple[int, int]]) -> None:
        """`keys` are the folded words, `spans` what of `text` each was folded from."""
        self.text, self.keys = text, keys
        # As numbers side by side: many turns are kept folded.
        self._starts, self._ends = array("I", [start for start, _ in spans]), array("I", [end for _, end in spans])
        self.punctuated = len(self.keys) < _PUNCTUATED * sum(map(text.count, ",.?!"))
        """Whether the text has the commas and full stops of written speech."""

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, at: int) -> Word:
        return Word(self.keys[at], self._starts[at], self._ends[at])

    def __iter__(self) -> Iterator[Word]:
        return map(Word, self.keys, self._starts, self._ends)

    def before(self, at: int) -> str:
        """What stands between word `at` and the word before it (or the text's start); behind the last one, the rest."""
        end = self._starts[at] if at < len(self._starts) else len(self.text)
        return self.text[self._ends[at - 1] if at > 0 else 0 : end]

    def after(self, at: int) -> str:
        """What stands between word `at` and the next word (or the text's end)."""
        last = at + 1 >= len(self.keys)
        return self.text[self._ends[at] : len(self.text) if last else self._starts[at + 1]]

    def span(self, start: int, end: int) -> Span:
        """The code points from word `start` to the word before `end`; empty where no word is between."""
        if start >= end:
            at = self._starts[start] if start < len(self.keys) else len(self.text)
            return Span(at, at)
        return Span(self._starts[start], self._ends[end - 1])

    def said(self, start: int, end: int) -> str:
        """The text of words `start` to `end` as written."""
        return self.text[self._starts[start] : self._ends[end - 1]] if start < end else ""


@remembered(1 << 18)
def fold_token(token: str) -> str:
    """The comparable form of one token; the value of a number without its form."""
    if not token.isascii():
        token = _fold_unicode(token.replace("–", "-").replace("×", "x"))
    if (plural := _PLURAL.fullmatch(token)) is not None:
        token = f"{plural[1]}s"
    if token[0] in _SIGNS:
        return f"0.{token[1:]}" if token[0] == "." else f"-{fold_digits(token[1:])}"
    if token[0].isdigit():
        return fold_digits(_RATIO.sub("50/50", token))
    word = token.lower()
    return fold_word(word) if word.isascii() else fold_number_word(word) or word


def fold_word(word: str) -> str:
    """The comparable form of a token of lower-case ASCII letters."""
    return fold_number_word(word) or fold_spelling(word)


def _fold_unicode(token: str) -> str:
    token = _APOSTROPHE.sub("'", _HIDDEN_RUN.sub("", token)) or token
    if any(unicodedata.category(c) == "No" for c in token):
        return token  # compatibility folding would make 10² one hundred and two
    if token.isdecimal():
        return str(int(token)) if len(token) < 40 else token
    token = unicodedata.normalize("NFKD", token).casefold()
    return unicodedata.normalize("NFC", _LATIN_MARKS.sub("", token))


def tokens(speech: str) -> list[str]:
    """The raw tokens of a text without stage notes, before quantities are put together. None holds white space."""
    return _TOKEN.findall(speech)


def raw_tokens(text: str) -> list[Token]:
    """The raw tokens of a text with their places."""
    return [Token(m[0], *m.span()) for m in _TOKEN.finditer(text)]


def count_words(text: str) -> int:
    """How many words of speech: white-space-separated tokens that hold a letter or a digit."""
    # No note reaches over a line, and few lines have one.
    speech = "\n".join(map(without_notes, text.split("\n"))).encode(errors="surrogatepass")
    # Bytes are told apart, thrown away and counted much faster than tokens are matched.
    foreign = set(speech.translate(None, _ASCII).decode(errors="surrogatepass"))
    signs = [char for char in foreign if not char.isalnum()]
    if len(signs) > _FEW_SIGNS:
        return len(_SPOKEN.findall(speech.decode(errors="surrogatepass")))
    for sign in signs:
        speech = speech.replace(sign.encode(errors="surrogatepass"), b" " if sign.isspace() else b"")
    return (b" " + speech.translate(_SPOKEN_OR_SPACE, _ASCII_SIGNS)).count(b" a")


def fold(text: str, *, notes: bool = True) -> Words:
    """The words of `text`. With `notes`, bracketed stage notes are passed over, as in transcripts."""
    speech = without_notes(text) if notes else text
    spans = [m.span() for m in _TOKEN.finditer(speech)]
    found = [speech[start:end] for start, end in spans]
    keys = list(map(fold_token, found))
    for at, used, key in reversed(list(_quantities(found, spans, text))):
        keys[at : at + used] = [key]
        spans[at : at + used] = [(spans[at][0], spans[at + used - 1][1])]
    return Words(text, keys, spans)


def _quantities(tokens: list[str], spans: list[tuple[int, int]], text: str) -> Iterator[tuple[int, int, str]]:
    """The first token of each quantity of several, how many they are, and its comparable form."""
    starts = [at for at, token in enumerate(tokens[:-1]) if may_start_quantity(token)]
    # Most words that may start a quantity ("a", "one") are followed by none that may go on with it.
    starts = [at for at in starts if _may_go_on(tokens[at + 1])]
    raw, done = [Token(token, *span) for token, span in zip(tokens, spans, strict=True)] if starts else [], 0
    for at in starts:
        if at >= done and (found := quantity(raw, at, text)) is not None:
            done = at + found[0]
            yield at, *found


def _may_go_on(token: str) -> bool:
    """Whether a quantity may have this for its second token."""
    return token.lower() == "and" or (may_start_quantity(token) and token.lower() != "a")


def has_number(key: str) -> bool:
    """Whether a folded word is a number, an amount or a percentage, or holds a digit."""
    return not key.isalpha() and any(map(str.isdigit, key))


def hidden_characters(text: str) -> list[int]:
    """Offsets of characters that nobody sees: soft hyphens, zero-width and bidirectional controls."""
    return [at for m in _HIDDEN_RUN.finditer(text) for at in range(m.start(), m.end())]


_NOT_JOINED = frozenset(
    "maybe already altogether apart sometime sometimes always resign recover recreation reform resent resort coop "
    "another anyway".split()
)
"""Words that their parts, written apart, do not mean."""
_NO_PART = frozenset("a an in un im dis no not now is the to of or and i".split())
"""Parts that make another word of what they are joined with: in valid, not able, a typical."""
_WITH_IN = frozenset(
    "add break build built buy cash check clock cut drop fill lead log mix opt phone plug roll sign sit stand tie "
    "trade walk weigh write".split()
)
"""Of these "in" makes one noun: a plug-in, a plugin. Not of "sat in" and "cab in"."""
_SAFE_JOINED = frozenset("into onto inside cannot today tomorrow tonight".split())


def same_when_joined(one: list[str], other: list[str]) -> bool:
    """Whether words differ only in where a compound is divided (chat bot, chatbot; U.S., US)."""
    if any(_splits_digits(words) for words in (one, other)):
        return False
    if not _NOT_JOINED.isdisjoint((*one, *other)) or any(map(is_negation, one)) != any(map(is_negation, other)):
        return False
    if any(len(words) == 2 and words[1] == "in" and words[0] in _WITH_IN for words in (one, other)):
        return "".join(one) == "".join(other)
    parts = {*one, *other}
    if not parts.isdisjoint(_NO_PART) and parts.isdisjoint(_SAFE_JOINED) and max(map(len, parts)) > len(parts):
        return False
    return "".join(one) == "".join(other)


def _splits_digits(words: list[str]) -> bool:
    """Whether two words would run together in one number: 1 | 5%."""
    return any(left[-1].isdigit() and right[0].isdigit() for left, right in pairwise(words))
