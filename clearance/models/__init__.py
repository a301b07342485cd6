"""The domain's tables, one module per thing."""

from clearance.models.answer_template import AnswerTemplate
from clearance.models.assignment import Assignment
from clearance.models.dispatch_rule import DispatchRule
from clearance.models.duty_shift import DutyShift
from clearance.models.escalation import Escalation, EscalationLadder
from clearance.models.event import Event
from clearance.models.follow_up import FollowUp
from clearance.models.group_robot import GroupRobot
from clearance.models.instruction import Instruction
from clearance.models.issue import Issue
from clearance.models.message import Message
from clearance.models.new_code import NewCode
from clearance.models.note import Note
from clearance.models.notice import Notice
from clearance.models.notice_choice import NoticeChoice
from clearance.models.notice_hours import NoticeHours
from clearance.models.number import NumberSequence
from clearance.models.order import SupervisionOrder
from clearance.models.photo import Photo
from clearance.models.presence import Presence
from clearance.models.progress_page import ProgressIndexPage, ProgressListPage
from clearance.models.promise import Promise
from clearance.models.question import Question
from clearance.models.record import RequestRecord
from clearance.models.reporter import Reporter, VisitContact
from clearance.models.retention import Retention
from clearance.models.search_entry import SearchEntry
from clearance.models.support import Support
from clearance.models.synonym import Synonym
from clearance.models.telling_word import TellingWord
from clearance.models.tier import TierPreset
from clearance.models.update import Correction, Update
from clearance.models.wordlist import AllowedName, SensitiveWord

__all__ = [
    "AllowedName",
    "AnswerTemplate",
    "Assignment",
    "Correction",
    "DispatchRule",
    "DutyShift",
    "Escalation",
    "EscalationLadder",
    "Event",
    "FollowUp",
    "GroupRobot",
    "Instruction",
    "Issue",
    "Message",
    "NewCode",
    "Note",
    "Notice",
    "NoticeChoice",
    "NoticeHours",
    "NumberSequence",
    "Photo",
    "Presence",
    "ProgressIndexPage",
    "ProgressListPage",
    "Promise",
    "Question",
    "Reporter",
    "RequestRecord",
    "Retention",
    "SearchEntry",
    "SensitiveWord",
    "SupervisionOrder",
    "Support",
    "Synonym",
    "TellingWord",
    "TierPreset",
    "Update",
    "VisitContact",
]
