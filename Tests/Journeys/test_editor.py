"""Who keeps a site writes, shows it to others, publishes it, and takes it back: with scripts and without them."""

import html
import io
import re

import openpyxl
import pytest

import pictures
from conftest import DESKTOP, PHONE
from people import CHITAGA, CHITAGA_AUTHOR, CHITAGA_EDITOR, NEIGHBOUR_WEB_MASTER as WEB_MASTER

OFFICE = f"/oficina/{CHITAGA}"
BOTH_ENDS = pytest.mark.parametrize(
    "view", [{"viewport": PHONE, "java_script_enabled": False}, {"viewport": DESKTOP}, {"viewport": PHONE}],
    ids=["phone-no-scripts", "desktop-scripts", "phone-scripts"])

# Each item is about a place of its own, so that its title is nobody else's.
_written = iter(["El Arbolito", "Llano Grande", "Cornejo", "Piedras", "Samaria", "Tapurcuá", "Bábega", "Hato Viejo",
                 "Carrillo", "La Unión", "Potreritos", "Quelpa", "Lucatá", "Siberia", "El Roble", "Ovejeras", "Vega"])


def begin(page, title, text="", summary="", channel="noticias"):
    """Fills the form of a new item; nothing is saved yet."""
    page.goto(f"{OFFICE}/contenidos/nuevo/{channel}")
    type_in(page, "titulo", title)
    type_in(page, "resumen", summary)
    type_in(page, "texto", text)


def type_in(page, name, words):
    page.locator(f"[name={name}]").fill(words)


def save(page):
    page.get_by_role("button", name="Guardar borrador").click()
    page.get_by_text("Guardado a las").first.wait_for()


def published(page, title, text, summary="Un resumen corto."):
    """Writes an item and publishes it at once; returns the addresses of its form and of its page."""
    begin(page, title, text, summary)
    save(page)
    form = page.url
    page.get_by_role("button", name="Guardar y seguir a publicar").click()
    page.get_by_role("button", name="Publicar ahora").click()
    page.get_by_text("Publicado. Ya se puede leer").wait_for()
    return form, page.get_by_role("link", name="Verlo en el sitio").get_attribute("href")


@BOTH_ENDS
def test_a_news_item_goes_from_the_first_word_to_the_first_page(enter_as, visit, view):
    place = next(_written)
    title = f"Jornada antirrábica en {place}"
    writer = enter_as(WEB_MASTER, **view)
    writer.goto("/escritorio")
    writer.get_by_role("link", name="Oficina de la Alcaldía de Chitagá").click()
    writer.get_by_role("main").get_by_role("link", name="Contenidos").first.click()
    writer.get_by_role("link", name="Escribir", exact=True).click()
    writer.get_by_role("link", name="Noticias", exact=True).click()
    type_in(writer, "titulo", title)
    type_in(writer, "resumen", f"Lleve a su perro con correa a la escuela de {place}.")
    type_in(writer, "texto", "El **sábado** vacunamos gratis.\n\n## Qué llevar\n\n- El carné\n- Una correa")
    look_before_saving(writer, title, scripts=view.get("java_script_enabled", True))

    writer.get_by_role("button", name="Guardar y seguir a publicar").click()
    writer.get_by_label(re.compile("^Nota para quien revisa")).fill("Confirmado con la ESE")
    writer.get_by_role("button", name="Enviar a revisión").click()
    writer.get_by_text("Enviado a revisión.").wait_for()

    editor = enter_as(CHITAGA_EDITOR, **view)
    editor.goto(f"{OFFICE}/contenidos")
    editor.get_by_role("heading", name="Esperan su revisión").wait_for()
    editor.get_by_role("main").get_by_role("link", name=title).first.click()
    assert editor.get_by_text("Confirmado con la ESE").is_visible()
    editor.get_by_role("button", name="Publicar ahora").click()
    editor.get_by_text("Publicado. Ya se puede leer").wait_for()

    citizen = visit(**view)
    citizen.goto(f"/{CHITAGA}")
    citizen.get_by_role("main").get_by_role("link", name=title).first.click()
    assert citizen.get_by_role("heading", level=1).inner_text() == title
    assert citizen.get_by_role("heading", name="Qué llevar").is_visible()
    for words in (f"antirrábica {place}", f"antirrabica {place.lower()}"):
        citizen.goto(f"/{CHITAGA}")
        citizen.get_by_role("search").locator("input[name=q]").fill(words)
        citizen.get_by_role("search").get_by_role("button", name="Buscar").click()
        assert citizen.locator(".results").get_by_role("link", name=title).is_visible(), words


