package org.defter.command;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of an act that come from outside a decision: who acts, and which day it is.
 *
 * @param actor who acts
 * @param today the day the act is recorded, in Europe/Istanbul
 */
public record ActContext(Actor actor, LocalDate today) {

    /**
     * The day the act happened: as requested, else today.
     *
     * @param requested the day the caller gave, if any
     * @param notBefore the day of the act that made this one possible
     * @throws Rejected with {@link CommonRejection#OCCURRED_IN_FUTURE} or {@link CommonRejection#OCCURRED_BEFORE_CAUSE}
     */
    public LocalDate occurredOn(@Nullable LocalDate requested, LocalDate notBefore) {
        LocalDate day = occurredOn(requested);
        if (day.isBefore(notBefore)) {
            throw Rejected.because(CommonRejection.OCCURRED_BEFORE_CAUSE, "occurredOn", day, "notBefore", notBefore);
        }
        return day;
    }

    /**
     * The day of an act that nothing had to precede.
     *
     * @throws Rejected with {@link CommonRejection#OCCURRED_IN_FUTURE}
     */
    public LocalDate occurredOn(@Nullable LocalDate requested) {
        LocalDate day = requested == null ? today : requested;
        if (day.isAfter(today)) {
            throw Rejected.because(CommonRejection.OCCURRED_IN_FUTURE, "occurredOn", day, "today", today);
        }
        return day;
    }

    /** Whether a policy or a clock acts, which repeats itself after a crash and may come after the fact. */
    public boolean bySystem() {
        return actor.office() == Role.SYSTEM;
    }

    /** Refuses a clerk or unit head of another unit; other roles act for every unit their endpoints allow. */
    public void requireUnit(UnitId unit) {
        if (actor.office() == Role.CLERK || actor.office() == Role.UNIT_HEAD) {
            if (actor.unitId() == null) {
                throw Rejected.because(CommonRejection.ACCOUNT_NOT_LINKED);
            }
            if (!actor.unitId().equals(unit)) {
                throw Rejected.because(CommonRejection.NOT_YOUR_UNIT, "unit", unit, "yours", actor.unitId());
            }
        }
    }

    /** Refuses a commission secretary who serves none of the given commissions. */
    public void requireCommission(Collection<CommissionId> commissions) {
        if (actor.office() == Role.COMMISSION_SECRETARY && Collections.disjoint(actor.commissions(), commissions)) {
            throw Rejected.because(CommonRejection.NOT_YOUR_COMMISSION);
        }
    }

    /** Refuses a councillor who would act for another person; those who keep the record act on behalf of any. */
    public void requirePerson(PersonId person) {
        if (actor.office() == Role.COUNCILLOR) {
            if (actor.personId() == null) {
                throw Rejected.because(CommonRejection.ACCOUNT_NOT_LINKED);
            }
            if (!actor.personId().equals(person)) {
                throw Rejected.because(CommonRejection.NOT_YOUR_PERSON, "person", person);
            }
        }
    }
}
