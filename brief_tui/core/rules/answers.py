"""Quotations of which the prose tells what they answer, where something else was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from brief_tui.core.article.answers.answered import (
    CERTAIN,
    Topic,
    has_word_of,
    head_of,
    telling,
    topic_after,
    topic_before,
    topic_earlier,
    without,
)
from brief_tui.core.article.answers.askers import (
    Asking,
    another_asked,
    asked_elsewhere,
    asked_it,
    asked_it_apart,
    asked_little_of_it,
    asking,
    has_a_word,
)
from brief_tui.core.article.answers.exchanges import asked_about, comes_up, exchange_about, rare_words, rarer
from brief_tui.core.article.answers.put_elsewhere import is_put_so, put_elsewhere, told_question
from brief_tui.core.article.answers.questions import (
    BACK,
    PANEL,
    Asked,
    asks_on,
    follows_up,
    has_own_matter,
    matter,
    passed_on,
    question_before,
)
from brief_tui.core.article.article import Article
from brief_tui.core.article.names.misspelt import behind
from brief_tui.core.article.roles.given_roles import speaker_entries
from brief_tui.core.article.sentences import Sentence, sentences_of
from brief_tui.core.findings import Severity
from brief_tui.core.guides import IN_CONTEXT
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.reasons import clip
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.rules.rule import Remark, Rule
from brief_tui.core.sources.transcripts import Transcript

_TAG = 8
"""Most words before a quotation that only name who answers."""
_SENTENCE = re.compile(r"[^\W\d_a-z].*\s.*[.!?]", re.DOTALL)
"""Several words with a capital at their start and a mark at their end."""
_REPLIES = re.compile(
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?: \w+ly)? "
    r"(?:answered|answers|replied|replies|responded|responds|said|says|told)(?:(?: to)? (?:her|him|them))?\s*[:,]\s*"
)
"""All that stands before an answer whose question the sentence before tells: "She answered:", "She said to him:"."""
_NOTHING = ", and nothing near it is about that"


def _another_question(article: Article) -> Iterator[Remark]:
    sentences = sentences_of(article)
    for judged in article.quotations:
        heard = judged.verdict.is_heard or behind(article, judged) is not None
        quoted = heard and judged.verdict.evidence and not judged.is_citation
        sentence = sentences.around(judged) if quoted else None
        if sentence is not None and (not judged.is_term or _is_answer(judged, sentence)):
            askings = list(_askings(sentence))
            theirs = {one.topic.text for one in askings if _asked_it_in_other_words(article, judged, one)}
            answers = (_answer(article, judged, topic) for topic in _topics(sentence) if topic.text not in theirs)
            askers = (_of_an_asker(article, judged, one) for one in askings)
            found = chain(answers, askers, _put_to_the_speaker(article, judged, sentence))
            yield from islice((remark for remark in found if remark is not None), 1)


def _is_answer(judged: Judged, sentence: Sentence) -> bool:
    """Whether few words are no term, but all that somebody answers: Asked about it, she laughed that “It's new.”"""
    return _SENTENCE.fullmatch(judged.quotation.text) is not None and bool(told_question(sentence.lead))


def _topics(sentence: Sentence) -> Iterator[Topic]:
    """What the sentence around a quotation, or the one before it, says that it answers."""
    alone = _is_alone(sentence)
    tagged = sentence.earlier.rstrip().endswith("?") and len(sentence.lead.split()) <= _TAG
    earlier = topic_earlier(sentence.earlier) if sentence.earlier and (alone or tagged) else None
    asked = topic_earlier(sentence.before) if sentence.before.rstrip().endswith("?") else None
    found = (topic_before(sentence.lead), topic_after(sentence.rest), earlier, asked if asked and asked.asked else None)
    return (topic for topic in found if topic is not None)


def _is_alone(sentence: Sentence) -> bool:
    """Whether nothing stands before a quotation in its sentence, but that somebody answers."""
    lead = sentence.lead.strip()
    return not lead or _REPLIES.fullmatch(lead) is not None


def _askings(sentence: Sentence) -> Iterator[Asking]:
    """What the sentence around a quotation says that somebody asked, or one of the two before it.

    Who is "asked by Moreau" answers in that sentence, or the next one.
    """
    if not _is_alone(sentence):
        found = [asking(sentence.lead)]
    else:
        found = [asking(sentence.earlier), asking(sentence.before, passive=False)]
    return (one for one in found if one is not None)


def _asked_it_in_other_words(article: Article, judged: Judged, one: Asking) -> bool:
    """Whether the one who is said to have asked did so right before a quotation, and a word sums up theirs."""
    passage = judged.verdict.evidence[0]
    transcript = article.transcripts.get(passage.transcript)
    asked = _question(transcript, passage.turn) if transcript is not None else None
    if transcript is None or asked is None or one.who is None or not one.topic.clause:
        return False
    last = transcript.turns[asked.number - 1]
    return article.people.resolve(one.who).person == last.speaker and has_a_word(transcript, last, one.topic)


