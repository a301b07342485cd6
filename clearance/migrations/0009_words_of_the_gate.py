"""The gate's lists, kept by editors and publishers."""

from django.db import migrations, models

KEPT = ("sensitiveword", "allowedname")
KEEPERS = ("editor", "publisher")
VERBS = ("add", "change", "delete", "view")


def permission(apps, model, verb):
    content_type, _new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="clearance", model=model
    )
    # Django makes permissions after all migrations; on a new database they aren't there yet.
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=f"{verb}_{model}",
        defaults={"name": f"Can {verb} {model}"},
    )[0]


def allow(apps, schema_editor):
    rights = [permission(apps, model, verb) for model in KEPT for verb in VERBS]
    for role in KEEPERS:
        apps.get_model("auth", "Group").objects.get(name=role).permissions.add(*rights)


class Migration(migrations.Migration):
    dependencies = [("clearance", "0008_present_promise"), ("home", "0004_groups_of_roles")]

    operations = [
        migrations.CreateModel(
            name="AllowedName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="The gate lets it through wherever it stands, written just so.",
                        max_length=60,
                        unique=True,
                        verbose_name="name, number or address",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        help_text="Such as: published by the college.",
                        max_length=100,
                        verbose_name="why it may be public",
                    ),
                ),
            ],
            options={
                "verbose_name": "allowed name",
                "verbose_name_plural": "allowed names",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="SensitiveWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", models.CharField(max_length=40, unique=True, verbose_name="word")),
                (
                    "instead",
                    models.CharField(
                        blank=True,
                        help_text="Told to the editor beside the word.",
                        max_length=100,
                        verbose_name="what to write instead",
                    ),
                ),
            ],
            options={
                "verbose_name": "sensitive word",
                "verbose_name_plural": "sensitive words",
                "ordering": ["word"],
            },
        ),
        migrations.RunPython(allow, migrations.RunPython.noop),
    ]
