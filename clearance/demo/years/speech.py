"""How students write: short or long, polite or fed up, with and without full stops."""

from random import Random

from clearance.demo.years.case import Case
from clearance.demo.years.phrases import (
    ALWAYS,
    BROKEN,
    CHATTY,
    FED_UP,
    HELLO,
    LATELY,
    ME_TOO,
    THANKS,
    TRIED,
    TRIED_AT_HOME,
    TRIED_REPAIR,
    WANT,
    WANT_REPAIR,
    WHO,
)
from clearance.demo.years.trouble import Since

# One slip a text at most, of the kind a phone's keyboard makes.
SLIPS = (
    ("的时候", "得时候"), ("登录", "登陆"), ("账号", "帐号"), ("已经", "以经"), ("尽快", "进快"), ("座位", "坐位"), ("坐后面", "座后面"),
    ("再不", "在不"), ("什么时候", "啥时候"), ("怎么", "咋"), ("没有", "没"), ("宿舍", "寝室"), ("厕所", "卫生间"),
    ("根本", "跟本"), ("一直", "一只"), ("反映", "反应"), ("不知道", "不造"), ("这样", "酱紫"), ("打不开", "打不开打不开"),
    ("同学", "童鞋"), ("看看", "康康"), ("以后", "已后"), ("麻烦", "麻凡"), ("排队", "排对"), ("那个", "内个"),
)  # fmt: skip
# Who names the place in the clause names it once.
NAMED = ("澡堂", "浴室", "操场", "快递", "校医院", "食堂", "图书馆", "活动中心", "体育馆", "实训室")
DORMITORY = "宿舍楼"
TONES = {"terse": 5, "plain": 9, "polite": 6, "chatty": 4, "fed_up": 3, "long": 4}
MARKS = {"proper": 12, "spaces": 4, "half": 2, "commas": 3}


def body(rng: Random, case: Case, place: str, *, also: bool) -> str:
    """What somebody writes about the case; ``place`` as they call it, or nothing.

    ``also`` is for who isn't the first to say so.
    """
    say = _Saying(rng, case)
    said = say.of(case.trouble.said)
    clause = said if any(name in said for name in NAMED) else _joined(place, said)
    tone = _drawn(rng, TONES)
    sentences = getattr(say, tone)(clause)
    if also and rng.random() < 0.5:
        sentences.insert(0, [rng.choice(ME_TOO)])
    text = _punctuated(rng, sentences).format_map(case.slots)
    return _slipped(rng, text)


def short(rng: Random, case: Case) -> str:
    """What stands in the field for a few words."""
    said = _Saying(rng, case).of(case.trouble.said).format_map(case.slots)
    return said.split("，")[0][:60]


def _joined(place: str, said: str) -> str:
    gap = " " if place[-1:].isdigit() else ""
    return f"{place}{gap}{said}"


def _drawn(rng: Random, weights: dict[str, int]) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]


class _Saying:
    """Sentences, each a list of clauses, in one tone or another."""

    def __init__(self, rng: Random, case: Case):
        self.rng, self.trouble, self.case = rng, case.trouble, case.case
        self.at_home = case.place is not None and DORMITORY in case.place.full_name

    def of(self, text: str) -> str:
        return self.rng.choice(self.trouble.alternatives(text, self.case))

    def since(self) -> list[str]:
        words = {Since.BROKEN: LATELY, Since.ALWAYS: ALWAYS, Since.UNSAID: ()}[self.trouble.since]
        if words and self.trouble.is_repair:
            words = (*words, *BROKEN)
        return [self.rng.choice(words)] if words and self.rng.random() < 0.7 else []

    def tried(self) -> list[str]:
        words = TRIED_REPAIR if self.trouble.is_repair else TRIED
        return [self.rng.choice((*words, *TRIED_AT_HOME) if self.at_home else words)]

    def want(self) -> str:
        own = self.trouble.alternatives(self.trouble.want, self.case) if self.trouble.want else []
        common = WANT_REPAIR if self.trouble.is_repair else WANT
        return self.rng.choice([*own, *own, *own, *common]) if own else self.rng.choice(common)

    def terse(self, clause: str) -> list[list[str]]:
        return [[clause, *(self.since() if self.rng.random() < 0.4 else [])]]

    def plain(self, clause: str) -> list[list[str]]:
        more = [self.of(self.trouble.more)] if self.rng.random() < 0.8 else []
        told = [[clause, *self.since(), *more]]
        return [*told, [self.want()]] if self.rng.random() < 0.6 else told

    def polite(self, clause: str) -> list[list[str]]:
        hello = [self.rng.choice(HELLO)]
        who = [self.rng.choice(WHO)] if self.rng.random() < 0.5 else []
        return [[*hello, *who, clause], [*self.since(), self.of(self.trouble.more)],
                [self.want(), self.rng.choice(THANKS)]]  # fmt: skip

    def chatty(self, clause: str) -> list[list[str]]:
        end = self.rng.choice(CHATTY)
        return [[clause], [self.of(self.trouble.more)], [self.want() + end]]

    def fed_up(self, clause: str) -> list[list[str]]:
        return [[*self.since(), clause], [self.of(self.trouble.more), *self.tried()],
                [self.rng.choice(FED_UP)]]  # fmt: skip

    def long(self, clause: str) -> list[list[str]]:
        who = [self.rng.choice(WHO)]
        return [[*who, clause, *self.since()], [self.of(self.trouble.more)], self.tried(),
                [self.want()], [self.rng.choice(THANKS)]]  # fmt: skip


def _punctuated(rng: Random, sentences: list[list[str]]) -> str:
    style = _drawn(rng, MARKS)
    inner, end = {"proper": ("，", "。"), "spaces": (" ", " "), "half": (",", "."),
                  "commas": ("，", "，")}[style]  # fmt: skip
    text = end.join(inner.join(clauses) for clauses in sentences if clauses)
    if style == "spaces":
        return text.replace("，", " ")
    return text + (end if style == "proper" and "一" <= text[-1] <= "龥" else "")


def _slipped(rng: Random, text: str) -> str:
    if rng.random() > 0.16:
        return text
    fits = [slip for slip in SLIPS if slip[0] in text]
    return text.replace(*rng.choice(fits), 1) if fits else text
