package org.defter.command.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.plan.ActivityCard;
import org.defter.kernel.plan.PlanInForce;
import org.defter.kernel.project.ActivityAuthorityChanged;
import org.defter.kernel.project.AuthorityStanding;
import org.defter.kernel.project.BorrowingAuthority;
import org.defter.kernel.project.ChangeRecord;
import org.defter.kernel.project.ChangeState;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.PlanActivity;
import org.defter.kernel.project.ProjectAuthorised;
import org.defter.kernel.project.ProjectAuthorisedByActivity;
import org.defter.kernel.project.ProjectAuthority;
import org.defter.kernel.project.ProjectDecisionAnnulled;
import org.defter.kernel.project.ProjectDecisionRestored;
import org.defter.kernel.project.ProjectDecisionStayed;
import org.defter.kernel.project.ProjectDecisionTookNoEffect;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectNoEffect;
import org.defter.kernel.project.ProjectPermissionRecorded;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.DecisionVotes;

/**
 * Decides on what a project stands on: the council's decision or the activity of a plan (I15, I02), what the courts make of
 * it (D05), and the ministry's permission (I03). What the council decided takes the day of that decision as it is: the
 * proposal has checked it. A decision of its own takes the place of the authority by an activity, and of an annulled one.
 *
 * <table>
 * <caption>Of Unconceived all are refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Preparing</th><th>Contracted</th><th>Running</th>
 * <th>Suspended</th><th>Completed</th><th>Closed</th><th>Cancelled</th></tr>
 * <tr><td>AuthoriseProject</td>
 * <td colspan="4">ProjectAuthorised, nothing if it is the same decision, ProjectDecisionTookNoEffect if another one stands</td>
 * <td colspan="3">ProjectDecisionTookNoEffect, nothing if it is the same decision</td></tr>
 * <tr><td>AuthoriseByActivity</td>
 * <td colspan="4">ProjectAuthorisedByActivity, nothing if it has it already, PROJECT_ALREADY_AUTHORISED, PROJECT_WITHOUT_ACTIVITY, FOREIGN_PROJECT_NEEDS_DECISION, AUTHORISING_PLAN_NOT_IN_FORCE, ACTIVITY_NOT_IN_FORCE, ACTIVITY_OF_ANOTHER_UNIT</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>ReviewActivityAuthority</td>
 * <td colspan="5">ActivityAuthorityChanged, nothing if it has none by that plan or it stands the same</td>
 * <td colspan="2">nothing</td></tr>
 * <tr><td>StayProjectDecision, RestoreProjectDecision, AnnulProjectDecision</td>
 * <td colspan="5">ProjectDecisionStayed or nothing, ProjectDecisionRestored or nothing, ProjectDecisionAnnulled or nothing</td>
 * <td colspan="2">nothing</td></tr>
 * <tr><td>RecordProjectPermission</td>
 * <td colspan="4">ProjectPermissionRecorded, nothing if it is the same, PROJECT_ALREADY_PERMITTED, PROJECT_PERMISSION_NOT_NEEDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * </table>
 */
final class AuthorityDecider {

    private AuthorityDecider() {}

