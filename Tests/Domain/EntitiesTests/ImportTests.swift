import Calendar
import Platform
import Testing

@testable import Entities

@Suite struct ImportTests {
    let directory: DirectorySnapshot
    init() throws { directory = try Carried.directory() }

    @Test func `the carried files make no difference to the directory they made`() throws {
        var comparison = Comparison(directory: directory)
        let difference = comparison.difference(try Carried.statements())
        #expect(difference.isEmpty)
        #expect(difference.unchanged == 1134)
    }

    @Test func `a difference names the fields that change and leaves the rest`() throws {
        let difference = directory.difference(
            "codigo,nit,correo,lema", "54174,890501422-4,,Por un desarrollo social", "25178,,,")
        #expect(difference.problems.isEmpty)
        #expect(difference.unchanged == 1)
        let change = try #require(difference.changed.first)
        #expect(
            change.fields == [
                FieldChange(field: "NIT", before: "sin dato", after: "890.501.422-4"),
                FieldChange(field: "Lema", before: "sin dato", after: "Por un desarrollo social"),
            ])
    }

    @Test func `semicolons, quotes, a byte order mark and Windows line ends are read`() throws {
        let file = "\u{FEFF}codigo;direccion;lema\r\n54174;\"Calle 4 n.º 6-07; piso 2\";\"Un \"\"lema\"\"\"\r\n"
        let change = try #require(directory.difference(bytes: Array(file.utf8)).changed.first)
        #expect(change.after.contact.address == "Calle 4 n.º 6-07; piso 2")
        #expect(change.after.tenant.slogan == "Un \"lema\"")
    }

    @Test(arguments: [
        ("codigo,nit\n99999,", "línea 2: No hay ninguna entidad con el código 99999."),
        (
            "codigo,nit\n5001,",
            "línea 2: El código «5001» tiene cuatro cifras; los ceros de la izquierda cuentan: ¿será 05001?"
        ),
        (
            "codigo,nit\n54174,890501422-3",
            "línea 2: «890501422-3»: el dígito de verificación del NIT no corresponde: dice 3 y debería ser 4."
        ),
        ("codigo,lema\n54174,a\n25178,b\n54174,c", "línea 4: El código 54174 ya estaba en la línea 2."),
        ("codigo,alcalde\n54174,x", "línea 1: No existe la columna «alcalde»."),
        ("nombre,nit\nChitagá,", "línea 1: No se reconoce el archivo"),
        ("codigo,lema\n54174,a,b", "línea 2: Esta línea tiene 3 celdas y el encabezado 2 columnas."),
        ("codigo,lema\n54174,\"a", "línea 2: Hay unas comillas que se abren y no se cierran."),
        ("codigo,dominio\n54174,https://x.co/", "línea 2: «https://x.co/» no es un dominio"),
        ("codigo,correo\n54174,alcaldia", "línea 2: «alcaldia» no es una dirección de correo."),
        ("codigo,diseno\n54174,11", "línea 2: «11» en «diseno»: se espera un número de 1 a 10."),
        ("codigo,vigencia,categoria\n54174,2014,6", "línea 2: La categoría necesita su fuente"),
        ("codigo,vigencia,categoria,fuente\n54174,2014,7,Decreto", "línea 2: «7» no es una categoría"),
        ("codigo,codigo\n54174,54174", "línea 1: La columna «codigo» está dos veces."),
        ("", "El archivo está vacío."),
        (
            "codigo,dominio\n54174,a.gov.co\n25178,a.gov.co",
            "Dos entidades tendrían el dominio a.gov.co: 25178 y 54174."
        ),
    ])
    func `a wrong file is told where and what to do`(file: String, message: String) {
        let problems = directory.difference(bytes: Array(file.utf8)).problems.map(\.description)
        #expect(problems.contains { $0.contains(message) }, "\(problems)")
    }

    @Test func `all that is wrong in a file is told at once`() {
        let difference = directory.difference("codigo,nit,correo", "99999,,", "54174,1-1,x", "25178,,a@b.co")
        #expect(difference.problems.map(\.line) == [2, 3, 3])
    }

    @Test func `Latin-1 and binary files are refused with what to do`() {
        let latin = Array("codigo,nombre\n54174,Chitag".utf8) + [0xE1, 10]
        #expect(
            directory.difference(bytes: latin).problems.map(\.message) == [
                "El archivo no está en UTF-8. En la hoja de cálculo guárdelo como «CSV UTF-8»."
            ])
        #expect(directory.difference(bytes: [0x50, 0x4B, 0, 0]).problems.count == 1)
    }

    @Test func `a rename keeps the old name with its last day and the address it had`() throws {
        let difference = directory.difference("codigo,nombre,nombre_desde", "54174,Chitagá del Páramo,2026-07-01")
        let after = try #require(directory.after(difference).entity(code: "54174"))
        #expect(after.slug == "chitaga-nortedesantander")
        let former = try #require(after.otherNames.first)
        #expect(former.name == "Chitagá")
        #expect(former.until == Day(2026, 6, 30))
        #expect(directory.after(difference).search("chitaga", limit: 1).found.first?.code == "54174")
    }

    @Test func `a category is kept by year with its source`() throws {
        let difference = directory.difference(
            "codigo,vigencia,categoria,fuente", "54174,2014,Sexta,Decreto 80 de 2013", "54174,2013,6,Decreto 71 de 2012"
        )
        #expect(difference.problems.isEmpty)
        let entity = try #require(directory.after(difference).entity(code: "54174"))
        #expect(entity.category(in: 2014)?.category == .sixth)
        #expect(entity.category(in: 2013)?.source == "Decreto 71 de 2012")
        #expect(entity.category(in: 2015) == nil)
    }

    @Test func `no entity takes the programme's own host`() {
        let file = Array("codigo,dominio\n54174,gel.ejemplo.co\n".utf8)
        #expect(!directory.difference(bytes: file, programmeHost: "gel.ejemplo.co").problems.isEmpty)
    }

    @Test func `a municipality that is new in DIVIPOLA is added with an address of its own`() throws {
        let difference = directory.difference(
            "departamento_codigo,departamento,municipio_codigo,municipio,tipo,vigente",
            "27,Chocó,27493,Nuevo Belén de Bajirá,Municipio,true", "27,Chocó,27999,Un área,Área no municipalizada,true")
        #expect(difference.problems.isEmpty)
        #expect(difference.skipped == 1)
        #expect(difference.added.map(\.slug) == ["nuevobelendebajira-choco"])
    }
}
