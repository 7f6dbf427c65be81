"""The program: `brief-tui`, and `python -m brief_tui`."""

import os
from typing import NoReturn


def run() -> NoReturn:
    """Run it. Who interrupts it before it looks after that itself is shown no traceback."""
    try:
        from brief_tui import cli  # noqa: PLC0415 - so that its own imports may be interrupted

        cli.run()
    except KeyboardInterrupt:
        os._exit(130)


if __name__ == "__main__":
    run()
