"""What of a parsed draft may not be printed: comments go, HTML is text, links lead to web and mail addresses only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from brief_tui.reports.publishing.inert import inert, safe_link

_COMMENT = re.compile(r"<!--.*?(?:-->|(?<!<!)--!>|\Z)", re.DOTALL)


def inert_blocks(tokens: Iterable[Token]) -> Iterator[Token]:
    """The blocks without comments, HTML as text."""
    for token in tokens:
        token.content, token.info = inert(token.content), inert(token.info)
        if token.type != "html_block":
            yield token
        elif text := _COMMENT.sub("", token.content).strip():
            yield Token("paragraph_open", "p", 1, block=True)
            yield Token("inline", "", 0, block=True, children=[_text_token(text)])
            yield Token("paragraph_close", "p", -1, block=True)


def harmless(tokens: Iterable[Token]) -> Iterator[Token]:
    """Inline tokens without comments, HTML as text, links only where readers may go, all text inert."""
    kept: list[bool] = []
    for token in tokens:
        token.content = inert(token.content)
        if token.type == "html_inline":
            if not token.content.startswith("<!--"):
                yield _text_token(token.content)
        elif token.type == "image":
            yield from _image(token, inside_link=any(kept))
        elif token.type == "link_open":
            # The library reads an address in angle brackets inside a link's text as one more link.
            kept.append(safe_link(token.attrs.get("href")) is not None and not any(kept))
            if kept[-1]:
                yield _with_inert_title(token)
        elif token.type != "link_close" or kept.pop():
            yield token


def _image(token: Token, *, inside_link: bool) -> Iterator[Token]:
    """An image as a link to it, for a page is one file; its text in another link, or where it leads elsewhere."""
    text = [_text_token(inert(_plain(token.children or [])))]
    address = safe_link(token.attrs.get("src"))
    if address is None or inside_link:
        yield from text
    else:
        yield Token("link_open", "a", 1, attrs={"href": address})
        yield from text
        yield Token("link_close", "a", -1)


def _plain(tokens: Iterable[Token]) -> str:
    return "".join(_plain(token.children) if token.children else token.content for token in tokens)


def _with_inert_title(token: Token) -> Token:
    if "title" in token.attrs:
        token.attrs["title"] = inert(str(token.attrs["title"]))
    return token


def _text_token(text: str) -> Token:
    return Token("text", "", 0, content=text)