def _of_an_asker(article: Article, judged: Judged, one: Asking) -> Remark | None:
    """What is to be said of a quotation that answers somebody's question, and they asked something else before it."""
    passage = judged.verdict.evidence[0]
    transcript = article.transcripts.get(passage.transcript)
    asked = _question(transcript, passage.turn) if transcript is not None else None
    if transcript is None or asked is None:
        return None
    last = transcript.turns[asked.number - 1].speaker
    asker = article.people.resolve(one.who).person if one.who is not None else last
    if asker is None or asker not in transcript.speakers or asker == passage.speaker:
        return None
    own = speaker_entries(article).get(asker)
    introduced = f"{asker} {own.title} {own.company}" if own else asker  # I am Ada Moreau, head of pumps at Hadmere
    topic = without(one.topic, f"{passage.speaker or ''} {introduced} {judged.company}")
    certain = asked_little_of_it(transcript, topic, asker, asked, passage.turn) or (
        one.who is not None and another_asked(transcript, topic, asker, asked, passage.turn, passage.span)
    )
    topic = rare_words(article.index, transcript, topic)
    certain = certain or asked_it_apart(transcript, topic, asker, asked, passage.turn)
    vague = len(topic.keys) < CERTAIN
    if not certain and (vague or asked_it(transcript, topic, asker, asked, passage.turn, passage.span)):
        return None
    elsewhere = asked_elsewhere(transcript, topic, asker)
    if elsewhere is None and (last != asker or one.who is None) and not certain:
        return None
    where = "" if last == asker else f", which {last or 'another one'} asked"
    where += _at(transcript, elsewhere) if elsewhere else ""
    return _remark(judged, topic.text, _passage(transcript, asked), where)


def _put_to_the_speaker(article: Article, judged: Judged, sentence: Sentence) -> Iterator[Remark]:
    """What is to be said of a quotation where the question that the prose tells was put to its speaker elsewhere."""
    before = sentence.earlier if _is_alone(sentence) else ""
    texts, passages = (sentence.lead, sentence.rest, before), judged.verdict.evidence
    told = next(filter(None, map(told_question, texts)), "")
    if not told or any(one.transcript not in article.transcripts for one in passages):
        return
    answers = [(one, _question(article.transcripts[one.transcript], one.turn)) for one in passages]
    put = put_elsewhere(article, told, f"{judged.speaker or passages[0].speaker or ''} {judged.company}", answers)
    if put is not None:
        here, question = article.transcripts[passages[0].transcript], answers[0][1]
        line = put.transcript.line_at(put.asked.span.start)
        where = f"; it was asked on line {line}" + ("" if put.transcript is here else f" of {put.transcript.path}")
        yield _remark(judged, told, question and _passage(here, question), where)


def _answer(article: Article, judged: Judged, topic: Topic) -> Remark | None:
    """What is to be said of a quotation that is about something else."""
    passages = judged.verdict.evidence
    topic = without(topic, f"{judged.speaker or passages[0].speaker or ''} {judged.company}")
    if not topic.keys or any(one.transcript not in article.transcripts for one in passages):
        return None
    topic = rarer(article.index, article.transcripts[passages[0].transcript], topic)
    asked = [_question(article.transcripts[one.transcript], one.turn) for one in passages]
    places = list(zip(passages, asked, strict=True))
    if topic.clause and any(_is_put_so(article, topic, *place) for place in places):
        return None
    akin = any(_takes_up(article, topic, *place) for place in places)
    transcript = article.transcripts[passages[0].transcript]
    question = asked[0] and _passage(transcript, asked[0])
    head = head_of(topic)
    if head is not None and not any(_takes_up(article, head, *place) for place in places):
        turn = asked_about(article.index, transcript, head, passages[0].speaker)
        if turn is not None:
            return _remark(judged, topic.text, question, _at(transcript, turn))
    turns = [_asked_elsewhere(article, topic, *place) for place in places]
    if turns[0] is not None and all(turns):
        return _remark(judged, topic.text, question, _at(transcript, turns[0]))
    if akin and (not topic.asked or any(_takes_up(article, topic, *place, kin=False) for place in places)):
        return None
    loose = akin or topic.leads_over or (topic.clause and asked[0] is not None and asks_on(transcript, asked[0]))
    turn = comes_up(article.index, transcript, topic, passages[0].speaker, whole=loose, asked=akin)
    if turn is None and (loose or not topic.certain):
        return None
    if turn is not None and asked[0] is not None and turn == asked[0].number:
        return None  # it is what was asked right before
    unmarked = asked[0] is not None and "?" not in transcript.text[slice(*asked[0].span)]
    if turn is not None and unmarked and turn < passages[0].turn <= turn + PANEL:
        return None  # a question without its mark, that another one answered first
    if turn is None and not topic.asked and any(_takes_up(article, topic, *place, back=BACK) for place in places):
        return None
    where = f"{_NOTHING}{_at(transcript, turn)}" if turn else _NOTHING
    return _remark(judged, topic.text, question, where)


