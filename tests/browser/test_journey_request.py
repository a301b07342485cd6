"""One request goes all the way round: asked on a phone, raised at a tea, dispatched, answered,
approved, confirmed by who asked, and struck off wherever it is shown."""

import pytest
from playwright.sync_api import expect

from clearance.models import Issue, RequestRecord
from clearance.states import MOVES, RECORD_MOVES
from tests.browser.ground import build_college, held_yesterday
from tests.browser.people import Staff, Student
from tests.clearance.photos.pictures import (
    BLUE,
    GREEN,
    MARKER,
    RED,
    YELLOW,
    alike,
    corners,
    exif,
    quarters,
    saved,
    with_every_metadata,
)  # fmt: skip

pytestmark = pytest.mark.browser

TITLE = "示例 5 号宿舍楼晚上热水忽冷忽热，能不能修？"
STRUCK_TITLE = TITLE.rstrip("？")
SAID = "示例：晚上十点以后洗澡水忽冷忽热，四层和五层都这样。"
BRIEF = "请查 5 号宿舍楼夜间循环泵与回水，四、五层水温不稳。"
ANSWER = "已更换循环泵，夜间四、五层水温稳定在 45℃。"


@pytest.fixture
def college():
    return build_college()


@pytest.fixture(params=["phone", "no_js_phone"])
def student(request) -> Student:
    return Student(request.getfixturevalue(request.param))


@pytest.fixture
def staff(open_page):
    """Return ``staff(username)``: somebody signed in at a desk of their own."""

    def seat(username: str) -> Staff:
        one = Staff(open_page(1280, 900))
        one.sign_in(username)
        return one

    return seat


@pytest.fixture
def photos(tmp_path) -> list[str]:
    """One with GPS and all else a camera writes, one taken with the phone on its side."""
    located, turned = tmp_path / "located.jpg", tmp_path / "turned.jpg"
    located.write_bytes(with_every_metadata(quarters(900, 600)))
    turned.write_bytes(saved(quarters(900, 600), exif=exif(6)))
    return [str(located), str(turned)]


def test_request_goes_all_the_way_round(college, student, staff, photos, tmp_path):
    tea = held_yesterday(college, TITLE)
    asks(student, photos)
    centre_joins_and_dispatches(staff("dispatcher"))
    officer = staff("officer")
    officer_accepts_and_answers(officer)
    photos_are_upright_and_say_nothing(officer)
    head_approves(staff("head"))
    confirms(student)
    editor_clears_the_answer(staff("editor"))
    issue = Issue.objects.get()
    for address in (tea.url, "/progress/"):
        is_struck_off_at(student, address)
    tells_its_way(student, issue)
    assert_trail(issue)


def asks(student: Student, photos: list[str]) -> None:
    student.send(
        "/ask/",
        choices=["求助"],
        texts={"用一句话说": "洗澡水忽冷忽热", "说说情况": SAID, "具体位置": "四层东头"},
        place="示例 5 号宿舍楼 四层",
        photos=photos,
    )
    student.read_number_and_code()
    expect(student.page.get_by_text("受理中心会在").first).to_be_visible()


def centre_joins_and_dispatches(dispatcher: Staff) -> None:
    page = dispatcher.page
    dispatcher.open("待分办", "洗澡水忽冷忽热")
    expect(page.get_by_text(SAID)).to_be_visible()
    dispatcher.choose("并入已有事项")
    page.get_by_role("radio", name=TITLE).check()
    dispatcher.act("并入已有事项", "已并入该事项。")

    dispatcher.open("待转办", TITLE)
    page.get_by_label("牵头部门").select_option(label="后勤管理处")
    page.get_by_label("转办摘要").fill(BRIEF)
    for picture in page.get_by_role("group", name="给部门看的照片").get_by_role("checkbox").all():
        picture.check()
    dispatcher.act("转办", "已转办。")


def officer_accepts_and_answers(officer: Staff) -> None:
    page = officer.page
    officer.open("待本部门办理", TITLE)
    expect(page.get_by_text(BRIEF)).to_be_visible()
    expect(page.get_by_text(SAID)).to_have_count(0)
    officer.act("签收", "已签收。")
    page.get_by_label("办理结果").select_option(label="已解决")
    page.get_by_label("答复", exact=True).fill(ANSWER)
    officer.act("送负责人审核", "已送负责人审核。")


def photos_are_upright_and_say_nothing(officer: Staff) -> None:
    """As the officer downloads them: both as they were seen, and nothing else in the files."""
    upright = [[RED, GREEN, BLUE, YELLOW], [BLUE, RED, YELLOW, GREEN]]
    links = officer.page.locator("article a:has(img)")
    for link, seen in zip(links.all(), upright, strict=True):
        response = officer.page.request.get(link.get_attribute("href"))
        content = response.body()
        assert MARKER.encode() not in content
        assert alike(corners(content), seen, tolerance=12)


def head_approves(head: Staff) -> None:
    head.open("答复待审", TITLE)
    expect(head.page.get_by_role("article").get_by_text(ANSWER)).to_be_visible()
    head.act("审核通过", "已审核通过，会通知反映人。")


def confirms(student: Student) -> None:
    student.track()
    expect(student.page.get_by_text(ANSWER)).to_be_visible()
    expect(student.page.get_by_text("受理中心已转给后勤管理处。")).to_be_visible()
    student.say("解决了", "5，很满意", "水温稳定了，谢谢。")
    expect(student.page.get_by_text("谢谢，记下了。")).to_be_visible()
    expect(student.page.get_by_text("已解决，反映人确认。")).to_be_visible()


def editor_clears_the_answer(editor: Staff) -> None:
    page = editor.page
    editor.open("待审公开", TITLE)
    page.get_by_role("checkbox", name=ANSWER).check()
    page.get_by_label("一句话答复").fill("循环泵已换，夜间水温稳定。")
    editor.act("公开", "已审核。")


def is_struck_off_at(student: Student, address: str) -> None:
    page = student.page
    page.goto(address)
    row = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=STRUCK_TITLE))
    expect(row.locator("s")).to_have_text(STRUCK_TITLE)
    expect(row).to_contain_text("已销号")
    expect(row).to_contain_text("反映人确认")
    expect(row).to_contain_text("循环泵已换，夜间水温稳定。")


def tells_its_way(student: Student, issue: Issue) -> None:
    page = student.page
    page.goto(f"/progress/issues/{issue.number}/")
    labels = page.get_by_role("region", name="经过").locator(".line-label")
    expect(labels).to_have_text(["反映", "转办", "签收", "答复", "销号"])


def assert_trail(issue: Issue) -> None:
    """Every step is one of the state table's, in its order, by the person who did it."""
    told = [(one.verb, one.pen, one.actor and one.actor.username) for one in issue.events.all()]
    steps = [
        ("open", "editor", "editor"),
        ("dispatch", "centre", "dispatcher"),
        ("accept", "officer", "officer"),
        ("submit", "officer", "officer"),
        ("approve", "head", "head"),
        ("close", "person", None),
    ]
    moved = {move.past for move in MOVES.values()}
    assert [one for one in told if one[0] in moved] == [
        (MOVES[name].past, pen, who) for name, pen, who in steps
    ]
    record = RequestRecord.objects.get()
    assert record.issue == issue
    assert [one.verb for one in record.events.all()][:2] == [
        RECORD_MOVES[name].past for name in ("receive", "join")
    ]
