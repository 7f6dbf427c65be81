"""The source pane in an app: rows, marks, reading cursor, selection."""

from collections.abc import Callable

from textual.geometry import Offset
from textual.selection import Selection

from brief_tui.core.offsets import Span
from brief_tui.core.sources.transcripts import TranscriptBuilder
from brief_tui.tui.bases.transcript_view import TranscriptView
from tests.tui.apps.transcript_app import PATH, TranscriptApp, span, transcript

SnapCompare = Callable[..., bool]


def rows(view: TranscriptView) -> list[str]:
    """What the pane shows, without the margin."""
    return [view.render_line(y).text[1:].rstrip() for y in range(view.content_size.height)]


def drawn(view: TranscriptView, words: str) -> list[str]:
    """The runs of text drawn in the style that `words` begin with, row by row."""
    segments = [segment for y in range(view.content_size.height) for segment in view.render_line(y) if segment.style]
    looks = [
        (segment.text, segment.style.without_color.clear_meta_and_links()) for segment in segments if segment.style
    ]
    look = next(look for text, look in looks if text.startswith(words))
    return [text for text, other in looks if other == look]


async def test_head_labels_and_speech() -> None:
    app = TranscriptApp(transcript())
    async with app.run_test(size=(80, 24)):
        shown = rows(app.view)
        assert shown[:4] == [
            "moreau.vtt · webvtt · 13 turns · 345 words · 6 cited",
            "",
            "00:12:04 Ada Moreau",
            "We replaced the store because YAML is very verbose. It took us two years,",
        ]
        assert "130,000 nodes, and one very patient ␛[2J team" in shown[4]
        assert "[laughs] And nobody [/] noticed." in shown
        assert "00:13:20 unknown" in shown


async def test_a_turn_without_a_time_code_repeats_no_other() -> None:
    builder = TranscriptBuilder(PATH, "webvtt", "")
    builder.say("Jon Feld", "One.", 0)
    builder.time(5)
    builder.say("Ada Moreau", "Two.", 0)
    builder.say("Jon Feld", "Three.", 0)
    app = TranscriptApp(builder.build())
    async with app.run_test(size=(80, 24)):
        assert [row for row in rows(app.view) if "Feld" in row or "Ada" in row] == [
            "Jon Feld",
            "00:00:05 Ada Moreau",
            "Jon Feld",
        ]


async def test_every_row_is_as_wide_as_the_pane_also_with_wide_characters() -> None:
    app = TranscriptApp(transcript())
    async with app.run_test(size=(40, 20)) as pilot:
        for width in (40, 39, 23):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
            inner = app.view.scrollable_content_region.width
            assert {app.view.render_line(y).cell_length for y in range(app.view.content_size.height)} == {inner}


async def test_marks_are_exact_to_the_character() -> None:
    app = TranscriptApp(transcript())
    async with app.run_test(size=(80, 24)):
        assert drawn(app.view, "130,000") == ["130,000 nodes, and"]
        assert drawn(app.view, "We replaced") == ["We replaced the store because YAML"]
        assert drawn(app.view, "nobody") == ["nobody"]


async def test_an_escape_sequence_in_a_label_or_path_is_shown_not_sent() -> None:
    builder = TranscriptBuilder("transcripts/\x1b]2;x\n[].txt", "text", "")
    builder.say("[@click=app.quit]x[/]\x1b[c" + "y" * 5000, "Speech.\u2028\x9b", 0)
    app = TranscriptApp(builder.build())
    async with app.run_test(size=(80, 24)) as pilot:
        shown = "".join(rows(app.view))
        assert shown.isprintable()
        assert "␛]2;x␊[].txt" in shown
        assert "[@click=app.quit]x[/]␛[c" in shown
        await pilot.click(TranscriptView, offset=(5, 3))
        assert app.is_running


async def test_going_to_an_offset_puts_its_row_in_the_middle() -> None:
    source = transcript(100)
    app = TranscriptApp(source)
    async with app.run_test(size=(80, 24)) as pilot:
        app.view.go_to(span(source, "Answer 50").start)
        await pilot.pause()
        at = next(y for y, row in enumerate(rows(app.view)) if row.startswith("Answer 50"))
        assert at == app.view.content_size.height // 2
        assert app.view.render_line(at).text.startswith("▌")


async def test_a_place_asked_for_before_the_size_is_known_is_found_and_stays_through_a_resize() -> None:
    source = transcript(100)
    app = TranscriptApp(source)
    app.view.show(source, {})
    app.view.go_to(span(source, "Answer 50").start)
    async with app.run_test(size=(80, 24)) as pilot:
        for width in (80, 30, 120):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            assert any(row.startswith("Answer 50") for row in rows(app.view)), width


