"""The command that measures the search, and what the search finds of a small corpus."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from clearance.models import SearchEntry, Synonym
from tests.clearance.search.made import a_page
from tests.factories.cast import a_department, a_place

pytestmark = pytest.mark.django_db

CORPUS = {
    "a": ("示例 5 号宿舍楼晚上热水忽冷忽热", "循环泵已更换，热水恢复正常。"),
    "b": ("教学楼三层饮水机只出冷水", "加热模块已更换，现场测得水温 92℃。"),
    "c": ("图书馆四层插座太少", "新装 36 个插座，靠窗座位全部覆盖。"),
    "d": ("补办校园卡要多久", "到服务大厅当场补办，工本费二十元。"),
    "e": ("校园网晚高峰看网课卡顿", "教学区出口带宽已从 10G 扩到 20G。"),
    "f": ("教学楼二层东侧卫生间漏水", "已更换密封圈。"),
    "g": ("选课系统晚上八点总卡", "下学期起按学院分三批开放。"),
    "h": ("羽毛球馆名额几秒就抢完", "改为提前一周抽签。"),
}
QUERIES = [
    ("热水", ["a"]),
    ("熱水忽冷忽熱", ["a"]),
    ("五号楼热水", ["a"]),
    ("宿舍楼洗澡热水", ["a"]),
    ("教学楼", ["b", "f"]),
    ("jxl", ["b", "f"]),
    ("ysj", ["b"]),
    ("圖書館插座", ["c"]),
    ("ＴＳＧ", ["c"]),
    ("饭卡", ["d"]),
    ("一卡通补办", ["d"]),
    ("怎么补办校园卡啊", ["d"]),
    ("网课卡", ["e"]),
    ("20g", ["e"]),
    ("二楼厕所漏水", ["f"]),
    ("选课 卡", ["g"]),
    ("抢", ["h"]),
    ("羽毛球 抽签", ["h"]),
]


def written(path, lines):
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines))
    return path


def evaluate(tmp_path, corpus, queries, **options) -> list[str]:
    out = StringIO()
    call_command("evaluate", "search", corpus=written(tmp_path / "corpus", corpus),
                 queries=written(tmp_path / "queries", queries), stdout=out, **options)  # fmt: skip
    return out.getvalue().splitlines()


def texts() -> list[dict]:
    return [{"id": key, "title": title, "body": body} for key, (title, body) in CORPUS.items()]


def test_search_finds_what_students_would_ask_for(tmp_path):
    a_department("图书馆")
    a_place()
    Synonym.objects.get_or_create(words="校园卡 一卡通 饭卡")
    Synonym.objects.get_or_create(words="卫生间 厕所")
    queries = [{"query": query, "relevant": relevant} for query, relevant in QUERIES]

    assert evaluate(tmp_path, texts(), queries, misses=True) == [
        "queries 18 of 8 texts",
        "recall@1 1.0000",
        "recall@5 1.0000",
        "recall@10 1.0000",
        "precision@3 1.0000",
    ]


def test_evaluate_measures_and_names_what_is_missed(tmp_path):
    queries = [
        {"query": "教学楼", "relevant": ["b", "f", "h"]},
        {"query": "打印机", "relevant": ["a"]},
        {"query": "不计", "relevant": []},
    ]

    assert evaluate(tmp_path, texts(), queries, misses=True) == [
        "queries 2 of 8 texts",
        "recall@1 0.5000",
        "recall@5 0.3333",
        "recall@10 0.3333",
        "precision@3 0.3333",
        "missed 教学楼: h",
        "missed 打印机: a",
    ]


def test_evaluate_leaves_the_live_entries_as_they_were(tmp_path):
    page = a_page("关于回音")

    evaluate(tmp_path, texts(), [{"query": "回音", "relevant": ["a"]}])

    assert list(SearchEntry.objects.values_list("page", "title")) == [(page.pk, "关于回音")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 1: not JSON"),
        ('{"id": 1}', "line 1: without title, body"),
        ("3", "line 1: with"),
    ],
)
def test_evaluate_names_the_line_that_is_wrong(tmp_path, line, told):
    (tmp_path / "corpus").write_text(line)

    with pytest.raises(CommandError, match=told):
        call_command("evaluate", "search", corpus=tmp_path / "corpus", queries=tmp_path / "corpus")


def test_rebuild_makes_the_entries_anew(tmp_path):
    a_page("关于回音")
    SearchEntry.objects.update(title="旧")

    call_command("rebuild_search", stdout=StringIO())

    assert list(SearchEntry.objects.values_list("title", flat=True)) == ["关于回音"]
