"""The Markdown of an export, read by a library as other systems read it."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdformat.renderer import MDRenderer
from mdit_py_plugins.footnote import footnote_plugin

from brief_tui.reports.publishing.markdown import Extension, to_markdown
from brief_tui.reports.publishing.prose import draft_tokens
from tests.unit.reports.publishing.making import BRIEF, EVENT, event_folder, hostile_folder, publication_of, sample
from tests.unit.reports.publishing.test_prose import FRAGMENTS, read, visible

_READER = MarkdownIt("commonmark", {"maxNesting": 200}).enable(["table", "strikethrough"]).use(footnote_plugin)
_READER.validateLink = lambda url: True  # type: ignore[method-assign]  # the most careless reader there is


def test_a_small_brief(tmp_path: Path) -> None:
    written = to_markdown(publication_of(event_folder(tmp_path)))
    assert re.sub("[0-9a-f]{64}", "…", written) == (
        """\
# Tides

Quay Forum

**QA PASS** · 1 pillar · 1 citation · 1 of 1 verified

## Developer

*For those who load ships*

1 citation, 1 verified

### They were wrong

“We burned the old ones in March,”[^2] Tamm said. She had said: “The tide tables were wrong.”[^1]

> “The tide tables were wrong, all of them.”\\
> — Ilse Tamm, Harbour Engineer @ Brack Metals
>
> ✓ verified: transcripts/tamm.txt, line 1

## How this brief was checked

Every quotation was compared with the transcripts, word by word. The brief passes.

- ✓ Citation verification rate: 100% (≥ 95%)
- ✓ Fabricated quotations: 0 (= 0)
- ✓ Verified citations: 1 (≥ 1)
- ✓ Named operators: 1 (≥ 1)
- ✓ Tracked tickers: 0 (≥ 0)
- ✓ Pillars present: 1 (≥ 1)
- ✓ Errors: 0 (= 0)

Transcripts, with the SHA-256 of each:

- `transcripts/tamm.txt` `…`

Checked by brief-tui 0.1.0.

[^1]: “The tide tables were wrong, all of them.” — Ilse Tamm, Harbour Engineer @ Brack Metals. ✓ verified: \
transcripts/tamm.txt, line 1

