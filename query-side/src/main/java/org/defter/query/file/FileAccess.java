package org.defter.query.file;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.platform.files.Sha256;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.security.Caller;
import org.defter.query.document.DocumentDossierView;
import org.defter.query.document.FindDocumentDossier;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read a file: the offices that keep or examine the record, who brought it, and everybody who may read the dossier that
 * names it. A file that nothing names yet is its bringer's alone.
 */
@Component
class FileAccess {

    private static final Set<Role> OFFICES = Set.of(Role.COUNCIL_OFFICE, Role.MAYOR_OFFICE, Role.LEGAL, Role.AUDITOR);

    private final StoredFiles files;
    private final JdbcClient database;
    private final QueryGateway queries;

    FileAccess(StoredFiles files, JdbcClient database, QueryGateway queries) {
        this.files = files;
        this.database = database;
        this.queries = queries;
    }

    /** Whether the caller may read it; empty for the public. */
    boolean admits(Optional<Caller> caller, Sha256 sha256) {
        if (caller.isEmpty()) {
            return ofPublicDocument(sha256);
        }
        Caller known = caller.get();
        return known.roles().stream().anyMatch(OFFICES::contains)
                || files.broughtBy(sha256, known.login())
                || mentioned(sha256);
    }

    /** What was attached stays inside: the public is shown no attachments of dossiers either, only documents made of the record. */
    private boolean ofPublicDocument(Sha256 sha256) {
        return database
                .sql("select distinct stream_id from file_mention where sha256 = :sha256 and stream_type = 'Document'")
                .param("sha256", sha256.hex())
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(document -> queries.query(
                                new FindDocumentDossier(new DocumentId(document), Audience.PUBLIC, Moment.NOW),
                                ResponseTypes.optionalInstanceOf(DocumentDossierView.class))
                        .join()
                        .isPresent());
    }

    /** Dossiers of the record are open to every login of the house, whatever their state. */
    private boolean mentioned(Sha256 sha256) {
        return database.sql("select exists (select 1 from file_mention where sha256 = :sha256)")
                .param("sha256", sha256.hex())
                .query(Boolean.class)
                .single();
    }
}
