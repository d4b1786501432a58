"""An official turns the document in which the plan exists today into the plan that neighbours read."""

import re
import time

import pytest

import documents
from conftest import PHONE
from people import CHIPAQUE, COMMITTEE_LEAD, WEB_MASTER

OFFICE = f"/oficina/{CHIPAQUE}/plan"
NAMES = ["plan.docx", "plan.xlsx", "plan.odt", "plan.ods", "plan.pdf", "plan.html", "plan.csv", "plan.txt"]


@pytest.fixture(scope="module")
def files(browser):
    return documents.formats(browser)


def send(page, name, content):
    """Sends a document from the plan's home."""
    page.goto(OFFICE)
    page.get_by_label("Documento del plan").set_input_files({"name": name, "mimeType": "", "buffer": content})
    page.get_by_role("button", name="Leer el documento").click()


def upload(page, name, content):
    """Sends a document and looks again and again until it was read or refused; patient people need not."""
    send(page, name, content)
    deadline = time.monotonic() + 30
    while page.locator("h1").inner_text().startswith("Leyendo"):
        assert time.monotonic() < deadline, f"{name} is still being read"
        time.sleep(0.05)
        page.reload()


def test_one_sees_how_far_the_reading_is_and_it_ends_by_itself(enter_as, files, scripts):
    page = enter_as(WEB_MASTER, java_script_enabled=scripts)
    send(page, "paciencia.pdf", files["plan.pdf"])
    if page.locator("h1").inner_text() == "Leyendo «paciencia.pdf»":
        assert page.get_by_role("progressbar").is_visible()
    page.get_by_role("heading", name="Revise lo que entendimos").wait_for()
    assert "/plan/borradores/" in page.url


@pytest.mark.parametrize("name", NAMES)
def test_every_format_becomes_a_draft_to_review(enter_as, files, name):
    page = enter_as(WEB_MASTER)
    upload(page, name, files[name])
    assert page.locator("h1").inner_text() == "Revise lo que entendimos"
    assert page.locator("[id^=accion-]").count() == 2
    first = page.locator("#accion-1")
    assert "1. Publicar los trámites del municipio" in first.inner_text()
    for words in ("Trámites publicados", "12", "Secretaría de Planeación", "Sitio web del municipio", "Junio de 2012"):
        assert words in first.inner_text(), f"{name}: {words}"
    assert "Ninguno: cada renglón con texto" in page.locator("#sin-lugar").inner_text()


def test_the_whole_way_from_document_to_public_page(enter_as, visit, files, scripts):
    official = enter_as(WEB_MASTER, java_script_enabled=scripts)
    official.goto("/escritorio")
    official.get_by_role("link", name="Oficina de la Alcaldía de Chipaque").click()
    menu = official.get_by_role("navigation", name="Menú principal")
    menu.get_by_text("Plan", exact=True).click()
    menu.get_by_role("link", name="Plan de acción").click()
    upload(official, "plan.docx", files["plan.docx"])
    review = official.url

    official.get_by_role("link", name="Corregir la acción 2").last.click()
    official.get_by_label("Meta 1").fill("95% con guiones o sin ellos")
    official.get_by_label("Indicador 2").fill("Quejas resueltas")
    official.get_by_label("Meta 2").fill("todas" if scripts else "casi todas")
    official.get_by_role("button", name="Guardar la acción").click()
    assert official.get_by_text("Guardado: acción 2.").is_visible()
    assert "Quejas resueltas" in official.locator("#accion-2").inner_text()

    _settle_all(official)
    assert official.get_by_role("button", name="Aceptar y publicar el plan").count() == 0
    assert official.get_by_text("Publicar el plan es decisión del líder del Comité").is_visible()

    lead = enter_as(COMMITTEE_LEAD, java_script_enabled=scripts)
    lead.goto("/escritorio")
    lead.get_by_role("link", name="Revisar «plan.docx»").first.wait_for()
    lead.goto(review)
    lead.get_by_role("button", name="Aceptar y publicar el plan").click()
    assert lead.get_by_text("El plan quedó publicado.").is_visible()

    citizen = visit(viewport=PHONE, java_script_enabled=scripts)
    citizen.goto(f"/{CHIPAQUE}/plan")
    shown = citizen.locator("#accion-2").inner_text()
    assert "95% con guiones o sin ellos" in shown and "Quejas resueltas" in shown
    assert ("casi todas" in shown) is not scripts
    assert citizen.get_by_text(re.compile(r"Publicado el \d+ de noviembre de 2026")).is_visible()

    official.goto(review)
    assert official.get_by_text("Ya no se puede cambiar.").is_visible()
    assert official.get_by_role("link", name=re.compile("^Corregir")).count() == 0


