"""Deadlines are public, and so is whoever got more time, and why."""

import re

from conftest import PHONE
from people import NATIONAL_ADMINISTRATOR, WEB_MASTER

CLOSED = "/campanas/plan-2026-piloto"


def test_more_time_is_given_with_a_reason_that_anybody_reads(enter_as, visit, scripts):
    page = enter_as(NATIONAL_ADMINISTRATOR, java_script_enabled=scripts)
    name = "Pamplonita" if scripts else "Chinácota"
    page.goto(CLOSED)
    page.get_by_role("link", name="Conceder una prórroga").click()
    page.get_by_label("¿A qué entidad?").fill(name)
    page.get_by_role("button", name="Buscar").click()
    page.get_by_label("Último día").fill("2026-11-30")
    page.get_by_label("Motivo").fill("Lluvia")
    page.get_by_role("button", name="Conceder la prórroga").click()
    assert "de 10 a 500 letras: es público" in page.locator("#errores").inner_text()
    assert page.get_by_label("Último día").input_value() == "2026-11-30"

    page.get_by_label("Motivo").fill("La ola invernal dejó sin energía a la cabecera durante nueve días")
    page.get_by_label("Acto que la concede").fill("Circular 7 de 2026")
    page.get_by_role("button", name="Conceder la prórroga").click()
    assert page.get_by_text("tiene plazo hasta el lunes 30 de noviembre de 2026").is_visible()

    neighbour = visit(viewport=PHONE, java_script_enabled=scripts)
    neighbour.goto(CLOSED)
    row = neighbour.get_by_role("table", name="Prórrogas concedidas").get_by_role("row", name=re.compile(name))
    for words in ("30 de noviembre de 2026", "La ola invernal", "Circular 7 de 2026"):
        assert words in row.inner_text()
    assert neighbour.get_by_role("link", name="Conceder una prórroga").count() == 0


def test_an_entity_that_need_not_hand_in_gets_no_extension(enter_as):
    page = enter_as(NATIONAL_ADMINISTRATOR)
    page.goto("/campanas/plan-2012/prorrogas?codigo=94343")
    assert page.get_by_text("Esa entidad no tiene que entregar en esta campaña").is_visible()
    assert page.get_by_role("button", name="Conceder la prórroga").count() == 0


def test_a_day_that_begins_before_the_deadline_is_exclusive(visit):
    page = visit()
    page.goto("/campanas/plan-2012")
    assert page.get_by_text("antes del 30 de mayo de 2012").first.is_visible()
    assert page.get_by_text("Hasta el martes 29 de mayo de 2012, 11:59 p. m.").first.is_visible()


def test_only_the_programme_runs_campaigns(enter_as, demo):
    page = enter_as(WEB_MASTER)
    for path in ("/campanas/nueva/datos", CLOSED + "/prorrogas", CLOSED + "/fechas"):
        assert page.goto(path).status in (403, 404), path
