"""The draft in an app: typing, verdicts, cursor, repainting, looks."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from textual.color import Color
from textual.pilot import Pilot
from textual.theme import Theme

from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.tui.draft_document import LONGEST_LINE
from brief_tui.tui.looks import look_of
from brief_tui.tui.themes import DARK, LIGHT
from brief_tui.tui.widgets.draft import Draft
from tests.tui.apps.draft_app import TEXT, DraftApp, quotations

SnapCompare = Callable[..., bool]
NASTY = st.text(
    st.sampled_from("ab \t\n\r\x00\x0b\x0c\x1b\x1c\x1d\x1e\x85\u2028\u2029\u200b\ufeff“”é漢\U0001f600e\u0301"),
    max_size=40,
)


@given(NASTY)
def test_what_is_opened_is_what_is_saved(text: str) -> None:
    draft = Draft()
    draft.open_text(text)
    assert draft.text == text
    assert draft.read_only_reason is None


def test_a_line_too_long_to_type_in_is_opened_read_only_with_its_number() -> None:
    draft = Draft()
    draft.open_text("short\n" + "x" * (LONGEST_LINE + 1))
    assert (draft.read_only, str(draft.read_only_reason)[:29]) == (True, "line 2 has 200,001 characters")
    draft.open_text("short")
    assert (draft.read_only, draft.read_only_reason) == (False, None)


async def test_typing_changes_the_text_and_says_so() -> None:
    app = DraftApp("One.\r\nTwo.\r\n")
    async with app.run_test() as pilot:
        await pilot.press("a", "enter", "(")
        await pilot.pause()
        assert app.draft.text == "a\r\n(One.\r\nTwo.\r\n"
        assert app.draft.cursor_offset == 4
        assert app.edits == 3


async def test_a_paste_keeps_every_character_and_takes_the_line_ends_of_the_draft() -> None:
    app = DraftApp("One.\r\nTwo.\r\n")
    async with app.run_test() as pilot:
        app.draft.insert("a\rb\nc\r\nd\u2028\x1b[2J\x00\x0b", (0, 0))
        await pilot.pause()
        assert app.draft.text == "a\r\nb\r\nc\r\nd\u2028\x1b[2J\x00\x0bOne.\r\nTwo.\r\n"
        assert "d\ufffd␛[2J␀␋One." in app.draft.render_line(3).text
        app.draft.undo()
        assert app.draft.text == "One.\r\nTwo.\r\n"
        app.draft.redo()
        assert app.draft.text.startswith("a\r\nb\r\nc\r\nd\u2028\x1b[2J\x00\x0b")


async def test_opening_a_text_can_not_be_undone_and_is_no_edit() -> None:
    app = DraftApp("One.")
    async with app.run_test() as pilot:
        await pilot.press("x")
        app.draft.open_text("Two.")
        await pilot.press("ctrl+z")
        assert app.draft.text == "Two."
        assert app.edits == 1
        assert app.draft.cursor_offset == 0


async def test_a_replaced_span_is_one_step_of_undo() -> None:
    app = DraftApp("One two three.")
    async with app.run_test() as pilot:
        await pilot.press("x")
        app.draft.replace_span(5, 8, "four five")
        app.draft.replace_span(0, 1, "")
        assert app.draft.text == "One four five three."
        app.draft.undo()
        assert app.draft.text == "xOne four five three."
        app.draft.undo()
        assert app.draft.text == "xOne two three."


async def test_quotations_are_selected_by_id_and_told_when_the_cursor_comes_and_goes() -> None:
    app = DraftApp()
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.draft.select_quotation("q2")
        assert app.draft.cursor_offset == TEXT.index("“nobody")
        await pilot.press("left", "left")
        await pilot.pause()
        assert app.on_quotation == ["q2", None]
        assert not app.draft.select_quotation("q99")


async def test_going_to_an_offset_shows_it_in_the_middle() -> None:
    app = DraftApp("line\n" * 500)
    async with app.run_test(size=(80, 24)) as pilot:
        app.draft.go_to(5 * 250)
        await pilot.pause()
        assert app.draft.cursor_location == (250, 0)
        assert 235 < app.draft.scroll_offset.y < 245


async def test_a_click_puts_the_cursor_on_the_character_also_behind_wide_and_hidden_ones() -> None:
    text = "# Title\n\n漢字 and \u200b\x1b[m here, and a line long enough to be wrapped in this pane\n"
    app = DraftApp(text)
    async with app.run_test(size=(40, 12)) as pilot:
        for word in ("here", "wrapped", "漢"):
            rows = [app.draft.render_line(y) for y in range(8)]
            y = next(y for y, row in enumerate(rows) if word in row.text)
            x = cell_len(rows[y].text.partition(word)[0])
            await pilot.click(Draft, offset=(x + 1, y + 1))
            assert app.draft.cursor_offset == text.index(word), word


def margin(draft: Draft) -> list[str]:
    """Rows of the pane that have a symbol: symbol, space and first word."""
    rows = (draft.render_line(y).text for y in range(draft.content_size.height))
    return [" ".join(row.split()[:2]) for row in rows if not row.startswith(" ")]


async def test_the_margin_shows_the_worst_verdict_that_begins_in_a_row() -> None:
    app = DraftApp()
    async with app.run_test(size=(80, 24)):
        assert margin(app.draft) == ["~ Operators", "✗ “nobody", "✓ >", "✗ >", "✗ >", "? Some"]


async def test_the_margin_has_symbols_for_terminals_without_unicode() -> None:
    app = DraftApp(ascii_symbols=True)
    async with app.run_test(size=(80, 24)):
        assert [row[0] for row in margin(app.draft)] == ["~", "x", "+", "x", "x", "?"]


async def test_an_edited_quotation_is_pending_until_the_next_verdicts() -> None:
    app = DraftApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.draft.go_to(TEXT.index("very verbose.”"))
        await pilot.press("x")
        assert margin(app.draft) == ["~ Operators", "✗ “nobody", "· >", "✗ >", "✗ >", "? Some"]
        await pilot.press("backspace")
        assert margin(app.draft)[2] == "· >"
        app.draft.show_judged(quotations(app.draft.text))
        assert margin(app.draft)[2] == "✓ >"


def styled(draft: Draft, words: str) -> list[str]:
    """The runs of text drawn in the style that `words` begin with."""
    segments = [segment for y in range(draft.content_size.height) for segment in draft.render_line(y)]
    style = next(segment.style for segment in segments if segment.text.startswith(words))
    return [segment.text for segment in segments if segment.style == style]


async def test_verdicts_move_with_the_words_before_the_next_judgement() -> None:
    app = DraftApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.draft.go_to(TEXT.index("permanent chaos") - 5)
        await pilot.press("x", "y")
        assert "“permanent chaos”" in styled(app.draft, "“permanent")
        assert styled(app.draft, "“nobody") == ["“nobody said this at all, ever”"]


async def test_the_attribution_wears_the_verdict_only_when_it_is_the_fault() -> None:
    app = DraftApp()
    async with app.run_test(size=(80, 24)):
        assert styled(app.draft, "“130,000") == [
            "“130,000 nodes, and it held.”",
            "“It held.”",
            "— Jon Feld, Engineer @ Tidewater",
        ]


async def test_keys_that_belong_to_the_screen_are_left_to_it() -> None:
    app = DraftApp()
    async with app.run_test() as pilot:
        await pilot.press("f6", "f7", "f5")
        assert app.draft.selected_text == ""
        assert not app.draft.cursor_blink


# Repainting: only cells that changed are repainted, so the screen must be the one that a full repaint gives.


async def assert_painted_in_full(pilot: Pilot[None], app: DraftApp, last: str) -> None:
    await pilot.pause()
    partial = cells(app)
    app.screen.refresh()
    app.draft.refresh()
    await pilot.pause()
    assert cells(app) == partial, last


def cells(app: DraftApp) -> list[list[tuple[str, Style | None]]]:
    """Every character of the screen with its style."""
    strips = app.screen._compositor.render_strips()
    return [[(character, segment.style) for segment in strip for character in segment.text] for strip in strips]


def random_edit(app: DraftApp, chance: random.Random) -> str:
    draft = app.draft
    anywhere = draft.document.location_of(chance.randint(0, len(draft.text)))  # type: ignore[attr-defined]
    near = draft.document.location_of(draft.cursor_offset + chance.randint(-60, 60))  # type: ignore[attr-defined]
    edits: dict[str, Callable[[], object]] = {
        "type": lambda: draft.insert(chance.choice("ax ”“>#\t漢")),
        "newline": lambda: draft.insert("\n", near),
        "delete left": draft.action_delete_left,
        "delete range": lambda: draft.delete(draft.cursor_location, near),
        "paste": lambda: draft.insert("pasted words “and” \x1b more " * chance.randint(1, 9) + "\n# Heading", near),
        "undo": draft.undo,
        "redo": draft.redo,
        "move": lambda: draft.move_cursor(near),
        "go": lambda: draft.move_cursor(anywhere, center=True),
        "select": lambda: draft.move_cursor(near, select=True),
        "page": draft.action_cursor_page_down,
        "verdicts": lambda: draft.show_judged(quotations(draft.text)),
        "blur": lambda: app.set_focus(None),
        "focus": draft.focus,
    }
    name = chance.choice(list(edits))
    edits[name]()
    return name


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_after_random_edits_the_screen_is_that_of_a_full_repaint(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # a test's own choices
    app = DraftApp(TEXT + "More prose in “a line” of its own.\n" * 20)
    async with app.run_test(size=(60, 20)) as pilot:
        done: list[str] = []
        for _ in range(25):
            done += [random_edit(app, chance) for _ in range(chance.randint(1, 3))]
            await assert_painted_in_full(pilot, app, f"{done}")


async def test_after_a_resize_the_cursor_is_in_sight() -> None:
    app = DraftApp("\n\n".join("The tide was the trouble of every single quay. " * 6 for _ in range(12)))
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("ctrl+end", "up", "ctrl+home"):
            await pilot.press(key)
            for size in ((60, 20), (40, 12), (80, 24), (120, 12), (40, 12)):
                await pilot.resize_terminal(*size)
                await pilot.pause()
                row = app.draft._row_of(app.draft.cursor_offset) - app.draft.scroll_offset.y
                assert 0 <= row < app.draft.scrollable_content_region.height, (key, size)


async def test_a_line_broken_on_the_last_row_keeps_the_cursor_in_sight() -> None:
    app = DraftApp("\n".join(f"Plain {number}" for number in range(60)))
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.press("ctrl+end", "left", "left", "enter")
        await pilot.pause()
        row = app.draft._row_of(app.draft.cursor_offset) - app.draft.scroll_offset.y
        assert (app.draft.cursor_location, row) == ((60, 0), app.draft.scrollable_content_region.height - 1)


async def test_after_a_resize_the_screen_is_that_of_a_full_repaint() -> None:
    app = DraftApp()
    async with app.run_test(size=(60, 24)) as pilot:
        for width, height in ((40, 24), (90, 12), (30, 30)):
            await pilot.resize_terminal(width, height)
            await assert_painted_in_full(pilot, app, f"{width}x{height}")
            await pilot.press("x")
            await assert_painted_in_full(pilot, app, f"{width}x{height}, typed")


async def test_a_text_opened_before_the_size_is_known_is_wrapped() -> None:
    app = DraftApp()
    async with app.run_test(size=(60, 24)) as pilot:
        await assert_painted_in_full(pilot, app, "opened")


# Looks


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", [*VerdictKind, None])
def test_every_look_can_be_read_on_every_ground(theme: Theme, kind: VerdictKind | None) -> None:
    variables = theme.to_color_system().generate()
    colour = next((part for part in look_of(kind).style.split() if part.startswith("$")), "$foreground")
    for ground in ("background", "surface", "panel"):
        assert contrast(Color.parse(variables[colour[1:]]), Color.parse(variables[ground])) >= 4.5


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2.1."""

    def luminance(colour: Color) -> float:
        parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_no_state_is_told_by_colour_alone() -> None:
    looks = {look_of(kind) for kind in (*VerdictKind, None)}
    without_colour = {(look.symbol, *(part for part in look.style.split() if part[0] != "$")) for look in looks}
    assert len(without_colour) == len(looks)
    assert all(look.ascii.isascii() and len(look.ascii) == len(look.symbol) == 1 for look in looks)