def look_before_saving(page, title, scripts):
    """A preview comes by itself where scripts run, and by its button everywhere; nothing is kept by it."""
    preview = page.locator("#vista-previa")
    if not scripts:
        page.get_by_role("button", name="Vista previa").click()
    preview.get_by_role("heading", name=title).wait_for()
    assert preview.locator("strong", has_text="sábado").is_visible()
    assert preview.get_by_role("listitem").all_inner_texts() == ["El carné", "Una correa"]
    assert page.locator("[name=texto]").input_value().startswith("El **sábado** vacunamos")
    assert page.get_by_text("Todavía no se ha guardado.").is_visible()


def test_a_picture_is_not_taken_without_saying_what_it_shows(enter_as, visit, scripts):
    page = enter_as(WEB_MASTER, viewport=PHONE, java_script_enabled=scripts)
    name = f"El puente de {next(_written)}"
    photograph = {"name": "IMG_2034.png", "mimeType": "image/png", "buffer": pictures.png(640, 480)}
    page.goto(f"{OFFICE}/archivos")
    page.get_by_role("link", name="Agregar una imagen").first.click()
    page.get_by_label("Título").fill(name)
    page.get_by_label("Imagen", exact=True).set_input_files(photograph)
    page.get_by_role("button", name="Guardar la imagen").click()
    assert_beside(page, "alternativo", "Diga qué muestra la imagen")
    assert page.get_by_label("Título").input_value() == name
    page.get_by_label("Qué muestra la imagen").fill("Dos vecinas cruzan el puente nuevo")
    page.get_by_label("Imagen", exact=True).set_input_files(photograph)
    page.get_by_role("button", name="Guardar la imagen").click()
    page.get_by_role("heading", level=1, name=name).wait_for()

    title = f"Se abrió {name.lower()}"
    begin(page, title, "Ya pasa la leche.\n\n![](/archivos/x)")
    page.get_by_label("Lugar").fill("Casco urbano")
    page.get_by_role("button", name="Guardar borrador").click()
    assert_beside(page, "texto", "Diga qué muestra cada imagen")
    assert page.locator("[name=titulo]").input_value() == title
    assert page.locator("[name=texto]").input_value() == "Ya pasa la leche.\n\n![](/archivos/x)"
    assert page.get_by_label("Lugar").input_value() == "Casco urbano"
    type_in(page, "texto", "Ya pasa la leche.")
    page.get_by_label("Poner una imagen en el texto").select_option(label=name)
    page.get_by_role("button", name="Poner la imagen").click()
    assert "![Dos vecinas cruzan el puente nuevo](" in page.locator("[name=texto]").input_value()
    page.locator("[name=campo-imagen]").select_option(label=name)
    page.get_by_role("button", name="Guardar y seguir a publicar").click()
    page.get_by_role("button", name="Publicar ahora").click()
    page.get_by_role("link", name="Verlo en el sitio").click()
    shown = page.get_by_role("main").get_by_role("img", name="Dos vecinas cruzan el puente nuevo")
    assert shown.count() == 2
    assert pictures.PLACE not in page.request.get(shown.first.get_attribute("src")).body()


