"""What was promised is noted month by month, proved with pictures, and seen by neighbours."""

import re
import subprocess

import pictures
from conftest import PHONE
from people import CHITAGA, NEIGHBOUR_WEB_MASTER, WEB_MASTER

OFFICE = f"/oficina/{CHITAGA}/plan/seguimiento"
PROGRESS = f"/{CHITAGA}/plan/avance"
CALENDAR = f"/{CHITAGA}/plan/calendario.ics"


def open_action(page, words):
    page.goto(OFFICE)
    page.get_by_role("row").get_by_role("link", name=words).click()


def test_a_poster_is_proved_with_a_photograph(enter_as, visit, demo, scripts):
    official = enter_as(NEIGHBOUR_WEB_MASTER, viewport=PHONE, java_script_enabled=scripts)
    open_action(official, "7. Difundir el sitio web")
    official.get_by_role("link", name="Elaborar carteleras").click()
    official.get_by_role("link", name="Agregar otra prueba").click()
    words = f"Cartelera en el puesto de salud {'con' if scripts else 'sin'} guiones"
    official.get_by_label("Fotografía de una cartelera").check()
    official.get_by_label("Qué muestra").fill(words)
    official.get_by_role("button", name="Guardar la prueba").click()
    assert official.get_by_text("Agregue el archivo o la dirección que lo prueba").first.is_visible()
    assert official.get_by_label("Qué muestra").input_value() == words

    official.get_by_label("Archivo").set_input_files(
        {"name": "cartelera.png", "mimeType": "image/png", "buffer": pictures.png()})
    official.get_by_label("Mostrarla en la página pública").check()
    official.get_by_role("button", name="Guardar la prueba").click()
    assert official.get_by_text("La prueba quedó guardada.").is_visible()

    neighbour = visit(viewport=PHONE, java_script_enabled=scripts)
    neighbour.goto(PROGRESS)
    address = neighbour.get_by_role("link", name=f"Ver completa: {words}").get_attribute("href")
    status, headers, body = demo.get(address)
    assert (status, headers["Content-Type"]) == (200, "image/png")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert body.startswith(b"\x89PNG") and pictures.PLACE not in body


def test_what_is_not_a_photograph_is_refused_in_words(enter_as):
    page = enter_as(NEIGHBOUR_WEB_MASTER)
    open_action(page, "7. Difundir el sitio web")
    page.get_by_role("link", name="Elaborar carteleras").click()
    page.get_by_role("link", name="Agregar otra prueba").click()
    page.get_by_label("Fotografía de una cartelera").check()
    page.get_by_label("Qué muestra").fill("Un programa que se hace pasar por fotografía")
    page.get_by_label("Archivo").set_input_files(
        {"name": "cartelera.png", "mimeType": "image/png", "buffer": b"<script>alert(1)</script>"})
    page.get_by_role("button", name="Guardar la prueba").click()
    assert "Solo se reciben fotografías" in page.locator("#errores").inner_text()


def test_a_promised_frequency_is_kept_by_noting_it(enter_as, scripts):
    page = enter_as(NEIGHBOUR_WEB_MASTER, java_script_enabled=scripts)
    open_action(page, "1. Actualización permanente")
    before = _times(page)
    words = f"Noticias de la semana, {'con' if scripts else 'sin'} guiones"
    page.get_by_label("Qué se hizo").first.fill(words)
    page.get_by_label("Día en que se hizo").first.fill("2026-11-20")
    page.get_by_role("button", name="Anotar que se hizo").first.click()
    assert _times(page) == before + 1
    assert words in page.locator("main").text_content()

    page.get_by_label("Día en que se hizo").first.fill("2027-03-01")
    page.get_by_role("button", name="Anotar que se hizo").first.click()
    assert page.locator("#errores").is_visible()
    assert page.get_by_label("Día en que se hizo").first.input_value() == "2027-03-01"


def _times(page):
    return int(re.search(r"Lo anotado: (\d+) ve", page.locator("main").text_content()).group(1))


def test_neighbours_see_pictures_and_the_table_beside(visit, scripts):
    page = visit(viewport=PHONE, java_script_enabled=scripts)
    page.goto(PROGRESS)
    assert page.get_by_role("img", name=re.compile(r"^\d+ de \d+ cumplidos")).count() >= 3
    for figure in page.get_by_role("figure", name=re.compile("^(Actividades por|Cumplido y sin)")).all():
        figure.get_by_text("Ver como tabla").click()
        assert figure.get_by_role("table").is_visible()
    table = page.get_by_role("figure", name=re.compile("^Actividades por acción")).get_by_role("table")
    assert table.is_visible() and table.get_by_role("row").count() == 8
    assert page.get_by_role("table", name="Indicadores del plan, con su último valor").is_visible()


def test_another_entity_sees_nothing_of_it(enter_as):
    page = enter_as(NEIGHBOUR_WEB_MASTER)
    page.goto(OFFICE)
    action = page.get_by_role("row").get_by_role("link").first.get_attribute("href")
    stranger = enter_as(WEB_MASTER)
    for address in (OFFICE, action, action.replace("seguimiento", "actividades")):
        assert stranger.goto(address).status == 404, address


def lines(text: str):
    """Content lines of a calendar, unfolded (RFC 5545, 3.1)."""
    return re.sub(r"\r\n[ \t]", "", text).rstrip("\r\n").split("\r\n")


def components(text: str):
    """Top component as nested (name, properties, children)."""
    open_ones, done = [], None
    for line in lines(text):
        name, value = line.split(":", 1)
        if name == "BEGIN":
            open_ones.append((value, [], []))
        elif name == "END":
            done = open_ones.pop()
            assert done[0] == value, f"{value} ends inside {done[0]}"
            if open_ones:
                open_ones[-1][2].append(done)
        else:
            open_ones[-1][1].append((name, value))
    assert not open_ones
    return done


def test_the_calendar_keeps_to_its_standard_and_its_names(demo):
    status, headers, body = demo.get(CALENDAR)
    assert status == 200 and headers["Content-Type"].startswith("text/calendar")
    assert all(len(line) <= 75 for line in body.split(b"\r\n")), "a line is longer than 75 octets"
    assert b"\n" not in body.replace(b"\r\n", b"")
    name, properties, children = components(body.decode())
    assert name == "VCALENDAR" and ("VERSION", "2.0") in properties
    assert any(name == "PRODID" for name, _ in properties)
    zones = [child for child in children if child[0] == "VTIMEZONE"]
    assert [("TZID", "America/Bogota")] == [zone[1][0] for zone in zones]
    tasks = [dict(child[1]) for child in children if child[0] != "VTIMEZONE"]
    assert len(tasks) >= 9
    for task in tasks:
        assert {"UID", "DTSTAMP", "SUMMARY"} <= task.keys(), task
        assert re.fullmatch(r"\d{8}T\d{6}Z", task["DTSTAMP"])
    names = [task["UID"] for task in tasks]
    assert len(set(names)) == len(names)
    again = components(demo.get(CALENDAR)[2].decode())
    assert [dict(child[1])["UID"] for child in again[2] if child[0] != "VTIMEZONE"] == names


def test_the_poster_is_one_letter_page(enter_as, tmp_path):
    page = enter_as(NEIGHBOUR_WEB_MASTER)
    answer = page.request.get(f"/oficina/{CHITAGA}/plan/cartelera.pdf")
    paper = tmp_path / "cartelera.pdf"
    paper.write_bytes(answer.body())
    facts = subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Pages:\s+1\n", facts) and "letter" in facts
