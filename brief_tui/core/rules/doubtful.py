"""Speech that a sentence says somebody could have said, or denies: “as Feld might have put it”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.article.sentences import sentences_of
from brief_tui.core.draft.speakers.phrase import is_somebody
from brief_tui.core.findings import Severity
from brief_tui.core.guides import EXACT_WORDS
from brief_tui.core.judging.reasons import clip
from brief_tui.core.language.clause_words import CODES, HERS, HIM, SOMEBODY
from brief_tui.core.rules.rule import Remark, Rule

_BESIDE = 5
"""Most words between the verb and the quotation."""
_ADVERB = r"(?:(?:also|easily|even|just|likely|once|perhaps|presumably|probably|simply|surely|well)\s+)?"
_NAMED = r"(?:she|he|they|(?-i:[A-Z])[\w’'.-]*)"
_MADE_TO = (
    r"(?:begged|begs|expected|expects|forced|forces|ordered|orders|paid|pays|persuaded|persuades|taught|teaches"
    r"|told|trained|trains|(?:waited|waits|waiting)\s+for|wanted|wants)"
)
"""Verbs whose object does what follows: “begged Feld to say”."""
_MIGHT = re.compile(
    rf"\b(?:(?:could|might|may|would|should|must)\s+{_ADVERB}have\s+{_ADVERB}(?P<past>\w+)"
    rf"|(?:might|may|could|would\s+(?=likely|perhaps|presumably|probably|surely))\s*{_ADVERB}(?P<base>\w+)"
    r"|(?:denies|denied|denying|disputes|disputed)\s+(?:that\s+)?(?:(?:ever|having|he|she|they)\s+){0,3}(?P<denied>\w+)"
    r"|(?:rumoured|rumored|believed|thought|alleged|supposed)\s+to\s+(?:have\s+)?(?P<supposed>\w+)"
    r"|as\s+if\s+to\s+(?P<like>\w+)"
    r"|(?<!never )(?<!not )(?<!n’t )(?<!n't )"
    r"(?:fail(?:s|ed)?|forgets?|forgot|neglect(?:s|ed)?|omit(?:s|ted)?)\s+to\s+(?P<omitted>\w+)"
    rf"|wish(?:es|ed)?\s+(?:that\s+)?{_NAMED}\s+had\s+{_ADVERB}(?P<wished>\w+)"
    rf"|^(?:and|but|even|or|so)?\s*(?:had|should|were)\s+(?:{_NAMED}\s+){{1,3}}(?:to\s+)?(?P<unreal>\w+)(?=[:,]\s*$)"
    rf"|^(?:and|but|even|or|so)?\s*if\s+(?:{_NAMED}\s+){{1,3}}(?:had|should|were\s+to)\s+(?P<supposing>\w+)(?=[:,]\s*$)"
    rf"|{_MADE_TO}\s+(?P<object>(?:[\w’'.-]+\s+){{1,4}}?)to\s+(?P<made>say|shout|tell|write)(?=[:,]\s*$))\b",
    re.IGNORECASE,
)
_PRONOUNS = HERS | HIM | frozenset("herself himself me themselves us".split())
_LEARNS = ("beg", "taught", "teach", "train")
"""How the verbs begin whose object may be a machine."""


def _doubtful(article: Article) -> Iterator[Remark]:
    sentences = sentences_of(article)
    for judged in article.speech:
        if judged.speaker is None:
            continue
        sentence = sentences.around(judged)
        if sentence is None:
            continue
        found = _might(sentence.lead, judged.speaker, before=True) or _might(
            sentence.rest, judged.speaker, before=False
        )
        if found:
            yield Remark(
                judged.quotation.span.start,
                f"“{clip(found)}” leaves open whether {judged.speaker} said this, and quotation marks do not: say that "
                "it was said, or take the marks away.",
                (judged.quotation.id,),
                judged.verdict.evidence[:1],
            )


def _might(text: str, speaker: str, *, before: bool) -> str:
    """The words beside a quotation that say its speaker could have said it; empty when there are none."""
    if before and not text.rstrip().endswith((":", ",")):
        return ""
    for found in _MIGHT.finditer(text):
        if found["object"] and not _is_other(found["object"].split(), found[0].casefold(), speaker):
            continue
        beside = (text[found.end() :] if before else text[: found.start()]).split()
        if _reports(found[found.lastgroup or 0]) and len(beside) <= _BESIDE and not any(map(_ends, beside)):
            return " ".join(found[0].split())
    return ""


def _is_other(words: list[str], told: str, speaker: str) -> bool:
    """Whether the object of a verb is somebody else than the speaker, and no moment: “waited for a chance to say”."""
    last = words[-1]
    if not _PRONOUNS.isdisjoint(words) or not set(speaker.split()).isdisjoint(words):
        return False
    return last[0].isupper() or is_somebody(last) or last in SOMEBODY or told.startswith(_LEARNS)


def _reports(word: str) -> bool:
    return CODES.get(word.casefold()) in {"V", "T", "v"}


def _ends(word: str) -> bool:
    """Whether another clause begins with, or behind, a word; or it praises: “as Feld might have put it best”."""
    plain = word.rstrip(":,")
    return _reports(plain) or plain in {"all", "best", "better", "only"} or plain.endswith((".", ";", "!", "?"))


RULES = (
    Rule(
        id="doubtful-attribution",
        severity=Severity.WARNING,
        title="Speech that somebody only could have said",
        why="The sentence says that the person could, might or would have said it, or denies it, and yet gives the "
        "words between quotation marks. Where nobody is the speaker then (“never said”), it is uncertain-speech.",
        remedy="Where it was said, say so; where it was not, take the marks away.",
        guide=EXACT_WORDS,
        find=_doubtful,
    ),
)
