"""A citizen with a telephone and a slow link finds the municipality, reads its plan and takes the data home."""

import csv
import io
import json
import re
import time

import pytest

from conftest import DESKTOP, PHONE
from people import CHITAGA

# 400 ms there and back, 50 kB/s: the edge of a mobile network.
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 20_000}


def test_finds_the_municipality_without_writing_its_accent(visit, scripts):
    page = visit(viewport=PHONE, java_script_enabled=scripts)
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    began = time.monotonic()
    page.goto("/")
    page.get_by_label("¿Cuál es su municipio?").fill("chitaga")
    page.get_by_role("button", name="Buscar").click()
    page.get_by_role("link", name="Alcaldía de Chitagá").click()
    page.get_by_role("main").get_by_role("link", name=re.compile("plan de acción", re.IGNORECASE)).first.click()
    page.get_by_role("heading", name=re.compile("^Plan de acción")).wait_for()
    assert time.monotonic() - began < 20, "four pages over a slow link"
    assert page.get_by_text("Actualización permanente de la información").is_visible()
    assert page.get_by_text("12 veces al año").first.is_visible()
    assert page.get_by_text("(Actualización mensual)").first.is_visible()


def test_a_slip_of_the_finger_still_finds_it(visit):
    page = visit(viewport=PHONE)
    page.goto("/entidades?q=chitga")
    assert page.get_by_role("link", name="Chitagá, Norte de Santander").is_visible()


def test_names_that_repeat_stand_beside_their_department(visit, scripts):
    page = visit(viewport=PHONE, java_script_enabled=scripts)
    page.goto("/entidades?q=la+union")
    found = page.locator("tbody tr", has_text="La Unión")
    departments = {row.locator("td, th").nth(1).inner_text().strip() for row in found.all()}
    assert len(departments) == found.count() >= 4, departments


def test_what_nobody_is_called_says_what_to_do(visit):
    page = visit()
    page.goto("/entidades?q=zzzz")
    assert page.get_by_role("heading", name="No encontramos «zzzz»").is_visible()
    page.get_by_role("link", name="Ver todas las entidades").click()
    assert page.locator("tbody tr").count() == 40


def test_the_open_data_say_what_the_page_says(visit, demo):
    page = visit()
    page.goto(f"/{CHITAGA}/plan")
    cards = page.locator("article.card, section.card, .card").filter(has=page.locator("dl"))
    titles = [re.sub(r"^\d+\. ", "", text) for text in page.locator("[id^=accion-] :is(h3,h4)").all_inner_texts()]
    assert len(titles) == 7 and cards.count() >= 7

    plan = json.loads(_download(page, demo, "JSON"))
    assert [action["action"] for action in plan["actions"]] == titles
    assert plan["layout"] == "8-column"

    rows = list(csv.DictReader(io.StringIO(_download(page, demo, "CSV").decode("utf-8-sig"))))
    assert sorted({int(row["numero"]) for row in rows}) == list(range(1, 8))
    shown = page.locator("main").inner_text()
    for row in rows:
        action = plan["actions"][int(row["numero"]) - 1]
        pairs = [(one["name"], one["goal"]["raw"]) for one in action["indicators"]]
        assert (row["indicador"], row["meta"]) in pairs
        assert row["accion"] == action["action"] and row["tiempo"] == action["term"]["raw"]
        assert row["indicador"] in shown and row["meta"] in shown
        for responsible in row["responsables"].split("; "):
            assert responsible in shown


def test_what_another_government_published_says_so_wherever_it_is_found(visit):
    page = visit(viewport=PHONE)
    for path in ("/noticias?pagina=2", "/buscar?q=telecentro+comunitario"):
        page.goto(f"/{CHITAGA}{path}")
        found = page.locator(".news, .results > li", has_text="Empieza a funcionar el telecentro comunitario")
        assert "Administración 2020–2023" in found.inner_text(), path
    page.get_by_role("link", name="Empieza a funcionar el telecentro comunitario").click()
    assert page.get_by_text("Publicado por la Administración 2020–2023").is_visible()


def test_how_channels_and_the_plan_are_kept_is_one_step_from_any_page(visit):
    page = visit(viewport=PHONE)
    page.goto(f"/{CHITAGA}/noticias")
    for name, heading in (("Canales al día", "Canales al día"), ("Avance del plan", "Avance del plan de acción")):
        page.get_by_role("contentinfo").get_by_role("link", name=name, exact=True).click()
        page.get_by_role("heading", level=1, name=heading).wait_for()


@pytest.mark.parametrize("path", ["", "/noticias"], ids=["wide", "narrow"])
@pytest.mark.parametrize("slug", [CHITAGA, "nortedesantander"])
def test_the_menu_of_a_site_stands_in_one_row_on_a_desk(visit, slug, path):
    page = visit(viewport=DESKTOP)
    page.goto(f"/{slug}{path}")
    links = page.get_by_role("navigation", name="Menú principal").get_by_role("link")
    assert links.count() >= 8 and len({link.bounding_box()["y"] for link in links.all()}) == 1


def test_an_address_ending_in_a_slash_reaches_the_page(visit):
    page = visit()
    assert page.goto(f"/{CHITAGA}/").status == 200
    assert page.url.endswith(CHITAGA)
    assert page.goto(f"/{CHITAGA}/plan/").status == 200


def test_a_page_that_is_not_there_leads_back(visit):
    page = visit()
    assert page.goto(f"/{CHITAGA}/nada").status == 404
    page.get_by_role("link", name="Ir al inicio").click()
    assert page.url.rstrip("/").endswith(CHITAGA)


def _download(page, demo, kind):
    path = page.get_by_role("link", name=f"Datos abiertos ({kind})").get_attribute("href")
    status, headers, body = demo.get(path)
    assert status == 200
    assert headers["Content-Type"].startswith({"JSON": "application/json", "CSV": "text/csv"}[kind])
    return body
