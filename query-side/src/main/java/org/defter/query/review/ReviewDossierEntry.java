package org.defter.query.review;

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

/** The row of a review. */
@Entity
@Table(name = "review_dossier")
class ReviewDossierEntry extends DossierEntry<ReviewDossierView> {

    @Embedded
    private @Nullable ReviewColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private ReviewDossierView view;

    /** A row that shows nothing yet. */
    protected ReviewDossierEntry() {}

    @Override
    protected ReviewDossierView stored() {
        return view;
    }

    @Override
    protected void show(ReviewDossierView view) {
        this.view = view;
        this.columns = ReviewColumns.of(view);
    }
}
