package org.defter.kernel.audit;

import org.defter.kernel.law.Clock;

/** Periods of the law counted again, under the ruleset they name and the calendar as it was known. */
final class Periods {

    private Periods() {}

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
