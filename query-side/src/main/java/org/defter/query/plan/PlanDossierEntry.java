package org.defter.query.plan;

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

/** The row of a plan. */
@Entity
@Table(name = "plan_dossier")
class PlanDossierEntry extends DossierEntry<PlanDossierView> {

    @Embedded
    private @Nullable PlanColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private PlanDossierView view;

    /** A row that shows nothing yet. */
    protected PlanDossierEntry() {}

    @Override
    protected PlanDossierView stored() {
        return view;
    }

    @Override
    protected void show(PlanDossierView view) {
        this.view = view;
        this.columns = PlanColumns.of(view);
    }
}
