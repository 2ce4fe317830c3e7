package org.defter.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.council.Roster;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.NoEffect;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanUpdated;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the frozen versions of a plan: their submission (S03, S05, S12), which for a statutory plan has a last day (S01),
 * their adoption as the plan or as its update, and their return to the unit when the council does not adopt them. Beneath a
 * suspension the plan is InForce, Updating or UpdateSubmitted: what the council decided is answered as there.
 *
 * <table>
 * <caption>Events, nothing, or a refusal; of Unproposed every command is refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Drafting</th><th>Submitted</th><th>InForce</th><th>Updating</th>
 * <th>UpdateSubmitted</th><th>Suspended</th><th>Closed</th><th>Repealed</th><th>Annulled</th></tr>
 * <tr><td>SubmitPlan</td><td>PREPARATION_NOT_AUTHORISED</td><td>PlanSubmitted</td><td>nothing</td>
 * <td>UPDATE_NOT_OPENED</td><td>PlanSubmitted, UPDATE_WITHOUT_CHANGE</td><td>nothing</td>
 * <td>PLAN_IS_SUSPENDED</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * <tr><td>AdoptPlan</td><td colspan="2">PLAN_NOT_SUBMITTED</td><td>PlanAdopted, OTHER_VERSION_SUBMITTED</td>
 * <td colspan="4">nothing if granted before, else PLAN_NOT_SUBMITTED</td>
 * <td colspan="3">nothing if granted before, else PLAN_HAS_ENDED</td></tr>
 * <tr><td>UpdatePlan</td><td colspan="3">PLAN_NOT_IN_FORCE</td>
 * <td colspan="2">nothing if granted before, DecisionTookNoEffect if it fell, else PLAN_NOT_SUBMITTED</td>
 * <td>PlanUpdated, nothing if granted before, DecisionTookNoEffect if it fell, else OTHER_VERSION_SUBMITTED</td>
 * <td>as beneath: PlanUpdated, nothing, DecisionTookNoEffect, PLAN_NOT_SUBMITTED, OTHER_VERSION_SUBMITTED</td>
 * <td colspan="3">nothing if granted before, DecisionTookNoEffect if frozen before, else PLAN_HAS_ENDED</td></tr>
 * <tr><td>ReturnPlanForChanges</td><td>PLAN_NOT_SUBMITTED</td>
 * <td>nothing if frozen before, else PLAN_NOT_SUBMITTED</td>
 * <td>PlanReturnedForChanges, nothing for an older version, else OTHER_VERSION_SUBMITTED</td>
 * <td colspan="2">nothing if frozen before, else PLAN_NOT_SUBMITTED</td>
 * <td>PlanReturnedForChanges, nothing for an older version, else OTHER_VERSION_SUBMITTED</td>
 * <td>PlanReturnedForChanges, nothing for an older version, else OTHER_VERSION_SUBMITTED, PLAN_NOT_SUBMITTED</td>
 * <td colspan="3">nothing if frozen before, else PLAN_NOT_SUBMITTED</td></tr>
 * </table>
 */
final class VersionDecider {

    private VersionDecider() {}

