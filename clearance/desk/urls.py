"""The desk's addresses, below /admin/; Wagtail lets only staff through."""

from django.urls import path

from clearance.desk.calls import desk_call, desk_calls
from clearance.desk.clearing import desk_clear, desk_clearing
from clearance.desk.cockpit import desk_cockpit
from clearance.desk.college import desk_college
from clearance.desk.covering import desk_cover
from clearance.desk.duty import desk_duty
from clearance.desk.home import desk
from clearance.desk.identity import desk_reveal, desk_visit
from clearance.desk.issue_page import desk_issue, desk_move
from clearance.desk.leaving import desk_leave
from clearance.desk.notices import desk_notices_again
from clearance.desk.order_page import desk_order
from clearance.desk.presence import desk_here
from clearance.desk.readings import desk_readings
from clearance.desk.reception import desk_receive
from clearance.desk.record_page import desk_record, desk_record_move
from clearance.desk.rule_trial import desk_rule_trial
from home.typed import keeps_what_was_typed

urlpatterns = [
    path("desk/", desk, name="desk"),
    path("desk/cockpit/", desk_cockpit, name="desk_cockpit"),
    path("desk/leave/", desk_leave, name="desk_leave"),
    path("desk/duty/", desk_duty, name="desk_duty"),
    path("desk/college/", desk_college, name="desk_college"),
    path("desk/orders/<int:pk>/", desk_order, name="desk_order"),
    path("desk/receive/", desk_receive, name="desk_receive"),
    path("desk/calls/", desk_calls, name="desk_calls"),
    path("desk/calls/<int:pk>/", desk_call, name="desk_call"),
    path("desk/rules/<int:pk>/trial/", desk_rule_trial, name="desk_rule_trial"),
    path("desk/notices/again/", desk_notices_again, name="desk_notices_again"),
    path("desk/clearing/", desk_clearing, name="desk_clearing"),
    path("desk/clearing/<int:pk>/", desk_clear, name="desk_clear"),
    path("desk/issues/<int:pk>/", desk_issue, name="desk_issue"),
    path("desk/issues/<int:pk>/here/", desk_here, name="desk_here"),
    path("desk/issues/<int:pk>/visit/", desk_visit, name="desk_visit"),
    path("desk/issues/<int:pk>/<slug:name>/", desk_move, name="desk_move"),
    path("desk/issues/<int:pk>/pictures/<uuid:key>/", desk_cover, name="desk_cover"),
    path("desk/readings/", desk_readings, name="desk_readings"),
    path("desk/records/<int:pk>/", desk_record, name="desk_record"),
    path("desk/records/<int:pk>/contact/", desk_reveal, name="desk_reveal"),
    path("desk/records/<int:pk>/<slug:name>/", desk_record_move, name="desk_record_move"),
]

for one in urlpatterns:
    keeps_what_was_typed(one.callback)
