"""Keys that come in one read, as those of a fast hand over a slow link do."""

from __future__ import annotations

from textual.events import Key
from textual.pilot import Pilot


async def burst(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, none of which waits for what the one before does; a character is itself."""
    for key in keys:
        pilot.app.post_message(Key(key, key if len(key) == 1 else _CHARACTERS.get(key)))
    await pilot.pause()


_CHARACTERS = {"space": " ", "enter": "\r", "escape": "\x1b"}
