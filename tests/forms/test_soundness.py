"""Each mistake an editor can make in a form, and where it is told."""

import pytest

from forms.models import RequestFormField
from forms.soundness import mistakes

BODY = {"label": "说说情况", "field_type": "multiline", "maps_to": "body", "required": True}
CONSENT = {"label": "同意保存", "field_type": "checkbox", "maps_to": "consent"}


def found(*questions, kinds=("help",), default_kind="help"):
    asked = [RequestFormField(**({"required": False} | question)) for question in questions]
    for one in asked:
        one.clean()
    told = mistakes(asked, kinds, default_kind)
    return [(mistake.question, mistake.field) for mistake in told]


def test_form_that_works_has_no_mistakes():
    assert found({"label": "一、说说", "field_type": "section"}, BODY) == []


@pytest.mark.parametrize(
    ("questions", "where"),
    [
        ([], [(None, "")]),
        ([BODY, BODY | {"label": "再说说"}], [(0, "maps_to"), (1, "maps_to")]),
        ([BODY | {"required": False}], [(0, "required")]),
        ([BODY | {"field_type": "singleline"}], [(0, "field_type")]),
        ([BODY, CONSENT | {"field_type": "singleline"}], [(1, "field_type")]),
        ([BODY, {"label": "学号", "field_type": "singleline"}], [(1, "maps_to")]),
        ([BODY, {"label": "你的手机号是多少", "field_type": "singleline"}], [(1, "maps_to")]),
        ([BODY, {"label": "怎么找你", "field_type": "email"}], [(1, "maps_to")]),
        ([BODY, {"label": "身份证号", "field_type": "singleline"}], [(1, "label")]),
        ([BODY, {"label": "姓名", "field_type": "singleline", "maps_to": "name"}],
         [(1, "maps_to")]),
        ([BODY, {"label": "姓名", "field_type": "singleline", "maps_to": "name"}, CONSENT], []),
        ([BODY, {"label": "多久", "field_type": "radio"}], [(1, "choices")]),
        ([BODY, {"label": "年级", "field_type": "dropdown", "maps_to": "grade",
                 "choices": "2025 级\n" + "很" * 21}], [(1, "choices")]),
    ],
)  # fmt: skip
def test_mistake_is_told_beside_its_question(questions, where):
    assert found(*questions) == where


def test_several_kinds_need_a_question_for_them():
    assert found(BODY, kinds=("help", "suggest")) == [(None, "kinds")]
    kind = {"label": "哪一种", "field_type": "kind"}
    assert found(BODY, kind, kinds=("help", "suggest")) == []


def test_kind_chosen_at_first_is_one_of_those_allowed():
    assert found(BODY, kinds=("suggest",)) == [(None, "default_kind")]


@pytest.mark.parametrize("kind", ["kind", "category", "place", "college", "photos"])
def test_question_of_a_register_finds_its_target_by_itself(kind):
    question = RequestFormField(label="题", field_type=kind, maps_to="")

    question.clean()

    assert question.maps_to == kind


def test_long_chinese_labels_get_short_names_of_their_own():
    one, other = (RequestFormField(label="长" * 60 + end) for end in ("甲", "乙"))

    assert len(one.name) == len(other.name) == 12
    assert one.name != other.name