    static List<ProjectEvent> authorise(AuthoriseProject c, Project project, DecisionVotes votes) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Open open -> {
                ProjectRecord file = open.file();
                DecisionRef decision = decision(c.proposalId(), c.decision(), c.number(), votes, c.occurredOn());
                yield file.grounds().given() && byDecision(file)
                        ? noEffect(file, decision, ProjectNoEffect.ALREADY_AUTHORISED, c.occurredOn())
                        : once(
                                file,
                                decision,
                                new ProjectAuthorised(c.projectId(), decision, c.signing(), c.occurredOn()));
            }
            case Project.Completed(ProjectRecord file) -> ended(c, file, votes);
            case Project.Ended ended -> ended(c, ended.file(), votes);
        };
    }

    private static boolean byDecision(ProjectRecord file) {
        ProjectAuthority authority = file.grounds().authority();
        return authority != null && authority.decision() != null;
    }

    private static List<ProjectEvent> ended(AuthoriseProject c, ProjectRecord file, DecisionVotes votes) {
        return noEffect(
                file,
                decision(c.proposalId(), c.decision(), c.number(), votes, c.occurredOn()),
                ProjectNoEffect.PROJECT_ENDED,
                c.occurredOn());
    }

    /** The decision as it is pinned, with the day of the vote from the record of the proposal. */
    static DecisionRef decision(
            ProposalId proposal, int decision, DecisionNumber number, DecisionVotes votes, LocalDate inForceOn) {
        return new DecisionRef(
                proposal, decision, number, vote(decision, number, votes).decidedOn(), inForceOn);
    }

    static DecisionVotes.Vote vote(int decision, DecisionNumber number, DecisionVotes votes) {
        return votes.of(decision)
                .orElseThrow(
                        () -> Rejected.because(ProjectRejection.DECISION_NOT_ON_RECORD, "decision", number.number()));
    }

    /** A decision that found nothing left to change is a fact and no refusal: nobody is there to be refused. */
    static List<ProjectEvent> noEffect(ProjectRecord file, DecisionRef decision, ProjectNoEffect cause, LocalDate day) {
        return once(file, decision, new ProjectDecisionTookNoEffect(file.projectId(), decision, cause, day));
    }

    /** The effect of a decision, once: nothing where it had its effect before. */
    static List<ProjectEvent> once(ProjectRecord file, DecisionRef decision, ProjectEvent effect) {
        return file.settled().contains(decision.proposalId()) ? List.of() : List.of(effect);
    }

    /**
     * Takes the authority from the plan.
     *
     * @param plan the plan whose activity the project carries out, if it carries out one
     */
    static List<ProjectEvent> byActivity(
            AuthoriseByActivity c, Project project, Optional<PlanInForce> plan, LawInForce law, ActContext act) {
        ProjectRecord file = CourseRules.open(c, project);
        act.requireUnit(file.card().leadingUnit());
        LocalDate day = act.occurredOn(c.occurredOn(), file.origin().occurredOn());
        PlanActivity activity = file.card().activity();
        if (activity == null) {
            throw Rejected.because(ProjectRejection.PROJECT_WITHOUT_ACTIVITY);
        }
        if (file.grounds().given()) {
            if (byDecision(file)) {
                throw Rejected.because(ProjectRejection.PROJECT_ALREADY_AUTHORISED);
            }
            return List.of();
        }
        AuthorityRules.requireDecision(file, law.on(day));
        ActivityCard card = AuthorityRules.requireActivity(activity, plan, List.of());
        if (!file.card().leadingUnit().equals(card.leadingUnit())
                && !file.card().leadingUnit().equals(card.responsibleUnit())) {
            throw Rejected.because(
                    ProjectRejection.ACTIVITY_OF_ANOTHER_UNIT,
                    "unit",
                    card.leadingUnit(),
                    "yours",
                    file.card().leadingUnit());
        }
        return List.of(new ProjectAuthorisedByActivity(
                c.projectId(),
                activity,
                java.util.Objects.requireNonNull(plan.orElseThrow().inForce()),
                day));
    }

    // -- courts

    /** What courts made of the plan is asked of the plan; that it ended otherwise takes nothing from what is under contract. */
    static List<ProjectEvent> review(ReviewActivityAuthority c, Project project, PlanInForce plan) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Open open -> reviewed(c, open.file(), plan);
            case Project.Completed(ProjectRecord file) -> reviewed(c, file, plan);
            case Project.Ended _ -> List.of();
        };
    }

    private static List<ProjectEvent> reviewed(ReviewActivityAuthority c, ProjectRecord file, PlanInForce plan) {
        ProjectAuthority authority = file.grounds().authority();
        ProjectAuthorisedByActivity activity = authority == null ? null : authority.activity();
        AuthorityStanding now = ofPlan(plan);
        boolean same = authority == null
                || activity == null
                || !activity.activity().planId().equals(c.planId())
                || authority.standing() == now;
        return same ? List.of() : List.of(new ActivityAuthorityChanged(c.projectId(), c.planId(), now, c.occurredOn()));
    }

    private static AuthorityStanding ofPlan(PlanInForce plan) {
        if (plan.annulled()) {
            return AuthorityStanding.ANNULLED;
        }
        return plan.stays().isEmpty() ? AuthorityStanding.STANDS : AuthorityStanding.STAYED;
    }

    static List<ProjectEvent> stay(StayProjectDecision c, Project project) {
        return court(
                c,
                project,
                c.proposalId(),
                AuthorityStanding.STANDS,
                new ProjectDecisionStayed(c.projectId(), c.proposalId(), c.number(), c.occurredOn()));
    }

    static List<ProjectEvent> restore(RestoreProjectDecision c, Project project) {
        return court(
                c,
                project,
                c.proposalId(),
                AuthorityStanding.STAYED,
                new ProjectDecisionRestored(c.projectId(), c.proposalId(), c.number(), c.occurredOn()));
    }

    /** Annuls a decision, stayed before or not. */
    static List<ProjectEvent> annul(AnnulProjectDecision c, Project project) {
        ProjectDecisionAnnulled annulled =
                new ProjectDecisionAnnulled(c.projectId(), c.proposalId(), c.number(), c.occurredOn());
        List<ProjectEvent> standing = court(c, project, c.proposalId(), AuthorityStanding.STANDS, annulled);
        return standing.isEmpty() ? court(c, project, c.proposalId(), AuthorityStanding.STAYED, annulled) : standing;
    }

    /** The ruling, where something of the project stands on that decision the way it has to for the ruling. */
    private static List<ProjectEvent> court(
            ProjectCommand c, Project project, ProposalId proposal, AuthorityStanding needed, ProjectEvent ruling) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Open open -> standsOn(open.file(), proposal).contains(needed) ? List.of(ruling) : List.of();
            case Project.Completed(ProjectRecord file) ->
                standsOn(file, proposal).contains(needed) ? List.of(ruling) : List.of();
            case Project.Ended _ -> List.of();
        };
    }

    /** How what stands on the decision stands: the authority, a borrowing, a change. */
    private static List<AuthorityStanding> standsOn(ProjectRecord file, ProposalId proposal) {
        List<AuthorityStanding> found = new ArrayList<>();
        ProjectAuthority authority = file.grounds().authority();
        if (authority != null && authority.givenBy(proposal)) {
            found.add(authority.standing());
        }
        for (FundingRecord funding : file.fundings()) {
            BorrowingAuthority borrowing = funding.borrowing();
            if (borrowing != null && borrowing.given().decision().proposalId().equals(proposal)) {
                found.add(borrowing.standing());
            }
        }
        for (ChangeRecord change : file.changes()) {
            DecisionRef decision = change.decision();
            if (decision != null && decision.proposalId().equals(proposal)) {
                standing(change.state()).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<AuthorityStanding> standing(ChangeState state) {
        return switch (state) {
            case MADE -> Optional.of(AuthorityStanding.STANDS);
            case STAYED -> Optional.of(AuthorityStanding.STAYED);
            case WAITING, FAILED, ANNULLED -> Optional.empty();
        };
    }

    // -- permission

    /** Records the permission of the ministry that gives it on that day; a permission is older than its recording. */
    static List<ProjectEvent> permit(RecordProjectPermission c, Project project, LawInForce law, ActContext act) {
        ProjectRecord file = CourseRules.open(c, project);
        act.requireUnit(file.card().leadingUnit());
        LocalDate day = act.occurredOn(c.occurredOn());
        if (!file.card().foreignJoint()) {
            throw Rejected.because(ProjectRejection.PROJECT_PERMISSION_NOT_NEEDED);
        }
        ProjectPermissionRecorded before = file.grounds().permission();
        if (before != null) {
            if (before.number().equals(c.number()) && before.occurredOn().equals(day)) {
                return List.of();
            }
            throw Rejected.because(
                    ProjectRejection.PROJECT_ALREADY_PERMITTED, "number", before.number(), "day", before.occurredOn());
        }
        Law onDay = law.on(day);
        Computation<String> ministry = onDay.permittingMinistry();
        return List.of(new ProjectPermissionRecorded(
                c.projectId(), ministry.result(), c.number(), onDay.ruleset().ref(), ministry.steps(), day));
    }
}
