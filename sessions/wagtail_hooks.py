"""Registers only."""

from wagtail import hooks

from sessions import new_tea, start
from sessions.archive import screen
from sessions.deleting import refuse_bulk_deleting, refuse_deleting

hooks.register("before_delete_page", refuse_deleting)
hooks.register("before_bulk_action", refuse_bulk_deleting)
hooks.register("register_admin_urls", lambda: screen.urlpatterns)
hooks.register("register_admin_menu_item", screen.menu_item)
hooks.register("register_admin_urls", lambda: new_tea.urlpatterns)
hooks.register("register_page_header_buttons", new_tea.button)
hooks.register("construct_homepage_panels", start.offer_new_tea)
