"""What stands around a passage in its sentence, and whether it turns what the passage says by itself.

A rule of thumb on closed lists, made to be silent in doubt: it tells an editor where to look, not what is wrong.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.core.article.context.afterthoughts import turning_tail
from brief_tui.core.article.context.clause_over import is_over
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.tenses import is_past
from brief_tui.core.language.turning import (
    IDIOMS,
    MAY_TURN,
    ONLY_THEN,
    PAUSE,
    Turning,
    hedges,
    holds_of_few,
    is_purpose,
    leads_away,
    opines,
    reports,
    untold,
)
from brief_tui.core.language.turning_words import (
    ASIDES,
    CASES,
    CONDITION,
    FACTS,
    FORBIDS,
    HOLDS,
    IDEAS,
    INVERTED,
    IS,
    JOINS,
    MERELY,
    NEW_CLAUSE,
    NO_SUBJECT,
    OPENS_CONDITION,
    PAST,
    PERHAPS,
    PRONOUNS,
    RELATIVES,
    SAYERS,
    THINKING,
    TO_STOP,
    UNABLE,
    UNABLE_TO,
    UNTRUE,
    WHETHER,
    WITHIN_CONDITION,
)
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import Words, fold
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.transcripts import Transcript, Turn

_REACH = 350
"""Characters on either side of a passage in which its sentence is looked for."""
_FIRST, _OPENING = 30, 4
"""Characters read for a passage's first words, and how many of these words tell whether a clause begins with it."""
_UNPUNCTUATED = 8
"""Words before a passage that count as its sentence, where a transcript has no punctuation."""
_ENDS = re.compile(
    r"(?:(?<![.…])[.!?]|\.{3,}|…|[.!?]{2,})[\"”’)\]]*(?:\s*\[[^\[\]]*\])?\s+(?=[^\w]*(?P<next>\w|$))|\n\n"
)

_OPENS_SPEECH = re.compile(r"(?:^|\s)[\"“‘']+$")
_PARTICIPLE = re.compile(r"(?!bring|spring|\w*thing\b)\w{2,}ing")
_DASH = re.compile(r"\s*[-–—]")
_STOPPED = re.compile(r"(?:[.!?…]+[\"”’)\]]*|\n\n)$")
_FAR, _NEAR, _OF_IDEA = 8, 4, 3
"""Words between a negation and the passage: at most, and at most where no "that" or "to" joins them."""
_CLAIMS = frozenset("argue argues assume assumes believes claim claims suppose sure".split())
_SAYING = SAYERS | THINKING | {"saying", "talking"}
_REFUSED = [[verb] for verb in ("claim", "say", "tell")]
_REFUSES = re.compile(
    r"(?:\b(?:can't|cannot|couldn't|shouldn't|won't|wouldn't)|\b(?:can|could|should|will|would) (?:never|not)"
    r"|(?:n't|\bnot|\bnever) (?:about|going|gonna|here|want|wanted|wish)(?: to)?)"
    r"(?: (?!and\b|because\b|but\b|so\b|that\b)[\w'’-]+){1,4}$"
)
"""What is not done, or not wanted, as far as the "and" that joins another verb to it."""
_WOULD = frozenset("could he'd i'd it'd might she'd that'd they'd we'd would wouldn't you'd".split())
_WE = frozenset("i i'd we we'd".split())
_AGAIN = re.compile(
    r"(?:[a-z]+ ){0,3}if (?:i|we) (?:(?:could|had to|have to|was|were)(?: to)? )?"
    r"(?:(?:did|do(?:ing)?)(?: (?:all|everything|it|over|that|this))* (?:afresh|again|over)"
    r"|(?:beg[ai]n(?:ning)?|start(?:ed|ing)?)(?: (?:all|it|that|this))* (?:afresh|again|over|today|tomorrow))"
)
_WILL = frozenset("he'll i'll it'll she'll they'll we'll will won't you'll".split())
_ASKS_IF = frozenset("as check even know knows only question see sure tell test wonder".split())
"""Words behind which "if" opens no condition of what comes next."""
_ARTICLES = frozenset("a an each every its my our that the their this".split())
_THING = 3
"""Least words of a case before its verb: "when the river | rises"."""
_WHOLE_CONDITION = 4
"""Least words of a condition with its subject and verb, where nothing marks its end."""
_BEHIND = frozenset("her him it it's me that them they us we you".split())
_LONGEST_CONDITION = 40
_SUPPOSED = 14
"""Most words of a supposition, where a transcript has no punctuation."""


