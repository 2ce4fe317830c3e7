package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.ProposalId;

/**
 * A document was attached; its bytes are kept elsewhere, its digest here.
 *
 * @param proposalId the proposal
 * @param documentId the document
 * @param title its title
 * @param mediaType type by content, for instance application/pdf
 * @param sha256 SHA-256 of its bytes, lower-case hex
 * @param occurredOn day it was attached
 */
@Revision("1")
public record DocumentAttached(
        ProposalId proposalId,
        DocumentId documentId,
        String title,
        String mediaType,
        String sha256,
        LocalDate occurredOn)
        implements ProposalEvent {}
