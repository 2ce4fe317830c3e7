package org.defter.query.review;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a review as it was. */
@Entity
@Table(name = "review_past")
class ReviewPastEntry extends PastEntry<ReviewDossierView> {

    @Embedded
    private @Nullable ReviewColumns columns;

    /** A row that shows nothing yet. */
    protected ReviewPastEntry() {}

    @Override
    protected void show(ReviewDossierView view) {
        this.columns = ReviewColumns.of(view);
    }
}
