"""The demo's forms are forms an editor could have made."""

import pytest

from forms.demo import build_pages
from forms.models import RequestFormPage
from forms.soundness import mistakes
from tests.factories.pages import a_home


@pytest.mark.parametrize("slug", ["ask", "repair"])
def test_demo_form_has_no_mistakes(ask, slug):
    page = RequestFormPage.objects.get(slug=slug)

    assert list(mistakes(page.questions, page.kinds, page.default_kind)) == []


def test_demo_forms_are_made_once(ask):
    build_pages(a_home())

    assert list(RequestFormPage.objects.order_by("slug").values_list("slug", flat=True)) == [
        "ask",
        "repair",
    ]
