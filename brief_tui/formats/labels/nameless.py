"""What calls somebody or something that speaks, and names nobody: a role, a number, the floor, a device."""

from __future__ import annotations

import re

from brief_tui.core.unnamed_labels import names_nobody
from brief_tui.formats.labels.sentence_like import reads_as_speech
from brief_tui.formats.labels.words import BEGINNINGS, CLAUSE, FLOOR, LABEL_WORDS, ROLES, SUBJECTS

WORD = re.compile(r"[^\W_]+(?:[.'’-](?=[^\W_])[^\W_]+)*")
"""A word of a label: Jean-Luc, J.R., O’Hara."""


def names_somebody_unnamed(label: str) -> bool:
    """Whether a line of its own is of somebody without a name: Moderator, Q, Woman in the audience; not No or 2019."""
    words = [word.strip("()[].?!…").casefold() for word in label.split()]
    nobody = names_nobody(label) and BEGINNINGS.isdisjoint(words) and any(map(str.isalpha, label))
    floor = not FLOOR.isdisjoint(words) and CLAUSE.isdisjoint(words)
    return len(words) <= LABEL_WORDS and (nobody or floor)


def calls_nobody(name: str) -> bool:
    """Whether what stands before a colon calls somebody by a number or a role: Speaker 2, Q, Question from the floor.

    In doubt it does, "Nobody" too, for words behind it are nobody's then; on a line of its own that is an answer.
    """
    words = WORD.findall(name)
    if name.casefold() in SUBJECTS or len(words) > LABEL_WORDS or reads_as_speech(name):
        return False
    role = len(words) > 1 and any(word.casefold() in ROLES for word in words)
    return role or (names_nobody(name) and any(map(str.isalpha, words)))


def is_device(name: str) -> bool:
    """Whether it is no sentence, and has capitals behind its first word: Ida's iPhone, Room B."""
    words = WORD.findall(name)
    capitals = name[:1].isupper() and any(word != word.lower() for word in words[1:])
    return capitals and len(words) <= LABEL_WORDS and not reads_as_speech(name)
