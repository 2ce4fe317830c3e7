package org.defter.kernel.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.DecisionRef;
import org.jspecify.annotations.Nullable;

/**
 * Everything the record says of a project: from its stream alone, up to any event. Both sides and the facts read it; what
 * is decided on it, and how it is shown, is theirs.
 *
 * @param origin how it was conceived
 * @param course how far it has come
 * @param started whether the work has begun
 * @param grounds authority and permission
 * @param terms scope, cost and end as they are now
 * @param fundings the fundings, in the order they were applied for
 * @param work milestones, risks, issues
 * @param budget lines, instalments, spending
 * @param changes changes of the terms
 * @param evaluation the evaluation
 * @param reason why it was suspended or cancelled, while it is
 * @param withoutEffect decisions on it that found nothing left to change
 * @param settled the proposals whose decisions have had their effect here, or found none
 * @param since the day of the last step of its course
 */
public record ProjectRecord(
        ProjectConceived origin,
        ProjectCourse course,
        boolean started,
        ProjectGrounds grounds,
        ProjectTerms terms,
        List<FundingRecord> fundings,
        ProjectWork work,
        ProjectBudget budget,
        List<ChangeRecord> changes,
        @Nullable ProjectEvaluated evaluation,
        @Nullable String reason,
        List<ProjectDecisionTookNoEffect> withoutEffect,
        List<ProposalId> settled,
        LocalDate since) {

    /** Copies the lists, so that the record cannot change afterwards. */
    public ProjectRecord {
        fundings = List.copyOf(fundings);
        changes = List.copyOf(changes);
        withoutEffect = List.copyOf(withoutEffect);
        settled = List.copyOf(settled);
    }

    /** The record with which a project begins. */
    public static ProjectRecord initial(ProjectConceived e) {
        ProjectCard card = e.card();
        return new ProjectRecord(
                e,
                ProjectCourse.PREPARING,
                false,
                ProjectGrounds.none(),
                new ProjectTerms(card.scope(), card.cost(), card.end()),
                List.of(),
                ProjectWork.none(),
                ProjectBudget.none(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                e.occurredOn());
    }

    /** The record after one more event; any history is accepted. */
    public ProjectRecord evolve(ProjectEvent event) {
        return switch (event) {
            case ProjectCourseEvent e -> course(e);
            case ProjectAuthorityEvent e -> authority(e);
            case ProjectFundingEvent e -> funding(e);
            case ProjectWorkEvent e ->
                new ProjectRecordBuilder(this).work(work.evolve(e)).build();
            case ProjectBudgetEvent e -> budget(e);
            case ProjectChangeEvent e -> change(e);
        };
    }

    private ProjectRecord course(ProjectCourseEvent event) {
        return switch (event) {
            case ProjectConceived _ -> this;
            case ProjectStarted e ->
                new ProjectRecordBuilder(this)
                        .started()
                        .at(ProjectCourse.RUNNING, e.occurredOn())
                        .build();
            case ProjectSuspended e ->
                new ProjectRecordBuilder(this)
                        .reason(e.reason())
                        .at(ProjectCourse.SUSPENDED, e.occurredOn())
                        .build();
            case ProjectResumed e ->
                new ProjectRecordBuilder(this)
                        .reason(null)
                        .at(started ? ProjectCourse.RUNNING : ProjectCourse.CONTRACTED, e.occurredOn())
                        .build();
            case ProjectCompleted e ->
                new ProjectRecordBuilder(this)
                        .at(ProjectCourse.COMPLETED, e.occurredOn())
                        .build();
            case ProjectEvaluated e ->
                new ProjectRecordBuilder(this)
                        .evaluation(e)
                        .at(course, e.occurredOn())
                        .build();
            case ProjectClosed e ->
                new ProjectRecordBuilder(this)
                        .at(ProjectCourse.CLOSED, e.occurredOn())
                        .build();
            case ProjectCancelled e ->
                new ProjectRecordBuilder(this)
                        .reason(e.reason())
                        .at(ProjectCourse.CANCELLED, e.occurredOn())
                        .build();
        };
    }

    private ProjectRecord authority(ProjectAuthorityEvent event) {
        return switch (event) {
            case ProjectAuthorised e ->
                new ProjectRecordBuilder(this)
                        .grounds(grounds.with(ProjectAuthority.of(e), terms))
                        .settled(e.decision().proposalId())
                        .build();
            case ProjectAuthorisedByActivity e ->
                new ProjectRecordBuilder(this)
                        .grounds(grounds.with(ProjectAuthority.of(e), terms))
                        .build();
            case ActivityAuthorityChanged e ->
                new ProjectRecordBuilder(this)
                        .grounds(grounds.standing(e.standing()))
                        .build();
            case ProjectDecisionStayed e -> standing(e.proposalId(), AuthorityStanding.STAYED);
            case ProjectDecisionRestored e -> standing(e.proposalId(), AuthorityStanding.STANDS);
            case ProjectDecisionAnnulled e -> standing(e.proposalId(), AuthorityStanding.ANNULLED);
            case ProjectDecisionTookNoEffect e ->
                new ProjectRecordBuilder(this)
                        .withoutEffect(Lists.and(withoutEffect, e))
                        .settled(e.decision().proposalId())
                        .build();
            case ProjectPermissionRecorded e ->
                new ProjectRecordBuilder(this).grounds(grounds.with(e)).build();
        };
    }

    private ProjectRecord standing(ProposalId proposal, AuthorityStanding now) {
        ProjectRecordBuilder next = new ProjectRecordBuilder(this)
                .grounds(grounds.standing(proposal, now))
                .fundings(Lists.map(fundings, one -> one.standing(proposal, now)));
        Optional<ChangeRecord> changed = changes.stream()
                .filter(one -> one.grantedBy(proposal) && one.state() != ChangeState.ANNULLED)
                .findFirst();
        return changed.map(one -> next.change(one, now, terms)).orElse(next).build();
    }

    private ProjectRecord funding(ProjectFundingEvent event) {
        if (event instanceof FundingApplied e) {
            return new ProjectRecordBuilder(this)
                    .fundings(Lists.and(fundings, FundingRecord.of(e)))
                    .build();
        }
        FundingId id = event.fundingId();
        ProjectRecordBuilder next = new ProjectRecordBuilder(this)
                .fundings(Lists.map(fundings, one -> one.fundingId().equals(id) ? one.evolve(event) : one));
        if (event instanceof BorrowingAuthorised e) {
            next.settled(e.decision().proposalId());
        }
        if (event instanceof ContractSigned e && course == ProjectCourse.PREPARING) {
            next.at(ProjectCourse.CONTRACTED, e.occurredOn());
        }
        return next.build();
    }

    private ProjectRecord budget(ProjectBudgetEvent event) {
        ProjectRecordBuilder next = new ProjectRecordBuilder(this).budget(budget.evolve(event));
        if (event instanceof AwardWrittenOff e) {
            next.fundings(Lists.map(fundings, one -> one.fundingId().equals(e.fundingId()) ? one.writtenOff(e) : one));
        }
        return next.build();
    }

    private ProjectRecord change(ProjectChangeEvent event) {
        return switch (event) {
            case ProjectChangeProposed e ->
                new ProjectRecordBuilder(this)
                        .changes(Lists.and(
                                changes,
                                new ChangeRecord(
                                        e.changeId(), e.change(), e.reason(), ChangeState.WAITING, null, null)))
                        .build();
            case ProjectChanged e -> changed(e);
            case ProjectChangeFailed e ->
                new ProjectRecordBuilder(this)
                        .changes(Lists.map(
                                changes, one -> one.changeId().equals(e.changeId()) ? one.at(ChangeState.FAILED) : one))
                        .build();
        };
    }

    private ProjectRecord changed(ProjectChanged e) {
        ChangeRecord made =
                new ChangeRecord(e.changeId(), e.change(), e.reason(), ChangeState.MADE, e.before(), e.decision());
        ProjectTerms now = terms.with(e.change());
        ProjectRecordBuilder next = new ProjectRecordBuilder(this)
                .terms(now)
                .changes(
                        change(e.changeId()).isPresent()
                                ? Lists.map(changes, one -> one.changeId().equals(e.changeId()) ? made : one)
                                : Lists.and(changes, made));
        DecisionRef decision = e.decision();
        if (decision != null) {
            next.grounds(grounds.authorised(now)).settled(decision.proposalId());
        }
        return next.build();
    }

    // -- what is asked of it

    /** The project. */
    public ProjectId projectId() {
        return origin.projectId();
    }

    /** What it was conceived as. */
    public ProjectCard card() {
        return origin.card();
    }

    /** The stage as a reader knows it. */
    public ProjectStage stage() {
        return switch (course) {
            case PREPARING -> preparing();
            case CONTRACTED -> ProjectStage.CONTRACTED;
            case RUNNING -> ProjectStage.RUNNING;
            case SUSPENDED -> ProjectStage.SUSPENDED;
            case COMPLETED -> ProjectStage.COMPLETED;
            case CLOSED -> ProjectStage.CLOSED;
            case CANCELLED -> ProjectStage.CANCELLED;
        };
    }

    private ProjectStage preparing() {
        if (fundings.stream().anyMatch(one -> one.stage() == FundingStage.AWARDED)) {
            return ProjectStage.AWARDED;
        }
        if (fundings.stream().anyMatch(one -> one.stage() == FundingStage.APPLIED)) {
            return ProjectStage.APPLIED;
        }
        return grounds.given() ? ProjectStage.AUTHORISED : ProjectStage.IDEA;
    }

    /** The funding, if there is one. */
    public Optional<FundingRecord> funding(FundingId id) {
        return fundings.stream().filter(one -> one.fundingId().equals(id)).findFirst();
    }

    /** The change, if there is one. */
    public Optional<ChangeRecord> change(ProjectChangeId id) {
        return changes.stream().filter(one -> one.changeId().equals(id)).findFirst();
    }

    /** The change that waits for the council, if one does. */
    public Optional<ChangeRecord> waitingChange() {
        return changes.stream()
                .filter(one -> one.state() == ChangeState.WAITING)
                .findFirst();
    }

    /** The contracts, in the order of the fundings. */
    public List<ContractSigned> contracts() {
        return fundings.stream()
                .flatMap(one -> Stream.ofNullable(one.contract()))
                .toList();
    }

    /** Whether what it is bound to needs the council's authority: any contract but that of an unconditional grant (I12). */
    public boolean needsAuthority() {
        return contracts().stream().anyMatch(ContractSigned::authorityNeeded);
    }

    /** What must not be; empty for a project that keeps the law. An ended project is the past. */
    public List<ProjectViolation> violations() {
        if (course == ProjectCourse.PREPARING || course == ProjectCourse.CANCELLED) {
            return List.of();
        }
        List<ProjectViolation> found = new ArrayList<>();
        if (needsAuthority() && !grounds.standing()) {
            found.add(ProjectViolation.WITHOUT_AUTHORITY);
        }
        if (card().foreignJoint() && grounds.permission() == null) {
            found.add(ProjectViolation.WITHOUT_PERMISSION);
        }
        if (changes.stream().anyMatch(one -> one.state() == ChangeState.STAYED)) {
            found.add(ProjectViolation.CHANGE_WITHOUT_DECISION);
        }
        if (fundings.stream().anyMatch(ProjectRecord::borrowedWithoutDecision)) {
            found.add(ProjectViolation.BORROWING_WITHOUT_DECISION);
        }
        return List.copyOf(found);
    }

    private static boolean borrowedWithoutDecision(FundingRecord funding) {
        BorrowingAuthority decision = funding.borrowing();
        return funding.stage() == FundingStage.CONTRACTED
                && decision != null
                && decision.standing() != AuthorityStanding.STANDS;
    }
}
