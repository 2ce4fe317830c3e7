package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.CourtReference;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the council on a proposal as the acts after it need it.
 *
 * @param ordinal which decision of the proposal, from 1
 * @param number its number
 * @param sittingId the sitting that decided
 * @param decidedOn the day of the sitting
 * @param frozenPlan the version decided on, if it is about a finished plan
 * @param officiants whose three signatures it needs (B08)
 * @param signatures who signed when
 * @param milestones the days of what happens once in the life of a decision
 * @param clocks its periods by kind
 * @param lawsuits the suits against it (D05)
 */
record Decision(
        int ordinal,
        DecisionNumber number,
        SittingId sittingId,
        LocalDate decidedOn,
        @Nullable FrozenPlan frozenPlan,
        Officiants officiants,
        Map<PersonId, LocalDate> signatures,
        Map<Milestone, LocalDate> milestones,
        Map<ClockKind, Period> clocks,
        List<Lawsuit> lawsuits) {

    /** What happens once in the life of a decision, if at all. */
    enum Milestone {
        /** What the council changed in the proposal was recorded (C11). */
        AMENDED,
        /** Its text reached the mayor (D02). */
        DELIVERED,
        /** The mayor returned it (D01). */
        RETURNED,
        /** The civil authority acknowledged its receipt (D06). */
        RECEIVED,
        /** Its summary was announced (D08). */
        ANNOUNCED
    }

    /** How a period stands. */
    enum Standing {
        /** It runs. */
        RUNNING,
        /** Its time is over. */
        RAN_OUT,
        /** What it waited for happened. */
        STOPPED
    }

    /**
     * A period and how it stands; retrospective if it runs although its last day had passed when that was recorded.
     */
    record Period(Clock clock, Standing standing, boolean retrospective) {}

    /** A suit against the decision and the day it was brought. */
    record Lawsuit(CourtReference court, LocalDate since) {}

    static Decision of(
            int ordinal,
            DecisionNumber number,
            SittingId sittingId,
            LocalDate decidedOn,
            @Nullable FrozenPlan frozenPlan,
            Officiants officiants) {
        return new Decision(
                ordinal, number, sittingId, decidedOn, frozenPlan, officiants, Map.of(), Map.of(), Map.of(), List.of());
    }

    /** The day of that milestone; none while it has not happened. */
    @Nullable
    LocalDate on(Milestone milestone) {
        return milestones.get(milestone);
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
        return new Decision(
                ordinal, number, sittingId, decidedOn, frozenPlan, officiants, all, milestones, clocks, lawsuits);
    }

    /** The same decision under its right number and day. */
    Decision rectified(DecisionNumber right, LocalDate day) {
        return new Decision(
                ordinal, right, sittingId, day, frozenPlan, officiants, signatures, milestones, clocks, lawsuits);
    }

    Decision with(Milestone milestone, LocalDate day) {
        Map<Milestone, LocalDate> all = new EnumMap<>(Milestone.class);
        all.putAll(milestones);
        all.put(milestone, day);
        return new Decision(
                ordinal, number, sittingId, decidedOn, frozenPlan, officiants, signatures, all, clocks, lawsuits);
    }

    Decision withEnded(Clock clock, Standing standing) {
        return with(new Period(clock, standing, false));
    }

    Decision withRunning(Clock clock, boolean retrospective) {
        return with(new Period(clock, Standing.RUNNING, retrospective));
    }

    private Decision with(Period period) {
        Map<ClockKind, Period> all = new EnumMap<>(ClockKind.class);
        all.putAll(clocks);
        all.put(period.clock().kind(), period);
        return new Decision(
                ordinal, number, sittingId, decidedOn, frozenPlan, officiants, signatures, milestones, all, lawsuits);
    }

    Decision withLawsuit(CourtReference court, LocalDate day) {
        List<Lawsuit> all = new ArrayList<>(lawsuits);
        all.add(new Lawsuit(court, day));
        return new Decision(
                ordinal, number, sittingId, decidedOn, frozenPlan, officiants, signatures, milestones, clocks, all);
    }
}
