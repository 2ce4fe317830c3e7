package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Attach a document by its digest.
 *
 * @param proposalId the proposal
 * @param expectedVersion version the caller saw; none = no check
 * @param documentId the document
 * @param title its title
 * @param mediaType its type
 * @param sha256 SHA-256 of its bytes, lower-case hex
 * @param occurredOn day it happened; none = today
 */
public record AttachDocument(
        @TargetAggregateIdentifier ProposalId proposalId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        DocumentId documentId,
        String title,
        String mediaType,
        String sha256,
        @Nullable LocalDate occurredOn)
        implements ProposalCommand {}
