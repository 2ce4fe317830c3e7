package org.defter.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.council.Roster;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanStanding;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.plan.RenewalProposed;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the life of a plan; what may be drafted in it is decided by {@link DraftDecider}, what the council amends by
 * {@link AmendmentDecider}, what the courts do by {@link CourtDecider}, and its ends by {@link EndingDecider}. While the
 * authority to prepare is stayed or annulled, drafting, SubmitPlan and OpenPlanUpdate are refused with
 * PREPARATION_IS_SUSPENDED or PREPARATION_WAS_ANNULLED; an annulled one can be given anew.
 *
 * <table>
 * <caption>Commands by state: an event, nothing, or a refusal. Of Unproposed every command but ProposePlan is refused with
 * NOT_FOUND. What the council decided takes the day of that decision as it is: the proposal has checked it.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Drafting</th><th>Submitted</th><th>InForce</th><th>Updating</th>
 * <th>UpdateSubmitted</th></tr>
 * <tr><td>ProposePlan</td><td colspan="6">nothing if it is the same proposal, else PLAN_ALREADY_PROPOSED</td></tr>
 * <tr><td>AuthorisePreparation</td><td>PreparationAuthorised</td>
 * <td colspan="5">nothing if it is the same decision, else PREPARATION_ALREADY_AUTHORISED</td></tr>
 * <tr><td>RevisePlanProfile</td><td>PlanProfileRevised</td><td>PlanProfileRevised</td><td>PLAN_IS_FROZEN</td>
 * <td>UPDATE_NOT_OPENED</td><td>PlanProfileRevised, mission and vision stay</td><td>PLAN_IS_FROZEN</td></tr>
 * <tr><td>DraftGoal, ReviseGoal, DropGoal</td><td>PREPARATION_NOT_AUTHORISED</td><td>the event</td>
 * <td>PLAN_IS_FROZEN</td><td>UPDATE_NOT_OPENED</td><td>STAYS_IN_UPDATE</td><td>PLAN_IS_FROZEN</td></tr>
 * <tr><td>objectives, indicators, targets, activities</td><td>PREPARATION_NOT_AUTHORISED</td><td>the event</td>
 * <td>PLAN_IS_FROZEN</td><td>UPDATE_NOT_OPENED</td><td>the event, within {@link UpdateRules}</td>
 * <td>PLAN_IS_FROZEN</td></tr>
 * <tr><td>SubmitPlan</td><td>PREPARATION_NOT_AUTHORISED</td><td>PlanSubmitted</td><td>nothing</td>
 * <td>UPDATE_NOT_OPENED</td><td>PlanSubmitted</td><td>nothing</td></tr>
 * <tr><td>AmendPlan</td><td>PLAN_NOT_SUBMITTED</td><td>nothing if amended before, else PLAN_NOT_SUBMITTED</td>
 * <td>PlanAmended, nothing if amended before, else OTHER_VERSION_SUBMITTED, AMENDED_VERSION_DIFFERS</td>
 * <td colspan="2">as Drafting</td><td>as Submitted, within {@link UpdateRules}</td></tr>
 * <tr><td>AdoptPlan</td><td colspan="2">PLAN_NOT_SUBMITTED</td><td>PlanAdopted, OTHER_VERSION_SUBMITTED</td>
 * <td colspan="3">nothing if granted before, else PLAN_NOT_SUBMITTED</td></tr>
 * <tr><td>ReturnPlanForChanges</td><td>PLAN_NOT_SUBMITTED</td><td>nothing if frozen before, else PLAN_NOT_SUBMITTED</td>
 * <td>PlanReturnedForChanges, nothing for an older version, else OTHER_VERSION_SUBMITTED</td>
 * <td colspan="2">as Drafting</td><td>as Submitted</td></tr>
 * <tr><td>OpenPlanUpdate</td><td colspan="3">PLAN_NOT_IN_FORCE</td><td>PlanUpdateOpened</td><td colspan="2">nothing</td>
 * </tr>
 * <tr><td>UpdatePlan</td><td colspan="3">PLAN_NOT_IN_FORCE</td>
 * <td colspan="2">nothing if granted before, else PLAN_NOT_SUBMITTED</td>
 * <td>PlanUpdated, nothing if granted before, else OTHER_VERSION_SUBMITTED</td></tr>
 * <tr><td>RenewPlan</td><td colspan="6">as ProposePlan</td></tr>
 * <tr><td>ClosePlan</td><td colspan="3">PLAN_NOT_IN_FORCE</td><td colspan="2">PlanClosed, PLAN_PERIOD_RUNS</td>
 * <td>PLAN_IS_FROZEN</td></tr>
 * <tr><td>CloseRenewedPlan, RepealPlan</td><td colspan="3">PLAN_NOT_IN_FORCE</td><td colspan="3">PlanClosed, PlanRepealed</td></tr>
 * <tr><td>ReinstatePlan</td><td colspan="6">nothing</td></tr>
 * <tr><td>SuspendPlan, AnnulPlan, by the authority</td><td>NOTHING_STANDS_ON_DECISION</td>
 * <td colspan="5">PreparationSuspended, PreparationAnnulled; nothing the second time</td></tr>
 * <tr><td>SuspendPlan, AnnulPlan, by the adoption or an update</td><td colspan="3">NOTHING_STANDS_ON_DECISION</td>
 * <td colspan="3">PlanSuspended; PlanAnnulled, PlanUpdateAnnulled; nothing the second time</td></tr>
 * <tr><td>ResumePlan</td><td>NOTHING_STANDS_ON_DECISION</td><td colspan="5">PreparationResumed if stayed, else nothing</td></tr>
 * </table>
 *
 * <table>
 * <caption>The same when a court has suspended it, and after its end. Beneath a suspension the plan is InForce, Updating or
 * UpdateSubmitted: what the council decided is answered as there.</caption>
 * <tr><th>command</th><th>Suspended</th><th>Closed</th><th>Repealed</th><th>Annulled</th></tr>
 * <tr><td>ProposePlan, RenewPlan</td><td colspan="4">nothing if it is the same proposal, else PLAN_ALREADY_PROPOSED</td></tr>
 * <tr><td>AuthorisePreparation</td><td>as beneath</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * <tr><td>drafting, SubmitPlan, OpenPlanUpdate</td><td>PLAN_IS_SUSPENDED</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * <tr><td>AmendPlan, AdoptPlan, UpdatePlan</td><td>as beneath</td><td colspan="3">nothing if done before, else PLAN_HAS_ENDED</td></tr>
 * <tr><td>ReturnPlanForChanges</td><td>as beneath</td><td colspan="3">nothing if frozen before, else PLAN_NOT_SUBMITTED</td></tr>
 * <tr><td>SuspendPlan</td><td>PlanSuspended, nothing if stayed already</td><td colspan="3">nothing</td></tr>
 * <tr><td>ResumePlan</td><td>PlanResumed if stayed, else as beneath</td><td colspan="3">nothing</td></tr>
 * <tr><td>AnnulPlan</td><td>as beneath</td><td colspan="2">PlanAnnulled by the adoption, else nothing</td><td>nothing</td></tr>
 * <tr><td>RepealPlan</td><td>PlanRepealed</td><td>PLAN_HAS_ENDED</td><td>nothing if by the same decision, else PLAN_HAS_ENDED</td>
 * <td>PLAN_HAS_ENDED</td></tr>
 * <tr><td>CloseRenewedPlan</td><td>PlanClosed</td><td colspan="3">nothing</td></tr>
 * <tr><td>ClosePlan</td><td>PLAN_IS_SUSPENDED</td><td>nothing</td><td colspan="2">PLAN_HAS_ENDED</td></tr>
 * <tr><td>ReinstatePlan</td><td>nothing</td><td colspan="2">PlanReinstated if that decision ended it, else nothing</td>
 * <td>nothing</td></tr>
 * </table>
 */
