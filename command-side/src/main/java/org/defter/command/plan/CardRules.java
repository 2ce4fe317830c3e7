package org.defter.command.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.defter.command.Rejected;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.RulesetKey;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.ActivityCard;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.ObjectiveCard;
import org.defter.kernel.plan.PlanContent;

/** What a card must keep to, whenever it is written (S05, S12). */
final class CardRules {

    private CardRules() {}

    /** Refuses units that are not in the organisation on the day. */
    static void requireUnits(Collection<UnitId> named, UnitTree units, LocalDate day) {
        for (UnitId unit : named) {
            if (!units.exists(unit, day)) {
                throw Rejected.because(PlanRejection.UNIT_NOT_IN_ORGANISATION, "unit", unit, "day", day);
            }
        }
    }

    /**
     * Refuses a code that another element of its kind has.
     *
     * @param replaces whether the element is there already; a new one must not be
     * @param codes the codes of all elements of its kind in the plan
     */
    static void requireFreeCode(boolean replaces, Object id, String code, Map<?, String> codes) {
        boolean taken = codes.entrySet().stream()
                .anyMatch(other ->
                        other.getKey().equals(id) ? !replaces : other.getValue().equals(code));
        if (taken) {
            throw Rejected.because(PlanRejection.CODE_IN_USE, "code", code);
        }
    }

    static Collection<UnitId> units(ObjectiveCard card) {
        return Stream.concat(Stream.of(card.responsibleUnit()), card.cooperatingUnits().stream())
                .toList();
    }

    static Collection<UnitId> units(ActivityCard card) {
        return Stream.concat(Stream.of(card.leadingUnit(), card.responsibleUnit()), card.cooperatingUnits().stream())
                .toList();
    }

    /**
     * Refuses an indicator that the rules do not allow (S12).
     *
     * @param firstYear first year it needs a target for
     */
    static void requireLawful(IndicatorCard card, int firstYear, int lastYear, Law law) {
        Computation<Boolean> yearly = law.yearlyTargets(
                firstYear, lastYear, List.copyOf(card.targets().keySet()));
        Rejected.unless(
                yearly,
                PlanRejection.TARGETS_NOT_YEARLY,
                "code",
                card.code(),
                "firstYear",
                firstYear,
                "lastYear",
                lastYear);
        BigDecimal whole =
                new BigDecimal(law.ruleset().value(RulesetKey.SHARE_SUM).value());
        if (card.share().signum() <= 0 || card.share().compareTo(whole) > 0) {
            throw Rejected.because(
                    PlanRejection.SHARE_OUT_OF_BOUNDS, "code", card.code(), "share", card.share(), "whole", whole);
        }
        BigDecimal start =
                new BigDecimal(law.ruleset().value(RulesetKey.YEARLY_BASELINE).value());
        if (card.accumulation() == Accumulation.YEARLY && card.baseline().compareTo(start) != 0) {
            throw Rejected.because(
                    PlanRejection.YEARLY_BASELINE_WRONG,
                    "code",
                    card.code(),
                    "baseline",
                    card.baseline(),
                    "needed",
                    start);
        }
    }

    /** Refuses an activity without a sensible time (S05). */
    static void requireLawful(ActivityCard card, PlanContent plan) {
        if (card.end().isBefore(card.start())) {
            throw Rejected.because(PlanRejection.ACTIVITY_ENDS_BEFORE_START, "start", card.start(), "end", card.end());
        }
        if (card.start().getYear() < plan.firstYear() || card.end().getYear() > plan.lastYear()) {
            throw Rejected.because(
                    PlanRejection.ACTIVITY_OUTSIDE_PLAN,
                    "start",
                    card.start(),
                    "end",
                    card.end(),
                    "firstYear",
                    plan.firstYear(),
                    "lastYear",
                    plan.lastYear());
        }
    }
}
