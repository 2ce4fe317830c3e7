package org.defter.query.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.PlanActivity;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.ProjectStage;
import org.defter.kernel.project.ProjectViolation;
import org.defter.query.platform.dossier.DossierEntry;
import org.defter.query.platform.dossier.TurkishText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of a project. */
@Entity
@Table(name = "project_dossier")
class ProjectDossierEntry extends DossierEntry<ProjectDossierView> {

    @Column(nullable = false)
    private UUID municipalityId;

    @Column(nullable = false)
    private UUID unitId;

    @Column
    private @Nullable UUID planId;

    @Column(nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProjectStage stage;

    @Column(nullable = false)
    private LocalDate conceivedOn;

    @Column(nullable = false)
    private LocalDate endsOn;

    @Column(nullable = false)
    private boolean withoutAuthority;

    @Column(nullable = false)
    private boolean violated;

    @Column(nullable = false)
    private boolean byGrant;

    @Column(nullable = false)
    private boolean byLoan;

    @Column(nullable = false)
    private boolean byOwnBudget;

    @Column(nullable = false)
    private byte[] sortKey;

    @Column(nullable = false)
    private String searchText;

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
        ProjectRecord project = view.project();
        ProjectCard card = project.card();
        PlanActivity activity = card.activity();
        List<ProjectViolation> violations = project.violations();
        this.view = view;
        this.municipalityId = project.origin().municipalityId().value();
        this.unitId = card.leadingUnit().value();
        this.planId = activity == null ? null : activity.planId().value();
        this.title = card.title();
        this.stage = view.stage();
        this.conceivedOn = project.origin().occurredOn();
        this.endsOn = project.terms().end();
        this.withoutAuthority = violations.contains(ProjectViolation.WITHOUT_AUTHORITY);
        this.violated = !violations.isEmpty();
        this.byGrant = funded(project, FundingKind.GRANT);
        this.byLoan = funded(project, FundingKind.LOAN);
        this.byOwnBudget = funded(project, FundingKind.OWN_BUDGET);
        this.sortKey = TurkishText.sortKey(card.title());
        this.searchText = TurkishText.searchable(card.title() + " " + card.purpose());
    }

    private static boolean funded(ProjectRecord project, FundingKind kind) {
        return project.fundings().stream().anyMatch(funding -> funding.card().kind() == kind);
    }
}