async def test_the_reading_cursor_goes_by_rows_pages_and_turns() -> None:
    source = transcript(100)
    app = TranscriptApp(source)
    async with app.run_test(size=(80, 24)) as pilot:

        def cursor() -> str:
            marked = [row for row in map(app.view.render_line, range(24)) if row.text.startswith("▌")]
            assert len(marked) == 1
            return marked[0].text[1:].split("–")[0].strip()

        await pilot.press("down", "down")
        assert cursor() == "00:12:04 Ada Moreau"
        await pilot.press("right", "right", "down")
        assert cursor() == "Answer 1"
        await pilot.press("left")
        assert cursor() == "00:13:20 unknown"
        await pilot.press("left")
        assert cursor() == "00:12:40 Jon Feld"
        await pilot.press("end")
        assert app.view.is_vertical_scroll_end
        await pilot.press("pageup")
        assert app.view.scroll_offset.y > 0
        await pilot.press("home")
        assert cursor().startswith("moreau.vtt")
        assert app.view.scroll_offset.y == 0


async def test_enter_and_click_choose_a_turn() -> None:
    app = TranscriptApp(transcript())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "enter")
        y = next(y for y, row in enumerate(rows(app.view)) if row.startswith("Answer 1"))
        await pilot.click(TranscriptView, offset=(10, y + 1))
        await pilot.pause()
        assert app.turns == [2, 3]


async def test_another_transcript_starts_at_its_top_without_marks_the_same_one_keeps_its_place() -> None:
    source, other = transcript(100), TranscriptBuilder("transcripts/b.txt", "text", "")
    other.say("Jon Feld", "We replaced nothing.", 0)
    app = TranscriptApp(source)
    async with app.run_test(size=(80, 24)) as pilot:
        app.view.go_to(span(source, "Answer 50").start)
        app.view.show(transcript(100), {PATH: 7})
        await pilot.pause()
        assert any(row.startswith("Answer 50") for row in rows(app.view))
        app.view.show(other.build(), {})
        await pilot.pause()
        assert rows(app.view)[0] == "b.txt · text · 1 turn · 3 words"
        assert drawn(app.view, "We replaced") == drawn(app.view, "We replaced nothing.")


async def test_selected_text_is_the_transcripts_own_without_wraps_and_labels() -> None:
    source = transcript()
    app = TranscriptApp(source)
    async with app.run_test(size=(40, 20)) as pilot:
        shown = rows(app.view)
        first = next(y for y, row in enumerate(shown) if row.startswith("We replaced"))
        selection = Selection(Offset(3, first), Offset(5, first + 1))
        chosen = app.view.get_selection(selection)
        assert chosen is not None
        assert "\n" not in chosen[0]
        assert chosen[0] in source.text
        assert chosen[0].startswith("replaced")
        whole = app.view.get_selection(Selection(None, None))
        assert whole == (source.text, "\n")
        await pilot.mouse_down(TranscriptView, offset=(2 + 3, first + 1))
        await pilot.hover(TranscriptView, offset=(2 + 10, first + 1))
        await pilot.mouse_up(TranscriptView, offset=(2 + 10, first + 1))
        await pilot.pause()
        assert app.screen.get_selected_text() == source.text[3:11]
        assert app.turns == []


async def test_marks_outside_of_the_text_do_no_harm() -> None:
    app = TranscriptApp(transcript(0))
    async with app.run_test(size=(80, 24)):
        app.view.mark([Span(10**6, 10**6 + 5), Span(5, 5)], current=Span(10**6, 10**7))
        app.view.go_to(10**6)
        assert rows(app.view)[0].startswith("moreau.vtt")


async def test_without_a_transcript_it_says_what_to_do() -> None:
    app = TranscriptApp(None)
    async with app.run_test(size=(40, 20)) as pilot:
        assert " ".join(rows(app.view)).strip().startswith("No transcript yet. Put files")
        await pilot.press("down", "right", "left", "end", "pageup", "enter")
        app.view.go_to(5)
        assert app.turns == []


async def test_a_transcript_without_speech_shows_its_head() -> None:
    empty = TranscriptBuilder(PATH, "webvtt", "").build()
    app = TranscriptApp(None)
    async with app.run_test(size=(80, 24)) as pilot:
        app.view.show(empty, {})
        await pilot.press("right", "left", "end", "enter")
        assert rows(app.view)[:2] == ["moreau.vtt · webvtt · 0 turns · 0 words", ""]


def test_snapshot(snap_compare: SnapCompare) -> None:
    assert snap_compare(TranscriptApp(transcript()), terminal_size=(80, 24), press=["down", "down", "down"])


def test_snapshot_narrow_and_light(snap_compare: SnapCompare) -> None:
    assert snap_compare(TranscriptApp(transcript(), theme="textual-light"), terminal_size=(40, 20), press=["right"])


def test_snapshot_empty(snap_compare: SnapCompare) -> None:
    assert snap_compare(TranscriptApp(None), terminal_size=(40, 20))
