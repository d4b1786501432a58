/// Looks at who connects: row-level security binds neither a superuser nor the owner of the tables.
enum PostgresDoor {
    static func admit(_ connection: PostgresConnection, as role: DatabaseOptions.Role) throws {
        let found = try connection.row(whoConnects)
        if found?.text(0) == "off" { try connection.script("SET synchronous_commit = on") }
        for key in try connection.rows(keys) { connection.keys[key.text(0)] = key.text(1) }
        guard role == .application else { return }
        if found?.int(1) == 1 { throw DatabaseError.misuse(superuser) }
        if found?.int(2) == 1 { throw DatabaseError.misuse(owner) }
    }

    private static let whoConnects: SQL = """
        SELECT current_setting('synchronous_commit'), r.rolsuper OR r.rolbypassrls,
          EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')
              AND pg_has_role(current_user, c.relowner, 'USAGE'))
        FROM pg_roles r WHERE r.rolname = current_user
        """

    /// What each key is made of: where rows are secured, the server does not say it with the error.
    private static let keys: SQL = """
        SELECT i.relname, string_agg(t.relname || '.' || a.attname, ', ' ORDER BY array_position(x.indkey, a.attnum))
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
        JOIN pg_namespace n ON n.oid = t.relnamespace
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (x.indkey)
        WHERE x.indisunique AND n.nspname = current_schema() GROUP BY i.relname
        """

    private static let superuser = """
        El usuario de PostgreSQL es superusuario o ignora las políticas por entidad: vería las filas de todas. \
        Conéctese con el rol de la aplicación (sin SUPERUSER ni BYPASSRLS).
        """

    private static let owner = """
        El usuario de PostgreSQL es dueño de las tablas: vería las filas de todas las entidades. \
        Conéctese con el rol de la aplicación y deje el dueño solo para migraciones y copias.
        """
}
