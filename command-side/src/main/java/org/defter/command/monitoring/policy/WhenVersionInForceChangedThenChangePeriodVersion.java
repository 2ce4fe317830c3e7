package org.defter.command.monitoring.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.monitoring.ChangePeriodVersion;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.monitoring.MonitoredPlan;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.kernel.plan.PlanUpdated;
import org.springframework.stereotype.Component;

/** Another version of a plan is in force: its open monitoring periods take over the one that counts for them (S06). */
@Component
@ProcessingGroup("policy-monitoring")
class WhenVersionInForceChangedThenChangePeriodVersion {

    private final PolicyGateway commands;
    private final Facts facts;

    WhenVersionInForceChangedThenChangePeriodVersion(PolicyGateway commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void on(PlanUpdated event, EventMessage<?> message) {
        send(event.planId(), event.occurredOn(), message);
    }

    @EventHandler
    void on(PlanSuspended event, EventMessage<?> message) {
        send(event.planId(), event.occurredOn(), message);
    }

    @EventHandler
    void on(PlanResumed event, EventMessage<?> message) {
        send(event.planId(), event.occurredOn(), message);
    }

    @EventHandler
    void on(PlanUpdateAnnulled event, EventMessage<?> message) {
        send(event.planId(), event.occurredOn(), message);
    }

    @EventHandler
    void on(PlanReinstated event, EventMessage<?> message) {
        send(event.planId(), event.occurredOn(), message);
    }

    private void send(PlanId plan, LocalDate day, EventMessage<?> message) {
        commands(plan, facts.monitoredPlan(plan), day, this::open)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    private boolean open(MonitoringPeriodId id) {
        return facts.monitoringPeriod(id).filter(record -> !record.closed()).isPresent();
    }

    /**
     * What follows from the event; the same every time.
     *
     * @param monitored the plan through its years
     * @param day day of the change
     * @param open whether a period is open
     */
    static List<ChangePeriodVersion> commands(
            PlanId plan, MonitoredPlan monitored, LocalDate day, Predicate<MonitoringPeriodId> open) {
        return IntStream.rangeClosed(monitored.firstYear(), monitored.lastYear())
                .boxed()
                .flatMap(year -> Stream.of(MonitoringReport.values())
                        .map(report -> new MonitoredYear(plan, year, report).periodId()))
                .filter(open)
                .map(id -> new ChangePeriodVersion(id, day))
                .toList();
    }
}
