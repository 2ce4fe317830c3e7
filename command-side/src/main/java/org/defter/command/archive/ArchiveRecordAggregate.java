package org.defter.command.archive;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Facts;
import org.defter.command.platform.Recording;
import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.id.ArchiveRecordId;

/** The stream of an existing document. */
@Aggregate(type = "ArchiveRecord")
class ArchiveRecordAggregate {

    @AggregateIdentifier
    private ArchiveRecordId archiveRecordId;

    private ArchiveRecord entered = ArchiveRecord.initial();

    ArchiveRecordAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(EnterDocuments command, Facts facts, ActContext act) {
        facts.municipality(command.municipalityId());
        return Recording.of(ArchiveDecider.enter(command, entered, act));
    }

    @CommandHandler
    Long handle(CorrectImportedDocument command, ActContext act) {
        return Recording.of(ArchiveDecider.correct(command, entered, act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(ArchiveEvent event) {
        archiveRecordId = event.archiveRecordId();
        entered = entered.evolve(event);
    }
}
