"""Small workbooks made in memory: a sound one, and ways to damage it."""

from datetime import date
from io import BytesIO

import xlwt
from openpyxl import Workbook

from sessions.archive.checking import Against, check
from sessions.archive.opening import open_file
from sessions.archive.reading import Tables, read_tables
from sessions.archive.register import KnownTea, Register, Span, add_names

TODAY = date(2026, 3, 20)

# A sheet is a list of rows, the first one its headers.
SOUND = {
    "下午茶": [
        ["期数", "日期", "开始", "结束", "地点", "出席单位", "录像地址"],
        [
            22,
            "2026-03-02",
            "15:30",
            "17:00",
            "示例楼 303",
            "后勤管理处",
            "https://example.edu.cn/v",
        ],
        [21, "2026-03-09", "15:30", "17:00", "示例楼 303", "", ""],
    ],
    "议程": [["期数", "内容", "答复单位"], [22, "宿舍热水", "后勤管理处"]],
    "现场记录": [
        ["期数", "类型", "图集", "问题", "正文", "说话人", "图片", "说明", "链接"],
        [22, "段落", "", "", "这一期答了 2 件。", "", "", "", ""],
        [22, "问答", "", "几点关灯？", "23:00。", "后勤管理处", "", "", ""],
    ],
    "录像节点": [["期数", "时间点", "内容"], [22, "0:11:25", "热水"]],
    "事项": [
        ["编码", "期数", "问题", "类别", "承办单位", "地点", "录像位置"],
        ["22-01", 22, "路灯不亮，能不能修？", "生活服务", "后勤管理处", "D3-301", "0:12:00"],
        ["22-02", 22, "热水能不能延长？", "生活服务/热水", "后勤管理处", "", ""],
        ["21-01", 21, "能不能多开自习室？", "热水", "", "", ""],
    ],
    "结果": [
        ["编码", "结果", "答复", "答复日期", "出处", "核实", "核实日期"],
        ["22-01", "已解决", "已换灯管。", "2026-03-04", "示例周报", "学生巡查员核实", "2026-03-06"],
        ["22-02", "列入计划", "列入计划。", "2026-03-05", "示例周报", "", ""],
    ],
    "进展": [["编码", "日期", "内容"], ["22-02", "2026-03-10", "已到现场看过。"]],
    "承诺": [
        ["编码", "内容", "期限", "完成日期", "核实", "核实日期"],
        ["22-02", "换锅炉", "2026-06-30", "", "", ""],
    ],
}


def a_book() -> dict[str, list[list]]:
    """A copy to spoil."""
    return {name: [list(row) for row in rows] for name, rows in SOUND.items()}


def put(book: dict, sheet: str, cell: str, value) -> None:
    """Write into a cell by its name, such as D2; the sheet grows as far as needed."""
    column, row = ord(cell[0]) - ord("A"), int(cell[1:]) - 1
    rows = book[sheet]
    rows += [[] for _missing in range(row + 1 - len(rows))]
    rows[row] += [""] * (column + 1 - len(rows[row]))
    rows[row][column] = value


def saved(book: dict) -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in book.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append([None if value == "" else value for value in row])
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def saved_old(book: dict) -> bytes:
    """The same as an .xls; dates as Excel keeps them."""
    workbook = xlwt.Workbook()
    dated = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for name, rows in book.items():
        sheet = workbook.add_sheet(name)
        for at, row in enumerate(rows):
            for place, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write(at, place, value, dated)
                elif value != "":
                    sheet.write(at, place, value)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def read(content: bytes) -> Tables:
    return read_tables(open_file(content))


def a_register() -> Register:
    """What the college of these tests has: two departments, a term, a place, two categories."""
    register = Register(terms=[Span("2025-2026学年第二学期", date(2026, 3, 2), date(2026, 8, 30))])
    add_names(register.departments, 1, ("后勤管理处", "后勤"), register.ambiguous)
    add_names(register.departments, 2, ("教务处",), register.ambiguous)
    add_names(register.people, 1, ("示例领导", "示例领导(副校长)"), register.ambiguous)
    add_names(register.places, 1, ("D3-301", "示例校区 示例 3 号楼 301"), register.ambiguous)
    add_names(register.categories, 1, ("生活服务", "living"), register.ambiguous)
    add_names(register.categories, 2, ("生活服务/热水", "热水"), register.ambiguous)
    for key, path in ((3, "教育教学/其他"), (4, "生活服务/其他")):
        add_names(register.categories, key, (path, "其他"), register.ambiguous)
    register.teas[20] = KnownTea(date(2026, 3, 1), frozenset({"灯能不能修？"}), False)
    register.slugs = {"tea-20", "about-teas"}
    return register


def problems_of(content: bytes, **against) -> list[str]:
    """What is told of a file, without a database."""
    against = {"pictures": {"坏图.jpg": "这不是能打开的图片。"}} | against
    return [str(one) for one in check(read(content), Against(a_register(), TODAY, **against))]
