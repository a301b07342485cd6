from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ClearanceConfig(AppConfig):
    name = "clearance"
    verbose_name = _("Requests and issues")

    def ready(self) -> None:
        from clearance.search import keeping

        post_migrate.connect(install_guards, sender=self)
        keeping.connect()
        self.keep_out_of_usage()

    def keep_out_of_usage(self) -> None:
        """Name no request or issue on Wagtail's "usage" of a page, a picture or a place.

        Those lists ask nobody who may see what.
        """
        from wagtail.models import Page

        for model in self.get_models():
            if not issubclass(model, Page):
                model.wagtail_reference_index_ignore = True


def install_guards(using: str, **kwargs) -> None:
    """Put the database's guards and the search's indexes in place after every migrate.

    Not in a migration: SQLite makes a table anew to change it, and its triggers would go
    unnoticed with the first later migration.
    """
    from clearance import guards
    from clearance.search import tables

    known = connections[using].introspection.table_names()
    if "clearance_event" in known:
        guards.install(connections[using])
    if tables.ENTRIES in known:
        tables.install(connections[using])
