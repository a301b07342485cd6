"""The programme's pages, one module per thing."""

from sessions.models.index import SessionIndexPage
from sessions.models.parts import AgendaItem, RecordingMark, SessionPerson
from sessions.models.raised import RaisedIssue
from sessions.models.tea import TeaSessionPage

__all__ = [
    "AgendaItem",
    "RaisedIssue",
    "RecordingMark",
    "SessionIndexPage",
    "SessionPerson",
    "TeaSessionPage",
]
