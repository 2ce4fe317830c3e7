package org.defter.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.plan.PlanInForce;
import org.defter.kernel.project.ChangeRecord;
import org.defter.kernel.project.ChangeState;
import org.defter.kernel.project.ProjectChangeFailed;
import org.defter.kernel.project.ProjectChangeProposed;
import org.defter.kernel.project.ProjectChanged;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectNoEffect;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.ProjectTerms;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.DecisionVotes;

/**
 * Decides on changes of scope, cost and end (I15). Before there is an authority the unit changes its idea as it likes. From
 * then on a change is measured against what was authorised, together with all that was changed since: many small ones do not
 * add up to a large one without the council. What the authority covers is changed at once, anything else waits for the council.
 *
 * <table>
 * <caption>Of Unconceived all are refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Preparing</th><th>Contracted</th><th>Running</th>
 * <th>Suspended</th><th>Completed</th><th>Closed</th><th>Cancelled</th></tr>
 * <tr><td>ProposeChange</td>
 * <td colspan="3">ProjectChanged, ProjectChangeProposed, nothing if it is the same, NO_CHANGE, CHANGE_WAITS, CURRENCY_DIFFERS, PROJECT_ENDS_BEFORE_START, AUTHORITY_IS_STAYED, AUTHORITY_WAS_ANNULLED</td>
 * <td>PROJECT_IS_SUSPENDED</td>
 * <td>PROJECT_IS_COMPLETED</td>
 * <td colspan="2">PROJECT_HAS_ENDED</td></tr>
 * <tr><td>ApproveChange</td>
 * <td colspan="4">ProjectChanged, nothing if it is the same decision, ProjectDecisionTookNoEffect if it no longer waits</td>
 * <td colspan="3">ProjectDecisionTookNoEffect, nothing if it is the same decision</td></tr>
 * <tr><td>FailChange</td>
 * <td colspan="4">ProjectChangeFailed, nothing if it does not wait</td>
 * <td colspan="3">nothing</td></tr>
 * </table>
 */
final class ChangeDecider {

    private ChangeDecider() {}

    /**
     * Changes at once, or proposes the change.
     *
     * @param plan the plan whose activity gave the authority, if one did
     */
    static List<ProjectEvent> propose(
            ProposeChange c, Project project, Optional<PlanInForce> plan, LawInForce law, ActContext act) {
        ProjectRecord file = CourseRules.active(c, project);
        act.requireUnit(file.card().leadingUnit());
        LocalDate day = act.occurredOn(c.occurredOn(), file.since());
        if (file.change(c.changeId()).isPresent()) {
            return List.of();
        }
        ProjectTerms next = file.terms().with(c.change());
        requireChange(file, next);
        Law onDay = law.on(day);
        Optional<Computation<Boolean>> council = measured(file, next, plan, onDay, day);
        List<Explanation> steps = council.map(Computation::steps).orElse(List.of());
        boolean waits = council.map(Computation::result).orElse(false);
        return List.of(
                waits
                        ? new ProjectChangeProposed(
                                c.projectId(),
                                c.changeId(),
                                c.change(),
                                c.reason(),
                                onDay.ruleset().ref(),
                                steps,
                                day)
                        : new ProjectChanged(
                                c.projectId(),
                                c.changeId(),
                                c.change(),
                                file.terms(),
                                c.reason(),
                                null,
                                onDay.ruleset().ref(),
                                steps,
                                day));
    }

    private static void requireChange(ProjectRecord file, ProjectTerms next) {
        file.waitingChange().ifPresent(waiting -> {
            throw Rejected.because(ProjectRejection.CHANGE_WAITS, "changeId", waiting.changeId());
        });
        CourseRules.requireCurrency(next.cost(), file.terms().cost());
        if (next.equals(file.terms())) {
            throw Rejected.because(ProjectRejection.NO_CHANGE);
        }
        if (next.end().isBefore(file.card().start())) {
            throw Rejected.because(
                    ProjectRejection.PROJECT_ENDS_BEFORE_START,
                    "start",
                    file.card().start(),
                    "end",
                    next.end());
        }
    }

    /** What the law says of the change; nothing where no authority is or has to be there that it could exceed. */
    private static Optional<Computation<Boolean>> measured(
            ProjectRecord file, ProjectTerms next, Optional<PlanInForce> plan, Law law, LocalDate day) {
        ProjectTerms authorised = file.grounds().authorised();
        boolean bound = file.grounds().given() || file.needsAuthority();
        if (!bound || authorised == null) {
            return Optional.empty();
        }
        AuthorityRules.require(file, plan, day, List.of());
        return Optional.of(law.changeNeedsCouncil(
                !next.scope().equals(authorised.scope()),
                authorised.cost().amount(),
                next.cost().amount(),
                authorised.end(),
                next.end()));
    }

    /** The council granted the change. */
    static List<ProjectEvent> approve(ApproveChange c, Project project, DecisionVotes votes, LawInForce law) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Open open -> {
                ProjectRecord file = open.file();
                yield file.change(c.changeId())
                        .filter(one -> one.state() == ChangeState.WAITING)
                        .map(waiting -> made(c, file, waiting, votes, law))
                        .orElseGet(() -> noEffect(c, file, ProjectNoEffect.CHANGE_NOT_WAITING, votes));
            }
            case Project.Completed(ProjectRecord file) -> noEffect(c, file, ProjectNoEffect.PROJECT_ENDED, votes);
            case Project.Ended ended -> noEffect(c, ended.file(), ProjectNoEffect.PROJECT_ENDED, votes);
        };
    }

    private static List<ProjectEvent> made(
            ApproveChange c, ProjectRecord file, ChangeRecord waiting, DecisionVotes votes, LawInForce law) {
        DecisionRef decision =
                AuthorityDecider.decision(c.proposalId(), c.decision(), c.number(), votes, c.occurredOn());
        return AuthorityDecider.once(
                file,
                decision,
                new ProjectChanged(
                        c.projectId(),
                        c.changeId(),
                        waiting.change(),
                        file.terms(),
                        waiting.reason(),
                        decision,
                        law.on(c.occurredOn()).ruleset().ref(),
                        List.of(),
                        c.occurredOn()));
    }

    private static List<ProjectEvent> noEffect(
            ApproveChange c, ProjectRecord file, ProjectNoEffect cause, DecisionVotes votes) {
        return AuthorityDecider.noEffect(
                file,
                AuthorityDecider.decision(c.proposalId(), c.decision(), c.number(), votes, c.occurredOn()),
                cause,
                c.occurredOn());
    }

    /** Nothing comes of the change. */
    static List<ProjectEvent> fail(FailChange c, Project project) {
        return switch (project) {
            case Project.Unconceived _ -> throw CourseRules.unknown(c);
            case Project.Open open ->
                open.file()
                        .change(c.changeId())
                        .filter(one -> one.state() == ChangeState.WAITING)
                        .map(_ -> List.<ProjectEvent>of(
                                new ProjectChangeFailed(c.projectId(), c.changeId(), c.cause(), c.occurredOn())))
                        .orElse(List.of());
            case Project.Completed _, Project.Ended _ -> List.of();
        };
    }
}
