"""What event.toml says: the event, its pillars, speakers, companies and the gate's thresholds."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

Line = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^\r\n]*$")]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\r\n]*$")]
ProfileName = Literal["standard", "strict", "house"]
Grade = Literal["error", "warning", "note", "off"]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


_LANGUAGE = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(-x(-[A-Za-z0-9]{1,8})+)?"
)
"""BCP 47: language, script, region, variants, and what is for private use."""


def _tag(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise PydanticCustomError("no_language", "no language tag")
    return text


class _Table(BaseModel):
    # Unknown keys are kept, so that the reader can warn about them with the nearest known one.
    model_config = ConfigDict(extra="allow", frozen=True, strict=True)


class PillarConfig(_Table):
    """`[[pillars]]`: an audience, and the `## ` heading that addresses it."""

    id: Name
    heading: Name
    audience: Line = ""


class RubricConfig(_Table):
    """`[rubric]`: the gate's thresholds. Further keys are rules and verdicts with the most that may be found."""

    verification_rate: Share = 0.95
    fabricated: Annotated[int, Field(ge=0)] = 0
    verified_citations: Annotated[int, Field(ge=0)] = 8
    operators: Annotated[int, Field(ge=0)] = 4
    tickers: Annotated[int, Field(ge=0)] = 2

    @property
    def at_most(self) -> dict[str, int]:
        """How many findings of a rule, or quotations of a verdict, the newsroom's own checks let pass."""
        return dict(self.model_extra or {})


class LimitsConfig(_Table):
    """`[limits]`: from where on the rules about pillars and voices remark."""

    pillar_citations: Annotated[int, Field(ge=0)] = 1
    """Citations that a pillar should have."""
    pillar_words: Annotated[int, Field(ge=0)] = 60
    """Words of prose that a pillar should have; with 0 a pillar is not compared with the others either."""
    voice_share: Share = 0.5
    """Largest share of all citations that one person may have."""
    transcript_share: Share = 0.5
    """Largest share of all citations that may rest on one of three or more transcripts."""


class ReviewConfig(_Table):
    """`[review]`: what reviewers may do, and what the gate wants of them."""

    waivable: list[Literal["drifted", "stitched", "misattributed", "fabricated", "unattributed", "unchecked"]] = [
        "drifted",
        "stitched",
        "misattributed",
        "unattributed",
        "unchecked",
    ]
    """Verdicts that a reviewer may waive."""
    authors: list[Name] = []
    """Who writes the brief."""
    four_eyes: bool = False
    """Whether decisions of authors do not count."""
    sign_off: bool = False
    """Whether the gate wants a decision about every quotation."""


class Company(_Table):
    """`[[companies]]`: a known company; tracked when it has symbols and is not excepted."""

    name: Name
    symbols: list[Name] = []
    aliases: list[Name] = []
    tracked: bool = True
    private: bool = False

    @property
    def on_watch_list(self) -> bool:
        """Whether the company is tracked."""
        return bool(self.symbols) and self.tracked and not self.private

    @property
    def ticker(self) -> str | None:
        """The first symbol without its exchange ("NASDAQ:GOOGL" gives "GOOGL"); None without symbols."""
        return self.symbols[0].rpartition(":")[2] if self.symbols else None


class SpeakerConfig(_Table):
    """`[[speakers]]`: a person's name, title and company, to hold the brief to."""

    name: Name
    title: Line = ""
    company: Line = ""
    aliases: list[Name] = []


class LabelsConfig(_Table):
    """`[[labels]]`: who is who in a transcript that names nobody, and who wrote it."""

    transcript: Name
    speakers: dict[str, Name] = {}
    speaker: Name | None = None
    grade: Literal["human", "machine"] | None = None
    """Who wrote the transcript, where its file does not tell or somebody has corrected it since."""


class Event(_Table):
    """event.toml as a whole."""

    title: Name
    publisher: Line = ""
    published: date | None = None
    language: Annotated[str, AfterValidator(_tag)] = "en"
    """That of the article, as a BCP 47 tag."""
    summary: Line = ""
    source_url: Line = ""
    alerts: list[Line] = []
    brief: Name = "brief.md"
    transcripts: list[Name] = ["transcripts/*"]
    profile: ProfileName = "standard"
    pillars: Annotated[list[PillarConfig], Field(min_length=1)]
    rubric: RubricConfig = RubricConfig()
    findings: dict[str, Grade] = {}
    """How severe a rule's findings are, where the newsroom differs."""
    limits: LimitsConfig = LimitsConfig()
    review: ReviewConfig = ReviewConfig()
    companies: list[Company] = []
    speakers: list[SpeakerConfig] = []
    labels: list[LabelsConfig] = []

    @property
    def dateline(self) -> str:
        """Publisher and date in words, as far as they are given: "harbor-foundation · 27 April 2026"."""
        return " · ".join(part for part in (self.publisher, self.day) if part)

    @property
    def day(self) -> str:
        """When it is published, in words: "27 April 2026"; empty where that is not given."""
        return f"{self.published.day} {self.published:%B %Y}" if self.published else ""
