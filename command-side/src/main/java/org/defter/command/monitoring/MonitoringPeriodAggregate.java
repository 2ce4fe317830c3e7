package org.defter.command.monitoring;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Facts;
import org.defter.command.platform.Recording;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.monitoring.MonitoredPlan;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.PeriodRecord;

/** The stream of a monitoring period. */
@Aggregate(type = "MonitoringPeriod")
class MonitoringPeriodAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private MonitoringPeriodId periodId;

    private MonitoringPeriod period = MonitoringPeriod.initial();

    MonitoringPeriodAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(OpenPeriod command, Facts facts, ActContext act) {
        PlanId plan = command.subject().planId();
        MonitoredPlan monitored = facts.monitoredPlan(plan);
        LawInForce law = facts.municipality(monitored.municipalityId()).law();
        return Recording.of(PeriodDecider.open(command, period, monitored, facts.plan(plan), law, act));
    }

    @CommandHandler
    Long handle(ChangePeriodVersion command, Facts facts) {
        return Recording.of(
                PeriodDecider.changeVersion(command, period, facts.monitoredPlan(plan()), facts.plan(plan())));
    }

    @CommandHandler
    Long handle(ReportValue command, ActContext act) {
        return Recording.of(ValueDecider.report(command, period, act));
    }

    @CommandHandler
    Long handle(ReportNotMeasured command, ActContext act) {
        return Recording.of(ValueDecider.notMeasured(command, period, act));
    }

    @CommandHandler
    Long handle(ApproveValue command, ActContext act) {
        return Recording.of(ValueDecider.approve(command, period, act));
    }

    @CommandHandler
    Long handle(SendValueBack command, ActContext act) {
        return Recording.of(ValueDecider.sendBack(command, period, act));
    }

    @CommandHandler
    Long handle(EvaluateObjective command, ActContext act) {
        return Recording.of(EvaluationDecider.evaluate(command, period, act));
    }

    @CommandHandler
    Long handle(ClosePeriod command, Facts facts, ActContext act) {
        return Recording.of(PeriodDecider.close(command, period, facts.monitoredPlan(plan()), law(facts), act));
    }

    @CommandHandler
    Long handle(RectifyValue command, ActContext act) {
        return Recording.of(ValueDecider.rectify(command, period, act));
    }

    @CommandHandler
    Long handle(RunOutReportClock command, ActContext act) {
        return Recording.of(ReportClockDecider.runOut(command, period, act));
    }

    @CommandHandler
    Long handle(ExtendReportClock command, Facts facts, ActContext act) {
        return Recording.of(ReportClockDecider.extend(command, period, law(facts), act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(MonitoringEvent event) {
        periodId = event.periodId();
        period = period.evolve(event);
    }

    private PlanId plan() {
        return frame().subject().planId();
    }

    private LawInForce law(Facts facts) {
        return facts.municipality(frame().municipalityId()).law();
    }

    /** Only a period that was opened gets as far as this: Axon does not load a stream without events. */
    private PeriodRecord.Frame frame() {
        return ((MonitoringPeriod.Opened) period).record().frame();
    }
}
