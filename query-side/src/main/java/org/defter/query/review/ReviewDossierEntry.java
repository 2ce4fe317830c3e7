package org.defter.query.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.id.CommissionId;
import org.defter.query.platform.dossier.DossierEntry;
import org.defter.query.platform.dossier.TurkishText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of a review. */
@Entity
@Table(name = "review_dossier")
class ReviewDossierEntry extends DossierEntry<ReviewDossierView> {

    @Column(nullable = false)
    private UUID proposalId;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private UUID municipalityId;

    @Column(nullable = false)
    private UUID sittingId;

    @Column(nullable = false)
    private String commissions;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReviewState state;

    @Column(nullable = false)
    private LocalDate openedOn;

    @Column
    private @Nullable LocalDate lastDay;

    @Column(nullable = false)
    private boolean late;

    @Column(nullable = false)
    private byte[] sortKey;

    @Column(nullable = false)
    private String searchText;

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
        this.proposalId = view.proposalId().value();
        this.title = view.title();
        this.municipalityId = view.municipalityId().value();
        this.sittingId = view.sittingId().value();
        this.commissions =
                view.commissions().stream().map(CommissionId::toString).collect(Collectors.joining(" "));
        this.state = view.state();
        this.openedOn = view.openedOn();
        this.lastDay = view.lastDay();
        this.late = view.late();
        this.sortKey = TurkishText.sortKey(view.title());
        this.searchText = TurkishText.searchable(view.title());
    }
}
