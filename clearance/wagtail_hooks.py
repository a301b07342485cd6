"""Registers the desk with Wagtail; what is registered lives in clearance/desk and notices."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from clearance.desk import menu
from clearance.desk import urls as desk_urls
from clearance.desk.duty import warn_of_duty_gap
from clearance.desk.failed_notices import tell_of_failed_notices
from clearance.desk.notice_choice import NoticeChoicePanel
from clearance.desk.rule_trial import trial_button
from clearance.desk.viewsets import kept, lists, rules, templates
from clearance.desk.viewsets.robots import RobotViewSet
from clearance.desk.viewsets.synonyms import SynonymViewSet
from clearance.desk.viewsets.templates import AnswerTemplateViewSet
from clearance.desk.viewsets.wordlists import WordlistsGroup
from clearance.gate.pages import check_texts
from clearance.ledger import menu as ledger
from clearance.notices.register import NoticeAdmin
from clearance.notices.waiting import oldest_notice

lists.register_policies()
rules.register_policies()
templates.register_policies()
register_snippet(lists.IssueViewSet)
register_snippet(lists.RecordViewSet)
register_snippet(lists.PromiseViewSet)
register_snippet(rules.RulesGroup)
register_snippet(WordlistsGroup)
register_snippet(SynonymViewSet)
register_snippet(AnswerTemplateViewSet)
modeladmin_register(NoticeAdmin)

hooks.register("register_bulk_action", kept.KeptBulkAction, order=1000)
hooks.register("register_snippet_listing_buttons", trial_button)
hooks.register("register_admin_urls", lambda: desk_urls.urlpatterns)
hooks.register("register_admin_menu_item", menu.desk_item)
hooks.register("register_admin_menu_item", menu.calls_item)
hooks.register("register_admin_menu_item", menu.cockpit_item)
hooks.register("register_admin_menu_item", menu.college_item)
hooks.register("register_admin_menu_item", menu.clearing_item)
hooks.register("register_admin_menu_item", menu.readings_item)
hooks.register("register_admin_menu_item", menu.duty_item)
hooks.register("register_admin_urls", lambda: ledger.urlpatterns)
hooks.register("register_admin_menu_item", ledger.ledger_item)
hooks.register("construct_main_menu", menu.keep_to_the_desk)
hooks.register("insert_global_admin_css", menu.colours)
hooks.register("check_published_texts", check_texts)
hooks.register("operations_facts", oldest_notice)
hooks.register("construct_homepage_panels", warn_of_duty_gap)
hooks.register("construct_homepage_panels", tell_of_failed_notices)
hooks.register("register_admin_viewset", RobotViewSet)
hooks.register("register_account_settings_panel", NoticeChoicePanel)
