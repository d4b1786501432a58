"""The format is taken along empty, filled in offline with a program that is not ours, and read without loss."""

import io

import docx
import openpyxl
import pytest

from people import CHIPAQUE, WEB_MASTER
from test_official import upload

FORMAT = "/formatos/unificado-2012"
ROWS = [
    {"Tema": "Canales de atención", "Acción": "Abrir una ventanilla con horario publicado",
     "Indicadores de gestión": "Horas de atención a la semana", "Metas": "40", "Actividades": "Publicar el horario",
     "Responsables": "Secretaría General", "Tiempos": "Junio de 2012"},
    {"Tema": "Rendición de cuentas", "Acción": "Contar en una reunión qué se hizo con el presupuesto",
     "Indicadores de gestión": "Reuniones con la comunidad", "Metas": "2", "Actividades": "Invitar a las juntas",
     "Responsables": "Despacho del alcalde", "Tiempos": "Noviembre de 2012"},
    {"Tema": "Simplificación y racionalización de trámites", "Acción": "=SUMA(A1:A9) no es una fórmula",
     "Indicadores de gestión": "Trámites revisados", "Metas": "100%", "Actividades": "Revisar requisitos",
     "Responsables": "Oficina Jurídica", "Tiempos": "Agosto de 2012"},
]


@pytest.fixture
def blank(visit, scripts):
    """The empty format as a person finds and takes it."""
    page = visit(java_script_enabled=scripts)
    page.goto("/formatos")
    page.get_by_role("link", name="Ver la guía de «Formato de plan de acción unificado 2012»").click()
    links = {kind: page.get_by_role("link", name=f"El formato vacío en {kind}").get_attribute("href")
             for kind in ("Excel", "Word")}
    return {kind: page.request.get(address).body() for kind, address in links.items()}


def headings(sheet):
    row = next(row for row in sheet.iter_rows() if "Acción" in [_plain(cell.value) for cell in row])
    return row[0].row, {_plain(cell.value): cell.column for cell in row if cell.value}


def _plain(words):
    return str(words or "").split(" (")[0].strip()


def test_a_format_filled_in_offline_becomes_a_draft(enter_as, blank, scripts):
    book = openpyxl.load_workbook(io.BytesIO(blank["Excel"]))
    sheet = book.worksheets[0]
    lists = {str(one.sqref)[0] for one in sheet.data_validations.dataValidation if one.type == "list"}
    assert len(lists) >= 2, "themes and phases are chosen from lists"
    top, columns = headings(sheet)
    for number, words in enumerate(ROWS, start=1):
        for title, value in words.items():
            cell = sheet.cell(top + number, columns[title], value)
            cell.data_type = "s"
    kept = io.BytesIO()
    book.save(kept)

    page = enter_as(WEB_MASTER, java_script_enabled=scripts)
    upload(page, f"formato-{scripts}.xlsx", kept.getvalue())
    assert page.locator("[id^=accion-]").count() == len(ROWS)
    for number, words in enumerate(ROWS, start=1):
        shown = page.locator(f"#accion-{number}").inner_text()
        for value in words.values():
            assert value in shown, f"{number}: {value}"
    assert "Ninguno: cada renglón con texto" in page.locator("#sin-lugar").inner_text()
    assert f"/oficina/{CHIPAQUE}/plan" in page.url


def test_the_format_for_word_has_lists_to_choose_from(blank):
    document = docx.Document(io.BytesIO(blank["Word"]))
    xml = document.element.xml
    assert "w:dropDownList" in xml and "Canales de atención" in xml
    actions = next(table for table in document.tables if "Acción" in [cell.text for cell in table.rows[0].cells])
    assert "w:tblHeader" in actions.rows[0]._tr.xml
