"""Word documents by hand."""

from __future__ import annotations

import zipfile
from io import BytesIO

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def archive(xml: str | bytes, name: str = "word/document.xml", **others: str | bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
        for path, text in {name: xml, **others}.items():
            written.writestr(path, text)
    return file.getvalue()


def document(*paragraphs: str, space: str = SPACE) -> bytes:
    return archive(document_xml(*paragraphs, space=space))


def document_xml(*paragraphs: str, space: str = SPACE) -> str:
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    names = f'xmlns:w="{space}" xmlns:mc="urn:mc" xmlns:a="urn:drawing" xmlns:m="urn:officeDocument/math"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document {names}><w:body>{body}</w:body></w:document>'


def run(text: str) -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def styled(style: str, text: str) -> str:
    return f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(text)}'
