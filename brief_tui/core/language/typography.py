"""Words of a transcript set as the draft sets its quotations: marks, dashes, ellipses, no stage notes, no ums."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from brief_tui.core.language.stage_notes import notes
from brief_tui.core.language.wordlists import DETERMINERS, FILLERS

_DASH = re.compile(r"(?<=[\w,])(\s[—–-]\s|\s?[—–]\s?|--)(?=\w)")
_SAID_DASH = re.compile(r"(?<!\s)\s+(?:-{1,3}|[—–])\s+|(?<=\w)(?:--|[—–])(?=\w)")
_ELLIPSIS = re.compile(r"\[…\]|\[\.\.\.\]|…|\.\.\.")
_OPENING = re.compile(r"(?<![\w.,;:!?…])[\"“”](?=[\w‘'])")
_CLOSING = re.compile(r"[\"“”]")
CUT_WORDS = "em|tis|twas|til|till|cause|bout|n|round"
"""What begins with an apostrophe: ’em, ’tis."""
_OPENING_SINGLE = re.compile(rf"(?<![\w.,;:!?…])'(?=\w)(?!(?:{CUT_WORDS}|\d)\b)", re.I)
_SOUNDS = "|".join(sorted(FILLERS - {"basically"}, key=len, reverse=True))
_HESITATION = re.compile(rf"(?<![\w'’-])(?:{_SOUNDS})(?![\w'’-])(?:\s*(?:,|\.{{3}}|…))?", re.I)
_SPACES = re.compile(r"\s+")
_DOUBLED_COMMA = re.compile(r",(?:\s*,)+")

_SENTENCE_END = re.compile(r"[.?!…][\"”’')\]]*$")
_SMALL = DETERMINERS | frozenset(
    "and as at because but by for from he how if in it no not of on one or she so then there they to we what when "
    "where which while who why with you".split()
)


@dataclass(frozen=True, slots=True)
class Typography:
    """What the draft does where a transcript may do otherwise."""

    curly: bool
    """Whether apostrophes and marks are ’ and “”; straight otherwise."""
    ellipsis: str
    dash: str
    """The dash between two words, with its spaces."""

    @classmethod
    def of(cls, draft: str) -> Typography:
        """The marks that the draft uses most often."""
        dashes = Counter(_DASH.findall(draft)).most_common(1)
        ellipses = Counter(_ELLIPSIS.findall(draft)).most_common(1)
        curly = sum(map(draft.count, "’“")) >= sum(map(draft.count, "'\""))
        return cls(curly, ellipses[0][0] if ellipses else "…", dashes[0][0] if dashes else " – " if curly else " - ")

    def beside(self, text: str) -> Typography:
        """The same for words that go into this text: its own apostrophes and marks come first."""
        curly, straight = (sum(map(text.count, marks)) for marks in ("’“”", "'\""))
        return replace(self, curly=curly > straight) if curly != straight else self

    def fitted(self, said: str, outer: str) -> str:
        """Words as said, on one line, for the inside of a quotation that opens with the mark `outer` (or with none).

        What opens or ends with white space still does. Marks inside are single where `outer` is double.
        """
        for note in notes(said):
            said = said.replace(note, " ")
        said = _DOUBLED_COMMA.sub(",", _HESITATION.sub(" ", said))
        said = _SPACES.sub(" ", _SAID_DASH.sub(self.dash, said))
        said = re.sub(r" (?=[,.;:?!](?:\s|$))", "", said)
        double = outer in ("", "'", "‘")
        if not self.curly:
            said = said.translate(str.maketrans("’‘", "''"))
            return _CLOSING.sub('"' if double else "'", said)
        said = _OPENING.sub("“" if double else "‘", said)
        said = _CLOSING.sub(lambda m: m[0] if double and m[0] == "“" else "”" if double else "’", said)
        return _OPENING_SINGLE.sub("‘", said).replace("'", "’")


def ends_sentence(text: str) -> bool:
    """Whether a full stop or its like ends the text, closing marks behind it aside."""
    return _SENTENCE_END.search(text) is not None


def cased(new: str, like: str) -> str:
    """`new` with a first letter of the case that `like` begins with; only words that are no names become small."""
    if like[:1].isupper():
        return new[:1].upper() + new[1:]
    small = like[:1].islower() and re.split(r"\W", new, maxsplit=1)[0].lower() in _SMALL
    return new[:1].lower() + new[1:] if small else new
