"""Beginnings of lines that look like a speaker's label but are not read as one (see `names`).

Going on with the speaker before them would give one person's words to another, so what follows is nobody's. A
beginning looks like a label by a name (every word capitalised, or a short handle) and by what divides it from the
speech: a colon or its like, a dash, brackets, a time code, or the end of the line.
"""

from __future__ import annotations

import re
from enum import Enum

from brief_tui.core.language.stage_notes import notes
from brief_tui.formats.clock import CLOCK
from brief_tui.formats.labels.words import (
    HANDLE_WORDS,
    LABEL_LENGTH,
    LIKE_LABEL_WORDS,
    LINKS,
    LOOKED_AT,
    PARTICLES,
    ROLES,
    SAYS,
    contracts,
    is_common,
)

_HIDDEN = re.compile(r"[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_TAG = re.compile(r"</?(?!v[ \t.])[a-z][^<>]{0,60}>")
_TIME = re.compile(rf"[\[(]?(?:[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[ T])?{CLOCK}(?:[ ]?[AaPp]\.?[Mm]\b\.?)?[\])]?")
_MARKS = re.compile(r"(?:[\s>»›•‣◦·▪●*_#|~`\\…–—−―-]|[0-9]{1,3}[.)](?=\s)|\x00)*+")
"""What stands before a label: marks of lists, quotes and emphasis, and time codes (\0)."""
_HINT = re.compile(r"[:：∶꞉ː﹕︓;；–—|→\t\x00=\[({<]|\s[-~/>]|[-~]>|[QA][0-9]{0,3}[.)]")
"""What a line with a label has, unless the label fills it: a colon, a divider, a box, a tag or a question's letter."""
_ODD = re.compile(r"[^B-PR-Za-z0-9 ,.'’!?\"“”…]")
"""Characters with which a hint begins, and more: a single class, which is looked for much faster."""
_BOX = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+|[\[({<“‘\"'«„‹]")
_NOTE = re.compile(r"[\[(][^\[\]()]{0,60}[\])]\s+(?=\S)")
_BOXED = re.compile(rf"(?P<name>[^\[\](){{}}<>]{{1,{LABEL_LENGTH}}})[\])}}>]")
_GROUP = re.compile(r"(?<=\S)\s*[\[({][^\[\](){}]{0,80}[\])}]")
_WORD = re.compile(r"[^\s,*_`\[\](){}<>“”‘\"«»„‹›|\x00]+")
_COLON = re.compile(r"[:：∶꞉ː﹕︓](?<!:.)(?![:/])")
_DIVIDER = re.compile(r"[;；–—―|→\t\x00=~/>-](?:(?<![~/>-])|(?<=[-~])>|(?<=\s.)(?:(?<=-)-)?(?=\s|$))")
_NEVER_SPOKEN = frozenset("\t\0|→")
"""Dividers that no sentence goes on with."""
_QUESTION = re.compile(r"[QA][0-9]{0,3}[.)](?=\s|$)")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]{1,60}\]:")
_EDITORS = re.compile(
    r"(?:(?:the )?(?:editor|transcriber|translator|author|producer|publisher)(?:['’]?s['’]?)?(?: (?:note|comment)s?)?"
    r"|eds?\.|note|n\.?b\.?)\s*$",
    re.IGNORECASE,
)


class MayFillLine(Enum):
    """Which names may fill a line."""

    NONE = 0
    CAPITALS = 1
    ANY = 2


def label_like(
    text: str, known: frozenset[str] = frozenset(), *, opens: bool = True, alone: MayFillLine = MayFillLine.ANY
) -> str | None:
    """The beginning of `text` that looks like a label, or None.

    `known` are the speakers of the file, whose names are believed with any divider. `opens` says whether
    speech may begin here: in mid-sentence small letters are speech, and so are a name before a dash or in round
    brackets ("Kubernetes - the thing"). `alone` says what may be a name without any divider.
    """
    beginning = text[: 2 * LOOKED_AT]
    cleaned = (beginning if beginning.isascii() else _HIDDEN.sub("", beginning)).lstrip()
    fills = (opens and alone is MayFillLine.ANY) or cleaned[:LOOKED_AT].isupper()
    if not fills and (_ODD.search(cleaned) is None or _HINT.search(cleaned) is None):
        return None
    if _FOOTNOTE.match(cleaned):
        return cleaned.partition(":")[0]
    bare = _TAG.sub("", cleaned) if "<" in cleaned else cleaned
    line = (_TIME.sub("\0", bare) if ":" in bare else bare)[:LOOKED_AT]
    note = _NOTE.match(line)
    found = _name(line, known, opens, alone) or (note is not None and _name(line[note.end() :], known, opens, alone))
    return " ".join(found.replace("\0", " ").split()) if found else None


def _name(line: str, known: frozenset[str], opens: bool, alone: MayFillLine) -> str | None:
    rest = line[_MARKS.match(line).end() :]  # type: ignore[union-attr]  # it matches nothing at all
    if (asked := _QUESTION.match(rest)) is not None:
        return asked.group()
    box = _BOX.match(rest)
    if box is not None and (opens or box.group() != "("):
        rest = rest[_MARKS.match(rest, box.end()).end() :]  # type: ignore[union-attr]
        boxed = _BOXED.match(rest)
        if boxed is not None and not rest[boxed.end() :].strip() and notes(f"[{boxed['name']}]"):
            return None
        if boxed is not None and _proper(boxed["name"], known, single=True) and not notes(f"[{boxed['name']}]"):
            return boxed["name"]
    whole = _GROUP.sub(" ", rest) if "(" in rest or "[" in rest or "{" in rest else rest
    colon = _COLON.search(whole)
    if colon is not None and _labelled(whole[: colon.start()], whole[colon.end() :], opens):
        return whole[: colon.start()]
    divider = _DIVIDER.search(whole)
    if divider is not None and _proper(whole[: divider.start()], known):
        name = whole[: divider.start()]
        if opens or divider.group() in _NEVER_SPOKEN or " ".join(name.split()) in known:
            return name
    shouted = whole.isupper()
    alike = (shouted and alone is not MayFillLine.NONE) or (opens and alone is MayFillLine.ANY)
    alike = alike and not whole.rstrip().endswith(",") and _proper(whole, known, single=shouted and opens)
    return whole if alike else None


def _labelled(name: str, after: str, opens: bool) -> bool:
    """Whether `name` before a colon is label-shaped; `after` is what stands behind the colon."""
    if after.strip("\0 ") == "" and notes(f"[{name}]"):  # "Jingle:" with a time code
        return False
    after = after[:1] or " "
    if _EDITORS.match(name.strip(" *_")):
        return True
    if name[-1:].isdigit() and after.isdigit():
        return False
    words = _WORD.findall(name)
    if len(words) > 1 and words[-1].casefold() in SAYS:
        words.pop()
    if not 0 < len(words) <= LIKE_LABEL_WORDS or contracts(words):
        return False
    if len(words) == 1 and words[0].startswith("@"):
        return True
    if not words[0][:1].isalpha():
        return False
    if not words[0][:1].islower() and words[0].casefold() in ROLES:
        return not any(is_common(word) and word not in LINKS for word in words)
    if _capitalised(words):
        return not all(map(is_common, words))
    if _titled(name):
        return True
    handle = all(word == word.lower() for word in words) and len(words) <= HANDLE_WORDS
    return handle and opens and not any(map(is_common, words))


def _titled(name: str) -> bool:
    """Whether a name of two words or more stands before a comma, and a title of any words behind it."""
    person, comma, _ = name.partition(",")
    words = _WORD.findall(person)
    return bool(comma) and len(words) > 1 and _capitalised(words) and not any(map(is_common, words))


def _capitalised(words: list[str]) -> bool:
    """Whether every word begins as a name's words do, and the first not with a small letter."""
    small = [word for word in words if word[:1].islower() and word[1:2] not in ("'", "’")]
    first = words[0] not in small or words[0].casefold() in PARTICLES
    return first and all(word.casefold() in LINKS for word in small) and len(small) < len(words)


def _proper(name: str, known: frozenset[str], *, single: bool = False) -> bool:
    """Whether `name` is one that no colon need follow: known, or capitalised words of which none is common."""
    words = [word for word in _WORD.findall(name) if any(map(str.isalnum, word))]
    written = " ".join(words)
    if written in known:
        return True
    if "\\" in name or (words and words[-1].casefold() in LINKS):
        return False
    if not (1 if single else 2) <= len(words) <= LIKE_LABEL_WORDS or not words[0][:1].isalpha() or len(written) < 2:
        return False
    if any(word.endswith((".", "?", "!")) and len(word) > 3 for word in words) or not _capitalised(words):
        return False
    links = LINKS if _titled(name) else PARTICLES
    return not any(is_common(word) and word.casefold() not in links for word in words)
