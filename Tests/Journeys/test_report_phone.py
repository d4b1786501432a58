"""A whole report on a telephone without scripts: from the list of tasks to the mayor's signature and the receipt."""

import io
import re

import openpyxl
import pytest

from conftest import PHONE, TODAY
from people import CHITAGA, NATIONAL_ADMINISTRATOR, enter
from program import Program

MAYOR, MAYORS_MAIL = "Amparo Villamizar Leal", "alcaldesa@chitaga.example"
LEAD = "Édgar Rozo Parada"
OFFICE = f"/oficina/{CHITAGA}/reporte"
PASSWORD = "las neblinas del páramo"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demonstration of its own: the report is handed in here."""
    program = Program("demo", tmp_path_factory.mktemp("report-phone") / "data", "--today", TODAY)
    yield program
    program.stop()


@pytest.fixture(scope="module")
def window(demo, browser):
    """Telephones without scripts; whoever takes one may enter as somebody."""
    contexts = []

    def open_window(name=None):
        context = browser.new_context(
            base_url=demo.address, viewport=PHONE, java_script_enabled=False, locale="es-CO")
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        if name:
            enter(page, name)
        return page

    yield open_window
    for context in contexts:
        context.close()


def open_report(page):
    page.goto(OFFICE)
    page.get_by_role("link", name=re.compile("Reporte de resultados de 20(?!13)")).first.click()
    return page.url.rsplit("/", 1)[1]


def question(page, number):
    return page.locator(f"#p{number}")


def test_a_whole_report_is_answered_signed_and_received(window):
    lead = window(LEAD)
    campaign = open_report(lead)
    one_section(lead)
    one_doubt(lead, campaign)
    one_proof(lead, campaign)
    the_rest(lead, campaign)
    what_waits_for_the_programme(window(NATIONAL_ADMINISTRATOR))

    lead.goto(f"{OFFICE}/revision/{campaign}")
    assert lead.get_by_text("Faltan por responder").count() == 0
    assert lead.get_by_text(re.compile("Lo firma y envía")).is_visible(), "only who represents the entity signs"
    assert lead.get_by_role("button", name="Firmar y enviar al Programa").count() == 0

    number = sign(come_in_with_the_telephone(window), campaign)
    neighbour = window()
    neighbour.goto(f"/{CHITAGA}/reporte")
    assert neighbour.get_by_text(re.compile(number)).first.is_visible()


def one_section(page):
    """A criterion from the list of tasks: typed wrong, mended, kept."""
    page.locator("a[href$='/ET.1.1']").first.click()
    field = question(page, 3).get_by_label("Cantidad")
    field.fill("como cuatro")
    question(page, 3).get_by_role("button", name="Guardar la respuesta 3").click()
    assert "Escriba una cantidad en números enteros" in page.locator("#errores").inner_text()
    page.locator("#errores").get_by_role("link").first.click()
    assert field.input_value() == "como cuatro"
    field.fill("4")
    question(page, 3).get_by_role("button", name="Guardar la respuesta 3").click()
    question(page, 3).get_by_text(re.compile("Guardada por Édgar")).wait_for()
    assert field.input_value() == "4"


def one_doubt(page, campaign):
    page.get_by_role("link", name="Pruebas, dudas e historia de la pregunta 3").click()
    page.get_by_label("Anotar una duda").fill("¿Cuentan las capacitaciones de media jornada?")
    page.get_by_role("button", name="Anotar la duda").click()
    card = page.locator(".card", has_text="media jornada")
    assert card.get_by_text("sin resolver").is_visible()
    card.get_by_role("button", name="Ya está resuelta").click()
    assert page.locator(".card", has_text="media jornada").get_by_text("resuelta", exact=True).is_visible()


def one_proof(page, campaign):
    page.goto(f"{OFFICE}/comprobado/{campaign}")
    card = page.locator(".card", has=page.get_by_text("comprobado", exact=True)).first
    number = re.match(r"(\d+)\.", card.get_by_role("heading").inner_text()).group(1)
    card.get_by_role("button", name=f"Aceptar solo la {number}").click()
    page.get_by_text("1 respuesta aceptada con su prueba").wait_for()


def the_rest(page, campaign):
    """By the spreadsheet that others filled without a connection, as often as answers bring new questions."""
    for _ in range(3):
        page.goto(f"{OFFICE}/hoja/{campaign}")
        address = page.get_by_role("link", name="Descargar el reporte en Excel").get_attribute("href")
        page.get_by_label("Archivo de Excel").set_input_files({
            "name": "reporte.xlsx", "buffer": filled(page.request.get(address).body()),
            "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
        page.get_by_role("button", name="Ver qué cambia").click()
        page.get_by_role("heading", name="Qué cambia con el archivo").wait_for()
        save = page.get_by_role("button", name="Guardar estas respuestas")
        if save.count() == 0:
            return
        save.click()
        page.get_by_text(re.compile(r"\d+ respuestas? guardadas?\.")).wait_for()


GOOD = [("sí", "si"), ("Un porcentaje", "80"), ("Una cantidad", "1"), ("Una fecha", "2026-06-14"),
        ("El número", "1"), ("Números", "1"), ("Una dirección", "https://www.chitaga-nortedesantander.gov.co/"),
        ("Texto", "Se hizo y consta en el acta."), ("Filas", "1")]


def filled(workbook):
    """The same workbook with an answer wherever there was none."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    sheet = book.worksheets[0]
    head = next(row for row in sheet.iter_rows() if row[0].value == "Número")
    column = {cell.value: place for place, cell in enumerate(head)}
    for row in sheet.iter_rows(min_row=head[0].row + 1):
        answer = row[column["Respuesta"]]
        if row[0].value is None or answer.value or row[column["Por qué no aplica"]].value:
            continue
        how = row[column["Cómo se responde"]].value
        answer.value = next(words for start, words in GOOD if how.startswith(start))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def what_waits_for_the_programme(page):
    """Whether a question applies is not the entity's to say."""
    page.goto("/consola/reportes/no-aplica")
    while (link := page.get_by_role("table", name="«No aplica» por decidir").get_by_role(
            "link", name=re.compile("Chitagá"))).count():
        link.first.click()
        page.get_by_label("Aceptar que no aplica").check()
        page.get_by_label("Por qué", exact=True).fill("Lo presta la empresa de servicios del departamento.")
        page.get_by_role("button", name="Guardar la decisión").click()
        page.get_by_text("quedó aceptado").wait_for()


