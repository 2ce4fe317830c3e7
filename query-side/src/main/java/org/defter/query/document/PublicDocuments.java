package org.defter.query.document;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.proposal.FindProposalDossier;
import org.defter.query.proposal.ProposalDossierView;
import org.defter.query.sitting.FindSittingDossier;
import org.defter.query.sitting.SittingDossierView;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which documents the public may read: decisions and summaries of decisions that were announced, agendas that were published. Scans
 * of signatures by hand stay inside.
 */
@Component
class PublicDocuments {

    private final QueryGateway queries;

    PublicDocuments(@Lazy QueryGateway queries) {
        this.queries = queries;
    }

    /** What the public sees of a document, if anything. */
    Optional<DocumentDossierView> shown(DocumentDossierView view) {
        boolean open = view.followsSubject()
                && (view.kind() == DocumentKind.AGENDA ? published(view.subjectId()) : announced(view.subjectId()));
        return open ? Optional.of(view.forPublic()) : Optional.empty();
    }

    private boolean announced(UUID proposal) {
        return found(
                new FindProposalDossier(new ProposalId(proposal), Audience.PUBLIC, Moment.NOW),
                ProposalDossierView.class);
    }

    private boolean published(UUID sitting) {
        return found(
                new FindSittingDossier(new SittingId(sitting), Audience.PUBLIC, Moment.NOW), SittingDossierView.class);
    }

    private <V> boolean found(Object query, Class<V> view) {
        CompletableFuture<Optional<V>> asked = queries.query(query, ResponseTypes.optionalInstanceOf(view));
        return asked.join().isPresent();
    }
}
