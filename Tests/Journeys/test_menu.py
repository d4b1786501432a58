"""The menu of who works here: few headings in one row, opened by hand, by keyboard and without scripts."""

import pytest

from conftest import DESKTOP, PHONE
from people import CHITAGA, NATIONAL_ADMINISTRATOR, NEIGHBOUR_WEB_MASTER
from test_keyboard import FOCUSED

OFFICE = f"/oficina/{CHITAGA}"


def menu_of(page):
    return page.get_by_role("navigation", name="Menú principal")


@pytest.mark.parametrize("name, path", [(NEIGHBOUR_WEB_MASTER, OFFICE), (NATIONAL_ADMINISTRATOR, "/escritorio")],
                         ids=["office", "nation"])
def test_its_headings_stand_in_one_row(enter_as, name, path):
    page = enter_as(name, viewport=DESKTOP)
    page.goto(path)
    first = menu_of(page).locator("ul").first.locator(":scope > li > a, :scope > li > details > summary")
    assert 6 <= first.count() <= 8
    assert len({round(entry.bounding_box()["y"]) for entry in first.all()}) == 1


def test_a_heading_opens_its_pages_and_closes_the_others(enter_as, scripts):
    page = enter_as(NEIGHBOUR_WEB_MASTER, viewport=DESKTOP, java_script_enabled=scripts)
    page.goto(f"{OFFICE}/contenidos")
    menu = menu_of(page)
    assert menu.get_by_role("link", name="Contenidos").get_attribute("aria-current") == "page"
    assert menu.get_by_role("link", name="Archivos").is_visible()
    menu.get_by_text("El sitio", exact=True).click()
    assert menu.get_by_role("link", name="Archivos").count() == 0
    menu.get_by_role("link", name="Avisos").click()
    page.get_by_role("heading", level=1).wait_for()
    assert page.url.endswith("/avisos")
    assert menu.get_by_role("link", name="Avisos").get_attribute("aria-current") == "page"
    assert menu.locator("summary[aria-current]").inner_text() == "El sitio"


def test_on_a_telephone_it_opens_with_the_keyboard(enter_as, scripts):
    page = enter_as(NEIGHBOUR_WEB_MASTER, viewport=PHONE, java_script_enabled=scripts)
    page.goto(OFFICE)
    press_until(page, "Menú")
    press_until(page, "Publicar")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["text"] == "Archivos"
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="Archivos").wait_for()


def press_until(page, words, most=30):
    """Goes on to what says so, and presses it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED)["text"] == words:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"{words} is not reached")
