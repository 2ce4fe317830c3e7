package org.defter.command.municipality;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Recording;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.municipality.MunicipalityEvent;

/** The stream of a municipality. */
@Aggregate(type = "Municipality")
class MunicipalityAggregate {

    @AggregateIdentifier
    private MunicipalityId municipalityId;

    private Municipality municipality = Municipality.initial();

    MunicipalityAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(FoundMunicipality command, ActContext act) {
        return Recording.of(MunicipalityDecider.found(command, municipality, act));
    }

    @CommandHandler
    Long handle(AddUnit command, ActContext act) {
        return Recording.of(UnitDecider.add(command, municipality, act));
    }

    @CommandHandler
    Long handle(RenameUnit command, ActContext act) {
        return Recording.of(UnitDecider.rename(command, municipality, act));
    }

    @CommandHandler
    Long handle(CloseUnit command, ActContext act) {
        return Recording.of(UnitDecider.close(command, municipality, act));
    }

    @CommandHandler
    Long handle(AdoptRuleset command, ActContext act) {
        return Recording.of(MunicipalityDecider.adoptRuleset(command, municipality, act));
    }

    @CommandHandler
    Long handle(CorrectCalendar command, ActContext act) {
        return Recording.of(MunicipalityDecider.correctCalendar(command, municipality, act));
    }

    @CommandHandler
    Long handle(ChangeSetting command, ActContext act) {
        return Recording.of(MunicipalityDecider.changeSetting(command, municipality, act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(MunicipalityEvent event) {
        municipalityId = event.municipalityId();
        municipality = municipality.evolve(event);
    }
}
