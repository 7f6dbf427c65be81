"""A paragraph around its quotations as a string of one-letter codes, a word each, which `phrases` cuts into phrases."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from brief_tui.core.draft.speakers.phrase import is_somebody
from brief_tui.core.language.clause_words import ABBREVIATIONS, CODES
from brief_tui.core.language.offices import BEFORE_TRADES, TITLES, TRADE_ENDING
from brief_tui.core.offsets import Span
from brief_tui.core.people import NameWords, People, name_words
from brief_tui.core.remembering import remembered, remembered_of_text

TICKER = re.compile(r"\([A-Z]{2,10}:\s?[A-Z][A-Z\d.,: ]{0,40}\)")
"""Finds symbols of a company in brackets."""
_TOKEN = re.compile(
    rf"(?P<ticker>{TICKER.pattern})"
    r"|(?P<word>[^\W\d_]\.(?=\s?[^\W\d_])|[^\W_][\w’'\-]*)|(?P<pause>[,()—–]|(?<=\s)--?(?=\s))|(?P<colon>(?<!\d):|:(?!\d))|(?P<stop>;|[.!?…]+)"
)
_MIDDLE_INITIALS = 2
"""Most initials in a name that are passed over where the known name has none."""
_MOST_TRIED = 5_000
"""Most words of a paragraph that are looked up as the beginning of a name."""
_BETWEEN_WORDS = frozenset(["", " ", "\u00a0", "  "])
_AFTER_STOP = re.compile(r"[)\]\s]*")
_APART = re.compile(r"\s*\((?=[^\W\d_a-z])(?:[^\s()“”\"]+\s+){4,40}[^\s()“”\"]*[.!?]\)")
"""A sentence of its own in brackets."""


class Clauses(NamedTuple):
    """Codes, and what stands behind each.

    Q quotation · N known name · P its possessive · C other capitalised word · G its possessive · V reporting verb ·
    T tell · v saying · R quotes, reads, hears · X denial · U answer, view … · S he, she, they · D the · I one, a,
    his … · O a thing that "says" · g possessive of another word · A and · r who, that, what · p of, in … · f by, for,
    according · F from · k gets · b is, was · w other word · "," pause · ":" colon · "!" a quotation's end that may end
    the sentence · "." end of a sentence.
    """

    codes: str
    places: Sequence[tuple[int, int]]
    """Start and end offset of each code in the paragraph."""
    bearers: Mapping[int, tuple[str, ...]]
    """Index of a code N or P → everybody whom the name could stand for."""

    def span(self, start: int, end: int) -> Span:
        """Where the codes [start, end) stand in the paragraph."""
        return Span(self.places[start][0], self.places[end - 1][1])


def read_clauses(text: str, quotations: Sequence[Span], people: People) -> Clauses:
    """The codes of a paragraph whose quotations, marks included, stand at `quotations`, in order."""
    return _read_clauses(text, tuple(quotations), people)


@remembered_of_text(8192)
def _read_clauses(text: str, quotations: tuple[Span, ...], people: People) -> Clauses:
    reader = _Reader(text, people)
    at = 0
    for n, (start, end) in enumerate(quotations):
        reader.prose(at, start)
        reader.quotation(start, end, quotations[n + 1].start if n + 1 < len(quotations) else len(text))
        at = end
    reader.prose(at, len(text))
    return Clauses("".join(reader.codes), reader.places, reader.bearers)


Names = Mapping[str, Sequence[tuple[NameWords, tuple[str, ...]]]]


@remembered(4)
def _by_first_word(people: People) -> Names:
    """Every way to write a known name, by its first word, the longest first."""
    names: dict[str, list[tuple[NameWords, tuple[str, ...]]]] = {}
    for form, bearers in sorted(people.forms.items(), key=lambda pair: -len(pair[0])):
        names.setdefault(form[0], []).append((form, bearers))
    return names


class _Reader:
    def __init__(self, text: str, people: People) -> None:
        self._text, self._people, self._names = text, people, _by_first_word(people)
        self.codes: list[str] = []
        self.places: list[tuple[int, int]] = []
        self.bearers: dict[int, tuple[str, ...]] = {}
        self._tried = 0

    def _add(self, code: str, start: int, end: int) -> None:
        self.codes.append(code)
        self.places.append((start, end))

    def quotation(self, start: int, end: int, following: int) -> None:
        """A quotation, and what its own last character says about the sentence around it."""
        self._add("Q", start, end)
        last = self._text[start + 1 : end - 1].rstrip()[-1:]
        after = self._text[end:following].lstrip()[:1]
        if last in ",—–-" and last:
            self._add(",", end, end)
        elif last in ".!?…" and last and (after not in tuple(",;:.!?)(—–") or _APART.match(self._text, end)):
            goes_on = after.islower()
            self._add("," if goes_on else "." if last == "." or not after else "!", end, end)

    def prose(self, start: int, end: int) -> None:
        """The text between quotations."""
        tokens = [token for token in _TOKEN.finditer(self._text, start, end) if token.lastgroup != "ticker"]
        n, names = 0, self._names
        while n < len(tokens):
            token = tokens[n]
            if token.lastgroup == "word":
                word = token[0]
                if word[0].islower() and word not in names:  # most words
                    self.codes.append(CODES.get(word) or _uncommon(word))
                    self.places.append(token.span())
                    n += 1
                else:
                    n = self._capitalised(tokens, n)
                continue
            if token.lastgroup != "stop":
                self._add(":" if token.lastgroup == "colon" else ",", *token.span())
            elif self._ends_sentence(token, end):
                self._add(".", *token.span())
            n += 1

    def _ends_sentence(self, token: re.Match[str], end: int) -> bool:
        """Whether a full stop or its like is the end of a sentence, and not of an abbreviation or a number."""
        text, at = self._text, token.end()
        if token[0] == ";" or at >= end:
            return True
        rest = _AFTER_STOP.match(text, at, end)
        if rest is None or rest.end() == at or text[rest.end() : rest.end() + 1].islower():
            return False
        before = self.places[-1] if self.places else (0, 0)
        word = text[slice(*before)].casefold() if before[1] == token.start() and token[0] == "." else ""
        if word == "no":  # "No. 5", but "she’s still saying no. Her reason"
            return not text[rest.end() : rest.end() + 1].isdigit()
        return word not in ABBREVIATIONS

    def _capitalised(self, tokens: Sequence[re.Match[str]], n: int) -> int:
        """A word that may begin a name, or the words of a known name; gives the next token's number."""
        token = tokens[n]
        found = self._known_name(tokens, n)
        if found is None:
            code = self._code(token[0])
            self._add("w" if code == "C" and self._is_office(token[0]) else code, *token.span())
            return n + 1
        after, bearers = found
        last = tokens[after - 1]
        start, end = token.start(), last.end()
        if after == n + 1 and self._is_part_of_another_name(tokens, n, bearers):
            self._add("C", start, end)
        else:
            possessive = last[0].endswith(("’s", "'s", "’", "'", "’S", "'S"))
            self.bearers[len(self.codes)] = bearers
            self._add("P" if possessive else "N", start, end)
        return after

    def _code(self, word: str) -> str:
        folded = word.casefold()
        code = CODES.get(folded) or _uncommon(folded)
        if code == "V" and word[0].isupper() and self.codes and self.codes[-1] in "pf":
            return "C"  # Requests for Comments
        if folded in CODES or code == "X":
            return code
        if not word[0].isupper() or folded in TITLES or (len(word) > 1 and word.isupper() and len(word) < 6):
            return "w"
        if self._begins_sentence() and folded.endswith(("ing", "ed", "ly")):
            return "w"
        return "G" if folded.endswith(("’s", "'s", "s’", "s'")) else "C"

    def _is_office(self, word: str) -> bool:
        """Whether a capitalised word is no name, but somebody's office with its article: "its Chief Examiner"."""
        before = len(self.codes) - 1
        while before >= 0 and self.codes[before] == "w" and self._text[self.places[before][0]].isupper():
            before -= 1
        return before >= 0 and self.codes[before] in "DIGg" and is_somebody(word.casefold())

    def _begins_sentence(self) -> bool:
        return not self.codes or self.codes[-1] in ".!"

    def _touches(self, end: int, start: int) -> bool:
        """Whether nothing but a space lies between two words."""
        return self._text[end:start] in _BETWEEN_WORDS

    def _known_name(self, tokens: Sequence[re.Match[str]], n: int) -> tuple[int, tuple[str, ...]] | None:
        """The longest known name that begins at token `n`: the token after it, and who bears it."""
        words = name_words(tokens[n][0])
        forms = self._names.get(words[0], ()) if words and self._tried < _MOST_TRIED else ()
        self._tried += bool(forms)
        for form, bearers in forms:
            have, at, skipped = words, n + 1, 0
            while len(have) < len(form) and at < len(tokens) and self._follows(tokens, at):
                word = name_words(tokens[at][0])
                if len(word[0]) == 1 and word[0] != form[len(have)] and skipped < _MIDDLE_INITIALS:
                    skipped += 1
                else:
                    have += word
                at += 1
            if have == form and _is_written_as_name(tokens[at - 1][0], bearers):
                written = self._text[tokens[n].start() : tokens[at - 1].end()]
                if not skipped or self._people.resolve(written).person == bearers[0]:
                    return at, bearers
        return None

    def _follows(self, tokens: Sequence[re.Match[str]], at: int) -> bool:
        """Whether token `at` is a word right behind the one before it."""
        return tokens[at].lastgroup == "word" and self._touches(tokens[at - 1].end(), tokens[at].start())

    def _is_part_of_another_name(self, tokens: Sequence[re.Match[str]], n: int, bearers: tuple[str, ...]) -> bool:
        """Whether a first or last name stands beside a capitalised word that makes it somebody else's.

        "Ada Lovelace" and "Jean Moreau" are not the known Ada Moreau; "Engineer Moreau" is.
        """
        word = name_words(tokens[n][0])
        known = [name_words(bearer) for bearer in bearers]
        first = any(len(name) > 1 and name[: len(word)] == word for name in known)
        after = n + 1 < len(tokens) and self._follows(tokens, n + 1) and self._code(tokens[n + 1][0]) == "C"
        last = any(len(name) > 1 and name[-len(word) :] == word for name in known)
        before = bool(self.codes) and self.codes[-1] == "C" and self._touches(self.places[-1][1], tokens[n].start())
        return (first and after) or (last and before and not self._is_trade_before(tokens, n))

    @staticmethod
    def _is_trade_before(tokens: Sequence[re.Match[str]], n: int) -> bool:
        """Whether a trade with its rank stands before token `n`: "Chief Roofer"."""
        ranked = n > 1 and tokens[n - 2][0].casefold() in BEFORE_TRADES
        return ranked and TRADE_ENDING.search(tokens[n - 1][0]) is not None


def _uncommon(word: str) -> str:
    """The code of a word that is in no list: by its ending, a denial, a possessive, or any other word."""
    plain = word.replace("’", "'")
    if plain.endswith("n't"):
        return "X"
    return "g" if plain.endswith(("'s", "s'")) and plain.partition("'")[0] not in CODES else "w"


def _is_written_as_name(word: str, bearers: tuple[str, ...]) -> bool:
    """Names begin with a capital, unless the person's own name is written without."""
    return not word[0].islower() or any(bearer.split()[-1][0].islower() for bearer in bearers)
