package org.defter.query.project;

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

/** The row of a project. */
@Entity
@Table(name = "project_dossier")
class ProjectDossierEntry extends DossierEntry<ProjectDossierView> {

    @Embedded
    private @Nullable ProjectColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private ProjectDossierView view;

    /** A row that shows nothing yet. */
    protected ProjectDossierEntry() {}

    @Override
    protected ProjectDossierView stored() {
        return view;
    }

    @Override
    protected void show(ProjectDossierView view) {
        this.view = view;
        this.columns = ProjectColumns.of(view);
    }
}
