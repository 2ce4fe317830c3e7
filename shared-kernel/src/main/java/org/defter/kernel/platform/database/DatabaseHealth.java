package org.defter.kernel.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the database cannot be reached, is a standby, or has been made read only: nothing can be recorded there. */
final class DatabaseHealth extends AbstractHealthIndicator {

    private static final String WRITABLE = "select case when pg_is_in_recovery() then 'a standby'"
            + " when current_setting('transaction_read_only')::boolean then 'read only' end";
    private static final int SECONDS = 3;

    private final DataSource dataSource;

    DatabaseHealth(DataSource dataSource) {
        super("The database could not be asked");
        this.dataSource = dataSource;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet answer = statement.executeQuery(WRITABLE)) {
                answer.next();
                String hindrance = answer.getString(1);
                if (hindrance == null) {
                    builder.up();
                } else {
                    builder.down().withDetail("database", hindrance);
                }
            }
        }
    }
}
