"""The clause behind a quotation: "…," Moreau noted; "…," said Moreau; "…," is how Moreau put it.

The first rule: it tells whose a quotation is, or that it is nobody's who is known.
"""

from __future__ import annotations

from brief_tui.core.draft.speakers.parts import BARS, CAME, ENDS, LONGEST_ASIDE, Given, Parts
from brief_tui.core.draft.speakers.phrase import (
    NAMES,
    NOUNS,
    PAUSES,
    SPEECH,
    STOPS,
    THINGS,
    VERBS,
    Kind,
    is_somebody,
    looks_done,
)
from brief_tui.core.language.clause_words import ASSENTS, HEARD, LINES
from brief_tui.core.language.wordlists import HELPING


def given_after(parts: Parts, quotation: int) -> Given | None:
    """The clause after the quotation that is phrase `quotation`."""
    if (given := _inside(parts, quotation)) is not None:
        return given
    n = quotation + 1
    if parts.kinds[n] is Kind.STOP:
        return _after_stop(parts, n + 1)
    paused = parts.kinds[n] in PAUSES
    n = parts.past(n + paused, Kind.ADVERB)
    had_as = parts.kinds[n] is Kind.WHO and parts.head(n) == "as"
    n = parts.past(n + had_as, Kind.ADVERB)
    kind = parts.kinds[n]
    if kind in NOUNS:
        first = quotation == 0 or parts.kinds[quotation - 1] in STOPS
        return _subject_first(parts, n, tag=paused and first, had_as=had_as)
    if kind is Kind.IS:
        return _predicate(parts, n)
    if kind in VERBS and paused:
        return _verb_first(parts, n)
    if kind in SPEECH and parts.kinds[n + 1] in NOUNS:
        return _verb_first(parts, n)
    return parts.source(n) if kind is Kind.BESIDE else None


def _inside(parts: Parts, quotation: int) -> Given | None:
    """The clause before the main one that holds the quotation: "When Moreau said “…”, Feld laughed"."""
    nobody = Given(None, parts.phrases[quotation].end)
    if parts.head(quotation - 1) == "asked" and parts.kinds[quotation - 2] in ENDS:
        return nobody
    low = quotation
    while low > max(0, quotation - LONGEST_ASIDE) and parts.kinds[low - 1] not in ENDS:
        low -= 1
    opener = parts.head(low) if parts.kinds[low] is Kind.WHO and parts.kinds[low - 1] in STOPS else ""
    verb = next((n for n in range(quotation - 1, low, -1) if parts.kinds[n] in SPEECH), None)
    if verb is None or opener not in {"when", "because", "if"}:
        return None
    asserted = opener != "if" and not parts.phrases[verb].passive and not parts.phrases[verb].denied
    return parts.given(parts.subject(verb, low), quotation) if asserted else nobody


def _after_stop(parts: Parts, n: int) -> Given | None:
    """A sentence of a name and a verb: “A b.” Moreau said."""
    if parts.kinds[n] is Kind.WORDS and parts.kinds[n + 1] is Kind.IS:
        owner = parts.phrases[n + 2].owner
        ends = parts.kinds[n + 3] in ENDS | {Kind.JOIN}
        alone = owner >= 0 and owner == parts.phrases[n + 2].head and ends
        denied = parts.phrases[n + 1].denied
        return Given(None if denied else owner, parts.phrases[n + 2].end) if alone else None
    if (signed := _signed(parts, n)) is not None:
        return Given(parts.phrases[signed].head, parts.phrases[signed].end)
    verb = parts.past(n + 1, Kind.ADVERB)
    if parts.kinds[n] not in NOUNS or parts.kinds[verb] not in SPEECH or parts.phrases[verb].passive:
        return None
    if parts.head(verb) in ASSENTS:  # with what somebody else said
        return None
    if not (_ends(parts, verb + 1) or (parts.kinds[verb + 1] is Kind.PAUSE and parts.kinds[verb + 2] is Kind.JOIN)):
        return None
    return parts.given(None if parts.phrases[verb].denied else parts.phrases[n], verb)


def _signed(parts: Parts, n: int) -> int | None:
    """The person whom a sentence behind names: That was Moreau again. So said Moreau. It was Moreau who said so.

    But whoever was "the next speaker" speaks only then.
    """
    opens, doing = parts.head(n), parts.phrases[n + 1]
    if opens in {"so", "thus"}:
        who = n + 1 + (doing.kind is Kind.SPEAKS)
        return who if parts.kinds[who] is Kind.PERSON and parts.kinds[who + 1] is Kind.STOP else None
    if doing.kind is not Kind.IS or doing.denied or parts.kinds[n + 2] is not Kind.PERSON:
        return None
    behind = n + 3 + (parts.head(n + 3) == "again")
    said = parts.head(behind) == "who" and parts.kinds[behind + 1] is Kind.SPEAKS and parts.head(behind + 2) == "so"
    alone = opens in {"that", "this"} and parts.kinds[behind] in ENDS
    sayer = opens == "speaker" and parts.phrases[n].end - parts.phrases[n].start == len(("the", "speaker"))
    return n + 2 if alone or sayer or (opens == "it" and said) else None


