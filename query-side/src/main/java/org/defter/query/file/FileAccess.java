package org.defter.query.file;

import java.util.Optional;
import java.util.Set;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.files.Sha256;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.security.Caller;
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

    FileAccess(StoredFiles files, JdbcClient database) {
        this.files = files;
        this.database = database;
    }

    /** Whether the caller may read it; empty for the public. */
    boolean admits(Optional<Caller> caller, Sha256 sha256) {
        if (caller.isEmpty()) {
            // What was attached stays inside: the public is shown no attachments of dossiers either.
            return false;
        }
        Caller known = caller.get();
        return known.roles().stream().anyMatch(OFFICES::contains)
                || files.broughtBy(sha256, known.login())
                || mentioned(sha256);
    }

    /** Dossiers of the record are open to every login of the house, whatever their state. */
    private boolean mentioned(Sha256 sha256) {
        return database.sql("select exists (select 1 from file_mention where sha256 = :sha256)")
                .param("sha256", sha256.hex())
                .query(Boolean.class)
                .single();
    }
}
