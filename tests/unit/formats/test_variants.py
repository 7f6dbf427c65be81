"""One talk, written in every way in which editors receive transcripts as text: who speaks, what and when."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.unit.formats.reading import misplaced, read, times, turns, warned_lines

TALK = [
    (0, 65, "We moved the store in May, over one weekend."),
    (1, 70, "And nobody noticed?"),
    (0, 72, "Nobody at all: not even support. It was quiet."),
    (1, 3725, "Then we should do it again."),
]
"""Who speaks, at which second, and what."""
PEOPLE = {
    "full": ("Mira Voss", "Jonah Feldt"),
    "first": ("Mira", "Jonah"),
    "capitals": ("MIRA VOSS", "JONAH FELDT"),
    "numbered": ("Speaker 1", "Speaker 2"),
    "titled": ("Dr. Mira Voss", "Jonah van der Feldt"),
}


class Variant(NamedTuple):
    """A way to write a talk: one turn after the other."""

    path: str
    turn: str
    """With name, said, the times m and s, hms, thousandths; n counts from 1."""
    joint: str = "\n\n"
    before: str = ""
    after: str = ""
    format: str | None = None
    timed: bool = True


def _markdown(turn: str, *, timed: bool = True, before: str = "", joint: str = "\n\n") -> Variant:
    return Variant("a.md", turn, joint, before, timed=timed)


def _text(turn: str, *, timed: bool = True, before: str = "", joint: str = "\n\n", after: str = "") -> Variant:
    return Variant("a.txt", turn, joint, before, after, timed=timed)


VARIANTS = {
    # Markdown
    "bold, colon inside": _markdown("**{name}:** {said}", timed=False),
    "bold, colon outside": _markdown("**{name}**: {said}", timed=False),
    "underscores, colon inside": _markdown("__{name}:__ {said}", timed=False),
    "bold, line break behind it": _markdown("**{name}:**\n{said}", timed=False),
    "bold, hard break behind it": _markdown("**{name}**  \n{said}", timed=False),
    "bold alone, then paragraph": _markdown("**{name}**\n\n{said}", timed=False),
    "bold with colon alone, then paragraph": _markdown("**{name}:**\n\n{said}", timed=False),
    "time in brackets before bold": _markdown("[{ms}] **{name}**: {said}"),
    "time in brackets before bold, colon inside": _markdown("[{ms}] **{name}:** {said}"),
    "time in parentheses before bold": _markdown("({ms}) **{name}:** {said}"),
    "escaped brackets before bold": _markdown("\\[{ms}\\] **{name}:** {said}"),
    "time with hours before bold": _markdown("[{hms}] **{name}:** {said}"),
    "bare time before bold": _markdown("{hms} **{name}:** {said}"),
    "bold time in brackets before bold": _markdown("**[{ms}]** **{name}:** {said}"),
    "time and name in one bold": _markdown("**[{ms}] {name}:** {said}"),
    "name and time in one bold": _markdown("**{name} [{ms}]:** {said}"),
    "name and time in one bold, parentheses": _markdown("**{name} ({ms})**: {said}"),
    "name and bare time in one bold": _markdown("**{name} {hms}:** {said}"),
    "time in brackets behind bold": _markdown("**{name}** [{ms}]: {said}"),
    "time in parentheses behind bold": _markdown("**{name}** ({ms}): {said}"),
    "time in parentheses behind colon": _markdown("**{name}:** ({ms}) {said}"),
    "time in brackets behind colon": _markdown("**{name}:** [{ms}] {said}"),
    "bold and time, no colon": _markdown("**{name}** ({ms}) {said}"),
    "bold and time alone, then a line": _markdown("**{name}** ({ms})\n{said}"),
    "bold and time alone, then paragraph": _markdown("**{name}** [{ms}]\n\n{said}"),
    "bold and bare time alone": _markdown("**{name}** {ms}\n{said}"),
    "bold and dotted time alone": _markdown("**{name}** · {ms}\n\n{said}"),
    "time in code before bold": _markdown("`{ms}` **{name}:** {said}"),
    "time in code behind bold": _markdown("**{name}** `{ms}`\n\n{said}"),
    "linked time before bold": _markdown("[[{ms}]](https://example.org/v?t={t}) **{name}:** {said}"),
    "linked time without brackets": _markdown("[{ms}](https://example.org/v?t={t}) **{name}:** {said}"),
    "linked time behind bold": _markdown("**{name}** ([{ms}](https://example.org/v?t={t}))\n{said}"),
    "time on its own line": _markdown("[{ms}]\n\n**{name}:** {said}"),
    "time on its own line, same paragraph": _markdown("[{ms}]\n**{name}:** {said}"),
    "bare time on its own line": _markdown("{ms}\n\n**{name}:** {said}"),
    "heading with name": _markdown("### {name}\n\n{said}", timed=False),
    "heading with name and time": _markdown("### {name} ({ms})\n\n{said}"),
    "heading with time and name": _markdown("### [{ms}] {name}\n\n{said}"),
    "list item": _markdown("- **{name}:** {said}", joint="\n", timed=False),
    "plain in markdown": _markdown("{name}: {said}", timed=False),
    "plain with time in markdown": _markdown("[{ms}] {name}: {said}"),
    "italic name": _markdown("*{name}*: {said}", timed=False),
    "bold, dash": _markdown("**{name}** — {said}", timed=False),
    "front matter": _markdown(
        "**{name}:** {said}",
        before="---\ntitle: A talk\nspeakers:\n  - name: Mira Voss\n    role: Host\ndate: 2026-04-27\n---\n\n",
        timed=False,
    ),
    "front matter, dots, then heading": _markdown(
        "[{ms}] **{name}**: {said}", before="---\n# what this is\ntitle: 'A: talk'\n...\n# A talk\n\n"
    ),
    # plain text
    "text, name and colon": _text("{name}: {said}", timed=False),
    "text, lines": _text("{name}: {said}", joint="\n", timed=False),
    "text, name and colon alone": _text("{name}:\n{said}", timed=False),
    "text, name alone": _text("{name}\n{said}", timed=False),
    "text, time in brackets before name": _text("[{ms}] {name}: {said}"),
    "text, time with hours in brackets": _text("[{hms}] {name}: {said}", joint="\n"),
    "text, time with thousandths in brackets": _text("[{hms}.250] {name}: {said}"),
    "text, time in parentheses before name": _text("({ms}) {name}: {said}"),
    "text, bare time before name": _text("{hms} {name}: {said}", joint="\n"),
    "text, bare short time before name": _text("{ms} {name}: {said}", joint="\n"),
    "text, bare time, dash, name": _text("{hms} - {name}: {said}"),
    "text, time in brackets behind name": _text("{name} [{ms}]: {said}"),
    "text, time in parentheses behind name": _text("{name} ({ms}): {said}"),
    "text, bare time behind name": _text("{name} {hms}: {said}"),
    "text, time in brackets behind colon": _text("{name}: [{ms}] {said}"),
    "text, time in parentheses behind colon": _text("{name}: ({ms}) {said}"),
    "text, time on its own line": _text("[{ms}]\n{name}: {said}"),
    "text, bare time on its own line": _text("{ms}\n{name}: {said}"),
    "text, name in brackets": _text("[{name}] {said}", timed=False),
    "text, name in brackets with colon": _text("[{name}]: {said}", timed=False),
    "text, time and name in brackets": _text("[{ms}] [{name}] {said}"),
    "text, range of times": _text("[{hms} --> {hms}] {name}: {said}"),
    "text, tab behind name": _text("{name}:\t{said}", timed=False),
    "text, tabs around time": _text("{name}\t{ms}\t{said}", joint="\n"),
    "text, chevrons": _text(">> {name}: {said}", timed=False),
    # what programs write
    "Otter": _text("{name}  {ms}\n{said}", after="\n\nTranscribed by https://otter.ai\n")._replace(format="otter"),
    "Otter, blank line behind its head": _text(
        "{name}  {ms} \n\n{said} ", after="\n\nTranscribed by https://otter.ai"
    )._replace(format="otter"),
    "Otter, a title alone": _text("{name}  {ms}\n{said}", before="The store move\n\nFri, May 2, 2026\n\n")._replace(
        format="otter"
    ),
    "Otter, with title": _text(
        "{name}  {ms}\n{said}",
        before="The store move\nFri, May 2, 2026 10:00AM • 62:10\n\nSUMMARY KEYWORDS\nstore, weekend, support\n\n"
        "SPEAKERS\nMira Voss, Jonah Feldt\n\n",
        after="\n\nTranscribed by https://otter.ai\n",
    )._replace(format="otter"),
    "Rev.ai": _text("{name}    {hms}    {said}", joint="\n")._replace(format="revai-text"),
    "Rev.ai, tabs": _text("{name}\t{hms}\t{said}", joint="\n")._replace(format="revai-text"),
    "Rev.ai, blank lines": _text("{name}    {hms}    {said}")._replace(format="revai-text"),
    "Rev": _text("{name} ({ms}):\n{said}"),
    "Rev, hours": _text("{name} ({hms}):\n{said}"),
    "Trint": _text("[{hms}] {name}\n{said}"),
    "Trint, name first": _text("{name} [{hms}]\n{said}"),
    "Trint, blank line": _text("{name} [{hms}]\n\n{said}"),
    "Trint, time below": _text("{name}\n[{hms}]\n{said}"),
    "Descript": _text("[{hms}] {name}: {said}"),
    "Descript, name above time": _text("{name}\n[{hms}] {said}"),
    "Descript, name with colon above time": _text("{name}:\n[{hms}] {said}"),
    "Descript Markdown": _markdown("**{name}:** [{hms}] {said}"),
    "Riverside": _text("{name} ({ms})\n{said}"),
    "Sonix": _text("{name}: [{hms}]\n{said}"),
    "Happy Scribe": _text("[{hms}.25] - {name}\n{said}"),
    "Zoom chat-like": _text("[{name}] {hms}\n{said}"),
    "Teams copied": _text("{name}\n{ms}\n{said}"),
    "Teams copied, words of time": _text("{name}   {ms}\n{said}"),
    "Fireflies": _text("{ms} - {name}\n{said}"),
    "Google Meet": _text("{name}: {said}", timed=False),
    # captions
    "WebVTT voices": Variant("a.vtt", "{cue}\n<v {name}>{said}</v>", before="WEBVTT\n\n"),
    "WebVTT voices, open": Variant("a.vtt", "{cue}\n<v {name}>{said}", before="WEBVTT\n\n"),
    "WebVTT voices with class": Variant("a.vtt", "{cue}\n<v.loud.first {name}>{said}", before="WEBVTT\n\n"),
    "WebVTT names": Variant("a.vtt", "{cue}\n{name}: {said}", before="WEBVTT - a talk\n\n"),
    "WebVTT, name in brackets": Variant("a.vtt", "{cue}\n[{name}] {said}", before="WEBVTT\n\n"),
    "WebVTT, name on its line": Variant("a.vtt", "{cue}\n{name}:\n{said}", before="WEBVTT\n\n"),
    "Teams": Variant(
        "a.vtt", "4f1c2a10-77aa-4e0b-9c1d-3b2a1f0e9d{n:02}/{n}-0\n{cue}\n<v {name}>{said}</v>", before="WEBVTT\n\n"
    ),
    "Teams, bare ids": Variant(
        "a.vtt", "4f1c2a10-77aa-4e0b-9c1d-3b2a1f0e9d{n:02}\n{cue}\n<v {name}>{said}</v>", before="WEBVTT\n\n"
    ),
    "Zoom": Variant("a.vtt", "{n}\n{cue}\n{name}: {said}", before="WEBVTT\n\n", joint="\n\n", after="\n"),
    "Zoom, CRLF": Variant("a.vtt", "{n}\r\n{cue}\r\n{name}: {said}", before="WEBVTT\r\n\r\n", joint="\r\n\r\n"),
    "SRT names": Variant("a.srt", "{n}\n{srt}\n{name}: {said}"),
    "SRT, name in brackets": Variant("a.srt", "{n}\n{srt}\n[{name}] {said}"),
    "SRT, name in bold": Variant("a.srt", "{n}\n{srt}\n<b>{name}:</b> {said}"),
    "SRT, name on its line": Variant("a.srt", "{n}\n{srt}\n{name}:\n{said}"),
    "SRT, capitals in brackets": Variant("a.srt", "{n}\n{srt}\n[{name}]: {said}"),
    "Podcast HTML": Variant(
        "a.html", "<cite>{name}:</cite>\n<time>{ms}</time>\n<p>{said}</p>", joint="\n", format="podcast-html"
    ),
    "Podcast HTML, whole page": Variant(
        "a.html",
        "<p><cite>{name}:</cite> <time>{hms}</time></p>\n<p>{said}</p>",
        joint="\n",
        before="<!DOCTYPE html>\n<html><head><title>A talk</title><style>p {{ color: red }}</style></head><body>\n",
        after="</body></html>",
        format="podcast-html",
    ),
}


def written(variant: Variant, names: tuple[str, str]) -> str:
    return (
        variant.before.replace("{{", "{").replace("}}", "}")
        + variant.joint.join(
            variant.turn.format(
                name=names[who],
                said=said,
                n=number,
                t=at,
                ms=f"{at // 60}:{at % 60:02}" if at < 3600 else _hms(at),
                hms=_hms(at),
                cue=f"{_hms(at)}.000 --> {_hms(at + 2)}.000",
                srt=f"{_hms(at)},000 --> {_hms(at + 2)},000",
            )
            for number, (who, at, said) in enumerate(TALK, 1)
        )
        + variant.after
    )


def _hms(at: int) -> str:
    return f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}"


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_talk_is_read_however_it_is_written(variant: str, people: str) -> None:
    form, names = VARIANTS[variant], PEOPLE[people]
    source = written(form, names)
    transcript = read(source, form.path)
    assert turns(transcript) == [(names[who], said) for who, _, said in TALK]
    if form.timed:
        assert [(first, int(at)) for first, at in times(transcript)] == [(said.split()[0], at) for _, at, said in TALK]
    assert warned_lines(transcript) == []
    assert misplaced(transcript, source) == []
    assert form.format in (None, transcript.format)