def _ends(parts: Parts, n: int) -> bool:
    return n >= parts.size or parts.kinds[n] is Kind.STOP


def _subject_first(parts: Parts, who: int, *, tag: bool, had_as: bool) -> Given | None:
    n = who + 1
    if parts.kinds[n] is Kind.JOIN and parts.kinds[n + 1] in NOUNS:
        n = parts.past(n + 2, Kind.ADVERB)
        return Given(None, parts.phrases[n].end) if parts.kinds[n] in SPEECH else None
    if parts.kinds[n] is Kind.PAUSE and (closing := _aside(parts, n)) is not None:
        if parts.kinds[who] not in NAMES and closing == n + 2 and parts.kinds[n + 1] in NAMES:
            who = n + 1
        n = closing + 1
    n = parts.past(n, Kind.ADVERB)
    if parts.kinds[n] in NAMES and parts.kinds[who] is Kind.OTHER and parts.kinds[n + 1] in VERBS:
        return Given(None, parts.phrases[n].end)  # a woman Moreau knows said
    verb = parts.phrases[n]
    if verb.kind in SPEECH:
        return _by_verb(parts, who, n)
    if verb.kind is Kind.RELAYS:
        saying = parts.kinds[n + 1] in NAMES and _says(parts, n)
        return parts.given(parts.phrases[n + 1] if saying and not verb.denied else None, n)
    if verb.kind not in VERBS:
        return None
    if parts.kinds[who] in {Kind.PERSON, Kind.PRONOUN} and not verb.denied:
        if had_as and parts.head(n) == "have":
            return parts.given(parts.phrases[who], parts.past(n + 1, Kind.OTHER) - 1)
        if tag and _is_tag(parts, n):
            return Given(parts.phrases[who].head, parts.phrases[n].end)
    if parts.kinds[who - 1] is Kind.QUOTATION and parts.kinds[who] in THINGS and not is_somebody(parts.head(who)):
        return None  # “Lamp work” needs no more than a lamp
    joined = verb.denied or parts.phrases[n + 1].joins or parts.kinds[n + 1] in SPEECH
    return Given(None, verb.end) if joined else None


def _says(parts: Parts, relays: int) -> bool:
    """Whether the one behind a verb says it: "quoted Moreau as saying", "heard Moreau say"."""
    says = parts.phrases[relays + 2]
    heard = parts.head(relays) in HEARD and says.kind in SPEECH and not looks_done(parts.word(says.head))
    return heard or (says.kind is Kind.WHO and parts.phrases[relays + 3].joins)


def _aside(parts: Parts, pause: int) -> int | None:
    """The pause that closes the aside which `pause` opens, if a verb stands behind it."""
    begins = parts.kinds[pause + 1]
    if begins in SPEECH and parts.kinds[pause + 2] is not Kind.BESIDE:
        return None
    for n in range(pause + 1, min(parts.size, pause + LONGEST_ASIDE)):
        kind = parts.kinds[n]
        if kind in BARS or (kind in SPEECH and begins is not Kind.WHO and n > pause + 1):
            return None
        if kind is Kind.PAUSE and parts.kinds[parts.past(n + 1, Kind.ADVERB)] in VERBS:
            return n
    return None


def _by_verb(parts: Parts, who: int, n: int) -> Given:
    """The speaker by verb of speech `n` with its subject, phrase `who`, in front of it."""
    verb = parts.phrases[n]
    if verb.denied:
        return Given(None, verb.end)
    if verb.passive:
        return parts.given(parts.agent(n), n)
    theirs = parts.is_anothers(n) or (verb.kind is Kind.SPEAKS and _is_clause(parts, n + 1))
    behind = {*NOUNS, Kind.BESIDE} if verb.kind is Kind.TELLS else {Kind.OTHER, Kind.BESIDE, Kind.ADVERB}
    return parts.given(None if theirs else parts.phrases[who], parts.past(n + 1, *behind) - 1)


def _is_clause(parts: Parts, n: int) -> bool:
    """Whether a clause of its own begins behind a verb of speech: "…," Moreau says Feld should know."""
    doing = parts.phrases[n + 1]
    return parts.kinds[n] in NOUNS and doing.kind in VERBS and parts.word(doing.start) in HELPING


