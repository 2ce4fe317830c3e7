package org.defter.command.walk;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.command.platform.ActContextResolver;
import org.defter.command.platform.ActMetadata;
import org.defter.command.platform.AuthorityRequests;
import org.defter.command.platform.Facts;
import org.defter.command.platform.NumberSeries;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.platform.RoutedTrip;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.TownHall;
import org.defter.kernel.access.Actor;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The whole command side without HTTP and database: the aggregates, their policies, one record in memory, and a day that
 * is moved by hand. What the policies send in consequence of an act is done before the act is answered.
 */
final class Town implements AutoCloseable {

    private static final List<Class<?>> AGGREGATES = annotated(Aggregate.class);
    private static final List<Class<?>> POLICIES = annotated(ProcessingGroup.class).stream()
            .filter(type -> type.getSimpleName().startsWith("When") && needsNoTable(type))
            .<Class<?>>map(type -> type)
            .toList();

    private static final Set<String> OF_STAYS =
            Set.of("WhenDecisionStayedThenSuspendPlan", "WhenDecisionStayLiftedThenResumePlan");

    /** One command of so many travels to another node and back: of ten thousand walks that is enough of each. */
    private static final int TRIPS = 8;

    private final LogStore store = new LogStore();
    private int sent;
    private final List<String> deadLetters = new ArrayList<>();
    private final List<DomainEvent> recordedTwice = new ArrayList<>();
    private final Configuration axon;
    private final Facts facts;
    private final List<AnnotationEventHandlerAdapter> policies;
    private int handled;
    private LocalDate today = LocalDate.EPOCH;

    Town() {
        this(series -> series);
    }

