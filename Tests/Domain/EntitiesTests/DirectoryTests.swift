import Calendar
import Database
import Expectations
import Foundation
import Platform
import Rehearsal
import Testing

@testable import Entities

@Suite struct DirectoryTests {
    @Test(arguments: TestEngine.available)
    func `a first start loads the carried directory once and writes it down`(engine: TestEngine) throws {
        try TestProgram.run([Entities.manifest], on: engine) { program in
            #expect(program.services.directory.counts == (1102, 32))
            try Entities.loadCarriedDirectory(program.services)
            let (version, deeds) = try program.services.nation.read { reading in
                (
                    try EntityStore.version(in: reading),
                    try reading.row("SELECT count(*) FROM audit_entry WHERE action = 'directory.changed'")?.int(0)
                )
            }
            #expect(version == 1)
            #expect(deeds == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `what was stored is read back as it was`(engine: TestEngine) throws {
        try TestProgram.run([Entities.manifest], on: engine) { program in
            let file = """
                codigo,nombre,nombre_desde,nit,dominio,lema,diseno,correo,telefono,direccion,alias,vigencia,categoria,fuente
                54174,Chitagá del Páramo,2026-07-01,890501422-4,www.chitaga.ejemplo.co,Un lema,3,a@b.co,567,Calle 4,Chita|La Villa,2014,6,Decreto 80

                """
            let difference = Entities.difference(Array(file.utf8), program.services)
            try Entities.store(difference, by: "[prueba]", program.services)
            let stored = try #require(program.services.directory.entity(code: "54174"))
            #expect(stored == difference.changed.first?.after)
            #expect(stored.otherNames.map(\.name) == ["Chita", "Chitagá", "La Villa"])
            #expect(program.services.tenants.tenant(host: "www.chitaga.ejemplo.co")?.code == "54174")
        }
    }

    @Test(arguments: TestEngine.available)
    func `an import with one wrong line stores nothing`(engine: TestEngine) throws {
        try TestProgram.run([Entities.manifest], on: engine) { program in
            let file = "codigo,lema\n54174,Nuevo lema\n99999,Otro\n"
            let difference = Entities.difference(Array(file.utf8), program.services)
            #expect(difference.changed.count == 1)
            #expect(throws: Failure.self) { try Entities.store(difference, by: "[prueba]", program.services) }
            #expect(program.services.directory.version == 1)
            #expect(program.services.directory.entity(code: "54174")?.tenant.slogan == "")
        }
    }

    @Test(arguments: TestEngine.available)
    func `a difference made against an older directory is refused whole`(engine: TestEngine) throws {
        try TestProgram.run([Entities.manifest], on: engine) { program in
            let first = Entities.difference(Array("codigo,lema\n54174,Uno\n".utf8), program.services)
            let second = Entities.difference(Array("codigo,lema\n54174,Dos\n25178,Dos\n".utf8), program.services)
            try Entities.store(first, by: "[prueba]", program.services)
            #expect(throws: Failure.self) { try Entities.store(second, by: "[prueba]", program.services) }
            #expect(program.services.directory.entity(code: "54174")?.tenant.slogan == "Uno")
            #expect(program.services.directory.entity(code: "25178")?.tenant.slogan == "")
        }
    }

    @Test func `another node sees a change when it asks again, and asking costs one query`() throws {
        try TestProgram.run([Entities.manifest]) { program in
            let other = EntityDirectory(database: program.services.database)
            #expect(try other.refresh())
            let difference = Entities.difference(Array("codigo,lema\n54174,Uno\n".utf8), program.services)
            try Entities.store(difference, by: "[prueba]", program.services)
            #expect(other.current.entity(code: "54174")?.tenant.slogan == "")
            #expect(try other.refresh())
            #expect(other.current.entity(code: "54174")?.tenant.slogan == "Uno")
            let before = Database.statementsOnThisThread
            #expect(try !other.refresh())
            #expect(Database.statementsOnThisThread - before == 1)
        }
    }

    @Test func `a host is set, found and taken away`() throws {
        try TestProgram.run([Entities.manifest]) { program in
            let entity = try #require(program.services.directory.entity(code: "54174"))
            try Entities.setHost("www.chitaga.ejemplo.co", of: entity, program.services)
            #expect(program.services.tenants.host(of: entity.tenant) == "www.chitaga.ejemplo.co")
            try Entities.setHost(nil, of: entity, program.services)
            #expect(program.services.tenants.tenant(host: "www.chitaga.ejemplo.co") == nil)
        }
    }

    @Test func `any scope reads the directory`() throws {
        try TestProgram.run([Entities.manifest]) { program in
            for scope in [Scope.open, .nation, .entity("25178")] {
                let count = try program.services.database.read(scope) {
                    try $0.row("SELECT count(*) FROM entity")?.int(0)
                }
                #expect(count == 1134)
            }
        }
    }
}
