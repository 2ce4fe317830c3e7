package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the council on a proposal as the acts after it need it.
 *
 * @param ordinal which decision of the proposal, from 1
 * @param number its number
 * @param decidedOn the day of the sitting
 * @param frozenPlan the version decided on, if it is about a finished plan
 * @param officiants whose three signatures it needs (B08)
 * @param signatures who signed when
 * @param deliveredOn when the text reached the mayor, if recorded
 * @param clocks its periods by kind
 * @param announcedOn when its summary was announced, if it was
 */
record Decision(
        int ordinal,
        DecisionNumber number,
        LocalDate decidedOn,
        @Nullable FrozenPlan frozenPlan,
        Officiants officiants,
        Map<PersonId, LocalDate> signatures,
        @Nullable LocalDate deliveredOn,
        Map<ClockKind, Period> clocks,
        @Nullable LocalDate announcedOn) {

    /** How a period stands. */
    enum Standing {
        /** It runs. */
        RUNNING,
        /** Its time is over. */
        RAN_OUT,
        /** What it waited for happened. */
        STOPPED
    }

    /** A period and how it stands. */
    record Period(Clock clock, Standing standing) {}

    static Decision of(
            int ordinal,
            DecisionNumber number,
            LocalDate decidedOn,
            @Nullable FrozenPlan frozenPlan,
            Officiants officiants) {
        return new Decision(ordinal, number, decidedOn, frozenPlan, officiants, Map.of(), null, Map.of(), null);
    }

    /** Whether the chair and both clerks have signed. */
    boolean signed() {
        return signatures.containsKey(officiants.chair()) && signatures.keySet().containsAll(officiants.clerks());
    }

    /** The latest day of a signature; the day of the decision while nobody has signed. */
    LocalDate lastSignature() {
        return signatures.values().stream().max(LocalDate::compareTo).orElse(decidedOn);
    }

    /** The period of that kind while it runs. */
    Optional<Clock> running(ClockKind kind) {
        return Optional.ofNullable(clocks.get(kind))
                .filter(period -> period.standing() == Standing.RUNNING)
                .map(Period::clock);
    }

    /** Whether the period of that kind is over. */
    boolean ranOut(ClockKind kind) {
        return Optional.ofNullable(clocks.get(kind))
                .filter(period -> period.standing() == Standing.RAN_OUT)
                .isPresent();
    }

    Decision withSignature(PersonId person, LocalDate day) {
        Map<PersonId, LocalDate> all = new LinkedHashMap<>(signatures);
        all.put(person, day);
        return new Decision(ordinal, number, decidedOn, frozenPlan, officiants, all, deliveredOn, clocks, announcedOn);
    }

    Decision withDelivery(LocalDate day) {
        return new Decision(ordinal, number, decidedOn, frozenPlan, officiants, signatures, day, clocks, announcedOn);
    }

    Decision withAnnouncement(LocalDate day) {
        return new Decision(ordinal, number, decidedOn, frozenPlan, officiants, signatures, deliveredOn, clocks, day);
    }

    Decision withPeriod(Clock clock, Standing standing) {
        Map<ClockKind, Period> all = new EnumMap<>(ClockKind.class);
        all.putAll(clocks);
        all.put(clock.kind(), new Period(clock, standing));
        return new Decision(
                ordinal, number, decidedOn, frozenPlan, officiants, signatures, deliveredOn, all, announcedOn);
    }
}
