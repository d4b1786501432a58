"""A report of results is filled by two people at once, with and without scripts, and handed in."""

import re

import pytest

from conftest import TODAY
from people import CHITAGA, enter
from program import Program

MAYOR = "Amparo Villamizar Leal"
LEAD = "Édgar Rozo Parada"
WEB_MASTER = "Wílmer Antonio Gélvez"
OFFICE = f"/oficina/{CHITAGA}/reporte"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demonstration of its own: what is answered here would change the report that other journeys read."""
    program = Program("demo", tmp_path_factory.mktemp("report") / "data", "--today", TODAY)
    yield program
    program.stop()


@pytest.fixture
def people(demo, browser):
    """Opens a browser as somebody of the entity."""
    contexts = []

    def person(name, scripts=True):
        context = browser.new_context(base_url=demo.address, java_script_enabled=scripts)
        contexts.append(context)
        page = context.new_page()
        enter(page, name)
        return page

    yield person
    for context in contexts:
        context.close()


def open_criterion(page, code):
    page.goto(OFFICE)
    page.get_by_role("link", name=re.compile("Reporte de resultados de 20(?!13)")).first.click()
    campaign = page.url.rsplit("/", 1)[1]
    page.goto(f"{OFFICE}/seccion/{campaign}/{code}")
    return campaign


def question(page, number):
    return page.locator(f"#p{number}")


def test_an_answer_is_kept_without_a_button_and_what_it_hides_goes(people):
    page = people(LEAD)
    open_criterion(page, "ET.1.1")
    question(page, 2).wait_for()
    with page.expect_response(re.compile("/reporte/seccion/")):
        question(page, 1).get_by_label("No", exact=True).check()
    question(page, 2).wait_for(state="detached")
    page.reload()
    assert question(page, 1).get_by_label("No", exact=True).is_checked()
    with page.expect_response(re.compile("/reporte/seccion/")):
        question(page, 1).get_by_label("Sí", exact=True).check()
    question(page, 2).wait_for()


def test_without_scripts_a_button_keeps_it_and_wrong_words_come_back(people):
    page = people(WEB_MASTER, scripts=False)
    open_criterion(page, "ET.1.1")
    question(page, 3).get_by_label("Cantidad").fill("muchas")
    question(page, 3).get_by_role("button", name="Guardar la respuesta 3").click()
    assert page.get_by_role("alert").or_(page.locator(".summary")).first.is_visible()
    assert question(page, 3).get_by_label("Cantidad").input_value() == "muchas"
    question(page, 3).get_by_label("Cantidad").fill("4")
    question(page, 3).get_by_role("button", name="Guardar la respuesta 3").click()
    assert question(page, 3).get_by_label("Cantidad").input_value() == "4"


def test_two_at_once_see_both_answers(people):
    first, second = people(LEAD), people(WEB_MASTER, scripts=False)
    open_criterion(first, "ET.1.1")
    open_criterion(second, "ET.1.1")
    with first.expect_response(re.compile("/reporte/seccion/")):
        question(first, 3).get_by_label("Cantidad").fill("9")
        question(first, 3).get_by_label("Cantidad").blur()
    question(second, 3).get_by_label("Cantidad").fill("2")
    question(second, 3).get_by_role("button", name="Guardar la respuesta 3").click()
    second.get_by_text("Alguien se adelantó").wait_for()
    assert question(second, 3).locator("blockquote").inner_text() == "9"
    assert question(second, 3).get_by_label("Cantidad").input_value() == "2"


def test_the_check_page_links_what_is_missing_and_the_public_reads_the_last_report(people, demo):
    page = people(MAYOR)
    campaign = open_criterion(page, "ET.1.1")
    page.goto(f"{OFFICE}/revision/{campaign}")
    page.get_by_text(re.compile("Faltan por responder")).wait_for()
    assert page.get_by_role("button", name="Firmar y enviar al Programa").count() == 0
    page.goto(f"{OFFICE}/tareas/{campaign}")
    assert page.get_by_text("parcial", exact=True).count() >= 1
    page.goto(f"/{CHITAGA}/reporte")
    page.get_by_role("heading", name="Reporte de resultados 2013").wait_for()
    page.get_by_role("link", name=re.compile("Radicado GEL-2014")).click()
    page.get_by_role("heading", name="Constancia de radicado").wait_for()


def test_what_is_typed_after_the_session_ended_comes_back_after_entering_again(people):
    page = people(LEAD)
    campaign = open_criterion(page, "ET.2.3")
    page.context.clear_cookies()
    field = question(page, 26).get_by_label("Cantidad")
    field.fill("7")
    field.blur()
    question(page, 26).get_by_text(re.compile("terminó la sesión")).wait_for()
    enter(page, LEAD)
    with page.expect_response(re.compile("/reporte/seccion/")):
        page.goto(f"{OFFICE}/seccion/{campaign}/ET.2.3")
    question(page, 26).get_by_text(re.compile("Guardada por Édgar")).wait_for()
    page.reload()
    assert question(page, 26).get_by_label("Cantidad").input_value() == "7"


def test_what_the_platform_found_is_opened_and_accepted_by_a_person(people):
    page = people(LEAD)
    campaign = open_criterion(page, "ET.1.1")
    page.goto(f"{OFFICE}/comprobado/{campaign}")
    page.get_by_role("heading", name="Lo que la plataforma encontró").wait_for()
    card = page.locator(".card", has=page.get_by_text("comprobado", exact=True)).first
    number = re.match(r"(\d+)\.", card.get_by_role("heading").inner_text()).group(1)
    record = card.get_by_role("list").get_by_role("link").first
    assert page.request.get(record.get_attribute("href")).ok
    card.get_by_role("button", name=f"Aceptar solo la {number}").click()
    page.get_by_text("1 respuesta aceptada con su prueba").wait_for()
    assert page.get_by_role("button", name=f"Aceptar solo la {number}").count() == 0


def test_marked_steps_say_how_far_they_lead(people):
    page = people(LEAD, scripts=False)
    campaign = open_criterion(page, "ET.1.1")
    page.goto(f"{OFFICE}/avance/{campaign}")
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Calcular con lo marcado").click()
    page.get_by_text(re.compile("Con el paso marcado quedaría en")).wait_for()
