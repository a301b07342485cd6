"""Registers only; what is registered lives beside what it shows."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from home.college.missing_years import warn_of_missing_years
from home.college.viewsets import CollegeRegister
from home.due_answers import tell_of_due_answers
from home.labels import page as labels
from home.operations import page as operations
from home.pages import checking, slugs
from home.review import autosave, leaving, publishing, screen, waiting
from home.signin import reset

register_snippet(CollegeRegister)
hooks.register("construct_homepage_panels", warn_of_missing_years)
hooks.register("construct_homepage_panels", tell_of_due_answers)
hooks.register("construct_homepage_panels", waiting.show_reviews)
hooks.register("construct_page_action_menu", publishing.offer_review)
hooks.register("before_edit_page", autosave.leave_the_step_alone)
hooks.register("before_publish_page", publishing.refuse_publishing)
hooks.register("before_bulk_action", publishing.refuse_bulk_publishing)
hooks.register("after_create_page", checking.keep_the_check)
hooks.register("after_edit_page", checking.keep_the_check)
hooks.register("after_create_page", leaving.lead_to_review, order=1)
hooks.register("after_edit_page", leaving.lead_to_review, order=1)
hooks.register("after_edit_page", leaving.lead_back, order=2)
hooks.register("register_admin_urls", lambda: screen.urlpatterns)
hooks.register("register_admin_urls", lambda: slugs.urlpatterns)
hooks.register("register_log_actions", checking.name_the_check)
hooks.register("register_admin_urls", lambda: operations.urlpatterns)
hooks.register("register_admin_urls", lambda: labels.urlpatterns)
hooks.register("register_admin_menu_item", operations.operations_item)
hooks.register("register_admin_urls", lambda: reset.urlpatterns)
hooks.register("register_log_actions", reset.name_the_reset)
hooks.register("register_user_listing_buttons", reset.offer_reset)
