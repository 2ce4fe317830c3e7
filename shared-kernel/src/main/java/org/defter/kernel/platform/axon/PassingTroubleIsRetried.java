package org.defter.kernel.platform.axon;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Puts an event among the dead letters only if trying it again at once would not help.
 *
 * <p>A lost connection or a conflict with another writer is thrown on instead: the processor rolls back, waits and
 * takes the same batch again.
 */
public final class PassingTroubleIsRetried implements EnqueuePolicy<EventMessage<?>> {

    @Override
    public EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, @Nullable Throwable cause) {
        if (passing(cause)) {
            throw new TroubleIsPassing(cause);
        }
        return Decisions.enqueue(cause);
    }

    /** Whether what went wrong may be gone the next time: a lost connection, a conflict, a wait that was too long. */
    public static boolean passing(@Nullable Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof AxonTransientException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException
                    || (cause instanceof SQLException sql && passingState(sql))) {
                return true;
            }
        }
        return false;
    }

    /** A lost connection, a conflict of transactions, a full disk or server, a lock that was not to be had in time (PostgreSQL, appendix A). */
    private static boolean passingState(SQLException trouble) {
        String state = trouble.getSQLState();
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.equals("55P03"));
    }

    /** Tells the processor to roll back and to try the batch again. */
    static final class TroubleIsPassing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TroubleIsPassing(@Nullable Throwable cause) {
            super("An event could not be handled because of a passing trouble; it is tried again", cause);
        }
    }
}
