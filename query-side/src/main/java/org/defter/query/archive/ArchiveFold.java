package org.defter.query.archive;

import java.util.List;
import java.util.Set;
import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.archive.ImportedDocumentCorrected;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How what was entered of a file and corrected adds up to what stands. */
public final class ArchiveFold implements DossierFold<ArchiveStandingView, ArchiveEvent> {

    private static final Set<Class<? extends ArchiveEvent>> IGNORES = Set.of();

    @Override
    public Class<ArchiveEvent> root() {
        return ArchiveEvent.class;
    }

    @Override
    public Set<Class<? extends ArchiveEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public ArchiveStandingView evolve(@Nullable ArchiveStandingView view, ArchiveEvent event, EventStamp stamp) {
        return switch (event) {
            case DocumentImported e ->
                (view == null ? new ArchiveStandingView(e.archiveRecordId(), stamp.version(), List.of()) : view)
                        .entered(e, stamp);
            case ImportedDocumentCorrected e -> DossierFold.begun(view, e).corrected(e, stamp);
        };
    }
}
