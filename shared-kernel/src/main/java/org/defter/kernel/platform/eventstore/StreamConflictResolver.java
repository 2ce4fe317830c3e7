package org.defter.kernel.platform.eventstore;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Recognises that another command was first on the same stream.
 *
 * <p>PostgreSQL says so by SQLSTATE 23505 on the stream's constraint; the resolver that comes with the framework looks
 * for an exception class that the driver does not use, and would turn a conflict into an error 500.
 */
final class StreamConflictResolver implements PersistenceExceptionResolver {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String STREAM_CONSTRAINT = "domain_event_stream";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                ServerErrorMessage message = refused.getServerErrorMessage();
                return UNIQUE_VIOLATION.equals(refused.getSQLState())
                        && message != null
                        && STREAM_CONSTRAINT.equals(message.getConstraint());
            }
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return String.valueOf(sql.getMessage()).contains(STREAM_CONSTRAINT);
            }
        }
        return false;
    }
}
