"""Words as characters: each distinct folded word is one, so that a transcript is the string of its words.

No token reaches over white space, so the words of each distinct chunk of speech ("store,”", "open-source") are
found once. Only where parts of a quantity may have to be put together is a clause folded as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat

from brief_tui.core.language.quantities import is_quantity_part, joins_alone
from brief_tui.core.language.stage_notes import blank, without_notes
from brief_tui.core.language.words import fold, fold_token, fold_word, has_number, tokens

DIVIDER = "\x00"
"""Stands between turns and between transcripts; no word."""
UNKNOWN = "\U0010ffff"
"""Stands for a word that no transcript holds."""

_JOINS_ALONE = range(0x01, 0x10)
_QUANTITY = (range(0x10, 0x1000), range(0xE0000, 0x10FFFF))
_OTHER = range(0x1000, 0xE0000)
_MAY_JOIN = re.compile(
    # The first class is what makes the search quick: few words are in it.
    "[\x01-\u0fff\U000e0000-\U0010ffff](?:(?<=[\x01-\x0f])|[\x10-\u0fff\U000e0000-\U0010ffff])"
)
# Only what cannot be in a token there; before a sign stands nothing, or one of the opening marks (words.py).
_OPENING, _CLOSING = "([“\"'", ".,?!;:…)]”’\"'"


class Lexicon(dict[str, str]):
    """A chunk of speech without white space → the characters of its words, before quantities are put together."""

    def __init__(self) -> None:
        super().__init__({DIVIDER: DIVIDER})
        self._characters: dict[str, str] = {}
        self._keys = {UNKNOWN: "0"}
        self._joins_alone, self._quantity, self._other = iter(_JOINS_ALONE), chain(*_QUANTITY), iter(_OTHER)

    def __missing__(self, chunk: str) -> str:
        if chunk.isalpha() and chunk.isascii():
            word = chunk.lower()
            words = self[word] if word != chunk else self.character(fold_word(word))
        else:
            bare = chunk.rstrip(_CLOSING).lstrip(_OPENING)
            words = self[bare] if bare != chunk else "".join([self.character(fold_token(t)) for t in tokens(chunk)])
        self[chunk] = words
        return words

    def character(self, key: str) -> str:
        """The character of a folded word, made when it is new.

        Its block tells `encode` where parts of a quantity stand. Words for which a block has no more characters are
        UNKNOWN: they are found nowhere.
        """
        known = self._characters.get(key)
        if known is None:
            if is_quantity_part(key):
                code = next(self._joins_alone if joins_alone(key) else self._quantity, ord(UNKNOWN))
            else:
                code = next(self._other, ord(UNKNOWN))
            known = self._characters[key] = chr(code)
            self._keys.setdefault(known, key)
        return known

    def key(self, character: str) -> str:
        """The folded word of a character; UNKNOWN may be any, and is taken for a number."""
        return self._keys[character]

    def lookup(self, keys: Iterable[str]) -> str:
        """The characters of folded words; UNKNOWN for a word that no transcript holds."""
        return "".join(map(self._characters.get, keys, repeat(UNKNOWN)))

    def beginning(self, start: str) -> frozenset[str]:
        """The characters of the folded words that begin with `start`."""
        return frozenset(char for key, char in list(self._characters.items()) if key.startswith(start))

    def numbers(self) -> Iterator[tuple[str, str]]:
        """The folded words that hold a digit, each with its character."""
        found = list(self._characters.items())
        return ((key, char) for key, char in found if not key.isalpha() and has_number(key))

    def encode(self, turns: Sequence[str]) -> list[str]:
        """The words of each turn, one character each, as many as `fold(turn)` has."""
        if not turns:
            return []
        nothing = blank(1)
        speech = [without_notes(turn.replace(DIVIDER, nothing)) for turn in turns]
        chunks = f" {DIVIDER} ".join(speech).split()
        encoded = "".join(map(self.__getitem__, chunks)).split(DIVIDER)
        return [
            self._with_quantities(speech[at]) if _MAY_JOIN.search(words) else words for at, words in enumerate(encoded)
        ]

    def _with_quantities(self, speech: str) -> str:
        # A comma or a full stop between its parts ends a quantity.
        return "".join(map(self._clause, speech.replace(". ", ", ").split(", ")))

    def _clause(self, speech: str) -> str:
        words = "".join(map(self.__getitem__, speech.split()))
        return "".join(map(self.character, fold(speech, notes=False).keys)) if _MAY_JOIN.search(words) else words
