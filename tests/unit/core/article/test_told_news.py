"""How much news a sentence tells: more in what is to come or has been done, less in how somebody sees something."""

from __future__ import annotations

import pytest

from brief_tui.core.article.paraphrases.told_news import news_told


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("said that depots swim", 2.5),
        ("holds that depots swim", 0.0),
        ("warned that depots swim", -2.5),
        ("said that depots never swim", 0.0),
        ("explained how depots would come to swim", 1.5),
        ("Depots, she said, swim", 0.5),
        ("told the town council that depots swim", 2.5),
        ("holds that two depots were due to the wishes of the crew", 0.0),
        ("wishes that depots swam", 4.0),
        # what is done again and again, or by the people around somebody
        ("said that the harbour repaints a crane every weekend", 5.0),
        ("holds that his own crew repaints cranes", 2.5),
        ("holds that a crew repaints cranes", 0.0),
        # what would come only then
        ("holds that the cranes would rust if nobody looked", 0.0),
        ("holds that, unless painted, cranes will rust", -1.0),
        ("holds that the cranes would rust", 4.0),
        # what is to come, and when
        ("announced that the drums will end with the next release", 9.5),
        ("thinks that the drums will end with the next generation", 4.0),
        ("hopes to be rid of the drums by next summer", 9.0),
        # what has been done
        ("said that two insurers have moved their estate already", 7.5),
        ("holds that a large harbour already prices its options so", 5.0),
        ("said that the harbour had set money aside", 5.0),
        ("said that the harbour had offered to paint it, free of charge", 6.5),
        ("said that the crew gave up on depots last winter", 5.5),
        ("noted that a large harbour already prices its options so", 5.0),
        ("said that the harbour had asked to borrow it", 7.5),
        ("said that the harbour had urged her to paint it", 7.5),
        ("said that the harbour had pushed prices up", 5.0),
        ("said that the harbour has secured a grant", 7.5),
        ("said that the harbour would give no date", 2.5),
        ("said that depots should soon be forbidden", 6.5),
        ("said that depots swim as soon as captains do", 2.5),
        ("said that the harbour used to set money aside", 0.0),
        # what is done already, not what has been done before
        ("holds that a large harbour has already settled it", 9.0),
        ("holds that the crew likes questions already settled", 0.0),
        # what came of it
        ("holds that the harbour was later sold", 3.5),
        ("holds that the harbour was sold", 1.0),
        # what somebody wants is as often a summing up
        ("She wants the captains to swim", 4.0),
        ("She would like the captains to swim", 4.0),
        ("wanted to know where depots swim", 0.0),
        ("hopes so, though depots may never swim", -3.5),
        ("She hopes not", -2.5),
        # nobody's
        ("said that none of them will swim", 0.0),
    ],
)
def test_news_is_weighed(text: str, news: float) -> None:
    assert news_told(text).amount == news
