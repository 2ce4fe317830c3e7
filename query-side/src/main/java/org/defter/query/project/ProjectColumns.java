package org.defter.query.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.PlanActivity;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.ProjectStage;
import org.defter.kernel.project.ProjectViolation;
import org.defter.query.platform.dossier.TurkishText;
import org.jspecify.annotations.Nullable;

/** What lists of projects show, filter and sort by, of today and of the past. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent")
record ProjectColumns(
        UUID municipalityId,
        UUID unitId,
        @Nullable UUID planId,
        String title,
        @Enumerated(EnumType.STRING) ProjectStage stage,
        LocalDate conceivedOn,
        LocalDate endsOn,
        boolean withoutAuthority,
        boolean violated,
        boolean byGrant,
        boolean byLoan,
        boolean byOwnBudget,
        byte[] sortKey,
        String searchText) {

    static ProjectColumns of(ProjectDossierView view) {
        ProjectRecord project = view.project();
        ProjectCard card = project.card();
        PlanActivity activity = card.activity();
        List<ProjectViolation> violations = project.violations();
        return new ProjectColumns(
                project.origin().municipalityId().value(),
                card.leadingUnit().value(),
                activity == null ? null : activity.planId().value(),
                card.title(),
                view.stage(),
                project.origin().occurredOn(),
                project.terms().end(),
                violations.contains(ProjectViolation.WITHOUT_AUTHORITY),
                !violations.isEmpty(),
                funded(project, FundingKind.GRANT),
                funded(project, FundingKind.LOAN),
                funded(project, FundingKind.OWN_BUDGET),
                TurkishText.sortKey(card.title()),
                TurkishText.searchable(card.title() + " " + card.purpose()));
    }

    private static boolean funded(ProjectRecord project, FundingKind kind) {
        return project.fundings().stream().anyMatch(funding -> funding.card().kind() == kind);
    }
}
