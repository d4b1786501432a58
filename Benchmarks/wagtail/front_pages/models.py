"""The two kinds of page that the measured site is made of."""

from django.db import models
from wagtail.models import Page


class FrontPage(Page):
    template = "front.html"

    def get_context(self, request):
        context = super().get_context(request)
        context["items"] = NewsPage.objects.live().order_by("-date")[:20]
        context["menu"] = self.get_site().root_page.get_children().live().in_menu()
        return context


class NewsPage(Page):
    template = "front.html"
    date = models.DateField(db_index=True)
    summary = models.TextField()
    text = models.TextField()
