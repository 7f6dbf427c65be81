"""JSON documents as text."""

from __future__ import annotations

import json


def json_text(value: object) -> str:
    """A document of one value: lines of ASCII, keys in their order, ended by a line end."""
    return json.dumps(value, indent=2, allow_nan=False) + "\n"
