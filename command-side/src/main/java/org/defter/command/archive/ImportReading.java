package org.defter.command.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentReader;
import org.defter.kernel.extraction.Extraction;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.platform.files.StoredFile;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.intake.Corrections;
import org.defter.kernel.platform.intake.Draft;
import org.defter.kernel.platform.intake.DraftState;
import org.defter.kernel.platform.intake.Drafts;
import org.defter.kernel.platform.intake.FileTexts;
import org.defter.kernel.platform.intake.UnreadableFile;
import org.defter.kernel.platform.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what a stored file says, and notes it as a draft. A file that was brought before is not read again. */
@Component
class ImportReading {

    private static final Logger LOG = LoggerFactory.getLogger(ImportReading.class);

    private final StoredFiles files;
    private final Drafts drafts;

    ImportReading(StoredFiles files, Drafts drafts) {
        this.files = files;
        this.drafts = drafts;
    }

    /**
     * A draft, and whether it is new.
     */
    record Brought(Draft draft, boolean fresh) {}

    Brought of(MunicipalityId municipality, StoredFile file, Caller caller) throws IOException {
        ArchiveRecordId id = ArchiveRecordId.of(municipality, file.sha256().hex());
        Optional<Draft> known = drafts.find(id);
        if (known.isPresent()) {
            return new Brought(known.get(), false);
        }
        boolean fresh = drafts.add(read(id, municipality, file, caller));
        // Whoever brings the same file at the same moment finds what the other noted.
        return new Brought(drafts.find(id).orElseThrow(), fresh);
    }

    private Draft read(ArchiveRecordId id, MunicipalityId municipality, StoredFile file, Caller caller)
            throws IOException {
        String text = "";
        String reason = null;
        Extraction reading = new Extraction(ArchiveKind.UNKNOWN, 0, List.of());
        try {
            text = text(file);
            reading = DocumentReader.read(text);
        } catch (UnreadableFile e) {
            LOG.info("No text could be had from {}: {}", file.sha256(), e.getMessage());
            reason = e.getMessage();
        }
        return new Draft(
                id,
                municipality,
                file.sha256().hex(),
                file.name(),
                file.mediaType(),
                file.size(),
                reason == null ? DraftState.TO_REVIEW : DraftState.UNREADABLE,
                0,
                text,
                reading,
                reading.kind(),
                Corrections.of(
                        reading,
                        reading.entries().stream()
                                .map(Extraction.Entry::content)
                                .toList()),
                reason,
                caller.login().subject(),
                Instant.EPOCH,
                null,
                null);
    }

    private String text(StoredFile file) throws IOException {
        Path copy = Files.createTempFile("defter-import-", ".part");
        try {
            try (InputStream bytes = files.open(file.sha256())) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return FileTexts.of(copy, file.mediaType());
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
