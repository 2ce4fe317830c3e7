package org.defter.command.document;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Recording;
import org.defter.kernel.document.DocumentEvent;
import org.defter.kernel.id.DocumentId;

/** The stream of a document. */
@Aggregate(type = "Document")
class DocumentAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by the framework
    private DocumentId documentId;

    private Document document = Document.initial();

    DocumentAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RecordRendering command, ActContext act) {
        return Recording.of(DocumentDecider.render(command, document, act));
    }

    @CommandHandler
    Long handle(RecordSignature command, ActContext act) {
        return Recording.of(DocumentDecider.sign(command, document, act));
    }

    @CommandHandler
    Long handle(AttachScannedSignature command, ActContext act) {
        return Recording.of(DocumentDecider.attachScan(command, document, act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(DocumentEvent event) {
        documentId = event.documentId();
        document = document.evolve(event);
    }
}
