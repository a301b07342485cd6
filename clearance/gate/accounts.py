"""Mail addresses, and QQ or WeChat accounts named as such."""

import re
from collections.abc import Iterator

from clearance.gate.findings import FindingKind
from clearance.gate.folding import Folded
from clearance.gate.runs import GAP

Span = tuple[int, int, FindingKind]

AT = r"\s{0,2}(?:@|[(\[]\s?at\s?[)\]]|\sat\s|艾特|[(\[]@[)\]])\s{0,2}"
DOT = r"\s?(?:\.|。|点|[(\[]\s?(?:dot|点)\s?[)\]]|\sdot\s)\s?"
EMAIL = re.compile(
    rf"[A-Za-z0-9][A-Za-z0-9._%+\-]*{AT}[A-Za-z0-9\-]+(?:{DOT}[A-Za-z0-9\-]+)*"
    rf"{DOT}[A-Za-z]{{2,6}}",
    re.IGNORECASE,
)
# A well-known host tells a mail address whatever stands in the sign's place.
KNOWN_EMAIL = re.compile(
    rf"[A-Za-z0-9][A-Za-z0-9._\-]{{2,}}\s?[#*]\s?(?:qq|163|126|gmail|outlook|foxmail){DOT}com",
    re.IGNORECASE,
)
FILLER = r"(?:[号码帐账是为有就叫的我:\s()\"“'「]|id)"
QQ = r"(?:(?<![A-Za-z])Q\s?Q(?![A-Za-z])|扣扣|企鹅号?|(?<![A-Za-z])Q(?=号)|[加扣]Q)"
QQ_OTHERWISE = r"(?!\s?(?:群|空间|音乐|邮箱|邮件|讨论))"
QQ_BEFORE = re.compile(
    rf"{QQ}{QQ_OTHERWISE}{FILLER}{{0,8}}(?P<id>\d(?:{GAP}\d){{4,10}})(?!\d)", re.IGNORECASE
)
QQ_AFTER = re.compile(r"(?<!\d)(?P<id>[1-9]\d{4,10})\s?[(,]?\s?(?:QQ|扣扣)(?!\s?群)", re.IGNORECASE)
WECHAT = (
    r"(?:微信|薇信|威信|徽信|v信|wechat|weixin|(?<![A-Za-z])(?:vx|wx)|加[v微薇]"
    r"|绿泡泡|抖音|小红书|快手)"
)
WECHAT_OTHERWISE = r"(?!公众|群|小程序|支付|扫|平台|视频|朋友|推送|订阅|企业)"
WECHAT_BEFORE = re.compile(
    rf"{WECHAT}{WECHAT_OTHERWISE}(?P<filler>{FILLER}{{0,8}})"
    rf"(?P<id>[A-Za-z][A-Za-z0-9_\-]{{5,19}}|\d{{6,11}}(?!\d))",
    re.IGNORECASE,
)
WECHAT_AFTER = re.compile(
    rf"(?<![A-Za-z0-9])(?P<id>[A-Za-z][A-Za-z0-9_\-]{{5,19}})\s?\(?(?:的|是)?(?:微信|vx|wx)"
    rf"{WECHAT_OTHERWISE}",
    re.IGNORECASE,
)
TELLS_OF_AN_ID = re.compile(r"[号:是为]")
# Words that stand beside the name of a service without being anybody's account.
NO_ACCOUNT = frozenset({"wechat", "weixin", "tencent", "android", "iphone", "windows", "service"})


def spans(text: Folded) -> Iterator[Span]:
    for pattern in (EMAIL, KNOWN_EMAIL):
        for found in pattern.finditer(text.plain):
            yield *found.span(), FindingKind.EMAIL
    for found in QQ_BEFORE.finditer(text.digits):
        yield *found.span("id"), FindingKind.ACCOUNT
    for found in QQ_AFTER.finditer(text.plain):
        yield *found.span("id"), FindingKind.ACCOUNT
    yield from _wechat(text)


def _wechat(text: Folded) -> Iterator[Span]:
    for found in WECHAT_BEFORE.finditer(text.plain):
        if not found["id"].isalpha() or _is_named(found):
            yield *found.span("id"), FindingKind.ACCOUNT
    for found in WECHAT_AFTER.finditer(text.plain):
        if not found["id"].isalpha():
            yield *found.span("id"), FindingKind.ACCOUNT


def _is_named(found: re.Match) -> bool:
    """Of letters alone it is an account where it is called one, or stuck to the service's name."""
    if found["id"].lower() in NO_ACCOUNT:
        return False
    return not found["filler"] or bool(TELLS_OF_AN_ID.search(found["filler"]))