def come_in_with_the_telephone(window):
    """With a password of her own and the code of her telephone, as at home and not by the demonstration's door."""
    page = window()
    page.goto("/ingreso/olvido")
    page.get_by_label("Correo electrónico").fill(MAYORS_MAIL)
    page.get_by_role("button", name="Enviar el enlace").click()
    page.goto("/demostracion/correo")
    page.locator(".card", has_text=MAYORS_MAIL).locator("a[href*='/ingreso/enlace?llave=']").first.click()
    page.get_by_label("Contraseña", exact=True).fill(PASSWORD)
    page.get_by_label("La misma contraseña, otra vez").fill(PASSWORD)
    page.get_by_role("button", name="Guardar la contraseña").click()
    page.get_by_role("heading", name="Su contraseña cambió").wait_for()
    page.goto("/ingreso")
    page.get_by_label("Correo electrónico").fill(MAYORS_MAIL)
    page.get_by_label("Contraseña").fill(PASSWORD)
    page.get_by_role("button", name="Ingresar").click()
    page.get_by_label("Código", exact=True).fill("000000")
    page.get_by_role("button", name="Terminar de entrar").click()
    assert page.locator("#errores").is_visible(), "a code that no telephone shows"
    page.get_by_label("Código", exact=True).fill(code_of_her_telephone(window()))
    page.get_by_role("button", name="Terminar de entrar").click()
    page.get_by_role("heading", name="Mi escritorio").wait_for()
    return page


def code_of_her_telephone(page):
    page.goto("/demostracion")
    row = page.get_by_role("row").filter(has_text=MAYOR)
    return re.search(r"en este momento: (\d{6})", row.inner_text()).group(1)


def sign(mayor, campaign):
    """Returns the number that the report got."""
    mayor.goto(f"{OFFICE}/revision/{campaign}")
    mayor.get_by_role("button", name="Firmar y enviar al Programa").click()
    assert "Marque la casilla" in mayor.locator("#errores").inner_text()
    mayor.get_by_label(re.compile("^Revisé el reporte y lo firmo")).check()
    mayor.get_by_role("button", name="Firmar y enviar al Programa").click()
    mayor.get_by_text("El reporte quedó enviado.").wait_for()
    mayor.get_by_role("heading", name=re.compile("^Constancia")).wait_for()
    number = re.search(r"GEL-2026-\d+-\d+-\d", mayor.locator("main").inner_text())
    assert number, mayor.locator("main").inner_text()
    assert mayor.get_by_role("link", name=re.compile("PDF")).is_visible()
    return number.group()
