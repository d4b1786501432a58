"""The programme looks at the country's reports, judges an answer, gives more time, decides and draws lots."""

import csv
import io
import re

import pytest

from conftest import PHONE, TODAY
from people import GOVERNORATE_WEB_MASTER, NATIONAL_ADMINISTRATOR, WEB_MASTER
from program import Program

CONSOLE = "/consola/reportes"
GOVERNORATE = "54000"
GOVERNORATE_OFFICE = "/oficina/nortedesantander/reporte"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demonstration of its own: what is judged here would change the reports that other journeys read."""
    program = Program("demo", tmp_path_factory.mktemp("report-console") / "data", "--today", TODAY)
    yield program
    program.stop()


@pytest.fixture(scope="module")
def passes():
    return {}


def mistakes(page):
    return page.locator("#errores").inner_text()


def test_a_department_is_filtered_and_one_answer_is_judged(enter_as, scripts):
    page = enter_as(NATIONAL_ADMINISTRATOR, java_script_enabled=scripts)
    page.goto("/escritorio")
    page.get_by_role("navigation", name="Menú principal").get_by_text("Consolas", exact=True).click()
    page.get_by_role("link", name="Consola de reportes").click()
    page.get_by_text("Buscar, filtrar y ordenar").click()
    page.get_by_label("Departamento").select_option(label="Norte de Santander")
    page.get_by_label("Clase de entidad").select_option(label="Gobernaciones")
    page.get_by_role("button", name="Ver la lista").click()
    table = page.get_by_role("table", name="Entidades y su reporte")
    assert table.get_by_role("row").count() == 2
    table.get_by_role("link").first.click()
    page.get_by_role("heading", level=1, name="Gobernación de Norte de Santander").wait_for()
    campaign = page.url.rsplit("/", 1)[1]

    page.get_by_role("table", name="Componentes del reporte").get_by_role("link").first.click()
    number = "2" if scripts else "3"
    page.get_by_role("main").get_by_role("link", name=number, exact=True).click()
    page.get_by_label("Con observación").check()
    page.get_by_role("button", name="Guardar el concepto").click()
    assert "Escriba qué falta" in mistakes(page)
    assert page.get_by_label("Con observación").is_checked()
    words = f"Falta el acta que lo demuestre en la pregunta {number}."
    page.get_by_role("textbox", name="Observación").fill(words)
    page.get_by_role("button", name="Guardar el concepto").click()
    page.get_by_text(f"Guardado lo que dijo de la pregunta {number}.").wait_for()
    judged = page.url

    # The entity reads it in its office, on a telephone, and answers there.
    office = enter_as(GOVERNORATE_WEB_MASTER, viewport=PHONE, java_script_enabled=scripts)
    office.goto(f"{GOVERNORATE_OFFICE}/tareas/{campaign}")
    office.get_by_role("link", name="Ver y responder").click()
    assert office.get_by_text(words).is_visible()
    office.get_by_label(f"Responder sobre la pregunta {number}").fill("El acta está en el archivo central.")
    office.locator(f"#p{number}").get_by_role("button", name="Enviar la respuesta").click()
    office.locator(f"#p{number}").get_by_text("La entidad respondió:").wait_for()

    page.goto(judged)
    assert page.get_by_text("El acta está en el archivo central.").is_visible()


def test_more_time_for_a_report_is_seen_in_the_console(enter_as, demo, scripts):
    page = enter_as(NATIONAL_ADMINISTRATOR, java_script_enabled=scripts)
    code, name = ("54261", "El Zulia") if scripts else ("25178", "Chipaque")
    page.goto(f"{CONSOLE}?q={code}")
    page.get_by_role("table", name="Entidades y su reporte").get_by_role("link", name=name).click()
    campaign = page.url.rsplit("/", 1)[1]
    page.goto(f"/campanas/{campaign}")
    page.get_by_role("link", name="Conceder una prórroga").click()
    page.get_by_label("¿A qué entidad?").fill(code)
    page.get_by_role("button", name="Buscar").click()
    last = page.get_by_label("Último día")
    last.fill("2027-03-31")
    page.get_by_label("Motivo").fill("Lluvia")
    page.get_by_role("button", name="Conceder la prórroga").click()
    assert "de 10 a 500 letras: es público" in mistakes(page)
    assert last.input_value() == "2027-03-31"
    page.get_by_label("Motivo").fill("La creciente del río dejó a la alcaldía sin energía durante doce días")
    page.get_by_role("button", name="Conceder la prórroga").click()
    page.get_by_text("tiene plazo hasta el miércoles 31 de marzo de 2027").wait_for()
    page.goto(f"{CONSOLE}?q={code}&campana={campaign}")
    row = page.get_by_role("table", name="Entidades y su reporte").get_by_role("row").nth(1)
    assert "prórroga hasta el 31 de marzo" in row.inner_text()


def test_whether_a_question_applies_is_decided_with_a_reason(enter_as, scripts):
    page = enter_as(NATIONAL_ADMINISTRATOR, viewport=PHONE, java_script_enabled=scripts)
    page.goto(CONSOLE)
    page.get_by_role("navigation", name="Maneras de verlo").get_by_role("link", name="«No aplica» por decidir").click()
    waiting = waiting_count(page)
    page.get_by_role("table", name="«No aplica» por decidir").get_by_role("link").first.click()
    page.get_by_label("Aceptar que no aplica").check()
    page.get_by_role("button", name="Guardar la decisión").click()
    assert "Escriba la razón" in mistakes(page)
    assert page.get_by_label("Aceptar que no aplica").is_checked()
    page.get_by_label("Por qué", exact=True).fill("El servicio lo presta el departamento, como dice la entidad.")
    page.get_by_role("button", name="Guardar la decisión").click()
    page.get_by_text("quedó aceptado").wait_for()
    assert waiting_count(page) == waiting - 1


def waiting_count(page):
    """How many wait; the heading is not there where none does."""
    heading = page.get_by_role("heading", name=re.compile("espera[n]? una decisión"))
    return int(re.match(r"\d+", heading.inner_text()).group()) if heading.count() else 0


def test_a_sample_is_drawn_only_once_and_everybody_sees_how(enter_as, visit, demo):
    page = enter_as(NATIONAL_ADMINISTRATOR, java_script_enabled=False)
    page.goto(f"{CONSOLE}/muestra")
    assert page.get_by_role("button", name="Sortear la muestra").count() == 0
    chosen = names_of(page)
    assert chosen and f"{len(chosen)} entidades elegidas" in page.locator("main").inner_text()

    neighbour = visit(viewport=PHONE)
    neighbour.goto("/reportes/muestra?campana=reporte-2013")
    assert names_of(neighbour) == chosen
    status, _, body = demo.get("/datos/muestra-de-reportes.csv?campana=reporte-2013")
    assert status == 200
    assert len(list(csv.reader(io.StringIO(body.decode("utf-8-sig"))))) > len(chosen)


def names_of(page):
    rows = page.get_by_role("table", name="Entidades elegidas").get_by_role("rowheader")
    return [words.strip() for words in rows.all_inner_texts()]


def test_a_neighbour_sees_who_handed_in_and_takes_the_list_along(visit, demo, scripts):
    page = visit(viewport=PHONE, java_script_enabled=scripts)
    page.goto("/reportes")
    page.get_by_label("Buscar una alcaldía o gobernación").fill("norte de santander")
    page.get_by_role("main").get_by_role("button", name="Buscar").click()
    found = page.get_by_role("table", name="Reportes de las entidades")
    row = found.get_by_role("row", name=re.compile("Gobernación de Norte de Santander"))
    row.get_by_role("link", name="Leer el reporte").click()
    page.get_by_role("heading", name=re.compile("^Reporte de resultados")).first.wait_for()

    page.goto("/reportes")
    address = page.get_by_role("link", name="Reportes en CSV").get_attribute("href")
    status, headers, body = demo.get(address)
    assert status == 200 and headers["Content-Type"].startswith("text/csv")
    table = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"))))
    assert len(table) == 1134 - 1 or len(table) == 1134
    assert all(not value.startswith(("=", "+", "@")) for row in table for value in row.values())


def test_the_console_of_reports_is_the_programmes_alone(enter_as, demo):
    page = enter_as(WEB_MASTER)
    for path in (CONSOLE, f"{CONSOLE}/lista.csv", f"{CONSOLE}/no-aplica", f"{CONSOLE}/muestra",
                 f"{CONSOLE}/entidad/{GOVERNORATE}/reporte-2013"):
        assert page.goto(path).status in (403, 404), path
        assert demo.get(path)[0] in (303, 401, 403, 404), path