def assert_beside(page, name, words):
    """The error stands in the list above and beside its own field."""
    field = page.locator(f"[name={name}]")
    page.locator("#errores").get_by_role("link", name=re.compile(words)).wait_for()
    described = [page.locator(f"#{one}").inner_text() for one in field.get_attribute("aria-describedby").split()]
    assert any(words in text for text in described) and field.get_attribute("aria-invalid") == "true"


def test_every_version_is_kept_told_apart_and_brought_back(enter_as, visit, scripts):
    page = enter_as(WEB_MASTER, java_script_enabled=scripts)
    title = f"Horario de la biblioteca de {next(_written)}"
    form, shown = published(page, title, "Abre los lunes.")
    page.goto(form)
    type_in(page, "texto", "Abre los martes.")
    save(page)
    citizen = visit(java_script_enabled=scripts)
    citizen.goto(shown)
    assert citizen.get_by_text("Abre los lunes.").is_visible()

    page.get_by_role("link", name="Versiones y enlace para compartir").click()
    assert page.locator("del").inner_text().split() == ["quitado:", "lunes"]
    assert page.locator("ins").inner_text().split() == ["agregado:", "martes"]
    page.get_by_role("button", name="Volver a la versión 1").click()
    page.get_by_text("El borrador vuelve a decir lo de la versión 1.").wait_for()
    assert page.locator("[name=texto]").input_value() == "Abre los lunes."


def test_what_is_scheduled_waits_for_its_hour(enter_as, visit, scripts):
    page = enter_as(WEB_MASTER, viewport=PHONE, java_script_enabled=scripts)
    title = f"Matrículas en la escuela de {next(_written)}"
    begin(page, title, "Desde el lunes.", "Lleve el registro civil.")
    page.get_by_role("button", name="Guardar y seguir a publicar").click()
    page.get_by_label(re.compile("^Día")).fill("2026-11-20")
    page.get_by_role("button", name="Programar").click()
    assert_beside(page, "publicar", "ya pasó")
    page.get_by_label(re.compile("^Día")).fill("2026-12-01")
    page.get_by_label(re.compile("^Hora")).fill("6:30 a. m.")
    page.get_by_role("button", name="Programar").click()
    page.get_by_text("Programado: se publica el").wait_for()
    page.goto(f"{OFFICE}/contenidos")
    assert page.locator("li", has_text=title).get_by_text("sale el martes 1 de diciembre").is_visible()
    citizen = visit()
    citizen.goto(f"/{CHITAGA}/buscar?q=matriculas+registro+civil")
    assert citizen.get_by_role("link", name=title).count() == 0


def test_two_editors_at_once_see_both_texts(enter_as, scripts):
    one = enter_as(WEB_MASTER, java_script_enabled=scripts)
    begin(one, f"La cosecha de {next(_written)}", "Hubo poca lluvia.")
    save(one)
    other = enter_as(CHITAGA_AUTHOR, viewport=PHONE, java_script_enabled=scripts)
    other.goto(one.url)
    type_in(one, "texto", "Hubo mucha papa.")
    save(one)
    type_in(other, "texto", "Hubo muy poca lluvia este año.")
    with other.expect_navigation() as answer:
        other.get_by_role("button", name="Guardar borrador").click()
    assert answer.value.status == 409
    box = other.locator(".callout", has_text="Otra persona guardó mientras usted escribía")
    assert "mucha papa" in box.locator("del").all_inner_texts()[-1]
    assert WEB_MASTER in box.inner_text()
    assert other.locator("[name=texto]").input_value() == "Hubo muy poca lluvia este año."
    other.get_by_role("button", name="Guardar lo mío encima").click()
    other.get_by_text("Guardado a las").first.wait_for()
    one.reload()
    assert one.locator("[name=texto]").input_value() == "Hubo muy poca lluvia este año."


