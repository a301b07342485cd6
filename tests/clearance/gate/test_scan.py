"""What the gate finds in a text, however it is written, and what it leaves alone."""

import pytest

from clearance.gate.findings import FindingKind, tell
from clearance.gate.scan import scan
from clearance.gate.wording import Wordlists

LISTS = Wordlists(
    names=frozenset({"王小明", "欧阳娜娜", "李雷", "张伟", "高峰"}),
    words=(("维稳", "写事情本身"),),
    allowed=frozenset({"李雷", "xgc@example.edu.cn", "13800000000"}),
)

FOUND = {
    FindingKind.PHONE: (
        "13812345678", "138 1234 5678", "138-1234-5678", "138.1234.5678", "138，1234，5678",
        "１３８１２３４５６７８", "一三八一二三四五六七八", "幺三八 幺二三四 五六七八",
        "壹叁捌壹贰叁肆伍陆柒捌", "①③⑧①②③④⑤⑥⑦⑧", "1三8一2三4五6七8", "1 3 8 1 2 3 4 5 6 7 8",
        "8613812345678", "l38 1234 5678", "138OO138OOO", "138\u200b1234\u200b5678", "1381234 5678",
    ),
    FindingKind.IDENTITY: (
        "37010219990307123X", "370102 19990307 1234", "370102-1999-0307-1234",
        "三七〇一〇二一九九九〇三〇七一二三X", "370102990307123",
        "３７０１０２１９９９０３０７１２３４",
    ),
    FindingKind.CARD: ("6222020200012345678", "6222 0202 0001 2345 678", "4111111111111111"),
    FindingKind.STUDENT: ("2023010203", "202301020304"),
    FindingKind.EMAIL: (
        "zhang_san@qq.com", "zhangsan＠163．com", "zhangsan#qq.com", "zhangsan at qq dot com",
    ),
    FindingKind.NAME: ("王小明", "王 小 明", "王-小-明", "欧阳娜娜", "张伟", "張偉"),
    FindingKind.WORD: ("维稳", "维 稳"),
}  # fmt: skip
NAMED_AS_SUCH = (
    ("学号：20230102", FindingKind.STUDENT, "20230102"),
    ("我的学号是二〇二三〇一〇二", FindingKind.STUDENT, "二〇二三〇一〇二"),
    ("20230102（学号）", FindingKind.STUDENT, "20230102"),
    ("饭卡号 10023456", FindingKind.CARD, "10023456"),
    ("加我qq 1234567", FindingKind.ACCOUNT, "1234567"),
    ("QQ号是1234 56789", FindingKind.ACCOUNT, "1234 56789"),
    ("微信号：xiaoming", FindingKind.ACCOUNT, "xiaoming"),
    ("vx: xiaoming2004", FindingKind.ACCOUNT, "xiaoming2004"),
    ("xm_2004（微信）", FindingKind.ACCOUNT, "xm_2004"),
    ("手机 13 812 345 678", FindingKind.PHONE, "13 812 345 678"),
    ("Q Q：12345678", FindingKind.ACCOUNT, "12345678"),
    ("微信zhangsan（备注宿舍）", FindingKind.ACCOUNT, "zhangsan"),
    ("后勤处 0531-86335588", FindingKind.PHONE, "0531-86335588"),
    ("座机 86335588", FindingKind.PHONE, "86335588"),
    ("139后面是12345678", FindingKind.PHONE, "139后面是12345678"),
)
LEFT_ALONE = (
    "A5-302 的灯坏了，13 号楼 1502 室也是", "2026-03-05 至 2026-04-10", "2026年3月5日 15:30-17:00",
    "价格 1580 元、2000 元，余额 120.50 元", "请拨 12345、110、119 或 120",
    "Q2026-0456 与 R2026-000123", "课程 CS101-02，课程号 0301234567", "第十三期，一二三四五层",
    "二〇二六年三月十五日", "三三两两，一一说明", "累计 2000 余个，1161 条", "13、14、15、16、17日",
    "鲁商院字〔2026〕12号", "服务热线 400-618-1234",
    "微信公众号：sdictxgc", "QQ群 123456789", "微信支付、微信小程序 huiyin01", "135 2026-03-05",
    "20260305 20260410", "1.5 2.5 3.5 4.5 5.5 6.5", "地址 192.168.10.254", "订单号2026030512",
    "标准 GB 50034-2013", "学号末位为单数的同学 12:30 到场", "校园卡中心 2026-03-05 起办公",
)  # fmt: skip


@pytest.mark.parametrize("kind", FOUND)
def test_it_is_found_in_a_sentence_however_it_is_written(kind):
    texts = FOUND[kind]

    found = [scan(f"三楼水房漏水，请找{text}，谢谢。", LISTS) for text in texts]

    assert [[(one.kind, one.text) for one in finds] for finds in found] == [
        [(kind, text)] for text in texts
    ]


@pytest.mark.parametrize(("text", "kind", "words"), NAMED_AS_SUCH)
def test_number_or_account_is_found_where_it_is_named_as_such(text, kind, words):
    assert [(one.kind, one.text) for one in scan(text, LISTS)] == [(kind, words)]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_ordinary_figures_are_left_alone(text):
    assert scan(text, LISTS) == []


def test_finding_tells_where_it_stands_in_the_original():
    text = "电话：１３８ 1234　5678。"

    (found,) = scan(text)

    assert text[found.start : found.end] == found.text == "１３８ 1234　5678"


def test_what_is_allowed_is_not_marked():
    assert scan("李雷主任答复：可写信到 xgc@example.edu.cn，或拨 13800000000。", LISTS) == []


def test_allowing_one_number_allows_no_other():
    assert [one.text for one in scan("13800000000、13900000000", LISTS)] == ["13900000000"]


def test_several_in_one_text_are_all_found_in_their_order():
    found = scan("王小明，学号 2023010203，电话 13812345678，微信 wxid_abc123。", LISTS)

    assert [one.kind for one in found] == [
        FindingKind.NAME, FindingKind.STUDENT, FindingKind.PHONE, FindingKind.ACCOUNT,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("早高峰期洗澡水不热", False),
        ("用水高峰时", False),
        ("高峰主任答复", True),
        ("请联系高峰", True),
    ],
)
def test_name_that_is_a_common_word_is_marked_only_where_a_person_is_meant(text, is_person):
    assert [one.text for one in scan(text, LISTS)] == (["高峰"] if is_person else [])


def test_empty_text_has_nothing():
    assert scan("", LISTS) == []


def test_what_to_do_is_said_with_the_words_found():
    told = tell(scan("维稳，13812345678", LISTS))

    assert told == (
        "不宜公开：“维稳”（列入词表的词：写事情本身）、"
        "“13812345678”（电话号码：删去，或改写单位公布的号码）。"
    )
