package org.defter.command.council;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Facts;
import org.defter.command.platform.Recording;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;

/** The stream of a council. */
@Aggregate(type = "Council")
class CouncilAggregate {

    @AggregateIdentifier
    private CouncilId councilId;

    private Council council = Council.initial();

    CouncilAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(ConveneCouncil command, Facts facts, ActContext act) {
        return Recording.of(
                CouncilDecider.convene(command, council, facts.municipality(command.municipalityId()), act));
    }

    @CommandHandler
    Long handle(SeatMembers command, ActContext act) {
        return Recording.of(CouncilDecider.seat(command, council, act));
    }

    @CommandHandler
    Long handle(VacateSeat command, ActContext act) {
        return Recording.of(CouncilDecider.vacate(command, council, act));
    }

    @CommandHandler
    Long handle(ElectOfficer command, ActContext act) {
        return Recording.of(OfficerDecider.elect(command, council, act));
    }

    @CommandHandler
    Long handle(DecideRecess command, Facts facts, ActContext act) {
        MunicipalityId municipality = CouncilDecider.roster(council).municipalityId();
        return Recording.of(RecessDecider.decide(
                command, council, facts.municipality(municipality).law(), act));
    }

    @CommandHandler
    Long handle(EndTerm command, ActContext act) {
        return Recording.of(CouncilDecider.end(command, council, act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(CouncilEvent event) {
        councilId = event.councilId();
        council = council.evolve(event);
    }
}