class Around(NamedTuple):
    """Words that a quotation leaves out of its sentence, and that turn what it says."""

    what: Turning
    span: Span
    """From the sentence's start to the passage, or from the passage to the sentence's end; in the readable text."""
    text: str
    """The same text as read, stripped."""


def turning_before(transcript: Transcript, passage: Span) -> Around | None:
    """A negation, a condition or the like before the passage, in its sentence and turn, that governs it."""
    low = max(_turn(transcript, passage.start).start, passage.start - _REACH)
    before = transcript.text[low : passage.start]
    last = before[-6:].rstrip(' "“‘([')
    if not before.strip() or (_STOPPED.search(last) and not last.endswith(("..", "…"))):
        return None
    end = min(_turn(transcript, passage.end - 1).end, passage.end + _REACH)
    marked = _is_punctuated(transcript.text[low:end])
    at, what = _lead(before, transcript.text[passage.start : passage.start + _FIRST], marked=marked)
    if what is None:
        return None
    text = before[at:].strip()
    start = low + before.index(text, at)
    return Around(what, Span(start, passage.start), text)


def turning_after(transcript: Transcript, passage: Span) -> Around | None:
    """A negation, a condition or a hedge right behind the passage, in its sentence and turn, that it would need."""
    end = min(_turn(transcript, passage.end - 1).end, passage.end + _REACH)
    after = transcript.text[passage.end : end]
    length, what = turning_tail(after, transcript.text[max(passage.start, passage.end - _REACH) : passage.end])
    if what is None:
        return None
    text = after[:length].strip()
    return Around(what, Span(passage.end, passage.end + after.index(text) + len(text)), text)


def _turn(transcript: Transcript, at: int) -> Turn:
    return transcript.turns[bisect_right(transcript.turns, at, key=lambda turn: turn.start) - 1]


@remembered(1024)
def _is_punctuated(speech: str) -> bool:
    return fold(speech).punctuated


@remembered(1024)
def _lead(before: str, first: str, *, marked: bool) -> tuple[int, Turning | None]:
    """Where the sentence begins in the text before a passage whose first words are `first`, and what turns it.

    `marked` says whether the speech around has any marks at all.
    """
    ends = [m.end() for m in _ENDS.finditer(before) if not (m["next"] or "").islower() or "\n\n" in m[0]]
    at = ends[-1] if ends else 0
    if not MAY_TURN.search(before, at):
        return at, None
    words = fold(before[at:])
    opening = fold(first).keys[:_OPENING]
    opened = _opened(words.keys)
    then = "then" in (*words.keys[-1:], *opening[:1])
    near = opened is not None and not marked and len(words) - opened <= _SUPPOSED
    if opened is not None and (then or (near and _leads_to(words.keys, opened, opening))):
        return at + words[opened].start, "condition"
    if not (words.punctuated or marked or ends) and len(words) > _UNPUNCTUATED:
        at += words[len(words) - _UNPUNCTUATED].start
        words = fold(before[at:])
    if ONLY_THEN.fullmatch(" ".join(words.keys)):
        return at, "condition"  # Only when it rains do | we ship
    if not marked and not _leads_over(words.keys):
        return at, None
    if not len(words) or not opening or opening[0] in NO_SUBJECT or untold(words.keys):
        return at, None
    if _is_negated(words, opening) or _is_not_said(words):
        return at, "negation"
    if _is_of_few(words):
        return at, "qualification"
    if hedges(words.keys):
        likens = opening[0] == "like" and PRONOUNS.isdisjoint(opening[1:2])  # It looks | like a sail
        return at, None if likens or _breaks_off(words, opening) else "hedge"
    if opines(words.keys):
        return at, "opinion"
    paused = PAUSE.search(words.after(len(words) - 1)) is not None
    if not paused and leads_away(words.keys):
        return at, "reservation"
    if reports(words.keys, paused=paused):
        return at, "report"
    waits = words.keys[-1] == "before" and opening[0] in _WOULD  # We need three more before | I'd show it
    conditional = waits or _is_conditional(words, opening) or _supposes(words.keys, opening)
    return at, "condition" if conditional and not _begins_again(words.keys, opening) else None


