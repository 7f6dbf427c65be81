"""The small patterns of Markdown and HTML that the block scan and the inline scan look for.

Every one takes linear time: what repeats is possessive, or its parts cannot match the same text.
"""

from __future__ import annotations

import re

# Lines and blocks

MARKERS = frozenset(" \t#>`~<-+*_=|:0123456789")
"""A line that starts with anything else is text."""
CONFLICT = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: [^\r\n]*)?(?=[\r\n]|\Z)")
"""A line that version control, and `merging`, put between two versions of a text."""
HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
UNDERLINE = re.compile(r"(?:=+|-+)$")
FENCE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
LIST_MARKER = re.compile(r"([-+*]|[0-9]{1,9}[.)])(?:[ \t]|$)")
DELIMITER_ROW = re.compile(r"(?!-[ \t])\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?$")
CELL_END = re.compile(r"\\.|(\|)")

# Links

_DESTINATION = r"(?:<(?:[^<>\n\\]|\\.)*+>|(?!<)(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))++)"
_TITLE = r"(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"
LINK_TAIL = re.compile(rf"\(\s*+(?:{_DESTINATION}(?:\s++{_TITLE})?+)?+\s*+\)", re.S)
"""What follows a link's text: destination and title in round brackets, one pair of brackets inside the former."""
DEFINITION = re.compile(
    r"[ \t]*+\[(?!\^)((?:[^\[\]\\]|\\.){1,999}+)\]:\s*+"
    rf"{_DESTINATION}(?:(?:[ \t]++|[ \t]*+\n[ \t]*+){_TITLE}[ \t]*+(?:\n|$)|[ \t]*+(?:\n|$))",
    re.S,
)
"""A link definition, with its label; not a footnote, whose text is read."""
AUTOLINK = re.compile(
    r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x20]*+|[\w.!#$%&'*+/=?^`{|}~-]++@[\w.-]++)>", re.ASCII
)
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def caseless(written: str) -> str:
    """A heading or link label as they are compared."""
    return " ".join(written.casefold().split())


# HTML

_NAME = r"[A-Za-z][A-Za-z0-9-]*+"
_ATTRIBUTES = r"(?:\s++[A-Za-z_:][\w:.-]*+(?:\s*+=\s*+(?:[^\s\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+)*+"
TAG = re.compile(rf"<(?:{_NAME}{_ATTRIBUTES}\s*+/?|/{_NAME}\s*+)>", re.ASCII)
TAG_NAME = re.compile(r"</?[A-Za-z]+")
_BLOCK_NAMES = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|"
    "main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|"
    "title|tr|track|ul"
)
_RAW = "script|pre|style|textarea"
BLANK_LINE = re.compile(r"$.^")
"""Matches nowhere: a blank line ends such HTML."""
COMMENT_END = re.compile(r"-->|(?<!<!)--!>")
"""Browsers end a comment at the second one as well, and show what follows."""
HTML_BLOCKS = (
    (re.compile(rf"<(?:{_RAW})(?=\s|>|$)", re.I), re.compile(rf"</(?:{_RAW})>", re.I), True),
    (re.compile(r"<!--"), COMMENT_END, True),
    (re.compile(r"<\?"), re.compile(r"\?>"), True),
    (re.compile(r"<![A-Za-z]"), re.compile(r">"), True),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>"), True),
    (re.compile(rf"</?(?:{_BLOCK_NAMES})(?=\s|/?>|$)", re.I), BLANK_LINE, True),
    (re.compile(rf"{TAG.pattern}[ \t]*$", re.ASCII), BLANK_LINE, False),
)
"""CommonMark's seven kinds of HTML block: how it starts and ends, and whether it may cut a paragraph short."""


def is_inline_html(text: str, start: int, end: int) -> bool:
    """Whether the HTML block whose first line stands in [start, end) is of the last kind: prose behind a lone tag."""
    return not any(opening.match(text, start, end) for opening, _, _ in HTML_BLOCKS[:-1])
