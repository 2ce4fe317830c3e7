package org.defter.command.archive;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.MunicipalityId;

/**
 * Enter what a person reviewed of a file.
 *
 * @param archiveRecordId the record of the file
 * @param municipalityId the municipality whose archive it belongs to
 * @param kind what the file holds
 * @param documents what is entered, in the order of the file
 * @param sha256 digest of the stored file
 * @param fileName what it is called
 */
public record EnterDocuments(
        @TargetAggregateIdentifier ArchiveRecordId archiveRecordId,
        MunicipalityId municipalityId,
        ArchiveKind kind,
        List<Reviewed> documents,
        String sha256,
        String fileName)
        implements ArchiveCommand {

    /** Keeps a copy of the documents. */
    public EnterDocuments {
        documents = List.copyOf(documents);
    }

    /**
     * A document as reviewed.
     *
     * @param content what it says
     * @param corrected the members that the person changed, as paths
     */
    public record Reviewed(DocumentContent content, List<String> corrected) {

        /** Keeps a copy of the paths. */
        public Reviewed {
            corrected = List.copyOf(corrected);
        }
    }
}
