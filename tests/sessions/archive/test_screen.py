"""The admin's screen: editors check, publishers take in, nobody else is let in."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from clearance.models import Issue
from home.college.enums import Role
from sessions.models import TeaSessionPage
from tests.factories.cast import a_department, a_member
from tests.factories.pages import a_session_index, a_term
from tests.sessions.archive.books import saved

pytestmark = pytest.mark.django_db
BOOK = {
    "下午茶": [["期数", "日期", "地点"], [19, "2026-03-16", "示例楼 303"]],
    "事项": [["编码", "期数", "问题", "类别"], ["19-01", 19, "能不能换窗帘？", "生活服务"]],
}


def sent(client, content: bytes, do: str):
    file = SimpleUploadedFile("档案.xlsx", content)
    return client.post(reverse("archive"), {"file": file, "do": do})


def signed_in(client, role: Role):
    client.force_login(a_member(role))
    return client


def test_publisher_takes_a_workbook_in(client):
    a_session_index()
    a_term()

    response = sent(signed_in(client, Role.PUBLISHER), saved(BOOK), "import")

    assert "新增：1 期下午茶，1 件事项" in response.content.decode()
    assert TeaSessionPage.objects.get(number=19).owner == a_member(Role.PUBLISHER)


def test_editor_checks_and_is_not_let_take_in(client):
    a_session_index()
    a_term()
    editor = signed_in(client, Role.EDITOR)

    checked, taken = sent(editor, saved(BOOK), "check"), sent(editor, saved(BOOK), "import")

    assert "表格没有问题，还没有导入。" in checked.content.decode()
    assert (taken.status_code, Issue.objects.count()) == (302, 0)


def test_problems_stand_on_the_page_by_cell(client):
    wrong = BOOK | {"事项": [*BOOK["事项"], ["19-01", 19, "<b>窗帘</b>？", "窗帘<b>"]]}

    page = sent(signed_in(client, Role.EDITOR), saved(wrong), "check").content.decode()

    assert "「事项」第 3 行「编码」（A3）：与第 2 行重复。" in page
    assert "系统里没有“窗帘&lt;b&gt;”这个类别。" in page


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "提交的是空文件。"),
        (b"%PDF", "这不是 Excel 表格。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。"),
    ],
)
def test_wrong_file_is_answered_in_plain_words(client, content, told):
    response = sent(signed_in(client, Role.EDITOR), content, "check")

    assert (response.status_code, told in response.content.decode()) == (200, True)


def test_no_file_is_told_beside_the_field(client):
    response = signed_in(client, Role.EDITOR).post(reverse("archive"), {"do": "check"})

    assert response.context["form"].errors["file"] == ["这一项必填。"]


@pytest.mark.parametrize("name", ["archive", "archive_template", "archive_export"])
@pytest.mark.parametrize("role", [Role.OFFICER, Role.DISPATCHER, Role.LEADER])
def test_others_are_not_let_in(client, name, role):
    client.force_login(a_member(role, a_department() if role == Role.OFFICER else None))

    assert client.get(reverse(name)).status_code == 302


def test_form_to_fill_in_has_drop_downs(client):
    response = signed_in(client, Role.EDITOR).get(reverse("archive_template"))

    sheet = load_workbook(BytesIO(response.content))["结果"]
    [outcomes, checks] = sheet.data_validations.dataValidation
    assert (str(outcomes.sqref), str(checks.sqref)) == ("B2:B2000", "G2:G2000")
    assert outcomes.formula1.startswith('"已解决,部分解决,')
