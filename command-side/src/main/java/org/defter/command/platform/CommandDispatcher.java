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
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.defter.command.PersonalAct;
import org.defter.command.Rejected;
import org.defter.command.Rejection;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.AccountTie;
import org.defter.kernel.access.Actor;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.RequestIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The way of every request that changes something: who acts and what is asked for are written onto the command, and the command
 * goes to where its stream is handled, see {@link CommandRoute} and {@link Acts}.
 *
 * <p>Refusals leave this class as {@link Rejected} (a rule) or {@link HttpRefused} (a version, a key); anything else is a
 * fault.
 */
public final class CommandDispatcher {

    /** Answer header, and request header of a later GET: the position up to which the caller wants to be shown. */
    public static final String POSITION_HEADER = "Defter-Position";

    /** Answer header of a repeated request whose first answer is given again. */
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";

    private final CommandRoute route;
    private final Acts acts;
    private final Facts facts;
    private final MeterRegistry meters;

    /** Everything is a bean of this side. */
    CommandDispatcher(CommandRoute route, Acts acts, Facts facts, MeterRegistry meters) {
        this.route = route;
        this.acts = acts;
        this.facts = facts;
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
     * Handles a command that is made from the state it changes, and at some cost: only if its key was not answered before, and only from
     * the version the caller acts on.
     *
     * @param expected the version the caller acts on
     * @param current the version the command would be made from
     * @param command makes it
     * @throws Rejected if a rule stands against it
     * @throws HttpRefused if a version or an idempotency key does
     */
    public ResponseEntity<CommandReceipt> act(long expected, long current, Supplier<?> command) {
        HttpServletRequest request = currentRequest();
        Optional<ActAnswer> before =
                IdempotencyKey.of(request, caller(request).login()).flatMap(acts::answered);
        if (before.isPresent()) {
            return response(before.get());
        }
        if (expected != current) {
            throw Refusals.stale(current);
        }
        return act(command.get());
    }

    /**
     * Answers what an act would lead to that is not recorded: 200.
     *
     * @param version version of the stream it was asked of; the {@code If-Match} with which the act does just that
     */
    public <T> ResponseEntity<T> foreseen(long version, T answer) {
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .header(POSITION_HEADER, Long.toString(acts.newest()))
                .body(answer);
    }

    private ResponseEntity<CommandReceipt> measured(Object command, @Nullable String location) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "fault";
        try {
            ActAnswer answer = handle(command, location);
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

    private ActAnswer handle(Object command, @Nullable String location) {
        HttpServletRequest request = currentRequest();
        Caller caller = caller(request);
        ActForm form = new ActForm(IdempotencyKey.of(request, caller.login()), location);
        try {
            return route.act(message(command, caller, form, request));
        } catch (RuntimeException e) {
            throw Refusals.of(e, Optional::empty);
        }
    }

    private static Caller caller(HttpServletRequest request) {
        return Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
    }

    private CommandMessage<?> message(Object command, Caller caller, ActForm form, HttpServletRequest request) {
        Actor actor = actor(caller);
        MetaData data = form.on(ActMetadata.of(actor))
                .and(EventMetadata.CORRELATION_ID, UUID.randomUUID().toString());
        String requestId = RequestIds.of(request);
        if (requestId != null) {
            data = data.and(EventMetadata.REQUEST_ID, requestId);
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

    private static HttpServletRequest currentRequest() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static ResponseEntity<CommandReceipt> response(ActAnswer answer) {
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
}
