"""What is said twice or begun again: words, false starts, fragments of words (VERDICTS.md, row "um, uh")."""

from __future__ import annotations

import re

from brief_tui.core.judging.pauses import CLAUSE_MARK, COMMA_OR_DASH, DASH, past_fillers
from brief_tui.core.language.wordlists import LISTING, PREFIXES, is_negation
from brief_tui.core.language.words import Words, has_number

FALSE_START_WORDS = 4
_STUTTER = 3
_PUT_IN = 2
_COMMA = re.compile(r",\s+")
_STOP = re.compile(r"(?<!\.)[.?!](?!\.)")
"""The end of a sentence that does not break off."""


def repetitions(source: Words, i: int, end: int) -> set[int]:
    """A word or pair said twice; up to four words that break off and are begun again.

    After a dash it is enough that the first word comes again, after a comma all of them must: "the store, the shop"
    is a list. Fillers between count as no words.
    """
    keys, found = source.keys, set()
    compounds = 0
    for k in range(1, 2 * FALSE_START_WORDS + 1):
        compounds += k > 1 and source.after(i + k - 2) == "-"
        if i + k >= end or k - compounds > FALSE_START_WORDS:
            break
        pause, broken = source.after(i + k - 1), keys[i : i + k]
        next_ = past_fillers(source, i + k, end)  # "to, um, to", "to, you know, to"
        if any(_STOP.search(source.after(n)) for n in range(i + k - 1, next_)):
            break  # the next sentence says it anew
        again = keys[next_ : min(end, next_ + k)] == broken
        tight = pause == "-"
        denied = k == 1 and keys[i] == "not" and not pause.strip()  # "not not true" is another matter
        if again and not denied and (k <= 2 or COMMA_OR_DASH.search(pause)) and not (tight and keys[i] != "i"):
            numbers = any(map(has_number, broken))
            if not numbers or (DASH.search(pause) and k == 1):
                found.add(k)
        if k > 1 and "," in pause and _extended(source, i, i + k, next_, end) and not any(map(has_number, broken)):
            found.add(k)
        if (
            next_ < end
            and _subject(keys[next_]) == _subject(keys[i])
            and DASH.search(pause)
            and not any(map(is_negation, broken))
        ):
            found.add(k)
    if _is_fragment(source, i, end):
        found.add(1)
    return found


def _extended(source: Words, i: int, broken: int, again: int, end: int) -> bool:
    """Whether words [i, broken), which end in a comma, come again with words put in: "the dam, the old dam holds"."""
    keys = source.keys
    if not _COMMA.fullmatch(source.after(broken - 1)) or CLAUSE_MARK.search(source.before(i)):
        return False
    first, last = keys[i], keys[broken - 1]
    for more in range(1, _PUT_IN + 1):
        after = again + broken - i + more
        if after >= min(end, len(keys)) or keys[again] != first:
            return False
        same = keys[again : again + broken - i - 1] == keys[i : broken - 1] and keys[after - 1] == last
        inside = [source.after(at) for at in range(again, after)]
        if same and not any(map(CLAUSE_MARK.search, inside)) and keys[after] not in LISTING:
            return not any(map(is_negation, keys[i:after]))
    return False


def _subject(key: str) -> str:
    """A word, or the subject that it contracts with a verb: "you have to -- you're forced"."""
    return key.partition("'")[0]


def _is_fragment(source: Words, i: int, end: int) -> bool:
    """Whether a word breaks off and is said in full: "the pri- price", "th-the"."""
    if i + 1 >= end or has_number(source.keys[i]):
        return False
    fragment, word, pause = source.keys[i], source.keys[i + 1], source.after(i)
    if not word.startswith(fragment) or word == fragment or fragment in PREFIXES:
        return False
    return DASH.search(pause) is not None or (pause == "-" and len(fragment) <= _STUTTER)