    /**
     * A town with something amiss.
     *
     * @param numbers what becomes of its number series
     */
    Town(UnaryOperator<NumberSeries> numbers) {
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
        facts = new Facts(
                id -> store.stream(id).stream().map(Message::getPayload).map(DomainEvent.class::cast));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> store)
                .registerComponent(Facts.class, _ -> facts)
                .registerComponent(NumberSeries.class, _ -> numbers.apply(new LogNumbers(this)))
                .registerComponent(AuthorityRequests.class, _ -> this::askedBefore)
                .registerComponent(
                        ParameterResolverFactory.class,
                        configuration -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(getClass()),
                                new ActContextResolver(new TownClock()),
                                new ConfigurationParameterResolverFactory(configuration)));
        AGGREGATES.forEach(configurer::configureAggregate);
        axon = configurer.start();
        PolicyGateway gateway = RoutedTrip.policies(axon.commandGateway());
        ParameterResolverFactory parameters = axon.parameterResolverFactory();
        policies = POLICIES.stream()
                .map(type -> new AnnotationEventHandlerAdapter(construct(type, gateway, facts), parameters))
                .toList();
    }

    /** Whether it looks nothing up in a table: there is none here, so what ends with a term or a law is not walked. */
    private static boolean needsNoTable(Class<?> policy) {
        return Stream.of(policy.getDeclaredConstructors()[0].getParameterTypes())
                .allMatch(part -> part == PolicyGateway.class || part == Facts.class);
    }

    /** The classes below {@code org.defter.command} that carry the annotation. */
    private static List<Class<?>> annotated(Class<? extends Annotation> annotation) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(annotation));
        return scan.findCandidateComponents("org.defter.command").stream()
                .<Class<?>>map(found -> load(found.getBeanClassName()))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
    }

    private static Class<?> load(@Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bean by its one constructor, given of the parts what it asks for. */
    private static <T> T construct(Class<T> type, Object... parts) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                    .map(wanted -> Arrays.stream(parts)
                            .filter(wanted::isInstance)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(type + " needs a " + wanted)))
                    .toArray();
            return type.cast(constructor.newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty record, on that day: Axon need not be started again for every walk. */
    void beginAnew(LocalDate day) {
        store.clear();
        deadLetters.clear();
        recordedTwice.clear();
        handled = 0;
        today = day;
    }

    LocalDate today() {
        return today;
    }

    void passDays(int days) {
        today = today.plusDays(days);
    }

    Facts facts() {
        return facts;
    }

    /** What the policies were refused: each would be a dead letter with an alarm. */
    List<String> deadLetters() {
        return deadLetters;
    }

    /** The record as it is now; later events are not in it. */
    List<DomainEvent> log() {
        return List.copyOf(store.events());
    }

    /** The events of one type in the record as it is now. */
    <E extends DomainEvent> List<E> all(Class<E> type) {
        return store.events(type).stream().map(type::cast).toList();
    }

    List<DomainEvent> stream(Object id) {
        return store.stream(id.toString()).stream()
                .map(Message::getPayload)
                .map(DomainEvent.class::cast)
                .toList();
    }

    /**
     * Sends a command and lets the policies act on what it recorded.
     *
     * @return the refusal; empty if it was accepted
     * @throws RuntimeException anything but a refusal: a fault
     */
    Optional<String> send(Object command, Actor actor) {
        boolean travels = sent++ % TRIPS == 0;
        if (travels) {
            RoutedTrip.of(command);
        }
        try {
            axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, ActMetadata.of(actor)));
        } catch (Rejected refused) {
            if (travels) {
                RoutedTrip.of(refused);
            }
            return Optional.of(refused.reason().name());
        } catch (AggregateNotFoundException e) {
            return Optional.of(CommonRejection.NOT_FOUND.name());
        }
        letPoliciesAct();
        return Optional.empty();
    }

    private void letPoliciesAct() {
        while (handled < store.log().size()) {
            DomainEventMessage<?> event = store.log().get(handled++);
            for (AnnotationEventHandlerAdapter policy : policies) {
                if (policy.canHandle(event)) {
                    hand(event, policy);
                    handAgain(event, policy);
                }
            }
        }
    }

    private void hand(DomainEventMessage<?> event, AnnotationEventHandlerAdapter policy) {
        try {
            policy.handle(event);
        } catch (Rejected refused) {
            deadLetters.add(policy.getTargetType().getSimpleName() + " on " + event.getPayload() + ": "
                    + refused.reason().name());
        } catch (Exception e) {
            throw new IllegalStateException(policy.getTargetType() + " on " + event.getPayload(), e);
        }
    }

    /** As after a crash that came before the policy could note that it was done. */
    private void handAgain(DomainEventMessage<?> event, AnnotationEventHandlerAdapter policy) {
        int before = store.log().size();
        hand(event, policy);
        recordedTwice.addAll(store.events().subList(before, store.log().size()));
    }

    /**
     * Every event of the record again to every policy, however far everything has come since. The policies of a court's
     * stay are left out: that a stay lifted since is not a new one, the plan cannot tell.
     *
     * @return what was recorded a second time
     */
    List<DomainEvent> replayPolicies() {
        int before = store.log().size();
        for (DomainEventMessage<?> event : List.copyOf(store.log())) {
            for (AnnotationEventHandlerAdapter policy : policies) {
                if (policy.canHandle(event)
                        && !OF_STAYS.contains(policy.getTargetType().getSimpleName())) {
                    hand(event, policy);
                }
            }
        }
        return List.copyOf(store.events().subList(before, store.log().size()));
    }

    /** What was recorded although the policy had recorded it before. */
    List<DomainEvent> recordedTwice() {
        return recordedTwice;
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    /** Noon of the day in Istanbul. */
    private final class TownClock extends Clock {

        @Override
        public ZoneId getZone() {
            return TownHall.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return today.atTime(12, 0).atZone(TownHall.ZONE).toInstant();
        }
    }

    /** The last of the proposals in the record that asked for the authority before this one. */
    private Optional<ProposalId> askedBefore(UUID subject, ProposalId proposal) {
        Set<ProposalId> asking = all(ProposalDrafted.class).stream()
                .filter(drafted ->
                        drafted.request().authorityFor().filter(subject::equals).isPresent())
                .map(ProposalDrafted::proposalId)
                .collect(Collectors.toSet());
        return all(ProposalSubmitted.class).stream()
                .map(ProposalSubmitted::proposalId)
                .filter(one -> asking.contains(one) && !one.equals(proposal))
                .reduce((_, last) -> last);
    }
}
