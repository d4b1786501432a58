"""Plans on paper and in files open in programs that are not ours, and come back the same."""

import json
import shutil
import subprocess

import docx
import openpyxl
import pytest

from people import CHITAGA
from program import gelt

KINDS = ["pdf", "docx", "xlsx"]


@pytest.fixture(scope="module")
def papers(demo, tmp_path_factory):
    """The plan in force of Chitagá as each file that the public page offers."""
    folder = tmp_path_factory.mktemp("papers")
    for kind in KINDS:
        status, headers, body = demo.get(f"/{CHITAGA}/plan/plan.{kind}")
        assert status == 200 and "attachment" in headers["Content-Disposition"], kind
        (folder / f"plan.{kind}").write_bytes(body)
    return folder


def told(*words):
    return subprocess.run(list(map(str, words)), capture_output=True, text=True, check=True, timeout=120).stdout


def test_the_pdf_is_whole_tagged_and_read_in_order(papers):
    paper = papers / "plan.pdf"
    facts = told("pdfinfo", paper)
    assert "Tagged:          yes" in facts and "letter" in facts and "Alcaldía de Chitagá" in facts
    assert "No syntax or stream encoding errors" in told("qpdf", "--check", paper)
    tags = told("pdfinfo", "-struct", paper)
    assert tags.count("TH") >= 8 and "H1" in tags
    words = " ".join(told("pdftotext", paper, "-").split())
    order = ["República de Colombia", "Marco legal", "Visión", "Objetivo general", "Actualización permanente",
             "Levantar información de los trámites", "Difundir el sitio web del municipio"]
    places = [words.find(one) for one in order]
    assert -1 not in places and places == sorted(places), dict(zip(order, places))


def test_the_table_in_word_repeats_its_headings(papers):
    tables = docx.Document(papers / "plan.docx").tables
    actions = next(table for table in tables if table.rows[0].cells[0].text == "N.º")
    assert len(actions.rows) == 8
    assert "w:tblHeader" in actions.rows[0]._tr.xml and "w:tblHeader" not in actions.rows[1]._tr.xml


def test_the_workbook_carries_words_and_no_formulas(papers):
    book = openpyxl.load_workbook(papers / "plan.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 60 and all(cell.data_type == "s" for cell in cells)
    assert book["Acciones"].print_title_rows


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_our_own_export_read_again_is_the_same_plan(papers, demo, kind):
    again = json.loads(gelt("plan", "read", papers / f"plan.{kind}", "--json").stdout)
    published = json.loads(demo.get(f"/{CHITAGA}/plan/datos.json")[2])
    assert len(actions(published)) == 7
    assert actions(again) == actions(published)


def actions(plan):
    """Actions as they are worded; where in a document each word stood is left aside."""
    return [without_places(action) for action in (plan.get("plan") or plan)["actions"]]


def without_places(value):
    if isinstance(value, dict):
        return {name: without_places(inner) for name, inner in value.items() if name not in ("lines", "source", "id")}
    return [without_places(one) for one in value] if isinstance(value, list) else value


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed; apt-get install libreoffice")
def test_libreoffice_opens_both(papers, tmp_path):
    told("soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", tmp_path, papers / "plan.docx", papers / "plan.xlsx")
    words = told("pdftotext", "-layout", tmp_path / "plan.pdf", "-")
    assert "Chitag" in words