def _begins_again(keys: Sequence[str], opening: Sequence[str]) -> bool:
    """Whether a condition tells no more than the "would" of the passage: if I were starting again, | I would hire."""
    would = opening[0] in _WE and not _WOULD.isdisjoint(opening[:2])
    return would and _AGAIN.fullmatch(" ".join(keys)) is not None


def _breaks_off(words: Words, opening: Sequence[str]) -> bool:
    """Whether a clause is begun and given up for another one: "there's probably -- | we could do it"."""
    keys, last = words.keys, len(words) - 1
    begun = keys[last] in PERHAPS and last > 0 and keys[last - 1] not in ASIDES | NEW_CLAUSE
    return begun and opening[0] in PRONOUNS and _DASH.match(words.after(last)) is not None


def _leads_over(keys: Sequence[str]) -> bool:
    """Whether words without punctuation end so that what follows is their matter: "I don't think that".

    Nothing else tells there whether another sentence begins behind them.
    """
    said = [key for key in keys[-3:] if key not in _BEHIND]
    return bool(said) and (said[-1] in SAYERS | _CLAIMS or is_negation(said[-1]))


def _opened(keys: Sequence[str]) -> int | None:
    """Where the condition begins that a "then" behind these words, or at their end, answers: "if it's wrong, then"."""
    first = max(0, len(keys) - _LONGEST_CONDITION)
    return next((n for n in reversed(range(first, len(keys))) if keys[n] == "if" or _opens_condition(keys, n)), None)


def _is_negated(words: Words, opening: Sequence[str]) -> bool:
    """Whether a negation among the words of a lead reaches over its end."""
    keys, count, refused = words.keys, len(words), False
    for n in range(count - 1, max(-1, count - 2 - _FAR), -1):
        if PAUSE.search(words.after(n)):
            return False
        between = keys[n + 1 :]
        if is_negation(keys[n]) and (refused or _governs(keys, n, opening[0])):
            return words.punctuated or not is_over(keys, n, opening)
        of_idea = len(between) <= _OF_IDEA and between[-1:] == ["that"] and not IDEAS.isdisjoint(between)
        untrue = keys[n] in UNTRUE and between[:1] in (["that"], ["to"]) and len(between) <= 3
        stops = keys[n] in TO_STOP and (between in (["to"], ["that"]) or _is_stopped(between, opening[0]))
        if untrue or stops or (keys[n] in TO_STOP | UNTRUE and of_idea):
            return not any(map(is_negation, keys[:n]))
        joins = _is_refused(keys, n)
        refused |= joins
        goes_on = joins or between[:1] == ["far"] or (keys[n] == "because" and n == count - 1)
        if keys[n] in NEW_CLAUSE and not goes_on:
            return False
    return False


def _is_of_few(words: Words) -> bool:
    """Whether a clause begins before a passage with but "only" or "few": "It may pay, but only | a person can"."""
    paused = (n for n in reversed(range(len(words))) if PAUSE.search(words.after(n)))
    return holds_of_few(words.keys[next(paused, -1) + 1 :])


