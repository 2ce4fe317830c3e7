package org.defter.command.platform;

import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.law.calendar.DayOutsideRange;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Finds, in what the framework threw, what the caller has to know. */
final class Refusals {

    private Refusals() {}

    /**
     * The exception that says it: a refusal, a database that cannot be used, or a fault.
     *
     * @param stale asked when a rule refused: the current version, if the caller's was another. Whoever acts on an old
     *     state is told that first.
     */
    static RuntimeException of(RuntimeException thrown, Supplier<Optional<Long>> stale) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case HttpRefused refused -> {
                    return refused;
                }
                case CommandFault fault -> {
                    return fault;
                }
                case Rejected rejected -> {
                    return stale.get().<RuntimeException>map(Refusals::stale).orElse(rejected);
                }
                // What a decider was asked to judge by a day no data reaches: nothing is guessed, and nobody's fault.
                case DayOutsideRange beyond -> {
                    return stale.get()
                            .<RuntimeException>map(Refusals::stale)
                            .orElseGet(() -> Rejected.because(CommonRejection.DAY_NOT_COVERED, "day", beyond.day()));
                }
                case ConflictingAggregateVersionException conflict -> {
                    return stale(conflict.getActualVersion());
                }
                case AggregateNotFoundException unknown -> {
                    return HttpRefused.because(HttpReason.NOT_FOUND);
                }
                // The identifier of something else: none of that stream's events made what the command is for.
                case IncompatibleAggregateException other -> {
                    return HttpRefused.because(HttpReason.NOT_FOUND);
                }
                case ConcurrencyException conflict -> {
                    return HttpRefused.because(HttpReason.CONCURRENT_CHANGE);
                }
                case AggregateStreamCreationException conflict -> {
                    return HttpRefused.because(HttpReason.CONCURRENT_CHANGE);
                }
                case LockAcquisitionFailedException conflict -> {
                    return HttpRefused.because(HttpReason.CONCURRENT_CHANGE);
                }
                case ConcurrencyFailureException conflict -> {
                    return HttpRefused.because(HttpReason.CONCURRENT_CHANGE);
                }
                case TransientDataAccessException unavailable -> {
                    return unavailable;
                }
                case DataAccessResourceFailureException unavailable -> {
                    return unavailable;
                }
                case TransactionException unavailable -> {
                    return unavailable;
                }
                case Throwable other -> {
                    // Look at its cause.
                }
            }
        }
        return new CommandFault(thrown);
    }

    /** The caller acts on another version than the current one. */
    static HttpRefused stale(long current) {
        return HttpRefused.because(HttpReason.STALE_VERSION).withHeader("ETag", "\"" + current + "\"");
    }

    /** A command failed for no reason the software knows. Never mistaken for a wrong value in the request. */
    static final class CommandFault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CommandFault(RuntimeException cause) {
            super("a command failed", cause);
        }
    }
}
