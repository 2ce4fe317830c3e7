package org.defter.query.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.DossierEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of a meeting. */
@Entity
@Table(name = "meeting_dossier")
class MeetingDossierEntry extends DossierEntry<MeetingDossierView> {

    @Embedded
    private @Nullable MeetingColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private MeetingDossierView view;

    /** A row that shows nothing yet. */
    protected MeetingDossierEntry() {}

    @Override
    protected MeetingDossierView stored() {
        return view;
    }

    @Override
    protected void show(MeetingDossierView view) {
        this.view = view;
        this.columns = MeetingColumns.of(view);
    }
}