def _is_refused(keys: Sequence[str], n: int) -> bool:
    """Whether the "and" at word `n` joins a verb of speech to one that somebody will not do: I won't sit here and say.

    "They don't stand here and say" may be what they do say: only behind a verb that takes both is it denied.
    """
    joins = keys[n] == "and" and keys[n + 1 : n + 2] in _REFUSED
    return joins and _REFUSES.search(" ".join(keys[max(0, n - _FAR) : n])) is not None


def _is_not_said(words: Words) -> bool:
    """Whether words behind an opening mark are what is not said: 'I don't mean in simple terms, like "'."""
    keys, last = words.keys, len(words) - 1
    says = next((key for key in reversed(keys) if key not in _BEHIND), "")
    if not _OPENS_SPEECH.search(words.after(last)) or says not in _SAYING | {"like"}:
        return False
    for n in range(last - 1, max(-1, last - 1 - _FAR), -1):
        if keys[n] in NEW_CLAUSE or (PAUSE.search(words.after(n)) and (n, says) != (last - 1, "like")):
            return False
        if is_negation(keys[n]):
            return next((key for key in keys[n + 1 :] if key not in MERELY | IS), "") in _SAYING
    return False


def _is_stopped(between: Sequence[str], opening: str) -> bool:
    """Whether a participle opens what is stopped: "we rejected | moving", "it kept us from | moving"."""
    return opening.endswith("ing") and (not between or (between[-1] == "from" and len(between) <= _OF_IDEA))


def _governs(keys: Sequence[str], n: int, opening: str) -> bool:
    """Whether the negation at word `n` of a lead denies the words behind the lead."""
    between, before = keys[n + 1 :], keys[:n]
    if len(between) > _NEAR and JOINS.isdisjoint(between[-2:]):
        return False
    if keys[n].endswith("n't") and (ASIDES | NEW_CLAUSE).issuperset(before) and not PRONOUNS.isdisjoint(between[:1]):
        return False  # "Isn't it true that": a question that expects yes
    if keys[n].endswith("n't") and not between and {opening, *before[-1:]} <= PRONOUNS and before:
        return False  # "… we don't | it needs": that clause is over
    if _is_cleft(between, before):
        return True
    if before[-1:] == ["with"]:
        return False  # a building with nobody in it
    if before[-1:] == ["why"] or (keys[n] == "no" and not between and opening in PRONOUNS):
        return False
    if _is_unsure(keys, n):
        return True
    if between[:1] == ["tell"] and before[-1:] == ["you"]:
        return True  # You can't tell people it's safe
    facts = FACTS - MERELY if keys[n] in FORBIDS else FACTS
    if not facts.isdisjoint(between) or (keys[n] in UNABLE and not UNABLE_TO.isdisjoint(between[:2])):
        return False
    if not RELATIVES.isdisjoint(before[-4:]) and len(between) > 1:
        return IS.isdisjoint(between) and not RELATIVES.isdisjoint(between[-1:])
    return True


def _is_cleft(between: Sequence[str], before: Sequence[str]) -> bool:
    """Whether it says "what I would not say is that"."""
    return list(between[1:]) == ["is", "that"] and between[0] in SAYERS and "what" in before[-4:]


def _is_unsure(keys: Sequence[str], n: int) -> bool:
    """Whether it says "I don't know that", "not sure if": these leave open what follows."""
    between = keys[n + 1 :]
    return (
        len(between) >= 2
        and between[-1] in WHETHER
        and (between[-2] == "sure" or (keys[n] == "don't" and between[-2] == "know"))
    )


