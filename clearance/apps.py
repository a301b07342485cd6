from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ClearanceConfig(AppConfig):
    name = "clearance"
    verbose_name = _("Requests and issues")

    def ready(self) -> None:
        post_migrate.connect(install_guards, sender=self)
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
    """Put the database's guards in place after every migrate.

    Not in a migration: SQLite makes a table anew to change it, and its triggers would go
    unnoticed with the first later migration.
    """
    from clearance import guards

    if "clearance_event" in connections[using].introspection.table_names():
        guards.install(connections[using])
