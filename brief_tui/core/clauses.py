"""A paragraph around its quotations, as a string of one-letter codes that the rules of attribution are written in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.clause_words import ABBREVIATIONS, CODES, TITLES
from brief_tui.core.offsets import Span
from brief_tui.core.people import NameWords, People, name_words

_TOKEN = re.compile(r"(?P<word>[^\W_][\w’'\-]*)|(?P<pause>[,()—–]|(?<=\s)--?(?=\s))|(?P<colon>:)|(?P<stop>;|[.!?…]+)")
_BETWEEN_WORDS = re.compile(r"\.?[ \u00a0]{0,2}$")
_AFTER_STOP = re.compile(r"[)\]\s]*")


class Item(NamedTuple):
    """What stands behind one code."""

    start: int
    end: int
    """In the paragraph."""
    bearers: tuple[str, ...] = ()
    """Of N and P: everybody whom the name could stand for."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """Codes, and the item behind each.

    Q quotation · N known name · P its possessive · C other capitalised word · G its possessive · V reporting verb ·
    T tell · S he, she, they · D the · I one, a, his … · O a thing that "says" · A and · r who · p of, in … ·
    w other word · "," pause · ":" colon · "!" a quotation's end that may end the sentence · "." end of a sentence.
    """

    codes: str
    items: tuple[Item, ...]

    def written(self, start: int, end: int) -> Span:
        """Where the items [start, end) stand in the paragraph."""
        return Span(self.items[start].start, self.items[end - 1].end)


def read_clauses(text: str, quotations: Sequence[Span], people: People) -> Clauses:
    """The codes of a paragraph whose quotations, marks included, stand at `quotations`, in order."""
    reader = _Reader(text, _by_first_word(people))
    at = 0
    for n, (start, end) in enumerate(quotations):
        reader.prose(at, start)
        reader.quotation(start, end, quotations[n + 1].start if n + 1 < len(quotations) else len(text))
        at = end
    reader.prose(at, len(text))
    return Clauses("".join(reader.codes), tuple(reader.items))


Names = Mapping[str, Sequence[tuple[NameWords, tuple[str, ...]]]]


@lru_cache(maxsize=4)
def _by_first_word(people: People) -> Names:
    """Every way to write a known name, by its first word, the longest first."""
    names: dict[str, list[tuple[NameWords, tuple[str, ...]]]] = {}
    for form, bearers in sorted(people.forms.items(), key=lambda pair: -len(pair[0])):
        names.setdefault(form[0], []).append((form, bearers))
    return names


class _Reader:
    def __init__(self, text: str, names: Names) -> None:
        self._text, self._names = text, names
        self.codes: list[str] = []
        self.items: list[Item] = []

    def _add(self, code: str, start: int, end: int, bearers: tuple[str, ...] = ()) -> None:
        self.codes.append(code)
        self.items.append(Item(start, end, bearers))

    def quotation(self, start: int, end: int, following: int) -> None:
        """A quotation, and what its own last character says about the sentence around it."""
        self._add("Q", start, end)
        last = self._text[start + 1 : end - 1].rstrip()[-1:]
        after = self._text[end:following].lstrip()[:1]
        if last in ",—–-" and last:
            self._add(",", end, end)
        elif last in ".!?…" and last and after not in tuple(",;:.!?)"):
            goes_on = after.islower()
            self._add("," if goes_on else "." if last == "." or not after else "!", end, end)

    def prose(self, start: int, end: int) -> None:
        """The text between quotations."""
        tokens = list(_TOKEN.finditer(self._text, start, end))
        n = 0
        while n < len(tokens):
            token = tokens[n]
            if token.lastgroup == "word":
                n = self._word(tokens, n)
                continue
            if token.lastgroup == "stop":
                if self._ends_sentence(token, end):
                    self._add(".", token.start(), token.end())
            else:
                self._add(":" if token.lastgroup == "colon" else ",", token.start(), token.end())
            n += 1

    def _ends_sentence(self, token: re.Match[str], end: int) -> bool:
        """Whether a full stop or its like is the end of a sentence, and not of an abbreviation or a number."""
        text, at = self._text, token.end()
        if token[0] == ";" or at >= end:
            return True
        rest = _AFTER_STOP.match(text, at, end)
        if rest is None or rest.end() == at or text[rest.end() : rest.end() + 1].islower():
            return False
        before = self.items[-1] if self.items and self.items[-1].end == token.start() else None
        word = text[before.start : before.end].casefold() if before and token[0] == "." else ""
        return not (len(word) == 1 and word.isalpha()) and word not in ABBREVIATIONS

    def _word(self, tokens: Sequence[re.Match[str]], n: int) -> int:
        """One word, or the words of a known name; gives the next token's number."""
        token = tokens[n]
        found = self._known_name(tokens, n)
        if found is None:
            self._add(self._code(token[0]), *token.span())
            return n + 1
        after, bearers = found
        last = tokens[after - 1]
        start, end = token.start(), last.end()
        if after == n + 1 and self._is_part_of_another_name(tokens, n, bearers):
            if self.codes and self.codes[-1] == "C" and self._touches(self.items[-1].end, start):
                start = self.items[-1].start
                self.codes.pop()
                self.items.pop()
            self._add("C", start, end)
        else:
            possessive = last[0].endswith(("’s", "'s", "’", "'", "’S", "'S"))
            self._add("P" if possessive else "N", start, end, bearers)
        return after

    def _code(self, word: str) -> str:
        folded = word.casefold()
        code = CODES.get(folded)
        if code is not None:
            return code
        if not word[0].isupper() or folded in TITLES or (len(word) > 1 and word.isupper() and len(word) < 6):
            return "w"
        if self._begins_sentence() and folded.endswith(("ing", "ed", "ly")):
            return "w"
        return "G" if folded.endswith(("’s", "'s")) else "C"

    def _begins_sentence(self) -> bool:
        return not self.codes or self.codes[-1] in ".!"

    def _touches(self, end: int, start: int) -> bool:
        """Whether only a space, after an initial's dot if need be, lies between two words."""
        return 0 <= start - end <= 3 and _BETWEEN_WORDS.match(self._text[end:start]) is not None

    def _known_name(self, tokens: Sequence[re.Match[str]], n: int) -> tuple[int, tuple[str, ...]] | None:
        """The longest known name that begins at token `n`: the token after it, and who bears it."""
        token = tokens[n][0]
        if token[0].islower() and token not in self._names:
            return None
        words = name_words(token)
        for form, bearers in self._names.get(words[0], ()) if words else ():
            have, at = list(words), n + 1
            while len(have) < len(form) and at < len(tokens):
                if tokens[at].lastgroup != "word":
                    # The dot of an initial is a token of its own.
                    if tokens[at][0] == "." and len(tokens[at - 1][0]) == 1:
                        at += 1
                        continue
                    break
                if not self._touches(tokens[at - 1].end() - (tokens[at - 1][0] == "."), tokens[at].start()):
                    break
                have += name_words(tokens[at][0])
                at += 1
            if tuple(have) == form and _is_written_as_name(tokens[at - 1][0], bearers):
                return at, bearers
        return None

    def _is_part_of_another_name(self, tokens: Sequence[re.Match[str]], n: int, bearers: tuple[str, ...]) -> bool:
        """Whether a first or last name stands beside a capitalised word that makes it somebody else's.

        "Ada Lovelace" and "Jean Moreau" are not the known Ada Moreau; "Engineer Moreau" is.
        """
        word = name_words(tokens[n][0])
        known = [name_words(bearer) for bearer in bearers]
        if any(len(name) > 1 and name[: len(word)] == word for name in known) and n + 1 < len(tokens):
            follower = tokens[n + 1]
            touching = follower.lastgroup == "word" and self._touches(tokens[n].end(), follower.start())
            if touching and self._code(follower[0]) == "C":
                return True
        last = any(len(name) > 1 and name[-len(word) :] == word for name in known)
        before = bool(self.codes) and self.codes[-1] == "C" and self._touches(self.items[-1].end, tokens[n].start())
        return last and before


def _is_written_as_name(word: str, bearers: tuple[str, ...]) -> bool:
    """Names begin with a capital, unless the person's own name is written without."""
    return not word[0].islower() or any(bearer.split()[-1][0].islower() for bearer in bearers)
