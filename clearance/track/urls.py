"""Addresses under /track/."""

from django.urls import path, register_converter

from clearance.track import data, front, lost, views


class RecordNumber:
    """R2026-000123."""

    regex = r"R\d{4}-\d{6,}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(RecordNumber, "record_number")

urlpatterns = [
    path("", front.track, name="track"),
    path("open/", front.track_open, name="track_open"),
    path("lost/", lost.track_lost, name="track_lost"),
    path("lost/send/", lost.track_lost_send, name="track_lost_send"),
    path("leave/", front.track_leave, name="track_leave"),
    path("<record_number:number>/", views.track_record, name="track_record"),
    path("<record_number:number>/line/", views.track_line, name="track_line"),
    path("<record_number:number>/said/", views.track_say, name="track_say"),
    path("<record_number:number>/data/", data.track_data, name="track_data"),
    path("<record_number:number>/erase/", data.track_erase, name="track_erase"),
    path("<record_number:number>/withdraw/", views.track_withdraw, name="track_withdraw"),
]
