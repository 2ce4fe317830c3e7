package org.defter.command.commission;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Facts;
import org.defter.command.platform.Recording;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.council.Roster;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.law.LawInForce;

/** The stream of a commission. */
@Aggregate(type = "Commission")
class CommissionAggregate {

    @AggregateIdentifier
    private CommissionId commissionId;

    private Commission commission = Commission.initial();

    CommissionAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(FormCommission command, Facts facts, ActContext act) {
        Roster council = facts.roster(command.councilId());
        return Recording.of(CommissionDecider.form(
                command, commission, council, facts.municipality(council.municipalityId()), act));
    }

    @CommandHandler
    Long handle(ElectCommissionMembers command, Facts facts, ActContext act) {
        Roster council = council(facts);
        return Recording.of(
                MandateDecider.elect(command, commission, council, facts.municipality(council.municipalityId()), act));
    }

    @CommandHandler
    Long handle(VacateCommissionSeat command, ActContext act) {
        return Recording.of(MandateDecider.vacate(command, commission, act));
    }

    @CommandHandler
    Long handle(FillVacancy command, Facts facts, ActContext act) {
        return Recording.of(MandateDecider.fill(command, commission, council(facts), act));
    }

    @CommandHandler
    Long handle(ElectChair command, Facts facts, ActContext act) {
        return Recording.of(HeadDecider.electChair(command, commission, council(facts), act));
    }

    @CommandHandler
    Long handle(ElectDeputy command, Facts facts, ActContext act) {
        return Recording.of(HeadDecider.electDeputy(command, commission, council(facts), act));
    }

    @CommandHandler
    Long handle(RecordAttendance command, Facts facts) {
        LawInForce law =
                facts.municipality(commission.mandates().municipalityId()).law();
        return Recording.of(AttendanceDecider.record(command, commission, law));
    }

    @CommandHandler
    Long handle(ExcuseAbsence command, ActContext act) {
        return Recording.of(AttendanceDecider.excuse(command, commission, act));
    }

    @CommandHandler
    Long handle(EndCommission command, ActContext act) {
        return Recording.of(CommissionDecider.end(command, commission, act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(CommissionEvent event) {
        commissionId = event.commissionId();
        commission = commission.evolve(event);
    }

    private Roster council(Facts facts) {
        return facts.roster(commission.mandates().councilId());
    }
}
