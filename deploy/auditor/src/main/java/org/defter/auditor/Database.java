package org.defter.auditor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Option;

/** Where a database is, for the two commands that need one; any role that may read events and ledger will do. */
final class Database {

    @Option(names = "--url", required = true, description = "jdbc:postgresql://host:port/database")
    private @Nullable String url;

    @Option(names = "--user", required = true, description = "role; its password in DEFTER_DB_PASSWORD")
    private @Nullable String user;

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(Objects.requireNonNull(url));
        dataSource.setUser(user);
        dataSource.setPassword(System.getenv("DEFTER_DB_PASSWORD"));
        dataSource.setApplicationName("defter-auditor");
        return dataSource;
    }

    Connection open() throws SQLException {
        return dataSource().getConnection();
    }
}
