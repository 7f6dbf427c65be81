"""Words that a speaker was quoting or reading: they stand inside quotation marks in the transcript.

But not what speakers say that they thought or said themselves: I sat down one day and thought, "…".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from brief_tui.core.judging.locate import Placement
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import Words, fold
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript

# A straight mark opens before a word and closes after one; so do curly ones, which some editors turn round.
_OPENS = re.compile(r"[“«]|(?<!\S)\"(?=\S)|(?<=[(\[—–-])\"(?=\w)")
_MARKS = '“”«»"'
_MARK = re.compile(f"[{_MARKS}]")
_QUOTE = frozenset({"quote", "unquote"})
_CLOSING = frozenset("close end".split())
_REACH = 200
"""Characters before an opening mark that are looked at."""
_SHOWN = re.compile(r"[“”„«»\"‘]|(?<!\S)'(?=\S)")
_SAYS = frozenset(
    "answer answered ask asked believe explain explained felt figured go imagined like realised realized said say "
    "saying tell telling think thinking thought told went wonder wondered wondering wrote".split()
)
_ADVERBS = (
    r"(?:(?:actually|again|also|always|basically|even|eventually|finally|generally|honestly|immediately|initially|just|"
    r"kind of|literally|myself|often|originally|really|sometimes|sort of|still|suddenly|then|typically|usually) )*"
)
_DOING = r"(?:began|begin|can|found|gotta|had to|have to|keep|kept|remember|remembered|start|started|tried to|try to) "
_MOVING = r"(?:came|got|looked|paused|sat|stood|stopped|turned|walked|went|woke)"
"""What nobody else does within one clause with them: I saw vendors come and say."""
_OWN = re.compile(
    rf"(?:^| )(?:(?:i|we|i'd|we'd|i'll|we'll|i've|we've) {_ADVERBS}"
    rf"(?:(?:{_DOING}{_ADVERBS})?|(?P<moved>{_MOVING}(?: [^ ]+){{0,8}}) and {_ADVERBS})(?!like)[^ ]+"
    rf"|(?:i'm|we're|i am|we are|(?:i|we) (?:was|were)|(?:i've|we've) been) {_ADVERBS}(?:[^ ]+ing|like))$"
)
"""Folded words up to a verb of speech or thought whose subject is "I" or "we"."""
_MINE = re.compile(
    r"(?:^| )(?:my|our)(?: \w+)? (?:advice|answer|lesson|line|mantra|message|motto|principle|role|rule|slogan|view|way)"
    rf" (?:is|was|has {_ADVERBS}been)$"
)
"""Folded words up to what is the speaker's: "my rule has always been"."""
_NOBODYS = re.compile(
    rf"(?:^(?:(?:and|but|i mean|so|then|well|yeah|you know) )*(?:it|that|this)(?:'s| is| was) {_ADVERBS}like"
    r"|(?:^| )(?:it's|it is|it was) (?:(?:pretty|quite|really|so|very) )?(?:clear|evident|explicit|obvious|plain) that"
    r"|(?:^| )(?:pattern|sense) of"
    rf"|(?:^| )(?:my|our) (?:\w+ ){{0,3}}(?:brain|experience|gut|head|instinct|intuition) {_ADVERBS}"
    r"(?:says|said|tells|told)(?: me| us)?)$"
)
"""Folded words up to what nobody said, but things come to: "so it was just like", "it's very explicit that"."""
_NOT_SAID = frozenset("could if might should used would".split())
_NEXT = frozenset("and but so then".split())
"""Words before an "I" whose clause is its own: what the one before denies, it does not."""
_TO_SOMEBODY = frozenset("again like okay out myself that to well".split())
"""Words that may follow what somebody says or thinks, and no matter of it: I wrote down a proverb."""
_TELLS = frozenset("ask asked tell telling told".split())
_MATTER = re.compile(r"[A-Z]|\b(?:about|of)\b")
_SENTENCE_END = re.compile(r"[.?!…][\"”»’')]*\s")
_LONGEST_LEAD = 16
"""Most words of the sentence that are read before the mark that opens what was thought or said."""


def relayed(index: TranscriptIndex, first: Placement, last: Placement | None = None) -> bool:
    """Whether the words from one placement to the last one of a turn lie within one pair of quotation marks.

    Marks may be spoken: "quote, …, unquote".
    """
    return relaying_lead(index, first, last) is not None


