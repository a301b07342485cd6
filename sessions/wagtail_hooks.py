"""Registers only."""

from wagtail import hooks

from sessions.deleting import refuse_bulk_deleting, refuse_deleting

hooks.register("before_delete_page", refuse_deleting)
hooks.register("before_bulk_action", refuse_bulk_deleting)
