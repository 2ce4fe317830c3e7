package org.defter.query.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.Plaintiff;
import org.defter.kernel.proposal.ProposalRequest;
import org.jspecify.annotations.Nullable;

/**
 * What was brought against a decision before courts, and what they ruled (D05).
 *
 * @param lawsuits the suits, in the order of the record
 * @param stays the stays, in the order of the record; at most the last one still holds
 * @param annulment its annulment, which ends it
 */
public record ContestView(
        List<LawsuitView> lawsuits,
        List<StayView> stays,
        @Nullable AnnulmentView annulment) {

    /** Copies the lists. */
    public ContestView {
        lawsuits = List.copyOf(lawsuits);
        stays = List.copyOf(stays);
    }

    /**
     * A suit; it stops nothing.
     *
     * @param broughtOn its day
     * @param plaintiff who sued, by capacity
     * @param court the court and the number in its docket
     * @param late whether the mayor's period had run out
     */
    public record LawsuitView(LocalDate broughtOn, Plaintiff plaintiff, CourtReference court, boolean late) {}

    /**
     * A stay.
     *
     * @param stayedOn day of the ruling
     * @param court the court and its ruling
     * @param suspendedForce whether the decision was in force until then
     * @param liftedOn day it was lifted; none while it holds
     * @param liftedBy the court and its ruling that lifted it
     */
    public record StayView(
            LocalDate stayedOn,
            CourtReference court,
            boolean suspendedForce,
            @Nullable LocalDate liftedOn,
            @Nullable CourtReference liftedBy) {}

    /**
     * An annulment.
     *
     * @param annulledOn day of the ruling
     * @param court the court and its ruling
     * @param endedForce whether the decision had entered into force
     * @param fallen what stood on the decision and falls with it; empty if it never was in force or granted nothing that
     *     is kept elsewhere
     */
    public record AnnulmentView(
            LocalDate annulledOn, CourtReference court, boolean endedForce, List<FallenView> fallen) {
        /** Copies the list. */
        public AnnulmentView {
            fallen = List.copyOf(fallen);
        }
    }

    /**
     * What falls with an annulled decision.
     *
     * @param granted what it had granted: the authority, the adoption or the update, of which plan, for which unit
     * @param frozenPlan the exact version that was in force by it
     */
    public record FallenView(
            ProposalRequest granted, @Nullable FrozenPlan frozenPlan) {}

    static ContestView none() {
        return new ContestView(List.of(), List.of(), null);
    }

    ContestView with(LawsuitView lawsuit) {
        List<LawsuitView> all = new ArrayList<>(lawsuits);
        all.add(lawsuit);
        return new ContestView(all, stays, annulment);
    }

    ContestView with(StayView stay) {
        List<StayView> all = new ArrayList<>(stays);
        all.add(stay);
        return new ContestView(lawsuits, all, annulment);
    }

    ContestView lifted(LocalDate day, CourtReference by) {
        List<StayView> all = stays.stream()
                .map(stay -> stay.liftedOn() == null
                        ? new StayView(stay.stayedOn(), stay.court(), stay.suspendedForce(), day, by)
                        : stay)
                .toList();
        return new ContestView(lawsuits, all, annulment);
    }

    ContestView with(AnnulmentView ending) {
        return new ContestView(lawsuits, stays, ending);
    }
}
