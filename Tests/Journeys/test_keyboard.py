"""Everything is reached with the keyboard alone, and one always sees where one is."""

import re

import pytest

import documents
from conftest import DESKTOP, PHONE
from people import CHIPAQUE, WEB_MASTER

FOCUSED = """() => {
  const e = document.activeElement, box = e.getBoundingClientRect();
  // A card that is one link draws its ring around the whole card; a tile of the map thickens its edge.
  const marks = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
  return { tag: e.tagName, text: (e.innerText || e.value || e.getAttribute('aria-label') || e.name || '').trim(),
    id: e.id, name: e.name || '',
    marked: marks(getComputedStyle(e)) || marks(getComputedStyle(e, '::after')) ||
      (e.ownerSVGElement !== undefined && parseFloat(getComputedStyle(e.querySelector('rect')).strokeWidth) >= 3),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight };
}"""

# Pictures that come late would move what one stands on.
PICTURES = """() => Promise.all([...document.images].map(
  image => { image.loading = 'eager'; return image.decode().catch(() => {}); }))"""


def walk(page, most=80):
    """Tabs through the page from its beginning and returns where one has been."""
    steps = []
    for _ in range(most):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUSED)
        if here["tag"] == "BODY":
            return steps
        steps.append(here)
    return steps


@pytest.mark.parametrize("path", ["/", "/entidades", "/ingreso", "/chitaga-nortedesantander/plan"])
def test_the_first_key_leads_past_the_menu(visit, path, scripts):
    page = visit(java_script_enabled=scripts)
    page.goto(path)
    page.keyboard.press("Tab")
    skip = page.evaluate(FOCUSED)
    assert skip["text"] == "Ir al contenido" and skip["seen"]
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#contenido$"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement) "
                         "|| document.querySelector('footer').contains(document.activeElement)")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", ["/", "/entidades?q=union", "/chitaga-nortedesantander", "/ingreso", "/planes",
                                  "/chitaga-nortedesantander/plan/avance"])
def test_one_always_sees_where_one_is(visit, path, viewport):
    page = visit(viewport=viewport)
    page.goto(path)
    page.evaluate(PICTURES)
    steps = walk(page)
    assert len(steps) > 8
    for step in steps:
        assert step["seen"] and step["marked"], f"{path}: {step}"


def test_the_menu_of_a_telephone_opens_with_the_keyboard(visit, scripts):
    page = visit(viewport=PHONE, java_script_enabled=scripts)
    page.goto("/")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED)["text"] == "Menú":
            break
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["text"] == "Inicio"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Entidades del país").wait_for()


def test_a_municipality_is_found_with_the_keyboard(visit):
    page = visit()
    page.goto("/")
    while page.evaluate(FOCUSED)["name"] != "q":
        page.keyboard.press("Tab")
    page.keyboard.type("chipaque")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Alcaldía de Chipaque").wait_for()


def test_an_official_corrects_an_action_with_the_keyboard(enter_as):
    page = enter_as(WEB_MASTER)
    page.goto(f"/oficina/{CHIPAQUE}/plan")
    page.get_by_label("Documento del plan").set_input_files(
        {"name": "teclado.txt", "mimeType": "", "buffer": documents.as_txt()})
    page.get_by_label("Documento del plan").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["text"] == "Leer el documento"
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Revise lo que entendimos").wait_for()
    page.get_by_role("link", name="Corregir la acción 1").last.focus()
    page.keyboard.press("Enter")
    page.get_by_label("Acción", exact=True).wait_for()
    reached = [step["name"] or step["text"] for step in walk(page)]
    for field in ("accion", "fase", "tema", "indicador", "meta", "beneficios", "actividades", "responsables",
                  "recursos", "tiempo", "Guardar la acción", "Volver sin guardar"):
        assert field in reached, f"{field} is not among {reached}"
    page.get_by_label("Tiempo").focus()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("3 años")
    page.keyboard.press("Enter")
    page.get_by_text("Guardado: acción 1.").wait_for()
    assert "3 años" in page.locator("#accion-1").inner_text()