def _is_conditional(words: Words, opening: Sequence[str]) -> bool:
    """Whether the passage behind a lead stands in a condition, or right behind one."""
    keys, count = words.keys, len(words)
    pauses: list[int] = []
    for n in range(count - 1, max(-1, count - 1 - _LONGEST_CONDITION), -1):
        if PAUSE.search(words.after(n)):
            pauses.append(n)
        if keys[n] not in CONDITION and not _opens_condition(keys, n):
            continue
        if IDIOMS.match(" ".join([*keys[n + 1 : n + 4], *opening][:3])):
            return bool(pauses) and is_purpose(keys[n + 1 :], opening)
        if not pauses:
            if not words.punctuated and n and keys[n - 1] in PRONOUNS:
                return False  # "it stops it if the weight is right | the scale": the condition of that clause
            return count - n <= _FAR + 1 and (NEW_CLAUSE - {"than"}).isdisjoint(keys[n + 1 :])
        opens = keys[n] in OPENS_CONDITION or _opens_condition(keys, n)
        return opens and (n == 0 or keys[n - 1] not in {"even", "as"}) and _closes(keys, n, pauses)
    first = 1 if keys[0] in NEW_CLAUSE and count > 1 else 0
    opens = keys[0] in INVERTED or _is_of_a_case(keys[first:], opening)
    return bool(pauses) and opens and _closes(keys, first, pauses)


def _is_of_a_case(keys: Sequence[str], opening: Sequence[str]) -> bool:
    """Whether a lead begins with the case in which the passage holds: "When it is wet," but no "When I was young,"."""
    if keys[0] not in CASES or not PAST.isdisjoint((*keys, *opening)):
        return False
    tells = not HOLDS.isdisjoint(keys) or _does(keys, opening)
    return tells and not IDIOMS.match(" ".join([*keys[1:4], *opening][:3]))


def _does(keys: Sequence[str], opening: Sequence[str]) -> bool:
    """Whether a clause tells what something does in the present: "When the river rises,"; but no "Once a month,"."""
    is_clause = len(keys) > _THING and keys[1] in _ARTICLES and keys[:2] != ["once", "a"]
    return is_clause and not is_past((*keys, *opening))


def _supposes(keys: Sequence[str], opening: Sequence[str]) -> bool:
    """Whether words begin with "if", and the passage says what would be: "If I was paid more I would …"."""
    return keys[0] == "if" and len(keys) <= _LONGEST_CONDITION and not _WOULD.isdisjoint(opening)


def _leads_to(keys: Sequence[str], n: int, opening: Sequence[str]) -> bool:
    """Whether the passage right behind the condition at word `n` says what would be, or what will be, then."""
    if _supposes(keys[n:], opening):
        return True
    asks = n > 0 and (keys[n - 1] in _ASKS_IF or CODES.get(keys[n - 1], "w") in "RTVX")
    will = not _WILL.isdisjoint(opening[:3])
    return keys[n] == "if" and len(keys) - n >= _WHOLE_CONDITION and will and not asks


def _opens_condition(keys: Sequence[str], n: int) -> bool:
    """Whether a condition of several words begins at word `n`: "as long as", "in case"."""
    if keys[n] in {"as", "so"}:
        return keys[n + 1 : n + 3] == ["long", "as"]
    return keys[n] == "in" and keys[n + 1 : n + 2] == ["case"] and keys[n + 2 : n + 3] != ["of"]


def _closes(keys: Sequence[str], n: int, pauses: Sequence[int]) -> bool:
    """Whether the condition at word `n` ends at the last pause, so that what follows is its consequence."""
    marks = sorted(pauses)
    *inner, last = (keys[a + 1 : b + 1] for a, b in zip(marks, [*marks[1:], len(keys) - 1], strict=True))
    goes_on = all(_belongs(part) for part in inner if part)
    joined = last[:1] == ["then"] and last[-1:] == ["and"]  # if they vote no, then it stays and | we close
    return marks[0] > n and goes_on and (joined or ASIDES.issuperset(last))


def _belongs(part: Sequence[str]) -> bool:
    """Whether words between the pauses of a condition belong to it: ", maybe pushing it up to fifteen,"."""
    first = next((key for key in part if key not in ASIDES), None)
    return first is None or part[0] in WITHIN_CONDITION or _PARTICIPLE.fullmatch(first) is not None
