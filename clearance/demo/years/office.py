"""How the centre and the departments write."""

from random import Random

from clearance.demo.years.trouble import Trouble
from clearance.enums import Outcome

BRIEFS = ("{place}{title}，{do}。", "学生反映{place}{title}。{do}，办结后把结果写清楚。", "{place}{title}。{do}，答复请写明时间和做法。",
          "{do}：{place}{title}。", "据反映，{place}{title}，{do}。")  # fmt: skip
DO_REPAIR = ("请检修", "请派人查看并修复", "请尽快修复", "请现场查看")
DO = ("请核实并答复", "请核查并给出办法", "请研究并答复", "请查明原因并改进")
LEADS_IN = ("", "", "", "", "", "经核查，", "已办理：", "收到后当天核对：")
LEADS_IN_REPAIR = ("", "", "", "", "", "", "已到现场查看：", "师傅已到场：", "已修：")
TAILS_REPAIR = (
    "",
    "",
    "",
    "现场试过，正常。",
    "如再出现，请从原编号告诉我们。",
    "同一批已一并检查。",
    "维修时打扰了。",
)
TAILS = (
    "",
    "",
    "",
    "给大家带来不便，抱歉。",
    "如有出入，请从原编号告诉我们。",
    "欢迎继续监督。",
    "后续情况会在这里更新。",
    "感谢提醒。",
)
PROGRESS_REPAIR = (
    "已联系供应商，配件在路上。",
    "已到现场查看，需要换件。",
    "已断电挂牌，明天上午来修。",
    "旧件型号停产，正在找替代件。",
    "已报采购，预计三天内到货。",
)
PROGRESS = ("已到现场了解情况，正在核对。", "已与相关老师开过碰头会，本周给出办法。", "材料已收齐，正在逐项核对。",
            "正在汇总数据，出结果后答复。", "已安排值班人员先行处理，等候最终方案。")  # fmt: skip
BETTER_REPAIR = (
    "复查后发现还有一处没有处理，已一并修好",
    "第一次只处理了表面，这次更换了整套",
    "重新排查，找到根源后处理完毕",
    "换了做法，连续观察两天正常",
)
BETTER = (
    "再次核对，把上一次漏掉的一并补上了",
    "上一次落实得不到位，已重新安排并逐一核实",
    "与相关部门重新商量后办妥",
    "已派人盯办，确认落实",
)
NOT_FIXED = (
    "还是老样子，没解决",
    "好了一天又不行了",
    "只弄了一半",
    "说好的没做到",
    "晚上又坏了",
    "答复说处理了，实际没人来过",
)
THANKED = (
    "好了，谢谢",
    "已经解决了",
    "速度很快，给个赞",
    "可以了",
    "好用了，辛苦师傅",
    "处理得挺好",
    "谢谢老师，问题解决了",
    "比想象中快",
)
RETURNED = ("经核对，此事由另一部门归口。", "涉及的场地不由我处管理。", "相关系统由其他部门运维。")
RULED = ("按派单目录，由归口部门牵头。", "经裁定，由该部门首接办理。")
WAITING = ("等配件到货", "等厂家上门", "等放假后施工", "等相关部门会签")
DECLINED = (
    "内容不完整，无法核实，请补充后再反映。",
    "与已办理的事项重复，办理结果见公开清单。",
    "同学之间的矛盾请先找辅导员，已转告。",
    "商业推广信息，不予受理。",
)


def title(rng: Random, trouble: Trouble, case: int, slots: dict[str, str], place: str) -> str:
    """The issue's own, without names: the place and the matter."""
    matter = rng.choice(trouble.alternatives(trouble.title, case)).format_map(slots)
    return f"{place}{matter}"[:120]


def brief(rng: Random, trouble: Trouble, case: int, matter: str) -> str:
    do = trouble.alternatives(trouble.do, case) if trouble.do else []
    do = do or list(DO_REPAIR if trouble.is_repair else DO)
    return rng.choice(BRIEFS).format(place="", title=matter, do=rng.choice(do))


def answer(rng: Random, trouble: Trouble, case: int, slots: dict[str, str]) -> tuple[str, str]:
    """The answer, and the one line of it that a list shows."""
    fix = rng.choice(trouble.alternatives(trouble.fix, case)).format_map(slots).rstrip("。")
    tail = rng.choice(TAILS_REPAIR if trouble.is_repair else TAILS)
    starts = LEADS_IN_REPAIR if trouble.is_repair else LEADS_IN
    start = rng.choice(starts) if trouble.outcome == Outcome.SOLVED else ""
    return f"{start}{fix}。{tail}", f"{fix}。"
