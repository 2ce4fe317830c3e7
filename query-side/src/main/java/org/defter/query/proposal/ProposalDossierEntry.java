package org.defter.query.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.Matter;
import org.defter.kernel.proposal.RequestKind;
import org.defter.query.platform.dossier.DossierEntry;
import org.defter.query.platform.dossier.Ids;
import org.defter.query.platform.dossier.TurkishText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of a proposal. */
@Entity
@Table(name = "proposal_dossier")
class ProposalDossierEntry extends DossierEntry<ProposalDossierView> {

    @Column(nullable = false)
    private UUID municipalityId;

    @Column(nullable = false)
    private UUID unitId;

    @Column(nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RequestKind kind;

    @Column
    private @Nullable UUID planId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Matter matter;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProposalState state;

    @Column(nullable = false)
    private LocalDate draftedOn;

    @Column
    private @Nullable UUID closedWith;

    @Column
    private @Nullable Integer decisionYear;

    @Column
    private @Nullable Integer decisionNumber;

    @Column(nullable = false)
    private boolean announced;

    @Column(nullable = false)
    private byte[] sortKey;

    @Column(nullable = false)
    private String searchText;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private ProposalDossierView view;

    /** A row that shows nothing yet. */
    protected ProposalDossierEntry() {}

    @Override
    protected ProposalDossierView stored() {
        return view;
    }

    @Override
    protected void show(ProposalDossierView view) {
        this.view = view;
        this.municipalityId = view.municipalityId().value();
        this.unitId = view.unitId().value();
        this.title = view.title();
        this.kind = view.request().kind();
        this.planId = Ids.raw(view.request().planId());
        this.matter = view.matter();
        this.state = view.state();
        this.draftedOn = view.draftedOn();
        this.closedWith =
                view.closing() == null ? null : view.closing().councilId().value();
        this.decisionYear =
                view.latestDecision().map(decision -> decision.number().year()).orElse(null);
        this.decisionNumber = view.latestDecision()
                .map(decision -> decision.number().number())
                .orElse(null);
        this.announced = view.announced();
        this.sortKey = TurkishText.sortKey(view.title());
        this.searchText = TurkishText.searchable(view.title());
    }
}