final class PlanDecider {

    private static final int MOST_YEARS = 10;

    private PlanDecider() {}

    static List<PlanEvent> propose(ProposePlan c, Plan plan, UnitTree units, ActContext act) {
        return proposedOnce(plan, List.of(proposed(c, units, act)));
    }

    /**
     * Proposes a plan as the renewal of another (S07): of its kind, in its municipality.
     *
     * @param renewed where the other one stands
     */
    static List<PlanEvent> renew(RenewPlan c, Plan plan, PlanStanding renewed, UnitTree units, ActContext act) {
        PlanProposed proposed = proposed(
                new ProposePlan(
                        c.planId(),
                        renewed.municipalityId(),
                        c.unitId(),
                        renewed.kind(),
                        c.firstYear(),
                        c.lastYear(),
                        c.profile(),
                        c.occurredOn()),
                units,
                act);
        requireRenewable(plan, renewed);
        return proposedOnce(
                plan, List.of(proposed, new RenewalProposed(c.planId(), c.renews(), proposed.occurredOn())));
    }

    private static void requireRenewable(Plan plan, PlanStanding renewed) {
        if (plan instanceof Plan.Unproposed && renewed.suspended()) {
            throw Rejected.because(PlanRejection.PLAN_IS_SUSPENDED);
        }
        boolean inForce = switch (renewed.stage()) {
            case IN_FORCE, UPDATING, UPDATE_SUBMITTED -> true;
            case PROPOSED, DRAFTING, SUBMITTED, CLOSED, REPEALED, ANNULLED -> false;
        };
        if (plan instanceof Plan.Unproposed && !inForce) {
            throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
        }
    }

