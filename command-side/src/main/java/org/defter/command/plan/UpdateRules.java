package org.defter.command.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.defter.command.Rejected;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.plan.ActivityCard;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanProfile;

/**
 * What an update may change (S06). Cards may change for the year of the act and those after it. Mission, vision and goals
 * stay; so do targets of past years, what an indicator with past years measures, activities that ended in them, and the
 * start of those that began in them. A target in force changes by a revision, which keeps the old one with the reason, and not
 * with the rest of its card. What has a past cannot be dropped: that is a renewal. A target is updated once; within
 * one update, before the council has decided on it, it may be corrected as often as needed. What the update itself added
 * is free, but begins with the year of the act. While the plan is drafted for the first time, none of this holds.
 */
final class UpdateRules {

    private UpdateRules() {}

    /** Refuses an update when the last year of the plan is past. */
    static void requireYearsRemain(PlanContent plan, LocalDate day) {
        if (day.getYear() > plan.lastYear()) {
            throw Rejected.because(PlanRejection.NO_YEARS_REMAIN, "lastYear", plan.lastYear(), "day", day);
        }
    }

    /** Refuses an act in an update when the last year of the plan is past. */
    static void requireYearsRemain(Plan.Open open, LocalDate day) {
        switch (open) {
            case Plan.Drafting _ -> {}
            case GrantedPlan.Updating updating ->
                requireYearsRemain(updating.inEffect().content(), day);
        }
    }

    /** Refuses any change of a goal in an update. */
    static void requireGoalsFree(Plan.Open open) {
        switch (open) {
            case Plan.Drafting _ -> {}
            case GrantedPlan.Updating _ -> throw Rejected.because(PlanRejection.STAYS_IN_UPDATE, "what", "goals");
        }
    }

    /** Refuses a change of mission or vision in an update. */
    static void requireProfile(Plan.Open open, PlanProfile profile) {
        switch (open) {
            case Plan.Drafting _ -> {}
            case GrantedPlan.Updating updating -> {
                PlanProfile old = updating.inEffect().content().profile();
                if (!Objects.equals(old.mission(), profile.mission())) {
                    throw Rejected.because(PlanRejection.STAYS_IN_UPDATE, "what", "mission");
                }
                if (!Objects.equals(old.vision(), profile.vision())) {
                    throw Rejected.because(PlanRejection.STAYS_IN_UPDATE, "what", "vision");
                }
            }
        }
    }

    /** The first year an indicator needs a target for. */
    static int firstYear(Plan.Open open, IndicatorId id, LocalDate day) {
        int first = open.folder().content().firstYear();
        return switch (open) {
            case Plan.Drafting _ -> first;
            case GrantedPlan.Updating updating ->
                updating.inEffect()
                        .content()
                        .indicator(id)
                        .map(old -> old.card().targets().firstKey())
                        .orElse(Math.max(first, day.getYear()));
        };
    }

    /** Refuses what an update may not change of an indicator that is in force. */
    static void requireChangeable(Plan.Open open, IndicatorId id, IndicatorCard card, LocalDate day, Law law) {
        switch (open) {
            case Plan.Drafting _ -> {}
            case GrantedPlan.Updating updating ->
                updating.inEffect().content().indicator(id).ifPresent(old -> {
                    if (old.card().targets().firstKey() < day.getYear() && !measuresTheSame(old.card(), card)) {
                        throw Rejected.because(
                                PlanRejection.PAST_YEARS_STAY,
                                "code",
                                old.card().code());
                    }
                    requireFree(updating, old, InEffect.changedYears(old.card(), card), day, law);
                });
        }
    }

    /**
     * Refuses to change a target that is in force by rewriting the card: it is revised, with a reason.
     *
     * @param now the indicator as it is drafted now
     * @param card what is to take the place of its card
     */
    static void requireReasons(Plan.Open open, PlanContent.Indicator now, IndicatorCard card) {
        switch (open) {
            case Plan.Drafting _ -> {}
            case GrantedPlan.Updating updating -> {
                if (updating.inEffect().content().indicator(now.id()).isPresent()) {
                    InEffect.changedYears(now.card(), card).stream()
                            .sorted()
                            .findFirst()
                            .ifPresent(year -> {
                                throw Rejected.because(
                                        PlanRejection.TARGET_WITHOUT_REASON,
                                        "code",
                                        now.card().code(),
                                        "year",
                                        year);
                            });
                }
            }
        }
    }

    /** Refuses to drop an indicator that is in force, where that would change what an update may not. */
    static void requireDroppable(Plan.Open open, PlanContent.Indicator indicator, LocalDate day, Law law) {
        switch (open) {
            case Plan.Drafting _ -> {}
            case GrantedPlan.Updating updating ->
                updating.inEffect()
                        .content()
                        .indicator(indicator.id())
                        .ifPresent(old ->
                                requireFree(updating, old, old.card().targets().keySet(), day, law));
        }
    }

