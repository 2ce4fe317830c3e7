package org.defter.query.project;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.defter.query.platform.dossier.PastEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of a project as it was. */
@Entity
@Table(name = "project_past")
class ProjectPastEntry extends PastEntry<ProjectDossierView> {

    @Embedded
    private @Nullable ProjectColumns columns;

    /** What the portfolio sums, one line for each currency; none in rows from before it was kept. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    List<ProjectDossierView.TotalView> totals;

    /** What it lacked, for the ready lists of auditors; none in rows from before it was kept. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    List<ProjectDossierView.ViolationView> violations;

    /** A row that shows nothing yet. */
    protected ProjectPastEntry() {}

    @Override
    protected void show(ProjectDossierView view) {
        this.columns = ProjectColumns.of(view);
        this.totals = view.totals();
        this.violations = view.violations();
    }
}