def _is_put_so(article: Article, topic: Topic, passage: Evidence, asked: Asked | None) -> bool:
    """Whether a question was put in most of a topic's words, and none of the others is asked for elsewhere."""
    text = article.transcripts[passage.transcript].text
    if asked is None or not is_put_so(topic.text, question := text[slice(*asked.span)]):
        return False
    words = (topic._replace(keys=frozenset([key])) for key in topic.keys)
    left = frozenset[str]().union(*(word.keys for word in words if not has_word_of(question, word, kin=True)))
    transcript = article.transcripts[passage.transcript]
    return (
        comes_up(article.index, transcript, topic._replace(keys=left), passage.speaker, whole=False, asked=True) is None
    )


def _question(transcript: Transcript, turn: int) -> Asked | None:
    asked = question_before(transcript, turn)
    return asked and passed_on(transcript, asked)


def _at(transcript: Transcript, turn: int) -> str:
    return f"; it comes up on line {transcript.line_at(transcript.turns[turn - 1].start)}"


def _asked_elsewhere(article: Article, topic: Topic, passage: Evidence, asked: Asked | None) -> int | None:
    """The turn of a question that has, with its answer, more words of a topic than what stands around a passage."""
    transcript = article.transcripts[passage.transcript]
    topic = rare_words(article.index, transcript, topic)
    keys = (topic._replace(keys=frozenset([key])) for key in topic.keys)
    here = sum(_takes_up(article, key, passage, asked) for key in keys)
    if topic.leads_over:
        here = max(here, len(topic.keys) - 1)
    since = asked.number if asked and has_own_matter(transcript, asked) else passage.turn - PANEL
    return exchange_about(article.index, transcript, topic, passage.turn, since=since, more_than=here)


def _remark(judged: Judged, topic: str, question: Evidence | None, where: str) -> Remark:
    what = "no question comes before it"
    if question is not None:
        asks = "the question before it is" if question.text.endswith("?") else "what others say before it is"
        what = f"{asks} “{clip(question.text)}”"
    passage = judged.verdict.evidence[0]
    return Remark(
        judged.quotation.span.start,
        f"The prose says that this is about “{clip(topic)}”. In the transcript {what}{where}. Say what was asked, "
        "or quote the answer.",
        (judged.quotation.id,),
        (question, passage) if question else (passage,),
    )


def _takes_up(
    article: Article, topic: Topic, passage: Evidence, asked: Asked | None, *, back: int | None = None, kin: bool = True
) -> bool:
    """Whether the words around a passage, or the question before it, share a word with a topic, or one of its `kin`.

    `back`: so many turns before the question count; by default those that it follows up.
    """
    transcript = article.transcripts[passage.transcript]
    if back is None:
        back = follows_up(transcript, asked) if asked and not topic.asked else 0
    if asked is not None and has_word_of(transcript.text[slice(*asked.span)], topic, kin=kin):
        return True
    texts = matter(transcript, asked, passage.turn, passage.span, back=back)
    return any(has_word_of(text, telling(topic), kin=kin) for text in texts)


def _passage(transcript: Transcript, asked: Asked) -> Evidence:
    turn, span = asked
    return Evidence(
        transcript.path,
        turn,
        transcript.turns[turn - 1].speaker,
        transcript.time_at(span.start),
        transcript.line_at(span.start),
        span,
        transcript.text[slice(*span)],
        (span,),
        transcript.grade,
    )


RULES = (
    Rule(
        id="another-question",
        severity=Severity.WARNING,
        title="Answers to another question",
        why="The prose says what the quotation answers (“Asked about pricing, …”, “On hiring, …”). Neither the "
        "question before the passage, nor the words around it, have a word in common with that, or one for the same "
        "everyday matter, or fewer than another question has with its answer; or the one who is said to have asked "
        "that asked something else, or it was put in these words at another place, or to another one. Where the prose "
        "only leads over to it (“On hiring she was brief.”), it is told when the matter comes up elsewhere.",
        remedy="Say what was asked, or quote what was said about the matter. Where only other words are used for the "
        "same thing, allow it in a comment.",
        guide=IN_CONTEXT,
        find=_another_question,
    ),
)
