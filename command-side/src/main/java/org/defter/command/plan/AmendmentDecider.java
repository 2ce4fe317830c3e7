package org.defter.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.Rejected;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.AmendmentFault;
import org.defter.kernel.plan.AmendmentResult;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanAmended;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.plan.PlanElementKind;
import org.defter.kernel.plan.PlanEvent;

/**
 * Decides on the council's amendments to the version that waits for it (C11). What comes of them has to be a plan like any other that may be submitted: complete (S03, S05), with
 * shares that sum to the whole (S12), and an amended update keeps to what an update may change (S06).
 *
 * <table>
 * <caption>Events, nothing, or a refusal; of Unproposed every command is refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Drafting</th><th>Submitted</th><th>InForce</th><th>Updating</th>
 * <th>UpdateSubmitted</th><th>Suspended</th><th>Closed</th><th>Repealed</th><th>Annulled</th></tr>
 * <tr><td>AmendPlan</td><td>PLAN_NOT_SUBMITTED</td><td>nothing if amended before, else PLAN_NOT_SUBMITTED</td>
 * <td>PlanAmended, nothing if amended before, else OTHER_VERSION_SUBMITTED, AMENDED_VERSION_DIFFERS</td>
 * <td colspan="2">nothing if amended before, else PLAN_NOT_SUBMITTED</td>
 * <td>PlanAmended, nothing if amended before, else OTHER_VERSION_SUBMITTED, AMENDED_VERSION_DIFFERS</td>
 * <td>PlanAmended, nothing if amended before, else PLAN_NOT_SUBMITTED, OTHER_VERSION_SUBMITTED,
 * AMENDED_VERSION_DIFFERS</td>
 * <td colspan="3">nothing if amended before, else PLAN_HAS_ENDED</td></tr>
 * </table>
 */
final class AmendmentDecider {

    private AmendmentDecider() {}

