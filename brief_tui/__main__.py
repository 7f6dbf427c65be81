"""`python -m brief_tui`: the same as `brief-tui`."""

from brief_tui.cli import run

if __name__ == "__main__":
    run()
