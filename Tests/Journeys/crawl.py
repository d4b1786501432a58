"""Which pages there are: found by following links, one of each template."""

import re
from urllib.parse import urlsplit

from people import NATIONAL_ADMINISTRATOR, NEIGHBOUR_WEB_MASTER, REVIEWER

_CHANNELS = ("noticias|eventos|convocatorias|directorio|dependencias|galeria|preguntas-frecuentes|glosario|decretos|tramites"
             "|presupuesto|procesos-en-curso|banco-de-proyectos|otras-entidades|municipio-hacia-2015|sitios-de-interes"
             "|nuestro-municipio|mapas|audio-video")
_SHOWN = _CHANNELS + ("|plan|buscar|calendario|suscripcion|transparencia|mapa-del-sitio|accesibilidad|datos-del-sitio"
                      "|canales-al-dia|estadisticas|archivos")

# Parts of an address that name a thing and not a kind of page. What a plan's state changes is kept apart on purpose.
_NAMES = [
    (re.compile(r"^/oficina/[^/]+"), "/oficina/{entidad}"),
    (re.compile(r"^/(?!mapa-del|mesa-de|revision-de|formatos-de|correo-de)[a-z0-9]+-[a-z0-9]+(?=/|$)"), "/{entidad}"),
    # One channel of each sort of list, and one item of each; all others look as one of them.
    (re.compile(rf"^(/{{entidad}})/(?!(?:{_SHOWN})(?:/|$))[a-z0-9-]+(/[^/]+)?$"), r"\1/{canal}\2"),
    (re.compile(rf"^(/{{entidad}}/(?:{{canal}}|{_CHANNELS}))/[^/]+$"), r"\1/{contenido}"),
    (re.compile(r"^(/oficina/{entidad}/(?:contenidos|archivos|intercambio|cuidado/canales|canales/canal))/(?!nuevo)[^/]+"),
     r"\1/{id}"),
    (re.compile(r"^(/oficina/{entidad}/(?:contenidos|archivos)/nuevo)/[^/]+"), r"\1/{clase}"),
    (re.compile(r"^/(ranking|noticias|experiencias|premios|destacados)/[^/]+"), r"/\1/{id}"),
    (re.compile(r"^/entidades/[^/]+$"), "/entidades/{departamento}"),
    (re.compile(r"/accion/[^/]+/\d+$"), "/accion/{borrador}/{n}"),
    (re.compile(r"/(borradores|documentos|originales|marco|cuentas)/(?!accion|marco)[^/]+$"), r"/\1/{id}"),
    (re.compile(r"/(revision-de-planes|diferencias)/[^/]+/[^/]+$"), r"/\1/{a}/{b}"),
    (re.compile(r"/parte/[^/]+/"), "/parte/{borrador}/"),
    (re.compile(r"/(constancia|tareas|revision|papel|aprobacion|envio|cierre|ajuste|formatos)/[^/]+"), r"/\1/{id}"),
    (re.compile(r"/(campanas|radicados|recordatorios|correo-de-planes|seguimiento|actividades|indicadores|pruebas"
                r"|pruebas/nueva|versiones|comentarios)/(?!nueva|aprobacion|envio|cierre|ajuste)[^/]+"), r"/\1/{id}"),
]


def template(address: str) -> str:
    """`/oficina/chipaque-cundinamarca/plan/borradores/01k…` is a `/oficina/{entidad}/plan/borradores/{id}`."""
    parts = urlsplit(address)
    path = parts.path or "/"
    for pattern, name in _NAMES:
        path = pattern.sub(name, path)
    return path + ("?" if parts.query else "")


def pages(page, base: str, start: list[str], most=110) -> dict[str, str]:
    """Template → one address of it, for every page that is reached from `start` by links."""
    found: dict[str, str] = {}
    waiting = list(start)
    while waiting and len(found) < most:
        path = waiting.pop(0)
        if template(path) in found:
            continue
        answer = page.request.get(base + path, max_redirects=0)
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        found[template(path)] = path
        for link in re.findall(r'<a [^>]*?href="([^"]*)"', answer.text()):
            link = link.replace("&amp;", "&").split("#")[0].removeprefix(base)
            if link.startswith("/") and not link.startswith("/assets/") and template(link) not in found:
                waiting.append(link)
    return found


def start_of(viewer: str) -> list[str]:
    """Where each begins; some addresses lie behind a form or behind nothing."""
    return PUBLIC if viewer == "public" else ["/escritorio", "/cuenta"] + OFFICES.get(viewer, [])


PUBLIC = ["/", "/chitaga-nortedesantander", "/abrego-nortedesantander/plan", "/entidades?q=union", "/entidades?q=zzzz",
          "/ingreso", "/no-hay-nada-aqui", "/planes", "/planes?campana=plan-2027&departamento=54", "/campanas",
          "/campanas/plan-2012", "/radicados", "/radicados?numero=1", "/llaves",
          "/chitaga-nortedesantander/plan/avance",
          "/abrego-nortedesantander/plan/avance", "/formatos", "/chitaga-nortedesantander/buscar?q=vereda", "/buscar?q=agua",
          "/chitaga-nortedesantander/canales-al-dia", "/chitaga-nortedesantander/estadisticas", "/noticias", "/ranking",
          "/destacados", "/premios", "/experiencias", "/descargas"]

CHITAGA = "/oficina/chitaga-nortedesantander/plan"
CONSOLE = "/consola/planes"
OFFICES = {
    NEIGHBOUR_WEB_MASTER: [CHITAGA + path for path in (
        "", "/seguimiento", "/socializacion", "/inicio", "/versiones", "/nuevo", "/ejemplos?q=sitio")],
    REVIEWER: ["/revision-de-planes"],
    NATIONAL_ADMINISTRATOR: [
        CONSOLE, CONSOLE + "?estado=borrador&q=zzzz", CONSOLE + "/llamadas", CONSOLE + "/departamentos",
        CONSOLE + "/categorias", CONSOLE + "/recordatorios", CONSOLE + "/recordatorio?departamento=54&alcance=lista",
        "/campanas/nueva/datos", "/campanas/plan-2027", "/campanas/plan-2027/fechas",
        "/campanas/plan-2027/prorrogas?codigo=54174", "/campanas/plan-2027/prorrogas?entidad=san", "/correo-de-planes",
        "/revision-de-planes", "/formatos-de-plan"],
}