def test_snapshot(snap_compare: SnapCompare) -> None:
    assert snap_compare(DraftApp(), terminal_size=(80, 24), press=["down", "down"])


def test_snapshot_narrow_and_light(snap_compare: SnapCompare) -> None:
    keys = ["down", "down", "down", "down", "down", "down", "down", "x", "shift+down"]
    assert snap_compare(DraftApp(theme="textual-light"), terminal_size=(40, 20), press=keys)


def test_snapshot_without_colour(snap_compare: SnapCompare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(DraftApp(), terminal_size=(80, 24))


def two_words(text: str, *words: str) -> Repair:
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in words]
    return Repair("Upper case", tuple(Replacement(span, text[slice(*span)].upper()) for span in spans))


@pytest.mark.parametrize("text", ["one two\nthree four\n", "one two\r\nthree four\r\n"])
async def test_a_repair_in_several_places_is_one_step_of_undo(text: str) -> None:
    app = DraftApp(text)
    async with app.run_test() as pilot:
        await pilot.press("x")
        before = app.draft.text
        app.draft.apply(two_words(before, "two", "four"))
        assert app.draft.text == before.replace("two", "TWO").replace("four", "FOUR")
        assert app.draft.cursor_offset == before.index("two")
        await pilot.press("ctrl+z")
        assert app.draft.text == before


async def test_a_repair_leaves_foreign_line_ends_between_its_places_alone() -> None:
    text = "one two\r\nmiddle\rend\nthree four\n"
    app = DraftApp(text)
    async with app.run_test():
        app.draft.apply(two_words(text, "two", "four"))
        assert app.draft.text == text.replace("two", "TWO").replace("four", "FOUR")


async def test_a_repair_of_nothing_changes_nothing() -> None:
    app = DraftApp()
    async with app.run_test():
        app.draft.apply(Repair("Nothing", ()))
        assert app.draft.text == TEXT


async def test_a_repair_that_only_deletes_is_no_typing_at_the_cursor() -> None:
    app = DraftApp("Ines Calder measured it twice.\n")
    async with app.run_test() as pilot:
        app.draft.apply(Repair("", (Replacement(Span(11, 20), ""),)))
        await pilot.pause()
        assert app.draft.text == "Ines Calder it twice.\n"
        assert not app.draft.edited_at_cursor
