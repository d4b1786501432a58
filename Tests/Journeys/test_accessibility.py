"""No page has a barrier that axe knows of (WCAG 2.2, levels A and AA): every template, two widths, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

import crawl
import documents
from conftest import DESKTOP, PHONE
from people import CHIPAQUE, COMMITTEE_LEAD, NATIONAL_ADMINISTRATOR, NEIGHBOUR_WEB_MASTER, REVIEWER, WEB_MASTER
from test_official import upload

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
EVERYTHING = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
# The structure does not change with the colours.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
           "resultTypes": ["violations"]}

axe = Axe()


def barriers(page, path):
    """What stands in somebody's way on this page, at two widths and in two colour schemes."""
    found = []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(PHONE)
    page.goto(path)
    page.evaluate(axe.axe_script)
    for viewport, scheme, rules in ((PHONE, "light", EVERYTHING), (DESKTOP, "light", EVERYTHING),
                                    (DESKTOP, "dark", COLOURS)):
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=scheme)
        page.evaluate("Promise.all(document.getAnimations().map(a => a.finished))")
        for violation in page.evaluate("rules => axe.run(document, rules)", rules)["violations"]:
            for node in violation["nodes"]:
                found.append(f"{path} {viewport['width']} {scheme}: {violation['id']} {node['target']} "
                             f"{node['failureSummary']}")
    return found


def test_a_barrier_is_noticed(visit):
    page = visit()
    page.goto("/accesibilidad")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    page.evaluate(axe.axe_script)
    assert [one["id"] for one in page.evaluate("rules => axe.run(document, rules)", EVERYTHING)["violations"]] == [
        "button-name"]


def assert_open_to_all(page, paths):
    found = [barrier for path in paths for barrier in barriers(page, path)]
    assert not found, f"{len(found)} barriers:\n" + "\n".join(found)


def test_public_pages(visit, demo):
    page = visit()
    found = crawl.pages(page, demo.address, crawl.start_of("public"))
    assert len(found) >= 25, found
    assert_open_to_all(page, found.values())


@pytest.mark.parametrize("name", [WEB_MASTER, COMMITTEE_LEAD, NEIGHBOUR_WEB_MASTER, REVIEWER, NATIONAL_ADMINISTRATOR],
                         ids=["web-master", "committee-lead", "followed-plan", "reviewer", "national-administrator"])
def test_the_office(enter_as, demo, name):
    page = enter_as(name)
    start = crawl.start_of(name)
    if name == WEB_MASTER:
        upload(page, "plan.docx", documents.as_docx())
        start.append(page.url.removeprefix(demo.address))
    if name == NATIONAL_ADMINISTRATOR:
        start += [f"/oficina/{CHIPAQUE}/plan", "/cuentas", "/invitaciones"]
    found = crawl.pages(page, demo.address, start)
    own = {template: path for template, path in found.items() if is_of_the_office(template)}
    if name == REVIEWER:
        own = {template: path for template, path in own.items() if not template.startswith("/oficina")}
    assert len(own) >= 4, own
    assert_open_to_all(page, own.values())


def test_pages_that_say_what_is_wrong(enter_as, visit):
    page = visit()
    page.goto("/ingreso")
    page.get_by_role("button", name="Ingresar").click()
    page.locator("#errores").wait_for()
    assert_nothing_in_the_way(page)
    office = enter_as(WEB_MASTER)
    upload(office, "plan.txt", documents.as_txt())
    office.get_by_role("link", name="Corregir la acción 1").last.click()
    office.get_by_label("Acción", exact=True).fill("")
    office.get_by_role("button", name="Guardar la acción").click()
    office.locator("#errores").wait_for()
    assert_nothing_in_the_way(office)
    upload(office, "roto.doc", documents.old_binary())
    assert_nothing_in_the_way(office)


def assert_nothing_in_the_way(page):
    """Of a page that came of a form and cannot be opened again."""
    page.evaluate(axe.axe_script)
    found = page.evaluate("rules => axe.run(document, rules)", EVERYTHING)["violations"]
    assert not found, [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]


def is_of_the_office(template):
    return template.startswith(("/oficina", "/escritorio", "/cuenta", "/invitaciones", "/consola", "/correo-de-planes",
                                "/campanas", "/revision-de-planes", "/formatos-de-plan"))
