/// Invented for the demonstration; nobody in them exists.
enum DemonstrationStories {
    static let all = [
        DemonstrationStory(
            entity: "54174", daysAgo: 90,
            words: StoryWords(
                title: "Los jueves, la escuela de la vereda es la ventanilla del municipio", topic: "Inclusión",
                summary:
                    "Estudiantes de noveno ayudan a sus vecinos a consultar en el sitio lo que antes les costaba un día de camino.",
                text: """
                    *Historia inventada para la demostración.*

                    ## Un día de camino por un papel

                    Para averiguar qué necesitaba la matrícula del ganado, don Aurelio Peñaranda bajaba dos horas a
                    caballo y otra en bus. Muchas veces le faltaba un papel y tenía que volver otro día.

                    ## Lo que hicieron

                    La profesora Lucero Jaimes propuso abrir el salón de sistemas los jueves por la tarde. La alcaldía
                    puso en el sitio una hoja por trámite, con lo que pide cada uno y cuánto demora. Los estudiantes de
                    noveno aprendieron a buscar y a imprimir.

                    1. La oficina de Planeación revisa las hojas cada mes.
                    2. La escuela anota qué se preguntó y no se encontró.
                    3. Esa lista llega el viernes al Comité, que dice quién la responde.

                    ## Lo que cambió

                    En un semestre se atendieron 212 consultas. De cada diez personas, siete ya no tuvieron que bajar al
                    pueblo dos veces. Lo que más falta hacía no era un computador: era que alguien mantuviera la hoja al
                    día.
                    """,
                links: "", programme: "«Voces de la provincia», emisora comunitaria, programa 48")),
        DemonstrationStory(
            entity: "25178", daysAgo: 55,
            words: StoryWords(
                title: "El hospital publica sus turnos los viernes", topic: "Salud",
                summary: "Una costumbre de diez minutos a la semana acabó con las filas de las cuatro de la mañana.",
                text: """
                    *Historia inventada para la demostración.*

                    La enfermera jefe, Nohora Beltrán, contaba cada lunes a las personas que habían madrugado en vano.
                    Un lunes fueron treinta y una.

                    Desde entonces, los viernes antes de las cuatro, el hospital publica en el sitio los médicos y los
                    cupos de la semana siguiente. La emisora los lee y la biblioteca los pega en la cartelera.

                    ## Qué aprendieron

                    - Diez minutos bastan, si siempre es el mismo día.
                    - Quien publica tiene un reemplazo con nombre.
                    - Cuando un médico no puede venir, se corrige el mismo día y se dice a qué hora se cambió.
                    """,
                links: "", programme: "«El país en línea», televisión educativa, capítulo 12")),
        DemonstrationStory(
            entity: "54000", daysAgo: 20,
            words: StoryWords(
                title: "Cuarenta municipios, un solo calendario", topic: "Participación",
                summary:
                    "La gobernación reúne las fechas y cada alcaldía las copia a su sitio sin volver a escribirlas.",
                text: """
                    *Historia inventada para la demostración.*

                    Cada municipio anunciaba por su lado las convocatorias del departamento, y no siempre con la misma
                    fecha. Dos juntas de acción comunal perdieron un aporte por un error de digitación.

                    Edilberto Rangel, de la oficina de tecnologías, hizo lo más sencillo: una hoja con las fechas, que
                    las alcaldías pueden traer a su calendario. Si algo cambia, cambia una sola vez.

                    Hoy la usan treinta y seis de los cuarenta municipios. Los otros cuatro reciben una llamada.
                    """,
                links: "", programme: "")),
    ]
}
