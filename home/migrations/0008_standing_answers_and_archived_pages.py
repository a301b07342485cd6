import django.db.models.deletion
import home.pages.public_page
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0007_review_by_publishers"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="StandingAnswersPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "intro",
                    models.CharField(
                        blank=True,
                        help_text="What is answered here, and what to do when it isn't.",
                        max_length=200,
                        verbose_name="introduction",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of standing answers",
                "verbose_name_plural": "lists of standing answers",
            },
            bases=(home.pages.public_page.PublicPageMixin, "wagtailcore.page"),
        ),
        migrations.AddField(
            model_name="standardpage",
            name="archived_on",
            field=models.DateField(
                blank=True,
                help_text="From this day on the page says that it is no longer kept up, and leaves the menu, the lists and the sitemap. Its address stays.",
                null=True,
                verbose_name="archived on",
            ),
        ),
        migrations.AddField(
            model_name="standardpage",
            name="archived_words",
            field=models.CharField(
                blank=True,
                help_text="Stands in the notice. Such as: what holds now, and where to find it.",
                max_length=200,
                verbose_name="why",
            ),
        ),
        migrations.CreateModel(
            name="StandingAnswerPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "archived_on",
                    models.DateField(
                        blank=True,
                        help_text="From this day on the page says that it is no longer kept up, and leaves the menu, the lists and the sitemap. Its address stays.",
                        null=True,
                        verbose_name="archived on",
                    ),
                ),
                (
                    "archived_words",
                    models.CharField(
                        blank=True,
                        help_text="Stands in the notice. Such as: what holds now, and where to find it.",
                        max_length=200,
                        verbose_name="why",
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        help_text="Stands under the question wherever it is listed.",
                        max_length=200,
                        verbose_name="answer in one line",
                    ),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [("heading", 0), ("paragraph", 1), ("picture", 4), ("quote", 7)],
                        blank=True,
                        block_lookup={
                            0: ("home.pages.blocks.HeadingBlock", (), {}),
                            1: ("home.pages.blocks.ParagraphBlock", (), {}),
                            2: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {"label": "Picture"},
                            ),
                            3: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Caption", "max_length": 80, "required": False},
                            ),
                            4: ("wagtail.blocks.StructBlock", [[("image", 2), ("caption", 3)]], {}),
                            5: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"label": "Quotation", "max_length": 300},
                            ),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "A student is quoted without a name.",
                                    "label": "Who said it",
                                    "max_length": 60,
                                    "required": False,
                                },
                            ),
                            7: ("wagtail.blocks.StructBlock", [[("text", 5), ("who", 6)]], {}),
                        },
                        help_text="Where to go, when, what to bring, which rule says so.",
                        verbose_name="more about it",
                    ),
                ),
                (
                    "review_by",
                    models.DateField(
                        help_text="The department looks at it again by this day. After it the page says that it may be out of date.",
                        verbose_name="review by",
                    ),
                ),
                (
                    "category",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="home.category",
                        verbose_name="category",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="home.department",
                        verbose_name="who answers",
                    ),
                ),
            ],
            options={
                "verbose_name": "standing answer",
                "verbose_name_plural": "standing answers",
                "indexes": [models.Index(fields=["review_by"], name="standing_answer_review")],
            },
            bases=(home.pages.public_page.PublicPageMixin, "wagtailcore.page", models.Model),
        ),
    ]
