"""What the terminal is sent arrives, whatever state another program left the terminal in."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from io import TextIOWrapper
from unittest.mock import Mock

import pytest

from brief_tui.tui.terminal.driver import _Writer

TEXTS = [f"[{n:03d}]“{'x' * 8_000}”\n" for n in range(30)]


@pytest.fixture
def pipe() -> Iterator[tuple[int, TextIOWrapper]]:
    """Both ends of a pipe; the one that is written to does not wait while the pipe is full."""
    end, full = os.pipe()
    os.set_blocking(full, False)
    with os.fdopen(full, "w", encoding="utf-8") as file:
        yield end, file
    os.close(end)


def test_all_arrives_where_writing_does_not_wait(pipe: tuple[int, TextIOWrapper]) -> None:
    end, file = pipe
    writer, found = _Writer(file), bytearray()

    def read() -> None:
        while some := os.read(end, 1_000):
            found.extend(some)

    reader = threading.Timer(0.1, read)
    writer.start()
    reader.start()
    for text in TEXTS:
        writer.write(text)
    writer.stop()
    file.close()
    reader.join()
    assert found.decode() == "".join(TEXTS)


def test_once_the_terminal_takes_something_again_that_is_told(
    pipe: tuple[int, TextIOWrapper], monkeypatch: pytest.MonkeyPatch
) -> None:
    end, file = pipe
    writer, told = _Writer(file), Mock()
    writer.taken_again = told
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", Mock(side_effect=OSError(errno.EIO, "")))
        writer._send("lost")
        writer._send("lost")
    assert not told.called
    writer._send("seen")
    writer._send("more")
    told.assert_called_once_with()
    assert os.read(end, 100) == b"seenmore"