    private static List<PlanEvent> proposedOnce(Plan plan, List<PlanEvent> events) {
        return switch (plan) {
            case Plan.Unproposed _ -> events;
            case Plan.Known known -> {
                if (!known.folder().origin().equals(events.getFirst())) {
                    throw Rejected.because(PlanRejection.PLAN_ALREADY_PROPOSED);
                }
                yield List.of();
            }
        };
    }

    private static PlanProposed proposed(ProposePlan c, UnitTree units, ActContext act) {
        act.requireUnit(c.unitId());
        LocalDate day = act.occurredOn(c.occurredOn());
        if (c.lastYear() < c.firstYear() || (long) c.lastYear() - c.firstYear() >= MOST_YEARS) {
            throw Rejected.because(
                    PlanRejection.PLAN_YEARS_OUT_OF_BOUNDS,
                    "firstYear",
                    c.firstYear(),
                    "lastYear",
                    c.lastYear(),
                    "most",
                    MOST_YEARS);
        }
        CardRules.requireUnits(List.of(c.unitId()), units, day);
        return new PlanProposed(
                c.planId(), c.municipalityId(), c.unitId(), c.kind(), c.firstYear(), c.lastYear(), c.profile(), day);
    }

    static List<PlanEvent> authorise(AuthorisePreparation c, Plan plan) {
        PreparationAuthorised authorised =
                new PreparationAuthorised(c.planId(), c.unitId(), c.proposalId(), c.decision(), c.occurredOn());
        return switch (plan) {
            case Plan.Unproposed _ -> throw unknown(c);
            case Plan.Proposed _ -> List.of(authorised);
            case Plan.Prepared prepared -> {
                Plan.Authority before = prepared.authority();
                if (before.standing() == Plan.Authority.Standing.ANNULLED && !before.isBy(authorised)) {
                    yield List.of(authorised);
                }
                if (!before.isBy(authorised)) {
                    throw Rejected.because(PlanRejection.PREPARATION_ALREADY_AUTHORISED, "unit", before.unitId());
                }
                yield List.of();
            }
            case Plan.Ended ended -> throw EndingDecider.ended(ended);
        };
    }

