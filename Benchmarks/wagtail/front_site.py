"""The home of an entity's site as a usual Wagtail site would serve it: the middleware of Wagtail's own project template,
a tree of pages in SQLite, and a template that shows the same menu, search box and twenty items. WAGTAIL_SQLITE names the
file; `python front_site.py COUNT` fills it with so many news pages."""

import datetime
import os
import pathlib
import sys

import django
from django.conf import settings

HERE = pathlib.Path(__file__).resolve().parent

if not settings.configured:
    settings.configure(
        DEBUG=False,
        SECRET_KEY="only for measuring",
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF="front_site",
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=[
            "front_pages", "wagtail.contrib.redirects", "wagtail.embeds", "wagtail.sites", "wagtail.users",
            "wagtail.documents", "wagtail.images", "wagtail.search", "wagtail.admin", "wagtail", "modelcluster", "taggit",
            "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.messages",
            "django.contrib.staticfiles",
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
            "django.middleware.clickjacking.XFrameOptionsMiddleware", "django.middleware.security.SecurityMiddleware",
            "wagtail.contrib.redirects.middleware.RedirectMiddleware",
        ],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["WAGTAIL_SQLITE"],
                               "CONN_MAX_AGE": None}},
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [HERE / "templates"],
                    "OPTIONS": {
                        "loaders": [("django.template.loaders.cached.Loader", [
                            "django.template.loaders.filesystem.Loader",
                            "django.template.loaders.app_directories.Loader"])],
                        "context_processors": ["django.template.context_processors.request",
                                               "django.contrib.auth.context_processors.auth",
                                               "django.contrib.messages.context_processors.messages"]}}],
        STATIC_URL="/static/", WAGTAIL_SITE_NAME="Medida", WAGTAILADMIN_BASE_URL="http://localhost",
        LANGUAGE_CODE="es-co", USE_TZ=True, TIME_ZONE="America/Bogota",
    )
    django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.urls import include, path  # noqa: E402
from wagtail import urls as wagtail_urls  # noqa: E402

urlpatterns = [path("", include(wagtail_urls))]
application = get_wsgi_application()


def fill(count):
    from django.core.management import call_command
    from wagtail.models import Page, Site

    from front_pages.models import FrontPage, NewsPage

    call_command("migrate", run_syncdb=True, verbosity=0)
    root = Page.objects.get(depth=1)
    for page in root.get_children():
        page.delete()
    root = Page.objects.get(depth=1)
    front = root.add_child(instance=FrontPage(title="Alcaldía de Chipaque", slug="chipaque"))
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=front, is_default_site=True, site_name="Alcaldía de Chipaque")
    for number in range(8):
        front.add_child(instance=FrontPage(title=f"Canal {number + 1}", slug=f"canal-{number}", show_in_menus=True))
    news = front.get_children().first()
    day = datetime.date(2014, 11, 21)
    for number in range(count):
        news.add_child(instance=NewsPage(
            title=f"Noticia número {number} de la vereda El Páramo", slug=f"noticia-{number}",
            date=day - datetime.timedelta(days=number % 900),
            summary="Una frase que cuenta lo que pasó, dónde y a quién le sirve saberlo esta semana.",
            text="Un párrafo del texto completo de la noticia. " * 12))


if __name__ == "__main__":
    fill(int(sys.argv[1]))
