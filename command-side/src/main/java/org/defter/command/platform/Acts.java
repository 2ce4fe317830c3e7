package org.defter.command.platform;

import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.defter.command.Rejected;
import org.defter.kernel.platform.eventstore.AppendedPositions;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Handles the acts of callers where their streams are handled: idempotency key, events and answer are kept in one transaction or
 * not at all. Which node the request came to makes no difference.
 */
final class Acts {

    /** Position of an answer that was kept before its events had one (ADR 0062). */
    private static final long UNKNOWN = 0;

    private final CommandGateway handlers;
    private final TransactionManager transactions;
    private final IdempotencyStore idempotency;
    private final EventStore events;
    private final JdbcTemplate jdbc;

    /**
     * Acts handled by this process.
     *
     * @param handlers the bus of this process, which hands a command to its handler on the same thread
     */
    Acts(
            CommandBus handlers,
            TransactionManager transactions,
            IdempotencyStore idempotency,
            EventStore events,
            JdbcTemplate jdbc) {
        this.handlers = DefaultCommandGateway.builder().commandBus(handlers).build();
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Handles an act, or gives the answer its key was given before.
     *
     * @throws Rejected if a rule stands against it
     * @throws HttpRefused if a version or an idempotency key does
     */
    ActAnswer handle(CommandMessage<?> message, ActForm form) {
        try {
            return AppendedPositions.during(() -> inOneTransaction(message, form))
                    .answer();
        } catch (RuntimeException e) {
            throw Refusals.of(e, () -> staleVersion(message.getPayload()));
        }
    }

    /**
     * The answer a key was given before, if it was.
     *
     * @throws HttpRefused if the key is being worked on right now, or was used for another request
     */
    Optional<ActAnswer> answered(IdempotencyKey key) {
        return transactions
                .fetchInTransaction(() -> idempotency.take(key))
                .map(before -> new ActAnswer(known(before), true));
    }

    /** The newest position there is. */
    long newest() {
        Long newest =
                jdbc.queryForObject("select coalesce(max(global_index), 0) from eventstore.domain_event", Long.class);
        return newest == null ? 0 : newest;
    }

    /**
     * A unit of work around the command's own: its transaction holds key, events and answer, the lock on the aggregate is
     * kept until it is committed, and readers are woken only then.
     */
    private ActAnswer inOneTransaction(CommandMessage<?> message, ActForm form) {
        UnitOfWork<CommandMessage<?>> work = DefaultUnitOfWork.startAndGet(message);
        try {
            work.attachTransaction(transactions);
            Optional<StoredAnswer> before = form.key().flatMap(idempotency::take);
            if (before.isPresent()) {
                work.commit();
                return new ActAnswer(known(before.get()), true);
            }
            Pending pending = new Pending(message.getPayload(), version(message), form.location());
            // The events are appended in this phase too, by a handler that the command has registered before this one.
            work.onPrepareCommit(unit -> {
                pending.answerWith(AppendedPositions.isAnnounced() ? UNKNOWN : position());
                form.key().ifPresent(named -> idempotency.keep(named, pending.answer()));
            });
            work.commit();
            return new ActAnswer(known(pending.answer()), false);
        } catch (RuntimeException | Error e) {
            if (work.isActive()) {
                work.rollback(e);
            }
            throw e;
        }
    }

    private Long version(CommandMessage<?> message) {
        Object result = handlers.sendAndWait(message);
        if (result instanceof Long version) {
            return version;
        }
        throw new IllegalStateException(message.getPayloadType() + " must be answered with the version of its stream");
    }

    /** The answer with a position to read by, where that was not known when it was kept. */
    private StoredAnswer known(StoredAnswer kept) {
        return kept.receipt().position() == UNKNOWN ? kept.at(position()) : kept;
    }

    /** The last event of this command; for an act that was already true, the newest event there is. */
    private long position() {
        long appended = AppendedPositions.highest();
        return appended > 0 ? appended : newest();
    }

    /** The current version, if the command was sent with another one. */
    private Optional<Long> staleVersion(Object command) {
        CommandTarget target = CommandTarget.of(command);
        Long expected = target.expectedVersion();
        if (expected == null) {
            return Optional.empty();
        }
        return events.lastSequenceNumberFor(target.id()).filter(current -> !current.equals(expected));
    }

    /** An answer whose position is known only when the events have been appended. */
    private static final class Pending {

        private final Object command;
        private final long version;
        private final @Nullable String location;
        private @Nullable StoredAnswer answer;

        Pending(Object command, long version, @Nullable String location) {
            this.command = command;
            this.version = version;
            this.location = location;
        }

        void answerWith(long position) {
            CommandReceipt receipt =
                    new CommandReceipt(CommandTarget.of(command).id(), version, position);
            answer = new StoredAnswer(location == null ? 200 : 201, location, receipt);
        }

        StoredAnswer answer() {
            if (answer == null) {
                throw new IllegalStateException("asked before the events were appended");
            }
            return answer;
        }
    }
}
