package org.defter.query.meeting;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a meeting as it was. */
@Entity
@Table(name = "meeting_past")
class MeetingPastEntry extends PastEntry<MeetingDossierView> {

    @Embedded
    private @Nullable MeetingColumns columns;

    /** A row that shows nothing yet. */
    protected MeetingPastEntry() {}

    @Override
    protected void show(MeetingDossierView view) {
        this.columns = MeetingColumns.of(view);
    }
}