    /** Refuses what an update may not change of an activity. */
    static void requireChangeable(Plan.Open open, PlanContent.Activity activity, LocalDate day) {
        switch (open) {
            case Plan.Drafting _ -> {}
            case GrantedPlan.Updating updating -> {
                ActivityCard card = activity.card();
                boolean sameStart = updating.inEffect()
                        .content()
                        .activity(activity.id())
                        .filter(old -> old.card().start().equals(card.start()))
                        .isPresent();
                boolean endedInPast = updating.inEffect()
                        .content()
                        .activity(activity.id())
                        .filter(old -> isPast(old.card().end(), day))
                        .isPresent();
                boolean startMoved = isPast(card.start(), day) && !sameStart;
                if (endedInPast || startMoved || isPast(card.end(), day)) {
                    throw Rejected.because(PlanRejection.PAST_YEARS_STAY, "code", card.code());
                }
            }
        }
    }

    /** Refuses to drop an activity that is in force and began in a past year. */
    static void requireDroppable(Plan.Open open, PlanContent.Activity activity, LocalDate day) {
        switch (open) {
            case Plan.Drafting _ -> {}
            case GrantedPlan.Updating updating -> {
                boolean begun = updating.inEffect()
                        .content()
                        .activity(activity.id())
                        .filter(old -> isPast(old.card().start(), day))
                        .isPresent();
                if (begun) {
                    throw Rejected.because(
                            PlanRejection.PAST_YEARS_STAY,
                            "code",
                            activity.card().code());
                }
            }
        }
    }

    /** Refuses to submit an update that says what is in force already. */
    static void requireChange(GrantedPlan.Updating updating) {
        if (updating.folder()
                .content()
                .hash()
                .equals(updating.inEffect().content().hash())) {
            throw Rejected.because(PlanRejection.UPDATE_WITHOUT_CHANGE);
        }
    }

    /**
     * Refuses amendments of the council to an update that go beyond what an update may change. What the unit itself changed
     * was checked on its day; a year that has passed since is past for the council only.
     *
     * @param submitted the update as submitted
     * @param amended what the amendments make of it
     */
    static void requireAmendable(GrantedPlan.UpdateSubmitted submitted, PlanContent amended, LocalDate day, Law law) {
        GrantedPlan.Updating updating =
                new GrantedPlan.Updating(submitted.folder(), submitted.authority(), submitted.inEffect());
        PlanContent before = submitted.folder().content();
        requireYearsRemain(before, day);
        requireProfile(updating, amended.profile());
        if (!goals(before).equals(goals(amended))) {
            requireGoalsFree(updating);
        }
        before.indicators()
                .forEach(indicator -> amended.indicator(indicator.id())
                        .ifPresentOrElse(
                                now -> requireAmendable(updating, indicator, now.card(), day, law),
                                () -> requireDroppable(updating, indicator, day, law)));
        before.activities()
                .forEach(activity -> amended.activity(activity.id())
                        .ifPresentOrElse(
                                now -> {
                                    if (!now.equals(activity)) {
                                        requireChangeable(updating, now, day);
                                    }
                                },
                                () -> requireDroppable(updating, activity, day)));
    }

    private static void requireAmendable(
            GrantedPlan.Updating updating, PlanContent.Indicator before, IndicatorCard now, LocalDate day, Law law) {
        if (updating.inEffect().content().indicator(before.id()).isEmpty()) {
            return;
        }
        if (before.card().targets().firstKey() < day.getYear() && !measuresTheSame(before.card(), now)) {
            throw Rejected.because(
                    PlanRejection.PAST_YEARS_STAY, "code", before.card().code());
        }
        requireFree(updating, before, InEffect.changedYears(before.card(), now), day, law);
    }

    private static Map<GoalId, List<String>> goals(PlanContent content) {
        return content.goals().stream()
                .collect(Collectors.toMap(PlanContent.Goal::id, goal -> List.of(goal.code(), goal.title())));
    }

    private static void requireFree(
            GrantedPlan.Updating updating,
            PlanContent.Indicator old,
            Collection<Integer> years,
            LocalDate day,
            Law law) {
        for (int year : new TreeSet<>(years)) {
            if (year < day.getYear()) {
                throw Rejected.because(
                        PlanRejection.PAST_YEARS_STAY, "code", old.card().code(), "year", year);
            }
            Computation<Boolean> updatable = law.updatable(updating.inEffect().updatesOf(old.id(), year));
            Rejected.unless(
                    updatable,
                    PlanRejection.VALUE_ALREADY_UPDATED,
                    "code",
                    old.card().code(),
                    "year",
                    year);
        }
    }

    private static boolean measuresTheSame(IndicatorCard old, IndicatorCard card) {
        return old.measure().equals(card.measure())
                && old.baseline().compareTo(card.baseline()) == 0
                && old.direction() == card.direction()
                && old.accumulation() == card.accumulation();
    }

    private static boolean isPast(LocalDate what, LocalDate day) {
        return what.getYear() < day.getYear();
    }
}
