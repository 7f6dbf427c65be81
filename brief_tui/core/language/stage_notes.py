"""Stage notes: what a transcriber writes about the talk, such as [laughs] or [unintelligible 00:21:49], is no speech.

Any other words in brackets are words: a transcriber may have put what was said there, a "not" among it.
"""

from __future__ import annotations

import re

from brief_tui.core.language.wordlists import is_negation

STRUCK_OUT = "[struck-out words]"
"""What is read for words that the author of a transcript struck out: nobody can tell whether they were said."""

_BRACKETED = re.compile(r"\[[^\[\]\n]{0,80}\]|\([^()\n]{0,40}\)|<[A-Za-z][^<>\n]{0,40}>")
_UNHEARD = re.compile(
    r"\b(?:inaudible|unintelligible|indiscernible|indistinct|cross-?talk|overlapping|mumbl|bleep|beep|unk\b"
    r"|struck-out words)|^.\?+.$",
    re.IGNORECASE,
)
_NOTED = re.compile(
    r"\b(?:laugh|chuckl|giggl|applau|clap|cheer|music|sound|noise|singing|sings|inaudible|unintelligible|"
    r"indiscernible|indistinct|cross-?talk|overlapping|pause|silence|sigh|cough|sneez|breath|inhal|exhal|gasp|whistl|"
    r"phonetic|bleep|beep|foreign|ringing|rings|alert|announcement|mumbl|whisper|gestur|nods|nodding|shrug|grunt|"
    r"snort|groan|yell|shout|crying|sobb|jingle|unk\b|blank[ _]?audio|struck-out words)",
    re.IGNORECASE,
)
_ENDING = re.compile(r"(?:e?s|e|ed|ing|[bp](?:ing|ed)|se[ds]?|d|d(?:s|ing)|ter)?", re.IGNORECASE)
"""With it such a beginning is a word of a note: laughter and clapping, but not Laughton and Clapton."""
_TIME = re.compile(r"[\s\d:.,?]*")
"""Or question marks, where a word was not understood."""
_MOST_UNLESS_BOXED = 3
"""Words of a note in other brackets than square ones."""


def _is_note(bracketed: str) -> bool:
    inner = bracketed[1:-1]
    words = inner.lower().split()
    if any(map(is_negation, words)):
        return False
    if not bracketed.startswith("["):
        return len(words) <= _MOST_UNLESS_BOXED and _NOTED.match(inner) is not None
    return _NOTED.search(inner) is not None or _TIME.fullmatch(inner) is not None


_BLANK = "\x01"
"""Takes the place of a note: no word, and no white space either, so that no number reaches over it."""


def blank(length: int) -> str:
    """`length` characters that stand for as many that are no speech."""
    return _BLANK * length


def without_notes(text: str) -> str:
    """`text` with its stage notes blanked out, offsets unchanged."""
    if "[" not in text and "(" not in text and "<" not in text:
        return text
    return _BRACKETED.sub(lambda m: blank(len(m[0])) if _is_note(m[0]) else m[0], text)


def notes(text: str) -> list[str]:
    """The stage notes in a text, brackets included."""
    return [found for found in _BRACKETED.findall(text) if _is_note(found)]


def is_note_word(word: str) -> bool:
    """Whether a word by itself makes a note of what stands in brackets."""
    found = _NOTED.match(word)
    return found is not None and _ENDING.fullmatch(word, found.end()) is not None


def is_unheard(note: str) -> bool:
    """Whether a stage note stands for words that the transcriber could not make out: [inaudible], [??], <unk>."""
    return _UNHEARD.search(note) is not None