[^2]: “We burned the old ones in March” — Ilse Tamm. ✓ verified: transcripts/tamm.txt, line 1
"""
    )


def test_a_citation_is_printed_as_it_was_judged_without_its_tags(tmp_path: Path) -> None:
    brief = BRIEF.replace("wrong, all of them", "wrong, <script>all</script> of them").replace(
        "Engineer", "Engineer <x>"
    )
    publication = publication_of(event_folder(tmp_path, brief), is_draft=True)
    assert (
        "> “The tide tables were wrong, all of them.”\\\n> — Ilse Tamm, Harbour Engineer @ Brack Metals\n"
        in to_markdown(publication)
    )
    assert "markup-in-quotation" in {one.id for one in publication.assessment.findings if one.severity == "error"}
    assert publication.assessment.gate == "fail"


def test_every_footnote_that_is_referred_to_is_there_and_no_other() -> None:
    written = to_markdown(sample("harbor-summit"))
    told = re.findall(r"^\[\^(\d+)\]: ", written, re.MULTILINE)
    assert sorted(set(re.findall(r"\[\^(\d+)\](?!:)", written)), key=int) == told
    assert len(told) == 27


def test_a_draft_says_so_and_what_is_wrong() -> None:
    written = to_markdown(sample("lantern-forum"))
    assert written.startswith("# [DRAFT] Lantern Forum 2026")
    assert "\n**DRAFT. Not cleared for publication.**\n" in written
    assert "\n- Fabricated quotations: 1 (= 0), 1 stands nowhere\n" in written
    assert "✗ not verified (drifted) A number differs" in written
    assert "[^1]: " not in written  # no quotation of the prose rests on a citation


def test_hostile_text_is_only_text(tmp_path: Path) -> None:
    written = to_markdown(publication_of(hostile_folder(tmp_path), is_draft=True))
    tokens = _READER.parse(written)
    inner = [child for token in tokens for child in token.children or ()]
    assert {token.type for token in [*tokens, *inner]}.isdisjoint({"html_block", "html_inline", "image"})
    addresses = {str(token.attrs["href"]) for token in inner if token.type == "link_open"}
    assert addresses == {"https://example.org"}
    assert visible(tokens).count("OUCH") > 20
    assert not set(written) & set("\x1b\x07\x9b\u202e\u2066\u200f\ufeff")


def test_the_source_s_address_ends_where_it_ends(tmp_path: Path) -> None:
    event = f"source_url = 'https://example.org/?a=1&b=\"><script>'\n{EVENT}"
    written = to_markdown(publication_of(event_folder(tmp_path, event=event)))
    inner = [child for token in _READER.parse(written) for child in token.children or ()]
    assert [token.content for token in inner if token.type == "html_inline"] == []
    (address,) = [token.attrs["href"] for token in inner if token.type == "link_open"]
    assert address == "https://example.org/?a=1&b=%22%3E%3Cscript%3E"


@given(st.lists(st.sampled_from([*FRAGMENTS.split("|"), "<b>", "![x](y)", "&lt;i>"]), max_size=14).map("".join))
@example("&lt;img src=x onerror=y>")
@example("\\<b> &#60;script>")
@example("***“We left the harbour late”*“It was dark”*")
@example("\u00a0~~~\n")
@example("We ~~never~~ left[^1] it \\~~here~~\n")
@example("We left  \nthe harbour\n---\n")
@example("We left  \n\u00a0\nthe harbour")
def test_what_is_written_reads_as_the_draft_did(text: str) -> None:
    tokens = [token for token in draft_tokens(read(text)) if token.type != "citations"]
    for token in tokens:
        token.children = token.children and [child for child in token.children if "quotation" not in child.type]
    extension = SimpleNamespace(RENDERERS={}, POSTPROCESSORS=Extension.POSTPROCESSORS)
    written = MDRenderer().render(tokens, {"parser_extension": [extension]}, {})
    again = _READER.parse(written)
    inner = [child for token in again for child in token.children or ()]
    assert "html_block" not in {token.type for token in again}
    # So the library writes a line break in a heading.
    assert {token.content for token in inner if token.type == "html_inline"} <= {"<br />"}
    # Of emphasis right inside emphasis it makes stronger emphasis.
    shown, wanted = (re.sub(r"[*_]|<br />", "", visible(those)).split() for those in (again, tokens))
    assert shown == wanted


@pytest.mark.parametrize(
    "text",
    [
        "<im<!-- c -->g src=x onerror=OUCH()>",
        "<[im](javascript:x)g src=x>",
        "\\[x\\]<!-- c -->(javascript:OUCH())",
        "![](javascript:x)[a](<!---->javascript:x)",
        "&[](javascript:x)lt;b>",
        "<https:<!-- -->//x.example>",
        "a\n<!-- x -->- b\n<!-- x --># c",
    ],
)
def test_what_is_taken_away_makes_no_markup_of_its_neighbours(text: str) -> None:
    again = _READER.parse(MDRenderer().render(draft_tokens(read(text)), {}, {}))
    types = {token.type for token in again} | {child.type for token in again for child in token.children or ()}
    assert types <= {"paragraph_open", "paragraph_close", "inline", "text"}


@pytest.mark.parametrize(
    "said",
    [
        "“We burned the old ones in March,”(javascript:OUCH()) Tamm said.",
        "**“We burned the old ones in March,”**(javascript:OUCH()) Tamm said.",
        "\\*“We burned the old ones in March,”\\* Tamm said.",
    ],
)
def test_a_footnote_makes_no_markup_of_its_neighbours(tmp_path: Path, said: str) -> None:
    brief = BRIEF.replace("“We burned the old ones in March,” Tamm said.", said)
    written = to_markdown(publication_of(event_folder(tmp_path, brief), is_draft=True))
    for reader in (_READER, MarkdownIt("commonmark")):  # one without footnotes takes [^1] for text
        reader.validateLink = lambda url: True  # type: ignore[method-assign]  # as above
        types = [child.type for token in reader.parse(written) for child in token.children or ()]
        assert "link_open" not in types
    assert re.sub(r"\\|\[\^\d\]", "", said) in re.sub(r"\\|\[\^\d\]", "", written)


def test_the_draft_forges_no_footnote(tmp_path: Path) -> None:
    prose = "They lost ~~no~~ ship[^1].\n\n[^1]: Nobody said it."
    written = to_markdown(publication_of(event_folder(tmp_path, BRIEF.replace("### They", f"{prose}\n\n### They"))))
    tokens = _READER.parse(written)
    referred = [
        child.meta["label"] for token in tokens for child in token.children or () if child.type == "footnote_ref"
    ]
    assert sorted(referred) == ["1", "2"]  # those of the two quotations
    assert "They lost ~~no~~ ship[^1]." in visible(tokens)
    assert written.count("\n[^1]: ") == 1


def test_what_rests_on_a_machine_s_transcript_says_so(tmp_path: Path) -> None:
    event = f'{EVENT}[[labels]]\ntranscript = "transcripts/tamm.txt"\ngrade = "machine"\n'
    written = to_markdown(publication_of(event_folder(tmp_path, event=event)))
    assert "> ✓ verified: transcripts/tamm.txt, line 1 (machine transcript)\n" in written
    assert "- `transcripts/tamm.txt` (machine transcript) `" in written


def test_tables_are_written(tmp_path: Path) -> None:
    table = "| a | b |\n| :-: | --: |\n| “We burned the old ones in March,” Tamm said. | x \\| y |\n"
    written = to_markdown(publication_of(event_folder(tmp_path, BRIEF.replace("### They", f"{table}\n### They"))))
    assert "| a | b |\n| :-: | --: |\n| “We burned the old ones in March,”[^2] Tamm said. | x \\| y |\n" in written
