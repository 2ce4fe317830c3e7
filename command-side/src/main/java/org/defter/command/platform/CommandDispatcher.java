package org.defter.command.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.defter.command.PersonalAct;
import org.defter.command.Rejected;
import org.defter.command.Rejection;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.AccountTie;
import org.defter.kernel.access.Actor;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.platform.eventstore.AppendedPositions;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.RequestIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The way of every request that changes something: who acts is written onto the command, the command is handled, and
 * idempotency key, events and answer are kept in one transaction or not at all.
 *
 * <p>Refusals leave this class as {@link Rejected} (a rule) or {@link HttpRefused} (a version, a key); anything else is a
 * fault.
 */
public final class CommandDispatcher {

    /** Answer header, and request header of a later GET: the position up to which the caller wants to be shown. */
    public static final String POSITION_HEADER = "Defter-Position";

    /** Answer header of a repeated request whose first answer is given again. */
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";

    /** Position of an answer that was kept before its events had one (ADR 0062). */
    private static final long UNKNOWN = 0;

    private final CommandGateway gateway;
    private final TransactionManager transactions;
    private final IdempotencyStore idempotency;
    private final Facts facts;
    private final EventStore events;
    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;

    /** Everything is a bean of this side. */
    public CommandDispatcher(
            CommandGateway gateway,
            TransactionManager transactions,
            IdempotencyStore idempotency,
            Facts facts,
            EventStore events,
            JdbcTemplate jdbc,
            MeterRegistry meters) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.facts = facts;
        this.events = events;
        this.jdbc = jdbc;
        this.meters = meters;
    }

    /**
     * Handles a command that makes a resource: 201 with its {@code Location}.
     *
     * @param location path of the resource, such as {@code /api/proposals/} and its id
     * @throws Rejected if a rule stands against it
     * @throws HttpRefused if a version or an idempotency key does
     */
    public ResponseEntity<CommandReceipt> create(String location, Object command) {
        return measured(command, location);
    }

    /** Handles a command that makes a resource, see {@link #create(String, Object)}. */
    public ResponseEntity<CommandReceipt> create(URI location, Object command) {
        return create(location.toString(), command);
    }

    /**
     * Handles a command on something that exists: 200.
     *
     * @throws Rejected if a rule stands against it
     * @throws HttpRefused if a version or an idempotency key does
     */
    public ResponseEntity<CommandReceipt> act(Object command) {
        return measured(command, null);
    }

    /**
     * Answers what an act would lead to that is not recorded: 200.
     *
     * @param version version of the stream it was asked of; the {@code If-Match} with which the act does just that
     */
    public <T> ResponseEntity<T> foreseen(long version, T answer) {
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .header(POSITION_HEADER, Long.toString(newest()))
                .body(answer);
    }

    private ResponseEntity<CommandReceipt> measured(Object command, @Nullable String location) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "fault";
        try {
            Answer answer = handle(command, location);
            outcome = answer.replayed() ? "replayed" : "accepted";
            return response(answer);
        } catch (Rejected rejected) {
            outcome = "rejected-"
                    + rejected.reason()
                            .grounds()
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-');
            rejections(rejected.reason()).increment();
            throw rejected;
        } catch (HttpRefused refused) {
            outcome = "refused-" + refused.reason().status();
            CommandConflicts.of(refused.reason(), meters);
            throw refused;
        } finally {
            sample.stop(Timer.builder("defter.commands")
                    .description("Commands by what became of them")
                    .tag("command", command.getClass().getSimpleName())
                    .tag("outcome", outcome)
                    .register(meters));
        }
    }

    /** How often each rule refused; {@code none} where it is plain order of acts. */
    private Counter rejections(Rejection reason) {
        String rule = reason.rule();
        return Counter.builder("defter.commands.rejected")
                .description("Commands refused, by rule and reason")
                .tag("rule", rule == null ? "none" : rule)
                .tag("reason", reason.name())
                .register(meters);
    }

    private Answer handle(Object command, @Nullable String location) {
        HttpServletRequest request = currentRequest();
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        Optional<IdempotencyKey> key = IdempotencyKey.of(request, caller.login());
        try {
            return AppendedPositions.during(() -> inOneTransaction(message(command, caller, request), key, location))
                    .answer();
        } catch (RuntimeException e) {
            throw Refusals.of(e, () -> staleVersion(command));
        }
    }

    /**
     * A unit of work around the command's own: its transaction holds key, events and answer, the lock on the aggregate is
     * kept until it is committed, and readers are woken only then.
     */
    private Answer inOneTransaction(
            CommandMessage<?> message, Optional<IdempotencyKey> key, @Nullable String location) {
        UnitOfWork<CommandMessage<?>> work = DefaultUnitOfWork.startAndGet(message);
        try {
            work.attachTransaction(transactions);
            Optional<StoredAnswer> before = key.flatMap(idempotency::take);
            if (before.isPresent()) {
                work.commit();
                return new Answer(known(before.get()), true);
            }
            Pending pending = new Pending(message.getPayload(), version(message), location);
            // The events are appended in this phase too, by a handler that the command has registered before this one.
            work.onPrepareCommit(unit -> {
                pending.answerWith(AppendedPositions.isAnnounced() ? UNKNOWN : position());
                key.ifPresent(named -> idempotency.keep(named, pending.answer()));
            });
            work.commit();
            return new Answer(known(pending.answer()), false);
        } catch (RuntimeException | Error e) {
            if (work.isActive()) {
                work.rollback(e);
            }
            throw e;
        }
    }

    private Long version(CommandMessage<?> message) {
        Object result = gateway.sendAndWait(message);
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

    private long newest() {
        Long newest =
                jdbc.queryForObject("select coalesce(max(global_index), 0) from eventstore.domain_event", Long.class);
        return newest == null ? 0 : newest;
    }

    private CommandMessage<?> message(Object command, Caller caller, HttpServletRequest request) {
        Actor actor = actor(caller);
        MetaData data = ActMetadata.of(actor)
                .and(EventMetadata.CORRELATION_ID, UUID.randomUUID().toString());
        String requestId = RequestIds.of(request);
        if (requestId != null) {
            data = data.and(EventMetadata.REQUEST_ID, requestId);
        }
        String key = request.getHeader(IdempotencyKey.HEADER);
        if (key != null) {
            data = data.and(EventMetadata.IDEMPOTENCY_KEY, key);
        }
        PersonId person = command instanceof PersonalAct act ? act.actingPerson() : null;
        if (person != null && !person.equals(actor.personId())) {
            data = data.and(EventMetadata.ON_BEHALF_OF, person.toString());
        }
        return new GenericCommandMessage<>(command, data);
    }

    private Actor actor(Caller caller) {
        Optional<AccountTie> tie = facts.account(caller.login());
        return new Actor(
                caller.login(),
                caller.office(),
                tie.map(AccountTie::personId).orElse(null),
                tie.map(AccountTie::unitId).orElse(null),
                tie.<Set<CommissionId>>map(t -> new HashSet<>(t.commissions())).orElseGet(Set::of));
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

    private static HttpServletRequest currentRequest() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static ResponseEntity<CommandReceipt> response(Answer answer) {
        CommandReceipt receipt = answer.stored().receipt();
        ResponseEntity.BodyBuilder response = ResponseEntity.status(
                        answer.stored().status())
                .eTag("\"" + receipt.version() + "\"")
                .header(POSITION_HEADER, Long.toString(receipt.position()));
        String location = answer.stored().location();
        if (location != null) {
            response.location(URI.create(location));
        }
        if (answer.replayed()) {
            response.header(REPLAYED_HEADER, "true");
        }
        return response.body(receipt);
    }

    private record Answer(StoredAnswer stored, boolean replayed) {}

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