    /**
     * Freezes the content as the next version. A version frozen again without a change gets a new number all the same: the
     * number of a version that failed is not given twice, and each submission has its own day.
     *
     * @param law the law of the plan's municipality
     * @param council the council named, whose term and election day count for a statutory plan
     */
    static List<PlanEvent> submit(SubmitPlan c, Plan plan, LawInForce law, Optional<Roster> council, ActContext act) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PREPARATION_NOT_AUTHORISED);
            case Plan.Drafting drafting -> {
                LocalDate day = daySubmitted(c, drafting, act);
                Law onDay = law.on(day);
                SubmissionRules.requireComplete(drafting.folder().content(), onDay);
                yield List.of(submitted(drafting, deadline(drafting, onDay, council, day), day));
            }
            case Plan.Updating updating -> {
                LocalDate day = daySubmitted(c, updating, act);
                SubmissionRules.requireComplete(updating.folder().content(), law.on(day));
                UpdateRules.requireChange(updating);
                yield List.of(submitted(updating, null, day));
            }
            case Plan.Submitted submitted -> alreadyTrue(submitted, act);
            case Plan.UpdateSubmitted submitted -> alreadyTrue(submitted, act);
            case Plan.InForce _ -> throw Rejected.because(PlanRejection.UPDATE_NOT_OPENED);
            case Plan.Suspended _ -> throw Rejected.because(PlanRejection.PLAN_IS_SUSPENDED);
            case Plan.Ended ended -> throw EndingDecider.ended(ended);
        };
    }

    private static LocalDate daySubmitted(SubmitPlan c, Plan.Open open, ActContext act) {
        act.requireUnit(open.authority().unitId());
        requireAuthority(open);
        return act.occurredOn(c.occurredOn(), open.folder().latest());
    }

    private static PlanSubmitted submitted(Plan.Open open, @Nullable LocalDate deadline, LocalDate day) {
        Folder folder = open.folder();
        FrozenPlan frozen = folder.content().freeze(folder.origin().planId(), folder.versions() + 1);
        return new PlanSubmitted(frozen.planId(), frozen, deadline, deadline != null && day.isAfter(deadline), day);
    }

    private static List<PlanEvent> alreadyTrue(Plan.Prepared plan, ActContext act) {
        act.requireUnit(plan.authority().unitId());
        return List.of();
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
            case Plan.Unproposed _ -> throw unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
            case Plan.Drafting _ -> throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
            case Plan.Submitted submitted -> {
                requireSame(submitted.frozen(), c.frozen());
                yield List.of(new PlanAdopted(c.planId(), c.frozen(), c.proposalId(), c.decision(), c.occurredOn()));
            }
            case Plan.Granted granted -> grantedBefore(granted, c.frozen());
            case Plan.Suspended suspended -> adopt(c, suspended.standing());
            case Plan.Ended ended -> grantedBefore(ended, c.frozen());
        };
    }

    static List<PlanEvent> update(UpdatePlan c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.Drafting _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.Submitted _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.InForce granted -> grantedBefore(granted, c.frozen());
            case Plan.Updating granted -> grantedBefore(granted, c.frozen());
            case Plan.UpdateSubmitted submitted -> {
                if (submitted.inEffect().hasGranted(c.frozen())) {
                    yield List.of();
                }
                requireSame(submitted.frozen(), c.frozen());
                yield List.of(new PlanUpdated(c.planId(), c.frozen(), c.proposalId(), c.decision(), c.occurredOn()));
            }
            case Plan.Suspended suspended -> update(c, suspended.standing());
            case Plan.Ended ended -> grantedBefore(ended, c.frozen());
        };
    }

    private static List<PlanEvent> grantedBefore(Plan.Granted plan, FrozenPlan frozen) {
        if (!plan.inEffect().hasGranted(frozen)) {
            throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
        }
        return List.of();
    }

    private static List<PlanEvent> grantedBefore(Plan.Ended plan, FrozenPlan frozen) {
        if (!plan.inEffect().hasGranted(frozen)) {
            throw EndingDecider.ended(plan);
        }
        return List.of();
    }

    static List<PlanEvent> returnForChanges(ReturnPlanForChanges c, Plan plan) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
            case Plan.Drafting drafting -> returnedBefore(drafting.folder(), c);
            case Plan.InForce inForce -> returnedBefore(inForce.folder(), c);
            case Plan.Updating updating -> returnedBefore(updating.folder(), c);
            case Plan.Submitted submitted -> returned(submitted.frozen(), c);
            case Plan.UpdateSubmitted submitted -> returned(submitted.frozen(), c);
            case Plan.Suspended suspended -> returnForChanges(c, suspended.standing());
            case Plan.Ended ended -> returnedBefore(ended.folder(), c);
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

    static List<PlanEvent> openUpdate(OpenPlanUpdate c, Plan plan, ActContext act) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.Drafting _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.Submitted _ -> throw Rejected.because(PlanRejection.PLAN_NOT_IN_FORCE);
            case Plan.InForce inForce -> {
                act.requireUnit(inForce.authority().unitId());
                requireAuthority(inForce);
                LocalDate day = act.occurredOn(c.occurredOn(), inForce.folder().opened());
                UpdateRules.requireYearsRemain(inForce.folder().content(), day);
                yield List.of(new PlanUpdateOpened(c.planId(), c.reason(), day));
            }
            case Plan.Updating updating -> alreadyTrue(updating, act);
            case Plan.UpdateSubmitted submitted -> alreadyTrue(submitted, act);
            case Plan.Suspended _ -> throw Rejected.because(PlanRejection.PLAN_IS_SUSPENDED);
            case Plan.Ended ended -> throw EndingDecider.ended(ended);
        };
    }

    /** Refuses what rests on the authority to prepare, while a court has stayed it and after it was annulled (D05). */
    static void requireAuthority(Plan.Prepared plan) {
        switch (plan.authority().standing()) {
            case STANDS -> {}
            case STAYED -> throw Rejected.because(PlanRejection.PREPARATION_IS_SUSPENDED);
            case ANNULLED -> throw Rejected.because(PlanRejection.PREPARATION_WAS_ANNULLED);
        }
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

    static Rejected unknown(PlanCommand c) {
        return Rejected.because(CommonRejection.NOT_FOUND, "plan", c.planId());
    }
}
