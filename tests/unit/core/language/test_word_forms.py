"""Forms of words."""

from __future__ import annotations

import pytest

from brief_tui.core.language.word_forms import base_forms, irregular_forms, plain_forms


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("pumps", "pump"),
        ("classes", "class"),
        ("cities", "city"),
        ("carried", "carry"),
        ("stopped", "stop"),
        ("making", "make"),
        ("planning", "plan"),
        ("hired", "hire"),
        ("quickly", "quick"),
        ("prohibition", "prohibit"),
        ("washable", "wash"),
        ("installations", "install"),
        ("wooden", "wood"),
        ("boat's", "boat"),
        ("bought", "buy"),
        ("frozen", "freeze"),
        ("is", "is"),
    ],
)
def test_a_word_leads_to_its_plain_form(form: str, base: str) -> None:
    assert base in base_forms(form)


def test_irregular_forms_are_those_of_one_word() -> None:
    assert set(irregular_forms("bought")) == set(irregular_forms("buy")) == {"buy", "bought"}
    assert irregular_forms("pump") == ()


@pytest.mark.parametrize(
    ("base", "forms"),
    [("stop", "stops stopped stopping"), ("city", "cities"), ("hire", "hired hiring"), ("sell", "sold")],
)
def test_a_plain_form_has_its_endings(base: str, forms: str) -> None:
    assert set(forms.split()) <= set(plain_forms(base))


@pytest.mark.parametrize("key", ["e", "a", "王", "7"])
def test_a_word_of_one_letter_has_forms(key: str) -> None:
    assert key in plain_forms(key)
    assert key in base_forms(key)
