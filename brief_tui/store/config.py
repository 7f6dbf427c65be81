"""event.toml to an `Event`, or to errors that name file, line and key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

from pydantic import BaseModel, ValidationError

from brief_tui.core.draft.markdown.syntax import caseless
from brief_tui.core.event import Event
from brief_tui.core.explanations import explanation
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.people import name_words
from brief_tui.core.rubric import COUNTED
from brief_tui.core.rules import RULES
from brief_tui.core.visible import visible_line
from brief_tui.store.bounded_toml import read_toml, toml_bytes
from brief_tui.store.config_words import Misfit, key_words, misfits, nearest, placed, wrong_values
from brief_tui.store.errors import ConfigError, fault
from brief_tui.store.files import EVENT_FILE, LEDGER_FILE
from brief_tui.store.key_lines import KeyPath, key_lines

_MAX_HINTS = 50  # to look for a key that is near takes longer than to read one


def read_event(data: bytes) -> tuple[Event, tuple[Finding, ...]]:
    """The event, and warnings about unknown keys, checks of what is switched off, and shared aliases.

    Raises ConfigError with every fault found (rows 2-8 of FAULTS.md).
    """
    text, table = read_toml(data, EVENT_FILE)
    try:
        event = Event.model_validate(table)
    except ValidationError as error:
        raise wrong_values(misfits(error), text, EVENT_FILE) from error
    if contradictions := [*_repetitions(event), *_both_labels(event), *_places(event), *_own_checks(event)]:
        raise wrong_values(contradictions, text, EVENT_FILE)
    unknown = placed(list(_unknown_keys(event)), "unknown-key", Severity.WARNING, text, EVENT_FILE)
    idle = placed(list(_idle_checks(event)), "idle-check", Severity.WARNING, text, EVENT_FILE)
    return event, (*unknown, *idle, *_ambiguous_aliases(event, text))


def load_event(folder: Path) -> tuple[Event, tuple[Finding, ...]]:
    """event.toml of the folder, and warnings about its unknown keys. Raises ConfigError."""
    try:
        data = toml_bytes(folder / EVENT_FILE, EVENT_FILE)
    except FileNotFoundError as error:
        where = visible_line(str(folder))
        words = f"not found in '{where}'; `brief-tui new {where}` writes one to start from"
        raise ConfigError(fault("no-event", EVENT_FILE, words)) from error
    return read_event(data)


def event_lines(folder: Path) -> dict[KeyPath, int]:
    """The lines of event.toml on which its keys stand; none where it cannot be read any more."""
    try:
        return key_lines(read_toml(toml_bytes(folder / EVENT_FILE, EVENT_FILE), EVENT_FILE)[0])
    except (FileNotFoundError, ConfigError):
        return {}


def _repetitions(event: Event) -> Iterator[Misfit]:
    yield from _repeated((("pillars", n, "id"), pillar.id) for n, pillar in enumerate(event.pillars))
    yield from _repeated((("pillars", n, "heading"), pillar.heading) for n, pillar in enumerate(event.pillars))
    companies = list(enumerate(event.companies))
    yield from _repeated(((("companies", n), one.name) for n, one in companies), _folded_name)
    yield from _repeated((("companies", n), symbol) for n, one in companies for symbol in one.symbols)
    people = ((("speakers", n), name) for n, one in enumerate(event.speakers) for name in (one.name, *one.aliases))
    yield from _repeated(people, _folded_name)
    files = (str(PurePosixPath(labels.transcript)) for labels in event.labels)
    yield from _repeated((("labels", n, "transcript"), file) for n, file in enumerate(files))


def _folded_name(name: str) -> str:
    # The judge compares names like this: two that it cannot tell apart would be one, whichever comes last.
    return " ".join(name_words(name)) or caseless(name)


def _repeated(values: Iterable[tuple[KeyPath, str]], fold: Callable[[str], str] = caseless) -> Iterator[Misfit]:
    first: dict[str, KeyPath] = {}
    for key, value in values:
        earlier = first.setdefault(fold(value), key)
        if earlier != key:
            words = f"{key_words(key)}: '{visible_line(value)}' is that of {key_words(earlier)} already"
            yield key, f"{words}; each must be its own"


def _ambiguous_aliases(event: Event, text: str) -> list[Finding]:
    """Findings about aliases that two companies share, graded as event.toml says: each stands for neither."""
    rule = RULES["ambiguous-alias"]
    grade = event.findings.get(rule.id, rule.severity)
    if grade == "off":
        return []
    names = [(n, name) for n, one in enumerate(event.companies) for name in (one.name, *one.aliases)]
    first: dict[str, int] = {}
    shared: list[Misfit] = []
    for n, name in names:
        other = first.setdefault(_folded_name(name), n)
        if other != n:
            both = " and ".join(visible_line(event.companies[one].name) for one in (other, n))
            words = f"'{visible_line(name)}' is a name of {both}: it stands for neither; give it to one of them"
            shared.append((("companies", n), words))
    return placed(shared, rule.id, Severity(grade), text, EVENT_FILE)


def _both_labels(event: Event) -> Iterator[Misfit]:
    for n, labels in enumerate(event.labels):
        if labels.speaker is not None and labels.speakers:
            key = ("labels", n, "speaker")
            yield key, f"{key_words(key)}: there is {key_words((*key[:2], 'speakers'))} as well; keep one of the two"


def _own_checks(event: Event) -> Iterator[Misfit]:
    for name, most in event.rubric.at_most.items():
        if name in COUNTED and (type(most) is not int or most < 0):
            yield ("rubric", name), f"{key_words(('rubric', name))}: expected a whole number from 0 on"


def _idle_checks(event: Event) -> Iterator[Misfit]:
    """Checks that count the findings of a rule that makes none."""
    for name in event.rubric.at_most:
        if name in RULES and not RULES[name].fixed and event.findings.get(name) == "off":
            key = ("rubric", name)
            yield (
                key,
                f"{key_words(key)}: always passes, for {key_words(('findings', name))} is off; delete one of the two",
            )


def _places(event: Event) -> Iterator[Misfit]:
    if why := _outside(event.brief):
        yield ("brief",), f"brief: '{visible_line(event.brief)}' {why}"
    elif str(PurePosixPath(event.brief)) in {EVENT_FILE, LEDGER_FILE}:
        yield ("brief",), f"brief: '{event.brief}' has another purpose; name the draft"
    for n, pattern in enumerate(event.transcripts):
        if why := _outside(pattern) or _odd_pattern(pattern):
            yield ("transcripts", n), f"transcripts: '{visible_line(pattern)}' {why}"


def _outside(pattern: str) -> str:
    parts = PurePosixPath(pattern).parts
    if visible_line(pattern) != pattern:
        return "holds a character that cannot be seen; write the name anew"
    if pattern.startswith("/") or ".." in parts:
        return "leaves the event folder; copy the files into it and name them from there"
    return "" if parts else "names no file"


def _odd_pattern(pattern: str) -> str:
    parts = PurePosixPath(pattern).parts
    if parts.count("**") > 1:
        return "holds ** more than once; once is enough for every folder below"
    return "holds ** beside other characters; write **/*.vtt" if any("**" in p != "**" for p in parts) else ""


def _unknown_keys(event: Event) -> Iterator[Misfit]:
    hints = 0
    for key, known, names in _keys(event):
        for name in names:
            words = f"unknown key {key_words((*key, name))}, ignored"
            if key == ("findings",) and explanation(name) is not None:
                words = f"{key_words((*key, name))}: nobody grades it, ignored; see `brief-tui explain {name}`"
            elif key and name in Event.model_fields:
                words += "; it belongs above the first [table] of the file"
            elif hints < _MAX_HINTS:
                hints += 1
                words += f"; {nearest(name, known)}"
            yield (*key, name), words


def _keys(event: Event) -> Iterator[tuple[KeyPath, list[str], list[str]]]:
    """For each table its path, the keys that are known in it, and those in it that are not."""
    for key, table in _tables(event, ()):
        known = [*type(table).model_fields, *(COUNTED if table is event.rubric else ())]
        yield key, known, [name for name in table.model_extra or () if name not in known]
    regraded = [rule.id for rule in RULES.values() if not rule.fixed]
    yield ("findings",), regraded, [name for name in event.findings if name not in regraded]


def _tables(value: object, key: KeyPath) -> Iterator[tuple[KeyPath, BaseModel]]:
    if isinstance(value, BaseModel):
        yield key, value
        for name in type(value).model_fields:
            yield from _tables(getattr(value, name), (*key, name))
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _tables(inner, (*key, n))
