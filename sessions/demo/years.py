"""The nineteen teas before the last three: what was asked, drawn from the sample troubles.

Of the first one the old article tells the day, the room and how the questions were spread;
all else here is invented and says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from clearance.demo.years import office
from clearance.demo.years.case import Case, Cases
from clearance.demo.years.ground import Ground
from clearance.demo.years.trouble import ALWAYS
from clearance.demo.years.words import MATTERS, REPAIRS, UNSOLVED_MATTERS
from clearance.enums import Check, Outcome
from home.demo.sample import Sample
from sessions.demo.chronicle import CHRONICLE, EPIDEMIC, QUOTES, Chapter
from sessions.demo.slip import SampleTea, Slip

ASKED = (
    "能不能改进？",
    "怎么办？",
    "能不能想想办法？",
    "什么时候能解决？",
    "能不能有个准话？",
    "能不能尽快解决？",
    "有没有更好的办法？",
)
ON_THE_SPOT, PLANNED_SHARE, EXPLAINED_SHARE = 0.3, 0.06, 0.12
RECORDED_SINCE = 8
STARTS = time(15, 30)


@dataclass(frozen=True)
class Settled:
    """A planned matter of an old tea was kept and checked on these days."""

    title: str
    kept: date
    checked: date


def teas(sample: Sample) -> Iterator[tuple[SampleTea, tuple[Settled, ...]]]:
    """The earlier teas in their order, each with the plans that were kept since."""
    ground = Ground(sample)
    cases = Cases(ground)
    for chapter in CHRONICLE:
        yield _tea(Random(f"huiyin tea {chapter.number}"), cases, chapter)


def _tea(rng: Random, cases: Cases, chapter: Chapter):
    at = timezone.make_aware(datetime.combine(chapter.date, STARTS))
    slips = [
        _slip(rng, cases, at, categories)
        for categories, amount in chapter.asked
        for _one in range(amount)
    ]
    seconds = sorted(rng.sample(range(200, 5000), len(slips)))
    if chapter.number >= RECORDED_SINCE:
        slips = [_with(slip, second) for slip, second in zip(slips, seconds, strict=True)]
    tea = SampleTea(
        chapter.number, chapter.date, chapter.place, chapter.guests, tuple(slips),
        recap=_recap(rng, chapter, slips), marks=_marks(slips), departments=_present(slips),
        agenda=chapter.agenda,
    )  # fmt: skip
    return tea, tuple(_settled(rng, chapter, slip) for slip in slips if slip.promise)


def _slip(rng: Random, cases: Cases, at: datetime, categories: tuple[str, ...]) -> Slip:
    draw = rng.random()
    if draw < PLANNED_SHARE:
        pool = _of(UNSOLVED_MATTERS, categories, Outcome.PLANNED)
    elif draw < PLANNED_SHARE + EXPLAINED_SHARE:
        pool = _of(UNSOLVED_MATTERS, categories, Outcome.EXPLAINED, Outcome.NOT_POSSIBLE)
    else:
        pool = ()
    case = _in_public(rng, cases, pool or _solved(categories), at)
    _whole, answer = office.answer(rng, case.trouble, case.case, case.slots)
    outcome = case.trouble.outcome
    days = 0 if rng.random() < ON_THE_SPOT and outcome == Outcome.SOLVED else rng.randint(2, 12)
    return Slip(
        _question(rng, case), case.category.slug, case.lead.name, answer, days, outcome,
        "" if outcome == Outcome.PLANNED else rng.choice(list(Check)), rng.randint(2, 9),
        promise=_promise(case), due=_due(rng, at, outcome),
        place=case.place.code if case.place else "",
    )  # fmt: skip


def _in_public(rng: Random, cases: Cases, troubles: tuple, at: datetime) -> Case:
    """Nobody asks about a bedroom in a hall, and nobody would read it afterwards."""
    while True:
        case = cases.draw(rng, troubles, at)
        if case.place is None or not case.place.is_bedroom:
            return case


def _solved(categories: tuple[str, ...]) -> tuple:
    if categories == EPIDEMIC:
        return tuple(one for one in MATTERS if one.until < ALWAYS)
    return _of((*MATTERS, *REPAIRS), categories, Outcome.SOLVED)


def _of(troubles, categories: tuple[str, ...], *outcomes: str) -> tuple:
    return tuple(one for one in troubles if one.category in categories and one.outcome in outcomes)


def _question(rng: Random, case: Case) -> str:
    asks = any(word in case.title for word in ("能不能", "怎么", "为什么", "什么时候"))
    return f"{case.title}？" if asks else f"{case.title}，{rng.choice(ASKED)}"


def _promise(case: Case) -> str:
    plans = case.trouble.alternatives(case.trouble.plan, case.case) if case.trouble.plan else [""]
    return plans[0].format_map(case.slots)


def _due(rng: Random, at: datetime, outcome: str) -> date | None:
    return at.date() + timedelta(days=rng.randint(60, 150)) if outcome == Outcome.PLANNED else None


def _with(slip: Slip, second: int) -> Slip:
    return Slip(**vars(slip) | {"second": second})


def _settled(rng: Random, chapter: Chapter, slip: Slip) -> Settled:
    kept = slip.due - timedelta(days=rng.randint(1, 20))
    return Settled(slip.title, kept, kept + timedelta(days=rng.randint(2, 12)))


def _marks(slips: list[Slip]) -> tuple[tuple[int, str], ...]:
    told = [slip for slip in slips if slip.second is not None]
    return tuple((slip.second, slip.title[:40]) for slip in told[:: max(len(told) // 5, 1)])


def _present(slips: list[Slip]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(["学生工作处", "团委", *(slip.lead for slip in slips)]))


def _recap(rng: Random, chapter: Chapter, slips: list[Slip]) -> tuple:
    """Counted from the slips, so that the text and the list under it agree."""
    there = sum(slip.days == 0 for slip in slips)
    counted = (
        f"这一期登记在册 {len(slips)} 件，当场答复 {there} 件，其余当场定下牵头部门和期限。（示例）"
    )
    asked = rng.sample(slips, min(2, len(slips)))
    return (
        *(("paragraph", f"<p>{text}</p>") for text in (*chapter.told, counted)),
        *(("question", {"question": slip.title, "answer": slip.answer, "who": f"{slip.lead}（示例）"})
          for slip in asked),
        ("quote", {"text": QUOTES[chapter.number % len(QUOTES)], "who": "一位到场的同学（示例）"}),
    )  # fmt: skip
