"""Problems as SARIF 2.1.0, which code scanning services and editors read: one run for all events."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from brief_tui import __version__
from brief_tui.core.explanations import Explanation, explanations
from brief_tui.reports.json_text import json_text
from brief_tui.reports.problems import Problem
from brief_tui.store.files import digest_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "briefTui/v1"


def to_results(problems: Iterable[Problem], *, judged: bool = True) -> str:
    """The results of one event, a JSON object a line; `judged`: whether there are more than why it cannot be used."""
    seen: Counter[str] = Counter()
    return "".join(f"{json.dumps([judged, _result(problem, seen)])}\n" for problem in problems)


def to_sarif(parts: Sequence[str]) -> str:
    """The document of these events: JSON in ASCII, ended by a line end.

    Columns are counted from 1 in code points. Each rule of a result is explained, by what `brief-tui explain` says.
    """
    lines = [json.loads(line) for part in parts for line in part.splitlines()]
    results = [result for _, result in lines]
    notifications = [_notification(result) for judged, result in lines if not judged]
    used = {result["ruleId"] for result in results}
    rules = [_rule(one) for one in explanations() if one.id in used]
    places = {rule["id"]: place for place, rule in enumerate(rules)}
    for result in results:
        if result["ruleId"] in places:
            result["ruleIndex"] = places[result["ruleId"]]
    run = {
        "tool": {"driver": {"name": "brief-tui", "semanticVersion": __version__, "rules": rules}},
        "invocations": [{"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(problem: Problem, seen: Counter[str]) -> dict[str, Any]:
    place = {"artifactLocation": {"uri": _uri(problem.path)}, "region": _region(problem)}
    result: dict[str, Any] = {
        "ruleId": problem.id,
        "level": problem.severity.value,
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {_FINGERPRINT: _fingerprint(problem, seen)},
    }
    if problem.waiver:
        result["suppressions"] = [{"kind": "external", "justification": problem.waiver}]
    return result


def _notification(result: dict[str, Any]) -> dict[str, Any]:
    """A result as a notification, for those who ask whether the run itself went well."""
    return {"descriptor": {"id": result["ruleId"]}, **{key: result[key] for key in ("level", "message", "locations")}}


def _region(problem: Problem) -> dict[str, int]:
    """Where it stands; what is of the whole file stands in line 1, as GitHub takes no result without a line."""
    region = {"startLine": problem.line or 1}
    if problem.column:
        region["startColumn"] = problem.column
    if problem.end is not None:
        region["endLine"], region["endColumn"] = problem.end
    return region


def _uri(path: str) -> str:
    """A relative reference, or a file URI for an absolute path; a colon in its first part would read as a scheme."""
    return quote(path) if not path.startswith("/") else f"file://{quote(path)}"


def _fingerprint(problem: Problem, seen: Counter[str]) -> str:
    """Stays while the problem does, wherever its line moves to; of several alike, each has its own."""
    whole = "\0".join((problem.id, problem.path, problem.key))
    seen[whole] += 1
    return digest_of(f"{whole}\0{seen[whole]}".encode())


def _rule(one: Explanation) -> dict[str, Any]:
    paragraphs = [*(text for _, text in one.parts), *one.notes]
    return {
        "id": one.id,
        "shortDescription": {"text": one.title},
        "fullDescription": {"text": one.why},
        "help": {"text": "\n\n".join(paragraphs), "markdown": _markdown(one)},
        "properties": {"tags": [one.group]},
    }


def _markdown(one: Explanation) -> str:
    texts = [f"**{heading}.** {_literal(text)}" for heading, text in one.parts]
    return "\n\n".join([*texts, *(f"- {_literal(note)}" for note in one.notes)])


def _literal(text: str) -> str:
    return text.replace("<", "&lt;")
