import django.db.models.deletion
from django.db import migrations, models


def page_link():
    return models.OneToOneField(
        auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True,
        serialize=False, to="wagtailcore.page")


class Migration(migrations.Migration):
    initial = True
    dependencies = [("wagtailcore", "__latest__")]
    operations = [
        migrations.CreateModel("FrontPage", [("page_ptr", page_link())], bases=("wagtailcore.page",)),
        migrations.CreateModel(
            "NewsPage",
            [("page_ptr", page_link()), ("date", models.DateField(db_index=True)), ("summary", models.TextField()),
             ("text", models.TextField())],
            bases=("wagtailcore.page",)),
    ]
