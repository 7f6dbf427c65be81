"""Whether the prose gives words that a speaker passes on to the one who said them: “It floats,” a diver had told her.

Read are the sentence around the words, and the one before it where a pronoun or a bare quotation leans on that. The
one who said them is a role, a relative or "one of them", and no known speaker; a sentence may also say that somebody
is quoted. Words that a clause gives to a known speaker by name need the very role that the transcript tells of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.article.sentences import Sentence, sentences_of
from brief_tui.core.article.unnamed_sayers import ONE, Role, is_plural, plain, roles, sayers, somebody
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.relayed import inner_lead, is_own, last_sentence
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.language.clause_words import ASKS, CODES, HERS, HIM, RECALLS, REPLIES
from brief_tui.core.language.kin_words import matters
from brief_tui.core.language.words import fold

_QUOTES = re.compile(
    r"\b(?:cit(?:e[ds]?|ing)|quot(?:e[ds]?|ing)|recit(?:e[ds]?|ing)|relay(?:ed|s|ing)?|pass(?:e[ds])? on|passing on)\b"
)
_TOLD = re.compile(
    r"\b(?:am|are|been|being|got|gets?|is|was|were)(?: \w+){0,2} (?:accused|advised|assured|chided|informed|lectured|"
    r"reminded|scolded|taught|teased|told|urged|warned)\b(?P<agent> by\b)?"
)
"""What others say to a known speaker: "she was warned more than once"."""
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


def _lead(article: Article, passage: Evidence) -> str | None:
    transcript = article.transcripts.get(passage.transcript)
    return inner_lead(transcript, passage.span) if transcript is not None else None


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
        (lead, rest), told = _keys(sentence.lead, sentence.rest), _TOLD.search(sentence.lead)
        if _QUOTES.search(f"{sentence.lead} {sentence.rest}") or self._is_tag(rest) or (told and told["agent"]):
            return True
        same = any(plain(lead[role.at]) in self._sayers for role in self._speaking(lead))
        return same or bool(self._others(lead) and not RECALLS.isdisjoint(lead))

    def is_given_away(self, sentence: Sentence, *, unsaid: bool) -> bool:
        """Whether a sentence gives the words to another one; `unsaid`: whether it gives them to no known speaker."""
        lead, rest, earlier = _keys(sentence.lead, sentence.rest, sentence.earlier)
        around = f"{sentence.lead} {sentence.rest}"
        if self._others(lead) or self._is_tag(rest) or _QUOTES.search(around):
            return True
        if _TOLD.search(around) or (not self._specific and _WHO.search(sentence.lead)):
            return True
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
            or any(matters(role) & matters(other) for other in self._specific)
        )


def _keys(*texts: str) -> list[list[str]]:
    return [fold(text).keys for text in texts]


@once
def _titles(article: Article) -> frozenset[str]:
    """The words of the known speakers' titles."""
    titles = (*(one.title for one in article.event.speakers), *(judged.title for judged in article.citations))
    return frozenset(plain(key) for title in dict.fromkeys(titles) for key in fold(title).keys)
