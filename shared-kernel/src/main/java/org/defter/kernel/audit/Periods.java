package org.defter.kernel.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockRecount;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.calendar.DayOutsideRange;
import org.jspecify.annotations.Nullable;

/** Periods of the law counted again, under the ruleset they name and the calendar as it was known. */
final class Periods {

    private Periods() {}

    /** A period that an event says ran until then is the one that began, as it was extended last. */
    static void running(CaseEvent at, Clock clock, @Nullable Clock running, Checks checks) {
        checks.same(at, clock.rule(), CheckSubject.LAST_DAY, clock, Optional.ofNullable(running));
    }

    /**
     * How a change of the law made a period longer; the longer period itself is counted by {@link #check}, like any other.
     *
     * @param recount counts it again by the law as it was known
     */
    static void extended(
            CaseEvent at,
            Clock clock,
            List<Explanation> explanation,
            PinnedLaw law,
            Checks more,
            Function<LawInForce, ClockRecount> recount) {
        Optional<ClockRecount> counted = law.inForce(at).flatMap(known -> {
            try {
                return Optional.of(recount.apply(known));
            } catch (DayOutsideRange e) {
                return Optional.empty();
            }
        });
        counted.ifPresentOrElse(
                again -> {
                    more.same(at, clock.rule(), CheckSubject.LAST_DAY, clock, again.after());
                    more.explained(at, clock.rule(), explanation, again.steps());
                },
                () -> more.impossible(at, clock.rule(), CheckSubject.EXPLANATION, explanation));
    }

    /** Whether an act came after a period that must have begun. */
    static void late(CaseEvent at, String rule, boolean late, @Nullable Clock clock, Checks checks) {
        checks.same(
                at,
                rule,
                CheckSubject.LATE,
                late,
                Optional.ofNullable(clock)
                        .map(known -> known.runOutOn(at.event().occurredOn())));
    }

    static void check(CaseEvent at, Clock clock, PinnedLaw law, Checks checks) {
        law.under(
                clock.ruleset(),
                clock.startedOn(),
                at,
                checks,
                then -> checks.same(
                        at, clock.rule(), CheckSubject.LAST_DAY, clock, then.clock(clock.kind(), clock.startedOn())));
    }
}
