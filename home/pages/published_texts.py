"""What a page's form would publish, text by text, and where to say that one may not go out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django import forms as dj
from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from wagtail.blocks import StreamBlockValidationError, StreamValue

# Of the editor's own work, not of what is published.
ASIDE = ("slug", "comments")


@dataclass(frozen=True)
class Published:
    """``refuse`` puts a message beside the text."""

    text: str
    refuse: Callable[[str], None]


def published_texts(form) -> Iterator[Published]:
    """Of a valid form: its own fields, its streams block by block, and its rows."""
    yield from _of_fields(form)
    for name, formset in form.formsets.items():
        if name in ASIDE:
            continue
        for row in formset.forms:
            if row not in formset.deleted_forms and row.is_valid():
                yield from _of_fields(row)


def _of_fields(form) -> Iterator[Published]:
    for name, value in form.cleaned_data.items():
        if name in ASIDE or isinstance(form.fields.get(name), dj.URLField):
            continue
        if isinstance(value, StreamValue):
            yield from _of_stream(form, name, value)
        elif isinstance(value, str) and value:
            yield Published(strip_tags(value), _beside(form, name))


def _beside(form, name: str) -> Callable[[str], None]:
    return lambda message: form.add_error(name, message)


def _of_stream(form, name: str, stream: StreamValue) -> Iterator[Published]:
    for place, child in enumerate(stream):
        text = "\n".join(child.block.get_searchable_content(child.value))
        yield Published(text, _beside_block(form, name, place))


def _beside_block(form, name: str, place: int) -> Callable[[str], None]:
    def refuse(message: str) -> None:
        known = form.errors.as_data().get(name, [])
        errors = dict(known[0].block_errors) if known else {}
        errors[place] = ValidationError(message)
        form.errors.pop(name, None)
        form.add_error(name, StreamBlockValidationError(block_errors=errors))

    return refuse
