"""Writes invented talks in the JSON formats, as small as these may be."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple


class Said(NamedTuple):
    """What one speaker says in one go: words with the seconds at which each begins; each lasts 0.2 s."""

    speaker: int
    words: list[tuple[str, float]]

    @property
    def text(self) -> str:
        return " ".join(word for word, _ in self.words)

    @property
    def start(self) -> float:
        return self.words[0][1]

    @property
    def end(self) -> float:
        return round(self.words[-1][1] + 0.2, 3)


Talk = list[Said]
Json = dict[str, Any]


def ms(seconds: float) -> int:
    return round(seconds * 1000)


def diarized(speaker: int) -> str:
    return f"SPEAKER_{speaker:02}"


def letter(speaker: int) -> str:
    return chr(ord("A") + speaker)


def name(speaker: int) -> str:
    return " ".join((("Mira Voss", "Jonah Feldt", "Zoë O'Hara")[speaker % 3], *["Jr."] * (speaker // 3)))


def whisper(talk: Talk) -> Json:
    return {"text": " ".join(said.text for said in talk), "language": "en", "segments": [*map(_segment, talk)]}


def _segment(said: Said) -> Json:
    words = [{"word": f" {word}", "start": at, "end": at + 0.2, "probability": 0.9} for word, at in said.words]
    return {"id": 0, "seek": 0, "start": said.start, "end": said.end, "text": f" {said.text}", "words": words}


def whisper_cpp(talk: Talk) -> Json:
    def offsets(start: float, end: float) -> Json:
        return {
            "timestamps": {"from": "00:00:00,000", "to": "00:00:00,000"},
            "offsets": {"from": ms(start), "to": ms(end)},
        }

    def tokens(said: Said) -> list[Json]:
        found: list[Json] = [{"text": "[_BEG_]", **offsets(said.start, said.start), "id": 50364, "p": 0.9}]
        for word, at in said.words:
            found += [{"text": f" {word[:2]}", **offsets(at, at)}, {"text": word[2:], **offsets(at + 0.1, at + 0.2)}]
        return found

    return {
        "systeminfo": "NEON = 1",
        "result": {"language": "en"},
        "transcription": [
            {**offsets(said.start, said.end), "text": f" {said.text}", "tokens": tokens(said)} for said in talk
        ],
    }


def whisperx(talk: Talk) -> Json:
    def words(said: Said) -> list[Json]:
        who = diarized(said.speaker)
        return [{"word": word, "start": at, "end": at + 0.2, "score": 0.9, "speaker": who} for word, at in said.words]

    segments = [
        {
            "start": said.start,
            "end": said.end,
            "text": f" {said.text}",
            "words": words(said),
            "speaker": diarized(said.speaker),
        }
        for said in talk
    ]
    return {"segments": segments, "word_segments": [word for said in talk for word in words(said)]}


def assemblyai(talk: Talk) -> Json:
    def words(said: Said) -> list[Json]:
        who = letter(said.speaker)
        return [
            {"text": word, "start": ms(at), "end": ms(at + 0.2), "confidence": 0.9, "speaker": who}
            for word, at in said.words
        ]

    utterances = [
        {
            "speaker": letter(said.speaker),
            "text": said.text,
            "start": ms(said.start),
            "end": ms(said.end),
            "confidence": 0.9,
            "words": words(said),
        }
        for said in talk
    ]
    every = [word for said in talk for word in words(said)]
    return {"id": "0", "status": "completed", "text": whisper(talk)["text"], "words": every, "utterances": utterances}


def deepgram(talk: Talk) -> Json:
    words = [
        {
            "word": word.casefold(),
            "start": at,
            "end": at + 0.2,
            "confidence": 0.9,
            "speaker": said.speaker,
            "punctuated_word": word,
        }
        for said in talk
        for word, at in said.words
    ]
    alternatives = [{"transcript": whisper(talk)["text"], "confidence": 0.9, "words": words}, {"transcript": "worse"}]
    return {"metadata": {"channels": 1}, "results": {"channels": [{"alternatives": alternatives}]}}


def revai(talk: Talk) -> Json:
    def elements(said: Said) -> list[Json]:
        found: list[Json] = []
        for word, at in said.words:
            found.append({"type": "text", "value": word, "ts": at, "end_ts": at + 0.2, "confidence": 0.9})
            found.append({"type": "punct", "value": " "})
        return found[:-1]

    return {"monologues": [{"speaker": said.speaker, "elements": elements(said)} for said in talk]}


def podcast_json(talk: Talk) -> Json:
    """A segment a word, with a name only where that changes."""
    segments: list[Json] = []
    for said in talk:
        for place, (word, at) in enumerate(said.words):
            named = {} if place else {"speaker": name(said.speaker)}
            segments.append({**named, "startTime": at, "endTime": at + 0.2, "body": word})
    return {"version": "1.0.0", "segments": segments}


def json3(talk: Talk) -> Json:
    """Automatic captions: a segment a word, a line break appended to every line; `>>` before every turn."""
    events: list[Json] = [{"tStartMs": 0, "dDurationMs": 9000, "id": 1, "wpWinPosId": 1}]
    speaker = -1
    for said in talk:
        chevrons = ">> " if said.speaker != speaker else ""
        speaker = said.speaker
        segments = [
            {"utf8": f" {word}" if place else chevrons + word, "tOffsetMs": ms(at - said.start), "acAsrConf": 0}
            for place, (word, at) in enumerate(said.words)
        ]
        events.append(
            {"tStartMs": ms(said.start), "dDurationMs": ms(said.end - said.start), "wWinId": 1, "segs": segments}
        )
        events.append({"tStartMs": ms(said.end), "wWinId": 1, "aAppend": 1, "segs": [{"utf8": "\n"}]})
    return {"wireMagic": "pb3", "pens": [{}], "events": events}


def nobody(speaker: int) -> None:
    """The label in formats that name nobody."""


LABELS: dict[Callable[[Talk], Json], Callable[[int], str | None]] = {
    whisper: nobody,
    whisper_cpp: nobody,
    json3: nobody,
    whisperx: diarized,
    assemblyai: letter,
    deepgram: "Speaker {}".format,
    revai: "Speaker {}".format,
    podcast_json: name,
}
"""Every writer, with what its format calls a speaker."""

FORMATS = {writer: writer.__name__.replace("podcast_", "podcast-").replace("_cpp", "") for writer in LABELS}


def decoded(source: str, at: int) -> str:
    """The character that the JSON text `source` has at offset `at`, where an escape may begin."""
    if source[at] != "\\":
        return source[at]
    length = 2 if source[at + 1] != "u" else 12 if source[at + 2 : at + 4].lower() in {"d8", "d9", "da", "db"} else 6
    found = json.loads(f'"{source[at : at + length]}"')
    assert isinstance(found, str)
    return found