    /**
     * Freezes the content as the next version. A version frozen again without a change gets a new number all the same: the
     * number of a version that failed is not given twice, and each submission has its own day.
     *
     * @param law the law of the plan's municipality
     * @param council the council named, whose term and election day count for a statutory plan
     */
    static List<PlanEvent> submit(SubmitPlan c, Plan plan, LawInForce law, Optional<Roster> council, ActContext act) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PREPARATION_NOT_AUTHORISED);
            case Plan.Drafting drafting -> {
                LocalDate day = daySubmitted(c, drafting, act);
                Law onDay = law.on(day);
                SubmissionRules.requireComplete(drafting.folder().content(), onDay);
                yield List.of(submitted(drafting, deadline(drafting, onDay, council, day), day));
            }
            case GrantedPlan.Updating updating -> {
                LocalDate day = daySubmitted(c, updating, act);
                SubmissionRules.requireComplete(updating.folder().content(), law.on(day));
                UpdateRules.requireChange(updating);
                yield List.of(submitted(updating, null, day));
            }
            case Plan.Submitted submitted -> PlanDecider.alreadyTrue(submitted, act);
            case GrantedPlan.UpdateSubmitted submitted -> PlanDecider.alreadyTrue(submitted, act);
            case GrantedPlan.InForce _ -> throw Rejected.because(PlanRejection.UPDATE_NOT_OPENED);
            case GrantedPlan.Suspended _ -> throw Rejected.because(PlanRejection.PLAN_IS_SUSPENDED);
            case EndedPlan ended -> throw EndingDecider.ended(ended);
        };
    }

    private static LocalDate daySubmitted(SubmitPlan c, Plan.Open open, ActContext act) {
        act.requireUnit(open.authority().unitId());
        PlanDecider.requireAuthority(open);
        return act.occurredOn(c.occurredOn(), open.folder().latest());
    }

    private static PlanSubmitted submitted(Plan.Open open, @Nullable LocalDate deadline, LocalDate day) {
        Folder folder = open.folder();
        FrozenPlan frozen = folder.content().freeze(folder.origin().planId(), folder.versions() + 1);
        return new PlanSubmitted(frozen.planId(), frozen, deadline, deadline != null && day.isAfter(deadline), day);
    }

    /** The last day of a statutory plan (S01). A late one is flagged and not refused: no rule says that it is void. */
    private static @Nullable LocalDate deadline(
            Plan.Drafting drafting, Law law, Optional<Roster> council, LocalDate day) {
        PlanProposed origin = drafting.folder().origin();
        if (origin.kind() != PlanKind.STATUTORY_STRATEGIC) {
            return null;
        }
        Roster roster = council.orElseThrow(() -> Rejected.because(PlanRejection.COUNCIL_NOT_NAMED));
        if (!roster.municipalityId().equals(origin.municipalityId()) || !roster.inTermOn(day)) {
            throw Rejected.because(PlanRejection.COUNCIL_NOT_IN_TERM, "council", roster.councilId(), "day", day);
        }
        return law.strategicPlanDeadline(roster.electionDay()).result();
    }

    static List<PlanEvent> adopt(AdoptPlan c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
            case Plan.Drafting _ -> throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
            case Plan.Submitted submitted -> {
                requireSame(submitted.frozen(), c.frozen());
                yield List.of(new PlanAdopted(c.planId(), c.frozen(), c.proposalId(), c.decision(), c.occurredOn()));
            }
            case GrantedPlan granted -> grantedBefore(granted, c.frozen());
            case GrantedPlan.Suspended suspended -> adopt(c, suspended.standing());
            case EndedPlan ended -> grantedBefore(ended, c.frozen());
        };
    }

    static List<PlanEvent> update(UpdatePlan c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.Drafting _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.Submitted _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case GrantedPlan.InForce granted -> fallen(c, granted);
            case GrantedPlan.Updating granted -> fallen(c, granted);
            case GrantedPlan.UpdateSubmitted submitted -> {
                if (submitted.inEffect().hasGranted(c.frozen())
                        || c.frozen().version() <= submitted.folder().fallen()) {
                    yield fallen(c, submitted);
                }
                requireSame(submitted.frozen(), c.frozen());
                yield List.of(new PlanUpdated(c.planId(), c.frozen(), c.proposalId(), c.decision(), c.occurredOn()));
            }
            case GrantedPlan.Suspended suspended -> update(c, suspended.standing());
            case EndedPlan ended -> {
                if (ended.inEffect().hasGranted(c.frozen())
                        || c.frozen().version() > ended.folder().versions()) {
                    yield grantedBefore(ended, c.frozen());
                }
                yield noEffect(c, ended, NoEffect.PLAN_ENDED);
            }
        };
    }

    /** The version is in force already, or it fell with an update that was annulled before the council had decided on it. */
    private static List<PlanEvent> fallen(UpdatePlan c, GrantedPlan plan) {
        boolean granted = plan.inEffect().hasGranted(c.frozen());
        return granted || c.frozen().version() > plan.folder().fallen()
                ? grantedBefore(plan, c.frozen())
                : noEffect(c, plan, NoEffect.VERSION_FELL);
    }

    private static List<PlanEvent> noEffect(UpdatePlan c, Plan.Known plan, NoEffect cause) {
        return PlanDecider.noEffect(plan, c.frozen(), cause, c.proposalId(), c.decision(), c.occurredOn());
    }

    private static List<PlanEvent> grantedBefore(GrantedPlan plan, FrozenPlan frozen) {
        if (!plan.inEffect().hasGranted(frozen)) {
            throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
        }
        return List.of();
    }

    private static List<PlanEvent> grantedBefore(EndedPlan plan, FrozenPlan frozen) {
        if (!plan.inEffect().hasGranted(frozen)) {
            throw EndingDecider.ended(plan);
        }
        return List.of();
    }

    static List<PlanEvent> returnForChanges(ReturnPlanForChanges c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
            case Plan.Drafting drafting -> returnedBefore(drafting.folder(), c);
            case GrantedPlan.InForce inForce -> returnedBefore(inForce.folder(), c);
            case GrantedPlan.Updating updating -> returnedBefore(updating.folder(), c);
            case Plan.Submitted submitted -> returned(submitted.frozen(), c);
            case GrantedPlan.UpdateSubmitted submitted -> returned(submitted.frozen(), c);
            case GrantedPlan.Suspended suspended -> returnForChanges(c, suspended.standing());
            case EndedPlan ended -> returnedBefore(ended.folder(), c);
        };
    }

    private static List<PlanEvent> returnedBefore(Folder folder, ReturnPlanForChanges c) {
        if (c.frozen().version() > folder.versions()) {
            throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
        }
        return List.of();
    }

    private static List<PlanEvent> returned(FrozenPlan frozen, ReturnPlanForChanges c) {
        if (c.frozen().version() < frozen.version()) {
            return List.of();
        }
        requireSame(frozen, c.frozen());
        return List.of(new PlanReturnedForChanges(c.planId(), c.frozen(), c.reason(), c.occurredOn()));
    }

    static void requireSame(FrozenPlan submitted, FrozenPlan decided) {
        if (!submitted.equals(decided)) {
            throw Rejected.because(
                    PlanRejection.OTHER_VERSION_SUBMITTED,
                    "submitted",
                    submitted.version(),
                    "submittedHash",
                    submitted.contentHash(),
                    "decided",
                    decided.version(),
                    "decidedHash",
                    decided.contentHash());
        }
    }
}
