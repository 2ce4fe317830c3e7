package org.defter.query.project;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a project as it was. */
@Entity
@Table(name = "project_past")
class ProjectPastEntry extends PastEntry<ProjectDossierView> {

    @Embedded
    private @Nullable ProjectColumns columns;

    /** A row that shows nothing yet. */
    protected ProjectPastEntry() {}

    @Override
    protected void show(ProjectDossierView view) {
        this.columns = ProjectColumns.of(view);
    }
}
