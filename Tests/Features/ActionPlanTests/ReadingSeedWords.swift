/// The words of the original plans, cell by cell.
let chitagaActions = [
    "Actualización permanente de la información", "Publicación de los procesos de contratación",
    "Levantar información de los trámites", "Empleo de Correo Electrónico Institucional",
    "Empalmar con la Siguiete administración", "Socialización ante la comunidad del sitio web del municipio",
    "Difundir el sitio web del municipio.",
]

let chitagaBenefits = [
    ["Acceso a mejor información", "Ahorro de tiempo"],
    [
        "Obtener información oportuna", "Transparencia en la gestión administrativa",
        "Conocimiento de las convocatorias que realiza la Alcaldía",
    ],
    ["Reducir tiempo de usuarios", "Agilizar procedimientos en la administración municipal"],
    ["Posibilidad de acceder a información desde diferentes lugares del país"],
    ["Crear procesos de sostenibilidad después de culminado el periodo de la actual administración"],
    [
        "Divulgación de la información que se publica",
        "Empoderamiento de la Estrategia de Gobierno En Línea y de los procesos desarrollados al interior de la Alcaldía",
    ],
    [
        "Conocimiento general del sitio web del municipio.",
        "Ampliar las posibilidades para que los ciudadanos conozcan el sitio web municipal",
    ],
]

let chitagaActivities = [
    ["Se responsabiliza a cada dependencia la publicación de la información que emiten"],
    [
        "La oficina jurídica y la Secretaria de Planeación deberán actualizar la pagina de contratación y la del municipio, periódicamente"
    ],
    ["Se responsabiliza a cada dependencia el control de la información publicada"],
    ["Se responsabiliza a las tres oficinas que poseen las claves para la revisión constante del correo"],
    [
        "Cada oficina en el proceso de empalme debe comunicar la Estrategia de Gobierno En Línea para la Continuidad del Proceso"
    ],
    [
        "Preparar jornadas de divulgación del sitio web del municipio",
        "Enviar invitaciones vía correo electrónico del sitio web municipal",
        "Emplear las herramientas del sitio web, para la publicación de información susceptible de ser consultada",
    ],
    ["Realizar carteleras invitando a la visita del sitio web municipal"],
]

let chitagaResponsibles = [
    ["Funcionarios públicos", "Miembros del Comité GEL-T"], ["Oficina de Jurídica", "Secretaria de Planeación"],
    ["Funcionarios públicos", "Miembros del Comité GEL-T"],
    ["Oficina de Jurídica", "Personería Municipal", "Concejo Municipal"], ["Cada Secretario de Despacho"],
    ["Alcalde municipal", "Comité GEL-T"], ["Cada Secretario de Despacho"],
]

let chitagaResources = [
    ["Sitio web del municipio", "Información de las dependencias"],
    ["Sitio web del municipio", "Portal de contratación"],
    [
        "Información de los trámites de cada dependencia", "Sitio web del municipio", "Portal del Estado Colombiano",
    ],
    ["Sitio Web del Municipio"], ["Sitio Web del Municipio"],
    ["Sitio web del municipio", "Recintos para las jornadas de socialización", "Conectividad en los recintos"],
    ["Carteleras", "Temperas", "Marcadores"],
]

let chitagaIndicators = [
    ["Actualización mensual"], ["Actualización mensual"], ["Actualización semestral o según modificaciones"],
    ["Revisión diaria"], ["Jornada de Empalme"], ["Personas que visitan el sitio web municipal"],
    ["Cantidad de Visitas del Sitio Web"],
]

let chitagaGoals = [
    ["12 veces al año"], ["12 veces al año"], ["2 veces al año"], ["Diario"], ["En el 2011"], ["Semestral"],
    ["Propagar en todos los espacios el sitio web"],
]

let chipaqueGoals = [
    ["Mínimo una vez a la semana o cuando las circunstancias lo ameriten."], ["4 al año", "2 al año", "1 al año"],
    ["100%", "100%", "50%", "50%", ""], ["100%", "100%"], ["100%", "100%"], ["100%"],
]

let chipaqueLastActivity =
    "Establecer acciones de sostenibilidad y progreso para cada una de las fases del Gobierno en Línea Territorial."

let unnamedTerms = [
    "Junio 2012", "Junio 2012", "Junio 2012", "Mayo 2012", "Abril 2012", "Diciembre 2012", "Agosto 2012", "Abril 2012",
    "Noviembre 2012", "Permanente actualización", "Hasta 2015", "Hasta 2015", "Hasta 2015", "Permanente actualización",
    "Permanente actualización", "Permanente actualización", "Hasta 2015", "Hasta 2015", "Hasta 2015", "Hasta 2015",
    "Anualmente", "Hasta 2015",
]