def _is_tag(parts: Parts, n: int) -> bool:
    """Whether a verb in no list stands behind a name, alone or with whom it is done to: “…,” Moreau teased her."""
    verb = parts.phrases[n]
    word = parts.word(verb.start)
    after = parts.past(n + 1, Kind.ADVERB)
    goes_on = word in {"breaks", "broke", "cut", "cuts", "goes", "went"} and parts.head(n + 1) in {"in", "on"}
    looks = looks_done(word) and word not in {"does", "has", "was"}
    after += parts.kinds[after] in NOUNS and parts.kinds[after + 1] in ENDS
    ends = parts.kinds[after] in ENDS | {Kind.JOIN, Kind.BESIDE}
    return verb.kind is Kind.DOES and verb.end == verb.start + 1 and (goes_on or looks) and ends


def _is_tag_before(parts: Parts, n: int) -> bool:
    """Whether a verb in no list stands right before a name: “…,” bemoaned Moreau, who …"""
    verb, who = parts.phrases[n], parts.kinds[n + 1]
    alone = verb.end == verb.start + 1 and not verb.denied and parts.word(verb.start).endswith("ed")
    return alone and who is Kind.PERSON and parts.kinds[n + 2] in ENDS


def _verb_first(parts: Parts, n: int) -> Given | None:
    """said Moreau; came the answer from Moreau"""
    verb = parts.phrases[n]
    if verb.kind is Kind.DOES:
        if _is_tag_before(parts, n):
            return Given(parts.phrases[n + 1].head, parts.phrases[n + 1].end)
        if parts.head(n) not in CAME or parts.kinds[n + 1] not in THINGS:
            return None
        return Given(parts.of(parts.phrases[n + 1], "from"), parts.phrases[n + 1].end)
    if verb.kind is not Kind.SPEAKS or verb.denied or verb.passive or verb.joins:
        return None if verb.joins else Given(None, verb.end)
    who = parts.past(n + 1, Kind.ADVERB)
    if parts.kinds[who] is Kind.BESIDE and parts.word(parts.phrases[who].head) == "in":  # chimed in Moreau
        inner = parts.phrases[who].inside[0]
        return Given(inner.head if inner.kind in NAMES else None, parts.phrases[who].end)
    if parts.kinds[who] not in NOUNS:
        return None
    if parts.kinds[who + 1] is Kind.JOIN and parts.kinds[who + 2] in NOUNS and parts.kinds[who + 3] not in VERBS:
        return Given(None, parts.phrases[who + 2].end)
    beside = parts.kinds[who] not in NAMES and parts.kinds[who + 1] is Kind.PAUSE and parts.kinds[who + 2] in NAMES
    if beside and parts.kinds[who + 3] in ENDS | {Kind.JOIN, Kind.QUOTATION}:
        who += 2  # said Moreau's deputy, Jon Feld
    if parts.kinds[who] is Kind.OTHER and parts.kinds[who + 1] is Kind.PERSON and parts.kinds[who + 2] in ENDS:
        who += 1  # said a laughing Moreau
    return parts.given(parts.phrases[who], who)


def _predicate(parts: Parts, n: int) -> Given | None:
    """… is Moreau's summary; … is a line that Moreau keeps; … is how Moreau put it"""
    verb, what = parts.phrases[n], parts.past(n + 1, Kind.ADVERB)
    if verb.denied:
        return Given(None, verb.end)
    what -= parts.kinds[what] is Kind.PERSON and parts.head(what - 1) == "all"
    noun = parts.phrases[what]
    if noun.kind is Kind.WORDS:
        follows = parts.kinds[what + 1] is Kind.WHO or parts.kinds[what + 1] in NAMES
        if parts.is_hers(noun):
            return Given(None, noun.end, latest=True)
        if (who := parts.of(noun, "of", "from")) is not None or not follows:
            return Given(who, noun.end)
        if parts.head(what) not in LINES:  # a question that Moreau hates
            return Given(None, noun.end)
    elif noun.kind is not Kind.WHO and parts.head(what) not in LINES:
        return None
    elif (who := parts.of(noun, "from", "of")) is not None:
        return Given(who, noun.end)
    who = what + 1 + (parts.kinds[what + 1] is Kind.WHO)
    doing = parts.past(who + 1, Kind.ADVERB)
    if parts.kinds[who] not in NOUNS or parts.kinds[doing] not in VERBS:
        return None
    got = parts.kinds[doing] in {Kind.GETS, Kind.RELAYS}
    if got or parts.phrases[doing].denied or parts.phrases[doing].passive:
        return Given(None, parts.phrases[doing].end)
    return parts.given(parts.phrases[who], doing)
