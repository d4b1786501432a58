"""A document that cannot be read is answered with a sentence that says what to do, and nothing is stored of it."""

import re

import pytest

import documents
from people import CHIPAQUE, WEB_MASTER
from test_official import OFFICE, upload

BROKEN = {
    "antiguo.doc": (documents.old_binary, "formato antiguo"),
    "cifrado.docx": (documents.encrypted, "protegido con contraseña"),
    "bomba.docx": (documents.bomb, "se expande a un tamaño excesivo"),
    "cortado.docx": (documents.truncated, "dañado o incompleto"),
    "acta.txt": (documents.no_plan, "plan"),
    "foto.docx": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(600), "imagen"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_it_says_what_happened_and_stores_no_draft(enter_as, name):
    make, words = BROKEN[name]
    page = enter_as(WEB_MASTER)
    page.goto(OFFICE)
    before = page.locator("main").inner_text().count(name)
    upload(page, name, make())
    assert page.locator("h1").inner_text() == "No pudimos leer el documento"
    told = page.locator("main .callout").inner_text()
    assert words in told, told
    assert re.search(r"[.!?]$", told.strip()), "a whole sentence"
    page.get_by_role("link", name="Subir otro documento").click()
    assert page.locator("main").inner_text().count(name) == before == 0


def test_an_empty_form_and_an_empty_file_are_answered_on_the_spot(enter_as, scripts):
    page = enter_as(WEB_MASTER, java_script_enabled=scripts)
    for content in (None, b""):
        page.goto(OFFICE)
        if content is not None:
            page.get_by_label("Documento del plan").set_input_files(
                {"name": "vacio.docx", "mimeType": "", "buffer": content})
        page.locator("form[enctype]").evaluate("form => form.noValidate = true")
        page.get_by_role("button", name="Leer el documento").click()
        page.locator("#errores").wait_for()
        assert "documento" in page.locator("#errores").inner_text()


def test_a_file_that_is_called_otherwise_than_it_is_is_still_read(enter_as):
    page = enter_as(WEB_MASTER)
    upload(page, "hoja.docx", documents.as_xlsx())
    body = page.locator("main").inner_text()
    assert "Publicar los trámites del municipio" in body or "Excel" in body


def test_more_than_a_document_may_weigh_is_refused_with_words(enter_as):
    page = enter_as(WEB_MASTER)
    page.goto(OFFICE)
    page.get_by_label("Documento del plan").set_input_files(
        {"name": "enorme.txt", "mimeType": "text/plain", "buffer": b"plan " * 2_300_000})
    page.get_by_role("button", name="Leer el documento").click()
    page.get_by_role("heading", name="Es demasiado grande").wait_for()
    assert "10 MB" in page.locator("main").inner_text()


def test_the_plan_of_another_entity_is_noticed_first(enter_as):
    page = enter_as(WEB_MASTER)
    upload(page, "ajeno.docx", documents.as_docx(place="Chitagá", department="Norte de Santander"))
    first = page.locator("#dudas li").first.inner_text()
    assert "grave" in first and "Chitagá" in first and "Chipaque" in first
    assert "Hay dudas graves sin resolver" in page.locator("#decision").inner_text()


def test_nobody_of_another_entity_reaches_a_draft(enter_as, visit):
    from people import NEIGHBOUR_WEB_MASTER

    page = enter_as(WEB_MASTER)
    upload(page, "propio.txt", documents.as_txt())
    neighbour = enter_as(NEIGHBOUR_WEB_MASTER)
    assert neighbour.goto(page.url).status == 404
    stranger = visit()
    stranger.goto(page.url)
    assert re.search(r"/ingreso\?volver=", stranger.url)
    assert CHIPAQUE in stranger.url
