"""Nothing has to be scrolled sideways on the narrowest telephone, nor when letters are twice as large."""

import crawl
import documents
from people import NATIONAL_ADMINISTRATOR, NEIGHBOUR_WEB_MASTER, WEB_MASTER
from test_official import upload

NARROW = {"width": 320, "height": 640}
OVERFLOW = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return null;
  const culprits = [...document.querySelectorAll('body *')].filter(
    e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
  return wide + ' px: ' + culprits.slice(0, 4).map(e => e.tagName + '.' + e.className).join(', ');
}"""


def sideways(page, paths):
    found = []
    for path in paths:
        page.set_viewport_size(NARROW)
        page.goto(path)
        if wide := page.evaluate(OVERFLOW):
            found.append(f"{path} at 320 px: {wide}")
        page.set_viewport_size({"width": 1024, "height": 768})
        letters(page, 200)
        if wide := page.evaluate(OVERFLOW):
            found.append(f"{path} with letters of 200 %: {wide}")
        letters(page, 100)
    return found


def letters(page, percent):
    """The size of letters that a reader chooses in the browser's settings."""
    sizes = {"standard": 16 * percent // 100, "fixed": 13 * percent // 100}
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})


def test_public_pages(visit, demo):
    page = visit()
    found = crawl.pages(page, demo.address, crawl.start_of("public"))
    assert sideways(page, found.values()) == []


def test_the_office(enter_as, demo):
    page = enter_as(WEB_MASTER)
    upload(page, "plan.docx", documents.as_docx())
    start = crawl.start_of(WEB_MASTER) + [page.url.removeprefix(demo.address)]
    found = crawl.pages(page, demo.address, start)
    assert sideways(page, [path for path in found.values() if path.startswith(("/oficina", "/cuenta", "/esc"))]) == []


def test_the_office_of_a_followed_plan(enter_as, demo):
    page = enter_as(NEIGHBOUR_WEB_MASTER)
    found = crawl.pages(page, demo.address, crawl.start_of(NEIGHBOUR_WEB_MASTER))
    own = [path for path in found.values() if path.startswith("/oficina")]
    assert len(own) >= 10, own
    assert sideways(page, own) == []


def test_the_programmes_office(enter_as, demo):
    page = enter_as(NATIONAL_ADMINISTRATOR)
    found = crawl.pages(page, demo.address, crawl.start_of(NATIONAL_ADMINISTRATOR))
    own = [path for path in found.values() if path.startswith(("/consola", "/campanas", "/correo-de-planes",
                                                                "/revision-de-planes", "/formatos-de-plan"))]
    assert len(own) >= 10, own
    assert sideways(page, ["/escritorio", "/cuentas", "/invitaciones", "/cuenta", *own]) == []
