import pytest
from django import forms as dj
from django.core.exceptions import ValidationError
from django.utils.datastructures import MultiValueDict
from PIL import Image

from clearance.photos.fields import PhotosField
from tests.clearance.photos.pictures import RED, saved, upload


class WithPhotos(dj.Form):
    photos = PhotosField(required=False)


def good(width=40):
    return upload(saved(Image.new("RGB", (width, 30), RED)))


def codes_of(field, uploads):
    with pytest.raises(ValidationError) as refused:
        field.clean(uploads)
    return [error.code for error in refused.value.error_list]


def test_photos_several_are_prepared_in_the_order_chosen():
    form = WithPhotos({}, MultiValueDict({"photos": [good(40), good(50)]}))

    assert form.is_valid()
    assert [photo.width for photo in form.cleaned_data["photos"]] == [40, 50]


def test_photos_none_chosen_is_an_empty_list():
    form = WithPhotos({}, MultiValueDict())

    assert form.is_valid()
    assert form.cleaned_data["photos"] == []
    assert PhotosField(required=False).clean(None) == []


def test_photos_required_and_missing_is_refused():
    assert codes_of(PhotosField(), []) == ["required"]


def test_photos_asking_to_clear_is_no_crash():
    form = WithPhotos({"photos-clear": "on"}, MultiValueDict({"photos": [good()]}))

    assert form.is_valid()
    assert len(form.cleaned_data["photos"]) == 1


def test_photos_more_than_the_limit_are_refused():
    assert codes_of(PhotosField(max_photos=2), [good(), good(), good()]) == ["photos_too_many"]


def test_photos_too_large_together_are_refused():
    assert codes_of(PhotosField(max_total_bytes=900), [good(), good()]) == ["photos_too_large"]


def test_photos_each_bad_one_is_named_by_place_and_file():
    uploads = [good(), upload(b"text", "secret-name.jpg"), good(), upload(b"")]

    with pytest.raises(ValidationError) as refused:
        PhotosField().clean(uploads)

    named = [(error.code, error.params["ordinal"]) for error in refused.value.error_list]
    assert named == [("photo_unknown", 2), ("photo_empty", 4)]
    assert refused.value.messages[0].startswith("第 2 张照片（secret-name.jpg）不是能识别的图片")


@pytest.mark.parametrize(
    ("name", "shown"),
    [("长" * 60 + ".jpg", "长" * 20 + "…" + "长" * 6 + ".jpg"), ("a\u202egpj.exe", "agpj.exe")],
    ids=["long", "turned about"],
)
def test_photos_bad_one_is_named_short_and_plain(name, shown):
    with pytest.raises(ValidationError) as refused:
        PhotosField().clean([upload(b"text", name)])

    assert f"（{shown}）" in refused.value.messages[0]


def test_photos_input_takes_several_pictures():
    html = WithPhotos()["photos"].as_widget()

    assert html == ('<input type="file" name="photos" accept="image/*" multiple id="id_photos">')


def test_photos_field_takes_the_form_builders_options():
    field = PhotosField(label="照片", help_text="最多 9 张", required=False, initial="")

    assert (field.label, field.clean([])) == ("照片", [])