    /**
     * Amends. What the council did before is nothing, however far the plan has come since.
     *
     * @param units the units of the plan's municipality
     * @param law its law
     */
    static List<PlanEvent> amend(AmendPlan c, Plan plan, UnitTree units, LawInForce law) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
            case Plan.Drafting drafting -> amendedBefore(drafting.folder(), c);
            case GrantedPlan.InForce inForce -> amendedBefore(inForce.folder(), c);
            case GrantedPlan.Updating updating -> amendedBefore(updating.folder(), c);
            case Plan.Submitted submitted -> amended(c, submitted, submitted.frozen(), units, law);
            case GrantedPlan.UpdateSubmitted submitted -> amended(c, submitted, submitted.frozen(), units, law);
            case GrantedPlan.Suspended suspended -> amend(c, suspended.standing(), units, law);
            case EndedPlan ended -> {
                if (c.frozen().version() > ended.folder().versions()) {
                    throw EndingDecider.ended(ended);
                }
                yield List.of();
            }
        };
    }

    private static List<PlanEvent> amendedBefore(Folder folder, AmendPlan c) {
        if (c.frozen().version() > folder.versions()) {
            throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
        }
        return List.of();
    }

    private static List<PlanEvent> amended(
            AmendPlan c, Plan.Prepared plan, FrozenPlan waiting, UnitTree units, LawInForce law) {
        if (c.frozen().version() <= plan.folder().versions()) {
            return amendedBefore(plan.folder(), c);
        }
        VersionDecider.requireSame(waiting, c.base());
        FrozenPlan result = result(plan, c.amendments(), units, law, c.occurredOn());
        if (!result.equals(c.frozen())) {
            throw Rejected.because(
                    PlanRejection.AMENDED_VERSION_DIFFERS,
                    "decided",
                    c.frozen().version(),
                    "decidedHash",
                    c.frozen().contentHash(),
                    "amended",
                    result.version(),
                    "amendedHash",
                    result.contentHash());
        }
        return List.of(
                new PlanAmended(c.planId(), c.base(), c.amendments(), c.frozen(), c.proposalId(), c.occurredOn()));
    }

    /**
     * The version the amendments lead to.
     *
     * @param day the day of the council's decision
     */
    static FrozenPlan result(Plan plan, List<Amendment> amendments, UnitTree units, LawInForce law, LocalDate day) {
        return switch (plan) {
            case Plan.Unproposed _, Plan.Proposed _, Plan.Drafting _, GrantedPlan.InForce _, GrantedPlan.Updating _ ->
                throw Rejected.because(PlanRejection.PLAN_NOT_SUBMITTED);
            case Plan.Submitted submitted -> {
                Folder folder = submitted.folder();
                PlanContent amended = applied(folder, amendments);
                requireLawful(folder.content(), amended, units, law.on(day), day);
                yield next(folder, amended);
            }
            case GrantedPlan.UpdateSubmitted submitted -> {
                Folder folder = submitted.folder();
                PlanContent amended = applied(folder, amendments);
                UpdateRules.requireAmendable(submitted, amended, day, law.on(day));
                requireLawful(folder.content(), amended, units, law.on(day), day);
                yield next(folder, amended);
            }
            case GrantedPlan.Suspended suspended -> result(suspended.standing(), amendments, units, law, day);
            case EndedPlan ended -> throw EndingDecider.ended(ended);
        };
    }

    private static FrozenPlan next(Folder folder, PlanContent amended) {
        return amended.freeze(folder.origin().planId(), folder.versions() + 1);
    }

    private static PlanContent applied(Folder folder, List<Amendment> amendments) {
        if (amendments.isEmpty()) {
            throw Rejected.because(PlanRejection.NO_AMENDMENT);
        }
        PlanElement whole = PlanElement.of(folder.origin().planId());
        int number = 0;
        for (Amendment amendment : amendments) {
            number++;
            if (amendment.element().kind() == PlanElementKind.PLAN
                    && !amendment.element().equals(whole)) {
                throw unfit(new AmendmentResult.Unfit(number, amendment, AmendmentFault.ELEMENT_UNKNOWN, null));
            }
        }
        return switch (folder.content().amended(amendments)) {
            case AmendmentResult.Amended done -> done.content();
            case AmendmentResult.Unfit unfit -> throw unfit(unfit);
        };
    }

    private static Rejected unfit(AmendmentResult.Unfit unfit) {
        PlanRejection reason = switch (unfit.fault()) {
            case ELEMENT_UNKNOWN -> PlanRejection.AMENDED_ELEMENT_UNKNOWN;
            case FIELD_NOT_AMENDABLE -> PlanRejection.FIELD_NOT_AMENDABLE;
            case OLD_VALUE_DIFFERS -> PlanRejection.OLD_VALUE_DIFFERS;
            case NEW_VALUE_UNREADABLE -> PlanRejection.NEW_VALUE_UNREADABLE;
            case NOTHING_CHANGED -> PlanRejection.AMENDMENT_WITHOUT_CHANGE;
        };
        return Rejected.because(
                reason,
                "number",
                unfit.number(),
                "element",
                unfit.amendment().element().id(),
                "found",
                unfit.found() == null ? "—" : unfit.found());
    }

    /** Whatever the amendments touched keeps to what a card must keep to, and nothing is missing afterwards. */
    private static void requireLawful(PlanContent base, PlanContent amended, UnitTree units, Law law, LocalDate day) {
        amended.objectives()
                .filter(objective -> base.objective(objective.id())
                        .filter(old -> old.card().equals(objective.card()))
                        .isEmpty())
                .forEach(objective -> CardRules.requireUnits(CardRules.units(objective.card()), units, day));
        amended.indicators()
                .forEach(indicator -> base.indicator(indicator.id())
                        .filter(old -> !old.card().equals(indicator.card()))
                        .ifPresent(old -> CardRules.requireLawful(
                                indicator.card(), old.card().targets().firstKey(), amended.lastYear(), law)));
        amended.activities()
                .filter(activity -> base.activity(activity.id())
                        .filter(old -> old.card().equals(activity.card()))
                        .isEmpty())
                .forEach(activity -> {
                    CardRules.requireLawful(activity.card(), amended);
                    CardRules.requireUnits(CardRules.units(activity.card()), units, day);
                });
        SubmissionRules.requireComplete(amended, law);
    }
}
