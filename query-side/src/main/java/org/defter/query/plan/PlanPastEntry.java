package org.defter.query.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a plan as it was. */
@Entity
@Table(name = "plan_past")
class PlanPastEntry extends PastEntry<PlanDossierView> {

    @Embedded
    private @Nullable PlanColumns columns;

    /** A row that shows nothing yet. */
    protected PlanPastEntry() {}

    @Override
    protected void show(PlanDossierView view) {
        this.columns = PlanColumns.of(view);
    }
}
