"""Whether the prose gives words that a speaker passes on to the one who said them: “It floats,” a diver had told her.

Read are the sentence around the words, and the one before it where a pronoun or a bare quotation leans on that. The
one who said them is a role, a relative or "one of them", and no known speaker; a sentence may also say that somebody
is quoted. Words that a clause gives to a known speaker by name need the very role that the transcript tells of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from brief_tui.core.article.article import Article
from brief_tui.core.article.context.around import turning_before
from brief_tui.core.article.once import once
from brief_tui.core.article.sentences import Sentence, sentences_of
from brief_tui.core.article.unnamed_sayers import ONE, Role, behind, is_plural, plain, roles, sayers, somebody
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.relayed import inner_lead, is_own, last_sentence
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.language.clause_words import ASKS, CODES, FAMILY, HERS, HIM, LINES, RECALLS, REPLIES
from brief_tui.core.language.common_words import COMMON
from brief_tui.core.language.kin_words import matters
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import fold
from brief_tui.core.sources.transcripts import Transcript

_BE = "am|are|been|being|got|gets?|is|was|were"
_QUOTES = re.compile(
    rf"(?P<passive>\b(?:{_BE})(?: \w+)? )?\b(?:cit(?:e[ds]?|ing)|quot(?:e[ds]?|ing)|recit(?:e[ds]?|ing)"
    r"|relay(?:ed|s|ing)?|pass(?:e[ds])? on|passing on)\b(?P<whom>[^,.:;]*)"
)
_TOLD = re.compile(
    rf"\b(?:{_BE})(?P<how>(?: \w+){{0,2}}) (?:accused|advised|assured|chided|informed|lectured|"
    r"reminded|scolded|taught|teased|told|urged|warned)\b(?P<agent> by\b)?(?P<rest>[^,.:;]*)"
)
"""What others say to a known speaker: "she was warned more than once"."""
_GOES_ON = frozenset("and at but how in or to what".split())
"""Words behind "she was told" with which the sentence does not lead to what she was told: "to be brief"."""
_CAPITAL = re.compile(r"\b[A-Z]\w+")
_WHO = re.compile(
    r"\b(?:a|an|another|one|some) [^,.:;]{1,60} who(?:['’]d|['’]s| had| has| is| was)?\s*$", re.IGNORECASE
)
"""Somebody new of whom the quotation says more: "a newcomer who “used to write code”"."""
_NEW = frozenset("1 a an another some".split())
"""Folded words before a role that is no known speaker's."""
_SELVES = frozenset("i i'd i'm i've we we'd we're we've".split())
_PRONOUNS = frozenset("he she they".split())
_LEANING = _PRONOUNS | HERS | HIM | REPLIES
_ANYBODY = frozenset("colleague folk friend guest guy man people person staff visitor voice woman men women".split())
"""Roles that go with any other."""
_UNLIKE = FAMILY | frozenset("doctor judge nurse teacher".split())
"""Roles that are of one matter with others, but not the same: a mother is no father."""


def is_passed_on(article: Article, judged: Judged) -> bool:
    """Whether words of the prose are another one's in the transcript, and the prose says so."""
    sentence, passage = sentences_of(article).around(judged), next(iter(judged.verdict.evidence), None)
    lead = _lead(article, passage) if passage is not None else None
    if sentence is None or passage is None or lead is None or is_own(lead):
        return False
    reader, credit = _Reader(article, judged, lead), judged.quotation.attribution
    if not reader.is_anothers:
        return False
    if credit is not None and not credit.inferred:
        return reader.passes_on(sentence)
    return reader.is_given_away(sentence, unsaid=credit is None or credit in judged.quotation.tellers)


def is_own_speech(article: Article, passage: Evidence) -> bool:
    """Whether speakers say of a passage that they said or thought it themselves: I told them, “…”."""
    lead = _lead(article, passage)
    return lead is not None and is_own(lead)


