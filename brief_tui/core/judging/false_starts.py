"""What is said twice or begun again: words, false starts, fragments of words (VERDICTS.md, row "um, uh")."""

from __future__ import annotations

import re

from brief_tui.core.judging.pauses import CLAUSE_MARK, COMMA_OR_DASH, DASH, opens_clause, past_fillers
from brief_tui.core.language.contractions import CONTRACTIONS
from brief_tui.core.language.turning import holds_hedge
from brief_tui.core.language.turning_words import UNTRUE
from brief_tui.core.language.word_forms import may_be_verb
from brief_tui.core.language.wordlists import (
    AUXILIARIES,
    COMPARING,
    DENIALS,
    LISTING,
    PREFIXES,
    QUESTION_WORDS,
    is_negation,
)
from brief_tui.core.language.words import Words, has_number

FALSE_START_WORDS = 4
_STUTTER = 3
_PUT_IN = 2
_COMMA = re.compile(r",\s+")
_STOP = re.compile(r"(?<!\.)[.?!](?!\.)")
"""The end of a sentence that does not break off."""
_QUOTED_APART = re.compile(r"[\"”’»]\W*[\"“‘«]")
"""Words between marks of their own are no slip: if you take “new”, “new” is what you get."""
_TWICE = frozenset({"had", "not"})
"""Said twice without a pause these are no slip: "we had had none", "not not true"."""
_THINGS = frozenset("it that this these those".split())
_DISPUTING = DENIALS | UNTRUE | frozenset("believe believed believes doubted doubts".split())
"""“He denied it, it was true” has an object, and a sentence of its own."""
_NEVER_COUNTED = LISTING | frozenset("of to for from in at on by out".split())
_BEFORE_NOUNS = frozenset("a an the my your our their every very".split())
_SUBJECTS = frozenset("i we he she they".split())
_OPENING = frozenset("if because when where while since until that what how why who and but so".split())
_BREAKING_OFF = AUXILIARIES - {"do", "does", "did", "need"}
"""Verbs that mostly want another one; "and we did" is a whole clause."""
_QUALITIES = frozenset("short long high low full half part real first second third large small big wide open".split())
"""Tied to a noun by a hyphen these go before another one: the short-term."""


def repetitions(source: Words, i: int, end: int) -> set[int]:
    """The lengths k for which words [i, i + k) are said twice, or break off and are begun again.

    A word or pair comes again as it is; so do up to four words behind a comma or a dash: "the store, the shop" is a
    list. What was only begun may come again otherwise. Fillers between count as no words.
    """
    keys, found = source.keys, set()
    compounds = 0
    for k in range(1, 2 * FALSE_START_WORDS + 1):
        compounds += k > 1 and source.after(i + k - 2) == "-"
        if i + k >= end or k - compounds > FALSE_START_WORDS:
            break
        next_ = past_fillers(source, i + k, end)  # "to, um, to", "to, you know, to"
        if any(_STOP.search(source.after(n)) for n in range(i + k - 1, next_)):
            break  # the next sentence says it anew
        pause = source.after(i + k - 1)
        if keys[next_ : min(end, next_ + k)] == keys[i : i + k]:
            if (k <= 2 or COMMA_OR_DASH.search(pause)) and _stammered(source, i, k, next_):
                found.add(k)
        elif pause == " ":
            continue  # mostly: words go on without a pause
        elif (k > 1 and COMMA_OR_DASH.search(pause) and _extended(source, i, i + k, next_, end)) or (
            DASH.search(pause) and next_ < end and _begun(source, i, i + k, next_)
        ):
            found.add(k)
    if _is_fragment(source, i, end):
        found.add(1)
    return found


def _stammered(source: Words, i: int, k: int, again: int) -> bool:
    """Whether words [i, i + k), which come again as they are, are said twice by a slip and not on purpose."""
    keys, word = source.keys, source.keys[i]
    pause, after = source.after(i + k - 1), source.after(again + k - 1)
    if (pause == "-" and word != "i") or _QUOTED_APART.search(pause):
        return False
    if k == 2 and CLAUSE_MARK.search(source.after(i)):
        return False  # one thing of a list behind the other
    if any(map(has_number, keys[i : i + k])):
        return k == 1 and (DASH.search(pause) is not None or _counted(source, i, again))
    if k == 1 and word == "no" and CLAUSE_MARK.search(pause):
        return CLAUSE_MARK.search(after) is not None  # both answer: "no, no more" is another matter
    if CLAUSE_MARK.search(pause) or again > i + k:
        return not (k == 1 and word in _THINGS and i and keys[i - 1] in _DISPUTING)
    if k == 1:
        named = word != "i" and all(source.said(at, at + 1)[0].isupper() for at in (i, again))
        return not (word in _TWICE or named)
    # "Again and again and" says more than "again and".
    return not (keys[i + 1] in LISTING or (word in LISTING and i and keys[i - 1] == keys[i + 1]))


def _counted(source: Words, i: int, again: int) -> bool:
    """Whether the number at `again`, which comes again behind a comma, counts what follows: "30, 30 people"."""
    after = again + 1
    lone = again == i + 1 and _COMMA.fullmatch(source.after(i)) and not CLAUSE_MARK.search(source.before(i))
    if not lone or after >= len(source) or not source.after(again).isspace():
        return False
    return not has_number(source.keys[after]) and source.keys[after] not in _NEVER_COUNTED


def _begun(source: Words, i: int, broken: int, again: int) -> bool:
    """Whether words [i, broken), which break off at a dash, are begun again at word `again` in another way.

    It takes the same subject, and a start that nobody could take for a clause or for a thing beside the next one:
    "he lied - he left" and "my lawyer - my brother" are none.
    """
    keys = source.keys
    start = keys[i:broken]
    if _subject(start[0]) != _subject(keys[again]) or any(map(is_negation, start)) or holds_hedge(start):
        return False
    if start[0] in QUESTION_WORDS and _has_no_verb(start):
        return True
    if any(map(has_number, start)):
        return False
    if broken == i + 1 or _wants_more(source, broken):
        return True
    if start[0] in QUESTION_WORDS | COMPARING:
        return False
    if start[-1] == "to":
        return "to" in keys[again : again + len(start) + 1]
    # "Can you? We can - we sell": a finished answer.
    opens = opens_clause(source, i) and "?" not in source.before(i)
    return opens and start[-1] in _BREAKING_OFF


def _wants_more(source: Words, end: int) -> bool:
    """Whether words up to `end` close with one that needs another: "we had a", "so they're", "the short-term"."""
    last, before = source.keys[end - 1], source.keys[end - 2]
    if last in _BEFORE_NOUNS or ("'" in last and last in CONTRACTIONS):
        return True
    if last in _SUBJECTS:
        return before in _OPENING
    return source.after(end - 2) == "-" and before in _QUALITIES and source.keys[end - 3] in _BEFORE_NOUNS


def _has_no_verb(start: list[str]) -> bool:
    """Whether a start that asks has only come to its subject: "why our old gate"."""
    return len(start) > 2 and start[1] in _BEFORE_NOUNS and not any(map(may_be_verb, start[2:]))


def _extended(source: Words, i: int, broken: int, again: int, end: int) -> bool:
    """Whether words [i, broken), which end in a pause, come again with words put in: "the dam, the old dam holds"."""
    keys = source.keys
    if CLAUSE_MARK.search(source.before(i)) or any(map(has_number, keys[i:broken])):
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
