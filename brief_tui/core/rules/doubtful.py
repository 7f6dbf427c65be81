"""Speech that a sentence says somebody could have said, or denies: “as Feld might have put it”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.article.sentences import sentences_of
from brief_tui.core.findings import Severity
from brief_tui.core.guides import EXACT_WORDS
from brief_tui.core.judging.reasons import clip
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.rules.rule import Remark, Rule

_BESIDE = 5
"""Most words between the verb and the quotation."""
_ADVERB = r"(?:(?:also|easily|even|just|likely|once|perhaps|presumably|probably|simply|surely|well)\s+)?"
_MIGHT = re.compile(
    rf"\b(?:(?:could|might|may|would|should|must)\s+{_ADVERB}have\s+{_ADVERB}(?P<past>\w+)"
    rf"|(?:might|may|could|would\s+(?=likely|perhaps|presumably|probably|surely))\s*{_ADVERB}(?P<base>\w+)"
    r"|(?:denies|denied|denying|disputes|disputed)\s+(?:that\s+)?(?:(?:ever|having|he|she|they)\s+){0,3}(?P<denied>\w+)"
    r"|(?:rumoured|rumored|believed|thought|alleged|supposed)\s+to\s+(?:have\s+)?(?P<supposed>\w+)"
    r"|as\s+if\s+to\s+(?P<like>\w+))\b",
    re.IGNORECASE,
)


def _doubtful(article: Article) -> Iterator[Remark]:
    sentences = sentences_of(article)
    for judged in article.speech:
        if judged.speaker is None:
            continue
        sentence = sentences.around(judged)
        if sentence is None:
            continue
        found = _might(sentence.lead, before=True) or _might(sentence.rest, before=False)
        if found:
            yield Remark(
                judged.quotation.span.start,
                f"“{clip(found)}” leaves open whether {judged.speaker} said this, and quotation marks do not: say that "
                "it was said, or take the marks away.",
                (judged.quotation.id,),
                judged.verdict.evidence[:1],
            )


def _might(text: str, *, before: bool) -> str:
    """The words beside a quotation that say it could have been said; empty when there are none."""
    if before and not text.rstrip().endswith((":", ",")):
        return ""
    for found in _MIGHT.finditer(text):
        beside = (text[found.end() :] if before else text[: found.start()]).split()
        if _reports(found[found.lastgroup or 0]) and len(beside) <= _BESIDE and not any(map(_ends, beside)):
            return " ".join(found[0].split())
    return ""


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
