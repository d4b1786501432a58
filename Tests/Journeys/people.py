"""The invented people of the demonstration that journeys enter as."""

import re

NATIONAL_ADMINISTRATOR = "Marcela Quintana Rojas"
REVIEWER = "Óscar Iván Beltrán"  # of Gobierno en línea
WEB_MASTER = "Lina Paola Rey Cubides"  # of Chipaque
COMMITTEE_LEAD = "Jairo Enrique Baquero"  # of Chipaque
NEIGHBOUR_WEB_MASTER = "Wílmer Antonio Gélvez"  # of Chitagá
CHITAGA_EDITOR = "Sandra Milena Portilla"
CHITAGA_AUTHOR = "Fabio Carvajal Rico"  # of the mayor's office
GOVERNORATE_WEB_MASTER = "Camilo Torrado Ibarra"  # of Norte de Santander

CHIPAQUE = "chipaque-cundinamarca"
CHITAGA = "chitaga-nortedesantander"


def enter(page, name):
    page.goto("/demostracion")
    page.get_by_role("button", name=f"Entrar como {name}").click()
    page.wait_for_url(re.compile(r"/escritorio$"))