def relaying_lead(index: TranscriptIndex, first: Placement, last: Placement | None = None) -> str | None:
    """What leads up to the quotation marks around such words; None where there are none.

    No more than the last 200 characters; empty for marks that are spoken.
    """
    last = last or first
    if first.place.start != last.place.start:
        return None
    source = index.turn_words(first.place)
    if "uote" in source.text and _spoken_marks(source.keys, first.match.start, last.match.end):
        return ""
    span = source.span(first.match.start, last.match.end)
    marks = _marks(source)
    before, after = bisect_left(marks, span.start), bisect_left(marks, span.end)
    if before != after or not 0 < before < len(marks) or not _are_pair(source.text, marks[before - 1], marks[before]):
        return None
    lead = source.text[max(0, marks[before - 1] - _REACH) : marks[before - 1]]
    return None if is_own(lead) else lead


def inner_lead(transcript: Transcript, passage: Span) -> str | None:
    """What leads up to the quotation marks within which a passage stands in its turn: "A captain told me,".

    None for a passage that does not lie within one pair of marks. No more than the last 200 characters.
    """
    turn = transcript.turns[bisect_right(transcript.turns, passage.start, key=lambda turn: turn.start) - 1]
    text = transcript.text
    opening = max(text.rfind(mark, turn.start, passage.start) for mark in _MARKS)
    closing = min((at for mark in _MARKS if (at := text.find(mark, passage.start, turn.end)) >= 0), default=-1)
    if opening < 0 or closing < passage.end or not _are_pair(text, opening, closing):
        return None
    return text[max(turn.start, opening - _REACH) : opening]


def _are_pair(speech: str, opening: int, closing: int) -> bool:
    return _opens(speech, opening) and not _opens(speech, closing)


def last_sentence(lead: str) -> str:
    """The sentence that a lead ends in."""
    return lead[max((m.end() for m in _SENTENCE_END.finditer(lead)), default=0) :]


def is_own(lead: str) -> bool:
    """Whether what leads up to an opening mark says that the speakers themselves say or think what follows.

    That is so where "I" is the subject of the last verb of speech, and nothing says that they did not, nor of whom or
    what they thought; or where things come to it by themselves, and nobody says it.
    """
    sentence = last_sentence(lead)
    words = fold(sentence)
    first = max(0, len(words) - _LONGEST_LEAD)
    keys = words.keys[first:]
    said = next((n for n in range(len(keys) - 1, -1, -1) if keys[n] in _SAYS), 0)
    found = _OWN.search(" ".join(keys[: said + 1]))
    if found is None:
        return any(mine.search(" ".join(keys)) for mine in (_MINE, _NOBODYS))
    subject = said - found[0].count(" ", 1)
    clause = keys[subject if keys[subject - 1] in _NEXT else 0 : said]
    if any(map(is_negation, clause)) or not _NOT_SAID.isdisjoint(clause):
        return False
    mine = first + subject
    parted = found["moved"] is not None and "," in sentence[words[mine].end : words[first + said].start]
    apart = keys[said] not in _TELLS and not _TO_SOMEBODY.issuperset(keys[said + 1 : said + 2])
    return not (parted or apart or _MATTER.search(sentence[words[first + said].end :]))


def _spoken_marks(keys: list[str], start: int, end: int) -> bool:
    """Whether somebody says "quote" before words [start, end), and behind them that the quotation ends."""
    before = next((n for n in range(start - 1, -1, -1) if keys[n] in _QUOTE), None)
    after = next((n for n in range(end, len(keys)) if keys[n] in _QUOTE), None)
    return before is not None and after is not None and not _closes(keys, before) and _closes(keys, after)


def _closes(keys: list[str], at: int) -> bool:
    return keys[at] == "unquote" or (at > 0 and keys[at - 1] in _CLOSING)


@remembered(512)
def _marks(words: Words) -> list[int]:
    """Where the marks of a turn stand; found once for each `Words`, by its identity."""
    return [m.start() for m in _MARK.finditer(words.text)]


def _opens(speech: str, at: int) -> bool:
    return _OPENS.match(speech, at) is not None


def shows_marks(quotation: str) -> bool:
    """Whether the words between a quotation's marks show that somebody else is quoted in them."""
    return _SHOWN.search(quotation) is not None
