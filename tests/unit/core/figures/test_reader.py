"""Figures as they are read: one value for every form of it, and none where the words mean something else."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brief_tui.core.figures.figure import Figure, comparable, means
from brief_tui.core.figures.reader import figures
from brief_tui.core.figures.units import MONTH
from brief_tui.core.language.words import fold

_HOUR, _DAY, _WEEK = 3600, 86400, 604800


def _read(text: str) -> list[Figure]:
    return [figure for figure in figures(fold(text)) if not figure.aside]


def _one(text: str) -> Figure:
    (figure,) = _read(text)
    return figure


@pytest.mark.parametrize("digits", ["16", "17", "18", "19", "20", "60"])
def test_letters_behind_a_number_make_no_decade_of_it(digits: str) -> None:
    for letters in ("mm", "kg", "s", "ers", "k", "h", "nm", "xx", "fps"):
        assert "decade" not in {figure.kind for figure in figures(fold(f"In {digits}{letters} they had it all."))}


@pytest.mark.parametrize(
    ("dimension", "value", "forms"),
    [
        (
            "%",
            Fraction(200, 3),
            "two thirds of it|2/3 of it|two out of three|two in three|two boats in three|two boats out of three",
        ),
        ("%", 60, "60 percent|60 %|six in ten|six boxes in ten|three fifths|three out of five|six tenths of them"),
        ("%", 25, "a quarter of it|every fourth boat|one boat in four|down by a quarter|a full quarter of them"),
        ("%", 50, "half of it|by half|every other boat|every second boat|one in two|they halved it"),
        ("%", 4, "four of a hundred|four boats in a hundred|4 percent"),
        ("%", Fraction(100, 12), "one in twelve|one in a dozen|a mere twelfth of it|every twelfth boat"),
        ("x", 2, "twice as many|double the price|it doubled|twofold|2x|two times the price|a factor of two|two-fold"),
        ("x", Fraction(9, 5), "one point eight times as much|1.8 times the cost"),
        ("x", Fraction(5, 2), "two and a half times|2.5 times as much"),
        ("time", _HOUR * Fraction(3, 2), "an hour and a half|90 minutes|one and a half hours|1.5 hours"),
        ("time", 45 * 60, "three quarters of an hour|45 minutes|45-minute"),
        ("time", 2 * _WEEK, "a fortnight|two weeks|14 days|every second week|two long weeks"),
        ("time", 21 * MONTH, "a year and nine months|21 months"),
        ("time", 30, "a thirty-second clip|30 seconds"),
        ("time", 18 * MONTH, "six quarters|six ugly quarters|a year and a half|18 months"),
        ("time", Fraction(4, 5), "eight tenths of a second|0.8 seconds|800ms"),
        ("", 12, "a dozen boats|twelve boats|12 boats"),
        ("", 6, "half a dozen boats|six boats"),
        ("", 200, "a couple of hundred boats|two hundred boats"),
        ("", 1_500_000, "a million and a half boats|one and a half million boats|1.5M boats|1,500,000 boats"),
        ("%", 60, "six times in ten|six times out of ten"),
        ("x", 2, "they buy double from us|they pay double for it|it is double the price|it is double last year's"),
        ("x", 5000, "five-thousandfold|5,000 times the size|it grew five thousandfold"),
        ("", 5, "five times this year|struck five times since|five times already"),
        ("%", 20, "when we told them, a fifth said it was better|a fifth thought so"),
        ("%", Fraction(9, 100), "nine basis points|0.09 percent"),
        ("%", 1, "twice in two hundred trips|two times in 200 trips|twice out of 200"),
        ("", 1_400_000, "a million four|1.4 million"),
        ("time", _DAY, "a whole day|one whole day|one more day"),
        ("$", Fraction(11, 10), "a dollar ten|$1.10|another dollar ten"),
        ("€", Fraction(47, 5), "nine euros and forty cents|€9.40|nine euros forty"),
        ("£", Fraction(25, 2), "twelve pounds fifty|twelve pounds and fifty pence|£12.50"),
        ("%", Fraction(3, 10), "they throw away point three percent|0.3 percent"),
        ("", 150_000, "a hundred and fifty k|150,000"),
        ("", 4_250_000, "four million and a quarter|4.25 million"),
        ("time", 110 * 60, "an hour fifty|110 minutes"),
        ("time", 160, "two minutes forty|two minutes forty seconds|2 minutes 40 seconds|160 seconds"),
        ("length", Fraction(9, 5), "a metre eighty|one metre eighty tall|180 centimetres|1.8 metres"),
        ("mass", Fraction(43, 10), "four kilos three hundred|4.3 kilograms"),
        ("date", 1970, "the 1970s|the '70s|the early seventies"),
        ("date", 7, "July|one July week"),
        ("date", 301, "March 1|the first of March|1 March|March the 1st"),
    ],
)
def test_every_form_is_one_value(dimension: str, value: int | Fraction, forms: str) -> None:
    for form in forms.split("|"):
        assert _one(form).amount == (dimension, value), form


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("it sells for one ninety", {190, Fraction(19, 10)}),
        ("it sells for six oh five", {605, Fraction(121, 20)}),
        ("an old seven three seven", {737}),
        ("one seventy nine two years ago", {179, Fraction(179, 100)}),
        ("two eighty-minute talks", set()),
        ("it went from 1 90", set()),
        ("we have one point two", {Fraction(6, 5)}),
    ],
)
def test_a_number_may_be_spoken_as_several(text: str, readings: set[Fraction]) -> None:
    assert {figure.value for figure in figures(fold(text)) if figure.kind == "spoken"} == readings


@pytest.mark.parametrize("text", ["it was $130 ten years ago", "against 130 dollars ten years ago"])
def test_what_has_a_unit_of_its_own_is_no_cents(text: str) -> None:
    assert [one.value for one in figures(fold(text)) if one.dimension == "$"] == [130]


@pytest.mark.parametrize("text", ["eight or ten thousand boats", "between eight and ten thousand boats"])
def test_both_ends_of_a_range_have_its_scale(text: str) -> None:
    assert 8000 in {figure.value for figure in figures(fold(text))}


@pytest.mark.parametrize(
    ("text", "value"), [("water and four and a half", Fraction(9, 2)), ("two and four and a half", 4)]
)
def test_a_number_begins_where_none_goes_on(text: str, value: Fraction) -> None:
    assert value in {figure.value for figure in figures(fold(text))}


@pytest.mark.parametrize(
    "text",
    [
        "a third boat came",
        "the second half was dull",
        "they came once a quarter",
        "two men in three boats left",
        "they rowed twice a week",
        "a double for the king",
        "it went over and over",
        "the other half sleeps",
        "it opens at half past eight",
        "it closes at a quarter to nine",
        "it rang four times",
        "what trips it is double periods",
    ],
)
def test_what_means_something_else_is_no_share_and_no_multiple(text: str) -> None:
    assert not {"%", "x"} & {figure.dimension for figure in _read(text)}


@pytest.mark.parametrize(
    "text", ["he asks if there is a hundred and thirteenth", "it is their two hundred and fortieth"]
)
def test_the_hundreds_of_an_ordinal_are_no_number(text: str) -> None:
    assert [figure for figure in _read(text) if figure.value >= 100] == []


def test_five_times_this_year_are_no_multiple_and_what_a_weight_is_multiplied_by_is_one() -> None:
    assert "x" not in {figure.dimension for figure in figures(fold("The button was pressed five times this year."))}
    assert "x" in {figure.dimension for figure in figures(fold("It multiplies its weight by about five thousand."))}


def test_a_part_of_those_before_it_may_be_read_as_a_share() -> None:
    asides = [
        figure
        for figure in figures(fold("I called sixty boats, and fifty-four of them came."))
        if figure.aside and figure.dimension == "%"
    ]
    assert [(figure.dimension, int(figure.value)) for figure in asides] == [("%", 90)]
    asides = [
        figure
        for figure in figures(fold("It cost 26 million, of which the town paid nine."))
        if figure.aside and figure.dimension == "%"
    ]
    assert [round(figure.value) for figure in asides] == [35]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("66 percent", "two thirds of it"),
        ("about a third of it", "34 percent"),
        ("nearly half of it", "46 percent"),
        ("more than 2,500 boats", "three thousand boats"),
        ("about 200 boats", "hundreds of boats"),
        ("ten days or so", "a week and a half"),
        ("about four months", "a hundred and ten days"),
        ("four weeks", "a month"),
        ("two and a half months", "ten weeks"),
        ("a rise of 100 percent", "it doubled"),
        ("130,000 boats", "130,412 boats"),
        ("about 250 boats", "240 boats"),
        ("the 1970s", "1974"),
    ],
)
def test_a_figure_may_be_rounder_than_what_was_said(written: str, said: str) -> None:
    assert means(_one(written), _one(said))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("40 percent", "six in ten"),
        ("5.4 percent", "5 percent"),
        ("a third of it", "a quarter of it"),
        ("nearly half of it", "four in ten"),
        ("half an hour", "twenty-two minutes"),
        ("two hours", "ninety minutes"),
        ("three months", "a fortnight"),
        ("twice as many", "three times as many"),
        ("dozens of boats", "hundreds of boats"),
        ("40 boats", "forty percent"),
        ("130,412 boats", "130,000 boats"),
        ("some 63 boats", "sixty boats"),
        ("about 1,840 boats", "1,974 boats"),
        ("340 boats", "hundreds of boats"),
        ("1974", "the seventies"),
    ],
)
def test_another_value_is_no_rounder_one(written: str, said: str) -> None:
    assert not means(_one(written), _one(said))


def test_a_fall_ends_in_the_unit_in_which_it_begins() -> None:
    assert [figure.amount for figure in _read("from 3.1 percent to 1.9")] == [
        ("%", Fraction(31, 10)),
        ("%", Fraction(19, 10)),
    ]
    assert _read("it gave 3 percent to 4 boats")[1].amount == ("", Fraction(4))
    assert [one.value / one.unit for one in _read("for ten years or for fifty") if one.dimension] == [10, 50]
    assert not any(one.dimension for one in _read("for ten years or for fifty boats")[1:])


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("the worst stayed at one point four", True),
        ("it stands at one point four, and rises", True),
        ("at one point four came", False),
        ("it stayed, at one point, four weeks", False),
    ],
)
def test_what_stays_at_one_point_something_has_a_decimal(text: str, level: bool) -> None:
    assert (("", Fraction(7, 5)) in [one.amount for one in _read(text)]) == level


def test_hours_before_a_month_end_there() -> None:
    assert next(figure.value for figure in _read("it took six hours one February")) == 6 * _HOUR


def test_so_many_a_day_are_not_so_many_a_week() -> None:
    daily, weekly, others, later = (
        _read(text)[0] for text in ("60 boats a day", "60 boats a week", "420 boats each week", "60 boats a day later")
    )
    assert means(daily, others) and means(daily, later)
    assert not means(daily, weekly)


def test_a_time_behind_which_there_are_so_many_makes_no_rate() -> None:
    assert [_read(f"it reached 70 {when} half a year")[0].per for when in ("after", "within", "for")] == [0, 0, 0]


def test_three_in_four_may_be_a_percent_more_or_less() -> None:
    told, said, other = (
        _read(text)[0] for text in ("three boats in four", "seventy-four percent", "seventy-two percent")
    )
    assert means(told, said)
    assert not means(told, other)


def test_so_many_to_one_are_so_many_times() -> None:
    assert _read("they outnumber us by four to one")[0].amount == ("x", Fraction(4))
    assert [one.dimension for text in ("it fell from four to one", "we won by 4 to 2") for one in _read(text)] == [
        ""
    ] * 4


def test_what_is_so_many_annually_is_so_many_a_year() -> None:
    for rated, told in [("60 boats weekly", "60 boats a week"), ("$48 annually", "$48 a year")]:
        one, other = (_read(text)[0] for text in (rated, told))
        assert one.per == other.per != 0


def test_what_happens_twice_in_so_many_years_is_no_share() -> None:
    assert [figure.dimension for figure in _read("it sank twice in two hundred years")] == ["time"]


def test_what_is_so_much_under_another_figure_gives_that_too() -> None:
    read = list(figures(fold("eighty-eight million, which is four under the plan, and nine above the ground")))
    assert [figure.value for figure in read if figure.aside and figure.value > 88_000_000] == [92_000_000]


def test_what_is_far_off_is_about_something_else() -> None:
    assert comparable(_one("five minutes"), _one("five hours"))
    assert not comparable(_one("five minutes"), _one("120 days"))
    assert not comparable(_one("five minutes"), _one("five boats"))


_WORDS = (
    "12 0 65,000 5K 1/3 $ 3.5 % percent half a an third thirds quarters of hour minutes and to 10-15 10x March 2024 Q3 "
    "dozen hundred hundreds couple every other fourth in out times twice as factor old age which them . ,"
)


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=12))
def test_figures_stand_one_after_the_other_inside_the_text(parts: list[str]) -> None:
    words = fold(" ".join(parts))
    read = list(figures(words))
    spans = list(dict.fromkeys((figure.start, figure.end) for figure in read))
    assert all(0 <= start < end <= len(words) for start, end in spans)
    assert all(figure.start <= figure.number_end <= figure.end for figure in read)
    firsts = sorted({(figure.start, figure.end) for figure in read if not figure.aside})
    assert all(one[1] <= other[0] for one, other in zip(firsts, firsts[1:], strict=False))
    assert all(means(figure, figure) for figure in read if figure.value)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("two headers of 20 bytes", [("", 2), ("byte", 20)]),
        ("three teams of five people", [("%", 60)]),
        ("three crates of twelve bottles", [("", 3), ("", 12)]),
        ("seven of ten boats", [("%", 70)]),
        ("two boats of ten", [("%", 20)]),
        ("every ten nights", [("", 10)]),
        ("six for every ten boats", [("", 6), ("", 10)]),
        ("a twenty-second birthday", []),
        ("the twenty-second visitor", []),
        ("in two halves", [("", 2)]),
        ("both halves of it", []),
        ("the toll halves the traffic", [("%", 50)]),
    ],
)
def test_what_holds_so_many_is_no_share_and_a_side_is_no_half(text: str, amounts: list[tuple[str, int]]) -> None:
    assert [figure.amount for figure in _read(text)] == [(unit, Fraction(value)) for unit, value in amounts]


_NUMBERED = st.sampled_from(
    "costs good the a another each every half quarters twice dozen hundred million point zero minus from to and of per "
    "in by 5 16 1,000 3.5 $5 thirty twenty-one first 3rd % ‰ percent euro euros dollar cents pounds kg 20mm hour "
    "minutes seconds week years May 10:30 times fold 1990s 24/7 3-4 ½ Q3 k bn or nor about some few all next"
    " last".split()
)


@given(st.lists(_NUMBERED, min_size=1, max_size=8).map(" ".join))
@example("it costs euro thirty")
@example("a 16 ‰ dollar ten")
def test_whatever_stands_beside_numbers_is_read(text: str) -> None:
    words = fold(text)
    assert all(0 <= one.start < one.end <= len(words) for one in figures(words))


def test_another_dollar_ten_is_an_amount_and_a_good_one_is_not() -> None:
    assert [one.value for one in figures(fold("another dollar ten")) if one.dimension == "$"] == [Fraction(11, 10)]
    assert not [one for one in figures(fold("a very good dollar ten")) if one.dimension == "$"]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("from four searches in a hundred to 37", [4, 37]),
        ("from nine trains in ten to seven", [90, 70]),
        ("from one in five to three", [20, 60]),
        ("from 3 in 100 to 12 in 100", [3, 12]),
        ("from one boat in eleven to one in fifty", [Fraction(100, 11), 2]),
        ("from two men in ten to fifteen boats", []),
        ("from five rooms in two to one", []),
        ("it gained eleven points, which is a lot", [11]),
        ("eleven points at which it stops", []),
        ("two hundred and thirty thousand points", []),
        ("eleven points where it stops", []),
        ("eleven points on which they agree", []),
    ],
)
def test_two_shares_of_one_whole_and_points_that_are_places(text: str, shares: list[Fraction | int]) -> None:
    assert [one.value for one in figures(fold(text)) if one.dimension == "%"] == shares


@pytest.mark.parametrize("text", ["they tried a points system", "he kept a miles card", "it was a minutes taker's job"])
def test_no_one_has_a_plural(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize("text", ["Since June the 12 drivers", "in March their 14 shops", "in May our twelve boats"])
def test_a_number_behind_a_month_and_its_article_is_a_count(text: str) -> None:
    assert [figure.kind for figure in _read(text)] == ["month", "count"]


@pytest.mark.parametrize("text", ["on June the 12th they met", "it was June the 12th", "on June 12 they met"])
def test_a_day_may_have_an_article(text: str) -> None:
    assert [figure.kind for figure in _read(text)] == ["day"]


@pytest.mark.parametrize(
    ("text", "values"),
    [("a ratio of one to forty", [40]), ("a ratio of four to one", [4]), ("it grew from one to forty", [])],
)
def test_a_ratio_is_a_multiple(text: str, values: list[int]) -> None:
    assert [one.value for one in figures(fold(text)) if one.dimension == "x"] == values


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("they paid a few hundred dollars", 200, 999),
        ("it cost several thousand euros a head", 2000, 9999),
        ("A few million euros went missing", 2_000_000, 9_999_999),
        ("just a couple of hundred dollars", 200, None),
        ("a hundred dollars", 100, None),
        ("four hundred dollars", 400, None),
    ],
)
def test_a_few_hundred_dollars_are_several_hundreds(text: str, least: int, most: int | None) -> None:
    figure = _one(text)

    assert figure.value == least
    assert figure.most == most


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("one point four against point three for the shaft", ("", Fraction(3, 10))),
        ("it was about point eight on a dry day", ("", Fraction(4, 5))),
        ("Of the money a fifth goes to the fund", ("%", 20)),
        ("Of the boats a third comes from the yard", ("%", Fraction(100, 3))),
        ("Of the staff a quarter went in May", ("%", 25)),
        ("rust in three sieves of the sixty", ("%", 5)),
        ("missed calls went from a quarter to one in twenty", ("%", 25)),
    ],
)
def test_what_speech_leaves_short_is_read(text: str, amount: tuple[str, Fraction | int]) -> None:
    assert amount in [figure.amount for figure in figures(fold(text))]


@pytest.mark.parametrize(
    "text",
    [
        "At that point three of the boats sank.",
        "On point three we agree with them.",
        "A fifth boat went down.",
        "A third glass is on the shelf.",
        "They built a fifth bus stop.",
        "Two people of the 2019 intake left.",
        "They open from a quarter to nine.",
        "They open from a quarter to one in the afternoon.",
    ],
)
def test_what_only_looks_like_a_share_or_a_decimal_is_none(text: str) -> None:
    assert [one for one in figures(fold(text)) if one.dimension == "%" or one.value.denominator > 1] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On Nov. 9 the loom stopped.", [1109]),
        ("On Sept. 3 and Oct 14 it ran.", [903, 1014]),
        ("By Feb. 28, 2025, it had stopped.", [228, 2025]),
        ("It ran from 9 Nov 2025 on.", [1109, 2025]),
        ("It opened in Sept. 2023.", [9, 2023]),
        ("They came in Dec. The 12 boats left.", [12]),
        ("They mar 3 sheets.", [3]),
    ],
)
def test_a_short_month_is_read_with_its_day_or_year(text: str, values: list[int]) -> None:
    assert [one.value for one in _read(text)] == values


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("one boat in eleven sinks", ["count", "count", "share"]),
        ("it is one in two thousand, and that is little", ["count", "count", "share"]),
        ("we built one in nineteen ninety-four", ["count", "year"]),
        ("there was one in 2019", ["count", "year"]),
        ("we lost one in eleven days", ["count", "measure"]),
        ("two boats in eleven harbours", ["count", "count"]),
        ("there is one in 0 of them", ["count", "count"]),
    ],
)
def test_one_in_so_many_is_a_share_besides(text: str, kinds: list[str]) -> None:
    assert [figure.kind for figure in figures(fold(text))] == kinds


def test_a_number_behind_a_measure_with_what_it_counts_is_no_part_of_it() -> None:
    assert [figure.value for figure in _read("at two metres forty boats lay aground")] == [2, 40]
