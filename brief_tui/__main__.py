"""The program: `brief-tui`, and `python -m brief_tui`."""

import os
from typing import NoReturn


def run() -> NoReturn:
    """Run it. Who interrupts it before it looks after that itself is shown no traceback."""
    try:
        from brief_tui import cli  # noqa: PLC0415 - so that its own imports may be interrupted

        cli.run()
    except BaseException as error:
        if KeyboardInterrupt in {type(error), type(error.__cause__)}:  # the cause, where a class was made
            os._exit(130)
        raise


if __name__ == "__main__":
    run()
