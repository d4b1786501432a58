"""The public plan page as a usual Python site would serve it: Django with its default middleware, its ORM reading the
same rows of the same SQLite file, and a template that writes the same page. GELT_SQLITE names the file."""

import os
import pathlib

import django
from django.conf import settings

HERE = pathlib.Path(__file__).resolve().parent

settings.configure(
    DEBUG=False,
    SECRET_KEY="only for measuring",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
                    "django.contrib.messages"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["GELT_SQLITE"],
                           "CONN_MAX_AGE": None}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [HERE], "OPTIONS": {
        "context_processors": ["django.template.context_processors.request",
                               "django.contrib.auth.context_processors.auth",
                               "django.contrib.messages.context_processors.messages"]}}],
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.shortcuts import render  # noqa: E402
from django.urls import path  # noqa: E402


class Publication(models.Model):
    plan_id = models.TextField(primary_key=True)
    entity_id = models.TextField()
    at = models.BigIntegerField()

    class Meta:
        app_label, managed, db_table = "plans", False, "plan_publication"


class Piece(models.Model):
    # The table's key has five columns; for reading any of them will do.
    position = models.IntegerField(primary_key=True)
    entity_id = models.TextField()
    plan_id = models.TextField()
    action = models.IntegerField()
    kind = models.TextField()
    text = models.TextField()

    class Meta:
        app_label, managed, db_table = "plans", False, "plan_piece"


def show(request, entity):
    publication = Publication.objects.filter(entity_id=entity).order_by("-at")[0]
    pieces = Piece.objects.filter(entity_id=entity, plan_id=publication.plan_id).order_by("action", "kind", "position")
    frame, actions = {}, {}
    for piece in pieces:
        home = frame if piece.action == 0 else actions.setdefault(piece.action, {})
        home.setdefault(piece.kind.replace("-", "_"), []).append(piece.text.replace("\x1f", " "))
    for action in actions.values():
        names, goals = action.get("indicator", []), action.get("goal", [])
        action["indicators"] = list(zip(names, goals))
    return render(request, "plan.html", {"frame": frame, "actions": actions, "at": publication.at})


urlpatterns = [path("<entity>/plan", show)]
application = get_wsgi_application()