def is_reported(transcripts: Mapping[str, Transcript], passage: Evidence) -> bool:
    """Whether a passage without quotation marks is what another one says, by what leads up to it: She told me, …"""
    return _report(transcripts.get(passage.transcript), passage) is not None


def _lead(article: Article, passage: Evidence) -> str | None:
    """What leads up to what another one says, or speakers say that they said, in the transcript; None for neither."""
    transcript = article.transcripts.get(passage.transcript)
    marked = inner_lead(transcript, passage.span) if transcript is not None else None
    return marked if marked is not None else _report(transcript, passage)


def _report(transcript: Transcript | None, passage: Evidence) -> str | None:
    around = turning_before(transcript, passage.span) if transcript is not None else None
    return around.text if around is not None and around.what == "report" else None


class _Reader:
    """Reads sentences for who says words that a known speaker passes on.

    `lead` leads up to them in the transcript.
    """

    def __init__(self, article: Article, judged: Judged, lead: str) -> None:
        keys = fold(last_sentence(lead)).keys
        self._sayers = frozenset(plain(keys[role.at]) for role in roles(keys)) | sayers(keys)
        self._specific = self._sayers - _ANYBODY
        self.is_anothers = bool(self._sayers) or not (_PRONOUNS | ONE).isdisjoint(keys) or _SELVES.isdisjoint(keys)
        self._told = frozenset(map(plain, fold(lead).keys))
        self._teller = frozenset(fold(judged.speaker or "").keys)
        self._titles = _titles(article)

    def passes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence that names its speaker says that they quote another one, or has a role before the words.

        The role is the one that the transcript tells of, or any where the speaker recalls it.
        """
        lead, rest = _keys(sentence.lead, sentence.rest)
        if self._quotes(sentence) or self._is_tag(rest) or self._is_told(sentence.lead, by=True):
            return True
        may_say = (role.at for role in self._speaking(lead) if plain(lead[role.at]) in self._sayers)
        same = any(not self._speaks_behind(lead, at) for at in may_say)
        return same or bool(self._others(lead) and not RECALLS.isdisjoint(lead))

    def is_given_away(self, sentence: Sentence, *, unsaid: bool) -> bool:
        """Whether a sentence gives the words to another one; `unsaid`: whether it gives them to no known speaker."""
        lead, rest, earlier = _keys(sentence.lead, sentence.rest, sentence.earlier)
        if self._others(lead) or self._is_tag(rest) or self._quotes(sentence):
            return True
        told = any(self._is_told(text) for text in (sentence.lead, sentence.rest))
        if told or (not self._specific and _WHO.search(sentence.lead)):
            return True
        if any(map(is_negation, lead[-1:])):
            return False  # A visitor frowned. She did not: “…”
        bare, leans = not (lead or rest), not _LEANING.isdisjoint((*lead, *rest))
        if not (bare or leans) or any(roles([*lead, *rest])):
            return False
        found = self._others(earlier)
        if unsaid or not found:
            return bool(found)
        if not REPLIES.isdisjoint((*lead, *rest)) and any(earlier[role.first - 1] in ASKS for role in roles(earlier)):
            return True  # She asked a diver. The answer was short: “…”
        # Of a pronoun that could be the teller's, only whom the sentence before is about may take the words away.
        one = _PRONOUNS - {"they"} if is_plural(earlier[found[0]]) else frozenset({"they"})
        return (_PRONOUNS | self._teller).isdisjoint(earlier[: found[0]]) and one.isdisjoint((*lead, *rest))

    def _speaks_behind(self, keys: Sequence[str], at: int) -> bool:
        """Whether the teller says what follows, behind a word for somebody: "when a banker called, Feld said"."""
        says = (n for n in range(at + 1, len(keys)) if CODES.get(keys[n]) in {"V", "T"})
        last = max(says, default=0)
        return any(keys[n] in self._teller and behind(keys, n) == keys[last] for n in range(at + 1, last))

    def _quotes(self, sentence: Sentence) -> bool:
        """Whether somebody is said to quote the one who may say the words, or what that one said."""
        for text in (sentence.lead, sentence.rest):
            for found in _QUOTES.finditer(text):
                whom = found["whom"].strip()
                if not found["passive"] and self._may_be_quoted(whom or text[: found.start()], bare=not whom):
                    return True
        return False

    def _may_be_quoted(self, whom: str, *, bare: bool) -> bool:
        """Whether those of whom a text tells may say the words; `bare`: also where it tells of nobody."""
        keys = fold(whom).keys
        met = list(roles(keys, self._sayers))
        if met:
            return any(self._may_say(plain(keys[one.at])) and not self._is_title(keys, one) for one in met)
        if not all(plain(key) in self._told for name in _CAPITAL.findall(whom) for key in fold(name).keys):
            return False
        return bare or any(map(self._is_told_of, keys))

    def _is_told_of(self, key: str) -> bool:
        """Whether a word is one for a quotation or somebody, or tells in the transcript of who is quoted."""
        telling = key in LINES | ONE | HIM or CODES.get(key) == "U"
        return telling or (key not in CODES and key not in COMMON and plain(key) in self._told)

    def _is_told(self, text: str, *, by: bool = False) -> bool:
        """Whether somebody is said to be told something, by the one who may say the words if `by` anybody.

        `by`: only if it is said who tells it.
        """
        for found in _TOLD.finditer(text):
            keys = fold(found["rest"]).keys
            if found["agent"]:
                told = self._may_be_quoted(found["rest"], bare=False)
            else:
                told = not by and _GOES_ON.isdisjoint(keys) and not any(map(is_negation, fold(found["how"]).keys))
            if told:
                return True
        return False

    def _is_tag(self, rest: Sequence[str]) -> bool:
        """Whether the words behind a quotation begin with another one who says it: “…,” a diver told her."""
        others = self._others(rest)
        codes = [CODES.get(key, "") for key in rest[: others[0]]] if others else ["S"]
        return codes[:1] not in (["T"], ["S"]) and {"V", "T", "S"}.isdisjoint(codes[1:])

    def _others(self, keys: Sequence[str]) -> list[int]:
        """The numbers of the words for others who may say the words, in order."""
        may_say = (role.at for role in self._speaking(keys) if self._may_say(plain(keys[role.at])))
        return sorted({*somebody(keys), *may_say})

    def _speaking(self, keys: Sequence[str]) -> Iterator[Role]:
        """The roles that may speak, and are no known speaker's title."""
        return (role for role in roles(keys, self._sayers) if role.speaks and not self._is_title(keys, role))

    def _is_title(self, keys: Sequence[str], role: Role) -> bool:
        """Whether a role, with no word that the transcript has for whom it quotes, may be a known speaker's title."""
        known = keys[role.first] not in _NEW and plain(keys[role.at]) in self._titles
        return known and self._told.isdisjoint(map(plain, keys[role.first + 1 : role.at]))

    def _may_say(self, role: str) -> bool:
        """Whether a role may be the one that the transcript tells of."""
        return (
            not self._specific
            or role in self._specific | _ANYBODY
            or any(_matters_of(role) & _matters_of(other) for other in self._specific - _UNLIKE if role not in _UNLIKE)
        )


def _matters_of(role: str) -> frozenset[int]:
    """The matters of a role, and of what it does: a lender's and a banker's are those of lending and a bank."""
    return matters(role) | matters(role.removesuffix("er"))


def _keys(*texts: str) -> list[list[str]]:
    return [fold(text).keys for text in texts]


@once
def _titles(article: Article) -> frozenset[str]:
    """The words of the known speakers' titles."""
    titles = (*(one.title for one in article.event.speakers), *(judged.title for judged in article.citations))
    return frozenset(plain(key) for title in dict.fromkeys(titles) for key in fold(title).keys)
