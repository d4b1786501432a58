"""A plan is written step by step, from nothing; what is wrong stays as it was typed, and is listed."""

import re

import pytest

from conftest import PHONE, TODAY
from people import CHIPAQUE, CHITAGA, NEIGHBOUR_WEB_MASTER, WEB_MASTER
from program import Program

WRITERS = {True: (CHIPAQUE, WEB_MASTER), False: (CHITAGA, NEIGHBOUR_WEB_MASTER)}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    program = Program("demo", tmp_path_factory.mktemp("writing") / "data", "--today", TODAY)
    yield program
    program.stop()


@pytest.fixture(scope="module")
def passes():
    return {}


def test_a_plan_is_written_in_steps(enter_as, scripts):
    slug, name = WRITERS[scripts]
    page = enter_as(name, viewport=PHONE, java_script_enabled=scripts)
    page.goto(f"/oficina/{slug}/plan")
    page.get_by_role("link", name="Escribir un plan nuevo").click()
    page.get_by_label("¿Para qué vigencia es el plan?").fill("pronto")
    page.get_by_role("button", name="Empezar a escribir").click()
    assert page.locator("#errores").is_visible()
    page.get_by_label("¿Para qué vigencia es el plan?").fill("2027")
    page.get_by_role("button", name="Empezar a escribir").click()
    page.get_by_role("heading", name="Los pasos del plan").wait_for()
    steps = page.url

    page.get_by_role("link", name="Visión y objetivos").click()
    page.get_by_label("Visión").fill("En 2027 nadie viaja a la cabecera por un papel.")
    page.get_by_label("Objetivo general").fill("Atender sin filas.")
    page.get_by_role("button", name="Guardar", exact=True).click()
    page.goto(steps)

    page.get_by_role("link", name="Acciones", exact=True).click()
    page.get_by_role("link", name="Agregar una acción en «Canales de atención»").click()
    page.get_by_label("Acción", exact=True).fill("Responder las consultas por correo")
    page.get_by_label("Indicador 1").fill("Porcentaje de consultas respondidas")
    page.get_by_label("Meta 1").fill("150%")
    page.get_by_label("Tiempo").fill("Junio de 2009")
    page.get_by_role("button", name="Guardar la acción").click()
    assert page.get_by_text("Guardado: acción 1.").is_visible()

    page.goto(steps)
    page.get_by_role("link", name="Revisar lo que falta").click()
    listed = page.locator("main").inner_text()
    assert "100" in listed and "150%" in listed, listed
    page.get_by_role("link", name=re.compile("150%")).first.click()
    assert page.get_by_label("Meta 1").input_value() == "150%"
    assert page.get_by_label("Tiempo").input_value() == "Junio de 2009"
    page.get_by_label("Meta 1").fill("90%")
    page.get_by_role("button", name="Guardar la acción").click()
    page.goto(steps)
    page.get_by_role("link", name="Revisar lo que falta").click()
    assert "150%" not in page.locator("main").inner_text()


def test_an_action_of_another_entity_is_copied_with_its_source(enter_as):
    page = enter_as(WEB_MASTER)
    page.goto(f"/oficina/{CHIPAQUE}/plan/nuevo")
    page.get_by_role("button", name="Empezar a escribir").click()
    page.get_by_role("heading", name="Los pasos del plan").wait_for()
    page.get_by_role("link", name="Buscar acciones de ejemplo").click()
    page.get_by_label("Palabras").fill("sitio web del municipio")
    page.get_by_role("button", name="Buscar").click()
    page.get_by_role("button", name=re.compile("^Copiar como nuestra")).first.click()
    page.wait_for_url(re.compile("/plan/borradores/"))
    assert "sitio web del municipio" in page.get_by_label("Acción", exact=True).input_value().lower()
    assert re.search("Tomada del plan de .+, acción [0-9]", page.locator("main").inner_text())
