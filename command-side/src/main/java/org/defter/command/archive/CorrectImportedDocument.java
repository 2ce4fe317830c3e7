package org.defter.command.archive;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.id.ArchiveRecordId;
import org.jspecify.annotations.Nullable;

/**
 * Correct what was entered of a document.
 *
 * @param archiveRecordId the record of its file
 * @param expectedVersion the version of the record the caller saw
 * @param entry which of the documents in the file, from 1
 * @param kind what it is
 * @param content all that it says
 * @param reason why it is corrected
 */
public record CorrectImportedDocument(
        @TargetAggregateIdentifier ArchiveRecordId archiveRecordId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int entry,
        ArchiveKind kind,
        DocumentContent content,
        String reason)
        implements ArchiveCommand {}