def test_what_was_typed_survives_an_invalid_save(enter_as, files, scripts):
    page = enter_as(WEB_MASTER, viewport=PHONE, java_script_enabled=scripts)
    upload(page, "plan.txt", files["plan.txt"])
    page.get_by_role("link", name="Corregir la acción 1").last.click()
    page.get_by_label("Acción", exact=True).fill("")
    page.get_by_label("Tiempo").fill("hasta que se pueda")
    page.get_by_label("Meta 1").fill("doce, o trece")
    page.get_by_role("button", name="Guardar la acción").click()

    summary = page.locator("#errores")
    assert "Escriba la acción" in summary.inner_text()
    if scripts:
        assert page.evaluate("document.activeElement.id") == "errores"
    summary.get_by_role("link").click()
    field = page.get_by_label("Acción", exact=True)
    assert page.evaluate("document.activeElement.id" if scripts else "location.hash").lstrip("#") == "accion"
    beside = page.locator(f"#{field.get_attribute('aria-describedby').split()[-1]}")
    assert "Escriba la acción" in beside.inner_text()
    assert field.get_attribute("aria-invalid") == "true"
    assert page.get_by_label("Tiempo").input_value() == "hasta que se pueda"
    assert page.get_by_label("Meta 1").input_value() == "doce, o trece"

    field.fill("Publicar todos los trámites")
    page.get_by_role("button", name="Guardar la acción").click()
    assert "1. Publicar todos los trámites" in page.locator("#accion-1").inner_text()
    assert "doce, o trece" in page.locator("#accion-1").inner_text()


def test_two_people_on_one_action_see_each_others_words(enter_as, files):
    one = enter_as(WEB_MASTER)
    upload(one, "plan.html", files["plan.html"])
    review = one.url
    one.get_by_role("link", name="Corregir la acción 1").last.click()
    other = enter_as(COMMITTEE_LEAD)
    other.goto(one.url)

    one.get_by_label("Acción", exact=True).fill("Lo que escribió quien administra la web")
    one.get_by_role("button", name="Guardar la acción").click()
    other.get_by_label("Acción", exact=True).fill("Lo que escribió el comité")
    with other.expect_navigation() as answer:
        other.get_by_role("button", name="Guardar la acción").click()
    assert answer.value.status == 409
    assert other.get_by_role("heading", name="Dos personas a la vez").is_visible()
    assert other.get_by_text("Lo que escribió quien administra la web").first.is_visible()
    assert other.get_by_label("Acción", exact=True).input_value() == "Lo que escribió el comité"

    other.get_by_role("button", name="Guardar la acción").click()
    one.goto(review)
    assert "Lo que escribió el comité" in one.locator("#accion-1").inner_text()


def test_actions_are_added_and_taken_away(enter_as, files):
    page = enter_as(WEB_MASTER)
    upload(page, "plan.csv", files["plan.csv"])
    page.get_by_role("link", name="Agregar una acción").click()
    page.get_by_label("Acción", exact=True).fill("Abrir un foro de la vereda")
    page.get_by_role("button", name="Guardar la acción").click()
    assert "3. Abrir un foro de la vereda" in page.locator("#accion-3").inner_text()
    page.get_by_text("Quitar la acción 3…").click()
    page.get_by_role("button", name="Quitar la acción 3 del borrador").click()
    assert page.get_by_text("Se quitó la acción 3 del borrador.").is_visible()
    assert page.locator("#accion-3").count() == 0


def test_the_frame_is_corrected_and_the_original_comes_back_whole(enter_as, files):
    page = enter_as(WEB_MASTER)
    upload(page, "plan.odt", files["plan.odt"])
    page.get_by_role("link", name="Corregir el marco").click()
    page.get_by_label(re.compile("^Visión")).fill("En 2015 el municipio atiende sin filas.")
    page.get_by_role("button", name=re.compile("^Guardar")).click()
    assert "En 2015 el municipio atiende sin filas." in page.locator("#marco").inner_text()
    with page.expect_download() as download:
        page.get_by_role("link", name="Descargar el original").click()
    assert download.value.suggested_filename == "plan.odt"
    assert download.value.path().read_bytes() == files["plan.odt"]


def test_a_draft_is_thrown_away(enter_as, files):
    page = enter_as(WEB_MASTER)
    upload(page, "plan.ods", files["plan.ods"])
    review = page.url
    page.get_by_text("Descartar este borrador…").click()
    page.get_by_role("button", name="Descartar el borrador").click()
    assert page.get_by_text("El borrador se descartó").is_visible()
    page.goto(review)
    assert page.get_by_role("button", name="Aceptar y publicar el plan").count() == 0


def _settle_all(page):
    """Answers every doubt, one after the other."""
    doubts = page.locator("#dudas ul.doubts > li")
    for left in range(doubts.count(), 0, -1):
        assert doubts.count() == left
        doubts.first.get_by_role("button", name=re.compile("^Está bien así")).click()
        page.wait_for_load_state()
    assert page.get_by_text("No queda nada pendiente").is_visible()
