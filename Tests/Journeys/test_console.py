"""The programme sees whose plan is where, takes the list along, and writes to many at once."""

import csv
import io
import re
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pytest

from conftest import PHONE
from people import NATIONAL_ADMINISTRATOR, WEB_MASTER

CONSOLE = "/consola/planes"
NORTE = "departamento=54"
COUNTRY = 1134


def number(words):
    return int(re.sub(r"\D", "", words))


def counts(page):
    """State → how many, as the bar over the list says."""
    links = page.get_by_role("navigation", name="Estado del plan").get_by_role("link")
    return {re.sub(r"\s*[\d.]+$", "", words): number(words) for words in
            (" ".join(link.inner_text().split()) for link in links.all())}


def rows(page):
    return page.get_by_role("table", name="Entidades y su plan").get_by_role("row").count() - 1


def test_filters_stay_in_the_address_and_count_what_is_shown(enter_as, scripts):
    page = enter_as(NATIONAL_ADMINISTRATOR, java_script_enabled=scripts)
    page.goto(CONSOLE)
    whole = counts(page)
    assert whole.pop("Todas") == sum(whole.values()) == COUNTRY

    page.get_by_text("Buscar, filtrar y ordenar").click()
    page.get_by_label("Departamento").select_option(label="Norte de Santander")
    page.get_by_label("Orden").select_option(label="Nombre")
    page.get_by_role("button", name="Ver la lista").click()
    asked = parse_qs(urlsplit(page.url).query)
    assert asked["departamento"] == ["54"] and asked["orden"] == ["nombre"]
    here = counts(page)
    assert here.pop("Todas") == sum(here.values()) == 41

    page.get_by_role("navigation", name="Estado del plan").get_by_role("link", name=re.compile("^Borrador")).click()
    assert parse_qs(urlsplit(page.url).query)["departamento"] == ["54"]
    assert page.get_by_role("heading", name=re.compile(f"^{here['Borrador']} entidad")).is_visible()
    assert rows(page) == here["Borrador"]
    kept = page.url
    other = enter_as(NATIONAL_ADMINISTRATOR)
    other.goto(kept)
    assert rows(other) == here["Borrador"]


def test_the_forecast_says_why(enter_as, scripts):
    page = enter_as(NATIONAL_ADMINISTRATOR, viewport=PHONE, java_script_enabled=scripts)
    page.goto(CONSOLE + "/llamadas")
    first = page.get_by_role("table", name="A quién llamar, en orden").get_by_role("row").nth(1)
    assert re.search(r"Lleva \d+ de \d+ acciones en \d+ días", first.inner_text())
    assert "después del plazo" in first.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") if scripts else True


def test_groups_lead_to_their_lists(enter_as):
    page = enter_as(NATIONAL_ADMINISTRATOR)
    page.goto(CONSOLE + "/departamentos")
    cells = page.get_by_role("table", name="Planes por departamento").get_by_role("row", name=re.compile("^Antioquia"))
    expected = number(cells.get_by_role("cell").nth(1).inner_text())
    cells.get_by_role("cell").nth(1).get_by_role("link").click()
    assert page.get_by_role("heading", name=f"{expected} entidades con estos filtros").is_visible()


@pytest.fixture
def files(enter_as):
    """The list of Norte de Santander as both files, fetched as a person would."""
    page = enter_as(NATIONAL_ADMINISTRATOR)
    page.goto(f"{CONSOLE}?{NORTE}")
    return {name: page.request.get(page.get_by_role("link", name=name).get_attribute("href")).body()
            for name in ("CSV", "Excel (XLSX)")}


def test_the_list_is_taken_along_whole_and_without_formulas(files):
    table = list(csv.DictReader(io.StringIO(files["CSV"].decode("utf-8-sig"))))
    assert len(table) == 41
    assert {row["departamento"] for row in table} == {"Norte de Santander"}
    assert all(row["codigo"].startswith("54") and len(row["codigo"]) == 5 for row in table)

    book = openpyxl.load_workbook(io.BytesIO(files["Excel (XLSX)"]))
    sheet = book.worksheets[0]
    headings = next(row for row in sheet.iter_rows() if row[0].value == "codigo")
    names = [cell.value for cell in headings]
    below = [dict(zip(names, (cell.value or "" for cell in row)))
             for row in sheet.iter_rows(min_row=headings[0].row + 1)]
    assert below == table
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_a_reminder_is_seen_before_it_is_sent(enter_as, scripts):
    page = enter_as(NATIONAL_ADMINISTRATOR, viewport=PHONE, java_script_enabled=scripts)
    page.goto(f"{CONSOLE}?departamento=88&estado=sin-empezar" if scripts else f"{CONSOLE}?departamento=91")
    page.get_by_role("button", name=re.compile("^Escribir un recordatorio a las")).click()
    heading = page.get_by_role("heading", level=1).inner_text()
    chosen = number(heading)
    assert chosen == (2 if scripts else 3)
    page.get_by_label("Asunto").fill("{entidad}: su plan de acción lo espera")
    page.get_by_role("button", name="Ver cómo queda").click()
    example = page.locator("main").inner_text()
    assert re.search(r"\w+: su plan de acción lo espera", example) and "quedan 20 días" in example

    page.get_by_label("Mensaje").fill("")
    page.get_by_role("button", name=re.compile("^Enviar a")).click()
    assert page.locator("#errores").is_visible()
    assert page.get_by_label("Asunto").input_value() == "{entidad}: su plan de acción lo espera"

    page.get_by_label("Mensaje").fill("Le quedan {dias} para entregar el plan de {entidad}.")
    page.get_by_role("button", name=re.compile("^Enviar a")).click()
    page.get_by_role("heading", name=re.compile("^Recordatorio del")).wait_for()
    assert "/consola/planes/recordatorios/" in page.url
    _until_done(page)
    told = page.get_by_role("table", name="Resultado del recordatorio").get_by_role("row").all()[1:]
    assert sum(number(row.get_by_role("cell").last.inner_text()) for row in told) == chosen


def _until_done(page, most=100):
    for _ in range(most):
        table = page.get_by_role("table", name="Resultado del recordatorio")
        if "espera" not in table.inner_text():
            return
        page.reload()
    raise AssertionError("the reminder never ends")


def test_the_console_is_the_programmes_alone(enter_as, demo):
    page = enter_as(WEB_MASTER)
    for path in (CONSOLE, CONSOLE + "/lista.csv", CONSOLE + "/recordatorio"):
        assert page.goto(path).status in (403, 404), path
    assert demo.get(CONSOLE)[0] in (303, 401, 403, 404)


def test_the_country_is_a_map_with_a_table_beside(visit, scripts):
    page = visit(viewport=PHONE, java_script_enabled=scripts)
    page.goto("/planes")
    assert page.get_by_role("link", name=re.compile(r"^Antioquia: \d+ de 126\b")).count() == 1
    page.get_by_text("Ver como tabla").first.click()
    table = page.get_by_role("figure", name=re.compile("^Planes entregados")).get_by_role("table")
    assert table.get_by_role("row").count() == 34
