"""Who writes, and the record that the reception makes of it."""

from datetime import datetime
from random import Random

from clearance.actions.own_words import quoted
from clearance.demo.years import speech
from clearance.demo.years.case import Case
from clearance.demo.years.ground import Ground
from clearance.demo.years.life import Life
from clearance.demo.years.sites import spoken
from clearance.encryption import keyed_hash
from clearance.enums import Channel, Pen, Tier
from clearance.models import RequestRecord

CHANNELS = {Channel.WEB: 70, Channel.OFFICIAL_ACCOUNT: 14, Channel.PHONE: 7, Channel.DESK: 6,
            Channel.PROVINCE: 3}  # fmt: skip
BY_HAND = (Channel.PHONE, Channel.DESK, Channel.PROVINCE)
TRIES = 12
HOW_LONG = ("今天", "这几天", "这几天", "一周以上")


def speak(life: Life, rng: Random, case: Case, at: datetime) -> RequestRecord:
    """Add a request about the case, in words of its own, and its reception to the trail."""
    life.check(at)
    ground, tier = life.ground, case.trouble.tier
    channel = rng.choices(list(CHANNELS), list(CHANNELS.values()))[0]
    promised, inputs = ground.promised(tier, at)
    record = RequestRecord(
        code_hash=keyed_hash(f"{life.key} {len(life.records)}", "record code"),
        kind=case.kind, channel=channel, category=case.category, location=case.place,
        place_text=case.slots["spot"] if case.place and rng.random() < 0.5 else "",
        extra=_extra(rng, case), submitted_at=at, tier=tier,
        accept_by=promised.accept_by, answer_by=promised.answer_by,
        resolve_by=promised.resolve_by, promise_inputs=inputs, may_be_public=case.may_be_public,
        taken_by=ground.centre if channel in BY_HAND else None,
        **_who(rng, ground, case),
    )  # fmt: skip
    _word(record, rng, case, also=bool(life.records))
    life.records.append(record)
    pen = Pen.CENTRE if record.taken_by else Pen.PERSON
    life.move_record(record, "receive", pen, at, actor=record.taken_by,
                     data={"tier": Tier(tier).value})  # fmt: skip
    return record


def _word(record: RequestRecord, rng: Random, case: Case, *, also: bool) -> None:
    """Other words than the title that the centre will give it: that quotes nobody."""
    for _try in range(TRIES):
        place = spoken(rng, case.place) if rng.random() < 0.75 else ""
        record.body = speech.body(rng, case, place, also=also)
        record.title = _title(rng, case)
        if not quoted(case.title, record):
            return
    record.title = "坏了，来看看"


def _title(rng: Random, case: Case) -> str:
    if not case.trouble.is_repair and rng.random() < 0.5:
        return ""
    return speech.short(rng, case)


def _extra(rng: Random, case: Case) -> list[dict]:
    if not case.trouble.is_repair:
        return []
    return [{"label": "坏了多久", "value": rng.choice(HOW_LONG), "for_department": True}]


def _who(rng: Random, ground: Ground, case: Case) -> dict:
    """The college and the year, as far as somebody cared to say; for the figures only."""
    if rng.random() < 0.4:
        return {}
    named = [one for one in ground.colleges if one.name == case.slots["college"]]
    return {"college": named[0], "grade": f"{case.slots['grade']}级"}