def test_a_draft_is_shown_to_who_has_the_link_until_it_is_withdrawn(enter_as, visit, demo, scripts):
    page = enter_as(WEB_MASTER, java_script_enabled=scripts)
    title = f"Se arregla el camino a {next(_written)}"
    begin(page, title, "Falta el visto bueno de la junta.")
    save(page)
    page.get_by_role("link", name="Versiones y enlace para compartir").click()
    page.get_by_role("button", name="Crear un enlace").click()
    secret = page.get_by_label("Enlace de un solo uso").input_value()
    address = f"/{CHITAGA}/vista-previa/" + secret.rsplit("/", 1)[1]

    guest = visit(viewport=PHONE, java_script_enabled=scripts)
    guest.goto(address)
    assert guest.get_by_role("heading", level=1).inner_text() == title
    assert guest.get_by_text("esto no está publicado").is_visible()
    assert b'content="noindex"' in demo.get(address)[2]
    page.get_by_role("button", name="Retirar el enlace").click()
    page.get_by_text("El enlace se retiró").wait_for()
    assert guest.goto(address).status == 410


def test_a_channel_goes_out_as_a_spreadsheet_and_comes_back(enter_as, scripts):
    page = enter_as(WEB_MASTER, viewport=PHONE, java_script_enabled=scripts)
    page.goto(f"{OFFICE}/intercambio/glosario")
    with page.expect_download() as download:
        page.get_by_role("link", name="Descargar en Excel (XLSX)").click()
    book = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    sheet = book.worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    text, title = headings.index("Texto") + 1, headings.index("Título") + 1
    changed = sheet.cell(2, title).value
    word = "corregido" if scripts else "revisado"
    sheet.cell(2, text).value = f"Significado {word} en la hoja de cálculo."
    free = next(row for row in range(2, sheet.max_row + 2) if not sheet.cell(row, title).value)
    sheet.cell(free, title).value = f"Vereda {next(_written)}"
    kept = io.BytesIO()
    book.save(kept)

    page.get_by_label("Archivo del canal").set_input_files(
        {"name": "glosario.xlsx", "mimeType": "", "buffer": kept.getvalue()})
    page.get_by_role("button", name="Ver qué cambia").click()
    page.get_by_role("heading", name="Qué cambia en «Glosario»").wait_for()
    assert re.search("1 fila nueva, 1 contenido que cambia", page.locator(".lead").inner_text())
    card = page.locator(".card", has_text=changed)
    assert word in card.locator("ins").first.inner_text()
    page.get_by_role("button", name="Guardar todo como borradores").click()
    page.get_by_role("heading", level=1).wait_for()
    page.goto(f"{OFFICE}/contenidos?canal=glosario&estado=borrador")
    assert page.get_by_role("link", name=sheet.cell(free, title).value).is_visible()


HOSTILE = """<script>document.title = "robado"</script>

<img src=x onerror="document.title = 'robado'">

[Pulse aquí](javascript:document.title='robado') y [aquí](data:text/html,<script>1</script>)

![foto](javascript:alert(1) "x")"""


def test_a_hostile_text_does_nothing(enter_as, visit):
    page = enter_as(WEB_MASTER)
    asked = []
    begin(page, "Texto <b>con</b> trampas", HOSTILE, "<script>document.title='robado'</script>")
    page.locator("#vista-previa").get_by_text("document.title").first.wait_for()
    _, shown = published(page, "Texto <b>con</b> trampas", HOSTILE, "<script>document.title='robado'</script>")
    citizen = visit()
    citizen.on("dialog", lambda dialog: asked.append(dialog.message))
    for path in (shown, f"/{CHITAGA}", f"/{CHITAGA}/noticias", f"/{CHITAGA}/buscar?q=trampas"):
        citizen.goto(path)
        assert "robado" != citizen.title() and "Texto <b>con</b> trampas" in citizen.locator("main").inner_text(), path
        inside = citizen.locator("main").evaluate(
            "main => [...main.querySelectorAll('script, [onerror], [onload], [href^=javascript], [href^=data], [src^=javascript]')]"
            ".map(one => one.outerHTML)")
        assert inside == [], path
    assert asked == []
    assert html.escape("<script>", quote=False) in citizen.request.get(shown).text()
