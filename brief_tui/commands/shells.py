"""Completion scripts: what may follow on a command line, in the words of each shell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brief_tui.commands.grammar import Argument, Grammar

_FOLDERS = frozenset({"EVENT", "DIR"})
_FILES = frozenset({"FILE"})
_LENGTH = 80
"""Most characters of the help text that a shell shows beside a word."""


def bash(those: Sequence[Grammar]) -> str:
    """The script for bash 3.2 and later."""
    lines = [
        "# brief-tui completion for bash: load it with `eval`, or put it where bash-completion looks",
        '_brief_tui_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }',
        '_brief_tui_paths() { local IFS=$\'\\n\'; COMPREPLY=($(compgen "$1" -- "$cur")); }',
        "_brief_tui() {",
        '    local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" command=',
        '    [ "$COMP_CWORD" -gt 1 ] && command="${COMP_WORDS[1]}"',
        "    COMPREPLY=()",
        '    case "$command $prev" in',
        *(f"        {line}" for one in those for line in _bash_values(one)),
        "    esac",
        '    case "$command" in',
        *(f"        {line}" for one in those[1:] for line in _bash_words(one)),
        f"        '') {_bash_offer(those[0].options, [one.name for one in those[1:]])}",
        '            [[ $cur == -* ]] || { local words=("${COMPREPLY[@]}"); _brief_tui_paths -d; '
        'COMPREPLY+=("${words[@]}"); } ;;',
        "    esac",
        "}",
        "complete -o filenames -F _brief_tui brief-tui",
    ]
    return "\n".join(lines) + "\n"


def _bash_values(one: Grammar) -> Iterator[str]:
    for option in one.options:
        if option.metavar:
            patterns = "|".join(_quoted(f"{one.name} {name}") for name in option.names)
            yield f"{patterns}) {_bash_value(option)}; return ;;"


def _bash_words(one: Grammar) -> Iterator[str]:
    value = _bash_value(one.positionals[0]) if one.positionals else "true"
    yield f"{_quoted(one.name)}) if [[ $cur == -* ]]; then {_bash_offer(one.options, [])} else {value}; fi ;;"


def _bash_value(argument: Argument) -> str:
    if argument.choices:
        return f"_brief_tui_words {_quoted(' '.join(argument.choices))}"
    kind = "-d" if argument.metavar in _FOLDERS else "-f" if argument.metavar in _FILES else ""
    return f"_brief_tui_paths {kind}" if kind else "true"


def _bash_offer(options: Sequence[Argument], words: Sequence[str]) -> str:
    names = [name for option in options for name in option.names]
    return f"_brief_tui_words {_quoted(' '.join([*words, *names]))};"


def zsh(those: Sequence[Grammar]) -> str:
    """The script for zsh 5."""
    commands = [_quoted(f"{one.name}:{_zsh_literal(_short(one.description))}") for one in those[1:]]
    lines = [
        "#compdef brief-tui",
        "# brief-tui completion for zsh: put it into a folder of $fpath as _brief-tui, or load it with `eval`",
        "_brief_tui() {",
        "    if (( CURRENT == 2 )); then",
        f"        local -a commands=({' '.join(commands)})",
        "        _describe command commands",
        f"        _arguments {' '.join(_zsh_arguments(those[0]))}",
        "        return",
        "    fi",
        "    local command=$words[2]",
        "    shift words; (( CURRENT-- ))",
        "    case $command in",
        *(f"        {_quoted(one.name)}) _arguments {' '.join(_zsh_arguments(one))} ;;" for one in those[1:]),
        "    esac",
        "}",
        'if [ "$funcstack[1]" = _brief-tui ]; then _brief_tui "$@"; else compdef _brief_tui brief-tui; fi',
    ]
    return "\n".join(lines) + "\n"


def _zsh_arguments(one: Grammar) -> Iterator[str]:
    for option in one.options:
        for name in option.names:
            others = " ".join(option.names)
            value = f":{option.metavar}:{_zsh_value(option)}" if option.metavar else ""
            yield _quoted(f"({others}){name}[{_zsh_literal(_short(option.help))}]{value}")
    for number, positional in enumerate(one.positionals, 1):
        place = "*" if positional.many else str(number)
        yield _quoted(f"{place}:{positional.metavar}:{_zsh_value(positional)}")


def _zsh_value(argument: Argument) -> str:
    if argument.choices:
        return f"({' '.join(argument.choices)})"
    return "_files -/" if argument.metavar in _FOLDERS else "_files" if argument.metavar in _FILES else " "


def _zsh_literal(text: str) -> str:
    for char in "\\[]:":
        text = text.replace(char, f"\\{char}")
    return text


def fish(those: Sequence[Grammar]) -> str:
    """The script for fish 3."""
    lines = ["# brief-tui completion for fish: put it into ~/.config/fish/completions/brief-tui.fish"]
    lines.append("complete -c brief-tui -f")
    for one in those:
        where = f"__fish_seen_subcommand_from {one.name}" if one.name else "__fish_use_subcommand"
        begin = f"complete -c brief-tui -n {_fish_quoted(where)}"
        if one.name:
            about = _fish_quoted(_short(one.description))
            lines.append(f"complete -c brief-tui -n __fish_use_subcommand -a {one.name} -d {about}")
        for option in one.options:
            names = " ".join(f"-l {n[2:]}" if n.startswith("--") else f"-s {n[1:]}" for n in option.names)
            value = f" -{'r' if option.metavar in _FILES else 'x'}{_fish_value(option)}" if option.metavar else ""
            lines.append(f"{begin} {names}{value} -d {_fish_quoted(_short(option.help))}")
        lines += [f"{begin}{value}" for one in one.positionals if (value := _fish_value(one))]
    return "\n".join(lines) + "\n"


def _fish_value(argument: Argument) -> str:
    if argument.choices:
        return f" -a {_fish_quoted(' '.join(argument.choices))}"
    if argument.metavar in _FOLDERS:
        return " -a '(__fish_complete_directories)'"
    return " -F" if argument.metavar in _FILES else ""


def _fish_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


SHELLS = {"bash": bash, "zsh": zsh, "fish": fish}


def _short(text: str) -> str:
    """The first sentence of a help text, or its beginning."""
    first = re.split(r"\. |; ", text, maxsplit=1)[0].removesuffix(".")
    return first if len(first) <= _LENGTH else f"{first[:_LENGTH]}…"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
