"""A newcomer opens the first address and knows what this is and where to go."""

import re

import pytest

from conftest import DESKTOP, PHONE


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_first_screen_says_what_this_is(visit, viewport, scripts):
    page = visit(viewport=viewport, java_script_enabled=scripts)
    page.goto("/")
    assert page.get_by_role("heading", level=1).inner_text() == "Lo que su alcaldía prometió, a la vista"
    question = page.get_by_label("¿Cuál es su municipio?")
    below = question.bounding_box()["y"] + question.bounding_box()["height"]
    assert below < viewport["height"], "the question is on the first screen, without scrolling"
    assert page.get_by_text("las personas y los textos son inventados").is_visible()


def test_it_leads_to_the_three_telling_pages(visit, scripts):
    page = visit(java_script_enabled=scripts)
    found = []
    for number in (1, 2, 3):
        page.goto("/")
        page.get_by_role("link", name=f"{number}. ").click()
        assert page.locator("main h1").count() == 1
        found.append(page.locator("main h1").inner_text())
    assert found == ["Plan de acción de Gobierno en línea", "Entrar a la demostración", "Mapa del país"]


def test_the_demonstration_dates_its_campaign_around_its_own_day(visit):
    page = visit()
    page.goto("/")
    assert page.get_by_text("hasta el viernes 11 de diciembre de 2026").is_visible()
    assert page.get_by_text("para entregar a tiempo").is_visible()


def test_the_code_of_a_telephone_is_shown_for_those_who_approve(visit):
    page = visit()
    page.goto("/demostracion")
    row = page.get_by_role("row").filter(has_text="Amparo Villamizar Leal")
    assert re.search(r"Código de su teléfono en este momento: \d{6}", row.inner_text())
