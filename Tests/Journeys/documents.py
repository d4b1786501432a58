"""A small action plan of an invented municipality's committee, written in each format that officials use."""

import csv
import io
import zipfile
from html import escape

import docx
import odf.opendocument
import odf.table
import odf.text
import openpyxl

HEADINGS = ["Acción", "Beneficios para los ciudadanos", "Indicadores de gestión", "Metas", "Actividades",
            "Responsables", "Recursos", "Tiempos"]
ROWS = [
    ["Publicar los trámites del municipio", "Menos filas en la alcaldía", "Trámites publicados", "12",
     "Revisar cada trámite con su oficina", "Secretaría de Planeación", "Sitio web del municipio", "Junio de 2012"],
    ["Atender las consultas por correo", "Respuesta sin viajar a la cabecera", "Consultas respondidas", "100%",
     "Leer el buzón dos veces al día", "Oficina Jurídica", "Conectividad", "5 años"],
]


def title(place="Chipaque", department="Cundinamarca"):
    return f"PLAN DE ACCIÓN DE GOBIERNO EN LÍNEA MUNICIPIO DE {place.upper()} – {department.upper()}"


def as_docx(period="2012 - 2015", terms=(), **place):
    """With other terms for the actions, one each, where some are given."""
    rows = [[*row[:-1], term] for row, term in zip(ROWS, terms)] or ROWS
    document = docx.Document()
    document.add_paragraph(title(**place))
    document.add_paragraph(f"Vigencia {period}")
    table = document.add_table(rows=0, cols=len(HEADINGS))
    for row in [HEADINGS, *rows]:
        for cell, words in zip(table.add_row().cells, row):
            cell.text = words
    return _saved(document.save)


def as_xlsx():
    book = openpyxl.Workbook()
    for row in [[title()], HEADINGS, *ROWS]:
        book.active.append(row)
    return _saved(book.save)


def as_odt():
    document = odf.opendocument.OpenDocumentText()
    document.text.addElement(odf.text.P(text=title()))
    document.text.addElement(_open_table())
    return _saved(document.save)


def as_ods():
    document = odf.opendocument.OpenDocumentSpreadsheet()
    document.spreadsheet.addElement(_open_table([[title()]]))
    return _saved(document.save)


def as_html():
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in [HEADINGS, *ROWS])
    return (f"<!DOCTYPE html><html lang=es><meta charset=utf-8><title>Plan</title><h1>{title()}</h1>"
            f"<table border=1>{rows}</table></html>").encode()


def as_csv():
    text = io.StringIO()
    csv.writer(text).writerows([HEADINGS, *ROWS])
    return text.getvalue().encode()


def as_txt():
    return "\n".join([title(), "", *("\t".join(row) for row in [HEADINGS, *ROWS])]).encode()


def as_pdf(browser):
    """Printed by the browser, as officials print theirs."""
    page = browser.new_page()
    try:
        page.set_content(as_html().decode())
        return page.pdf(format="A4", landscape=True)
    finally:
        page.close()


def formats(browser):
    """Every format that is read, with the name of a file in it."""
    return {
        "plan.docx": as_docx(), "plan.xlsx": as_xlsx(), "plan.odt": as_odt(), "plan.ods": as_ods(),
        "plan.pdf": as_pdf(browser), "plan.html": as_html(), "plan.csv": as_csv(), "plan.txt": as_txt(),
    }


def old_binary():
    """The head of a compound file, as `.doc` files of before 2007 begin."""
    return bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00" + bytes(4096)


def encrypted():
    """A Word document behind a password is a compound file that holds an encrypted package."""
    name = "EncryptedPackage".encode("utf-16-le")
    return old_binary() + name + bytes(512)


def bomb(megabytes=300):
    """A Word document of some kilobytes whose text unpacks to hundreds of megabytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive, zipfile.ZipFile(io.BytesIO(as_docx())) as good:
        for entry in good.infolist():
            if entry.filename != "word/document.xml":
                archive.writestr(entry, good.read(entry))
        with archive.open("word/document.xml", "w", force_zip64=True) as document:
            document.write(b'<?xml version="1.0"?><w:document xmlns:w='
                           b'"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>')
            for _ in range(megabytes):
                document.write(b" " * 1_000_000)
    return packed.getvalue()


def no_plan():
    return "Acta de la reunión del lunes\n\nSe habló del aguinaldo y de la novena de la vereda.\n".encode()


def truncated():
    whole = as_docx()
    return whole[:len(whole) // 2]


def _open_table(before=()):
    table = odf.table.Table(name="Hoja1")
    for row in [*before, HEADINGS, *ROWS]:
        line = odf.table.TableRow()
        for words in row:
            cell = odf.table.TableCell(valuetype="string")
            cell.addElement(odf.text.P(text=words))
            line.addElement(cell)
        table.addElement(line)
    return table


def _saved(save):
    buffer = io.BytesIO()
    save(buffer)
    return buffer.getvalue()
