package org.defter.command.proposal;

import static org.defter.command.proposal.Cases.DECIDED_ON;
import static org.defter.command.proposal.Cases.RECONSIDERED_ON;
import static org.defter.command.proposal.Cases.RETURNED_ON;
import static org.defter.kernel.proposal.Proposals.FROZEN;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.Plaintiff;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.ReceiptAcknowledged;

/** A decision of the council in each state it may come to, and there in the situations that make a difference. */
final class DecisionSamples {

    /** Last day of the mayor's period, and so the day it is final, unless the mayor returns it. */
    static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 22);

    static final Cases ACCEPTED = Cases.accepted(MunicipalityKind.METROPOLITAN);
    static final Cases REJECTED = Cases.rejected(MunicipalityKind.METROPOLITAN);
    static final Cases TWO_SIGNED = ACCEPTED.signed(1, DECIDED_ON).signed(4, DECIDED_ON);
    static final Cases SIGNED = ACCEPTED.signed(DECIDED_ON);
    static final Cases DELIVERED = SIGNED.delivered(DECIDED_ON);
    static final Cases FINAL = SIGNED.finalised();
    static final Cases SENT = FINAL.sent(LAST_DAY);
    static final Cases IN_FORCE = SENT.inForce(LAST_DAY);
    static final Cases STAYED = SENT.stayed(false, LAST_DAY);
    static final Cases ANNULLED = annulled(IN_FORCE, true);
    static final Cases LAPSED = ACCEPTED.lapsed();

    /** Insisted on before its third signature: it cannot be entered so, for a return needs a delivery. */
    static final Cases INSISTED = insistedBeforeTheLastSignature();

    /** Insisted on and so final: the mayor may sue. */
    private static final Cases FINAL_BY_INSISTENCE = ACCEPTED.insisted();

    private static final Cases SENT_BY_INSISTENCE = sent(FINAL_BY_INSISTENCE);
    private static final Cases IN_FORCE_BY_INSISTENCE = SENT_BY_INSISTENCE.inForce(RECONSIDERED_ON);
    private static final Cases DELIVERED_FINAL = DELIVERED.finalised();

    private static final Map<String, List<Proposal>> STATES = Map.ofEntries(
            Map.entry("Undrafted", List.of(Proposal.initial())),
            Map.entry(
                    "Undecided",
                    in(
                            ProposalStage.DRAFTED,
                            ProposalStage.SUBMITTED,
                            ProposalStage.TO_BE_REFERRED,
                            ProposalStage.REFERRED,
                            ProposalStage.REVIEWED,
                            ProposalStage.TO_BE_DECIDED)),
            Map.entry("Withdrawn", in(ProposalStage.WITHDRAWN)),
            Map.entry("ClosedWithTerm", in(ProposalStage.CLOSED_WITH_TERM)),
            Map.entry("DecidedAgainst", states(REJECTED, REJECTED.signed(DECIDED_ON))),
            Map.entry(
                    "Pending",
                    states(
                            ACCEPTED,
                            TWO_SIGNED,
                            TWO_SIGNED.ranOut(ClockKind.MAYOR_RETURN, DECIDED_ON),
                            SIGNED,
                            DELIVERED)),
            Map.entry("Returned", states(ACCEPTED.returned(), ACCEPTED.toBeReconsidered(), ACCEPTED.referredAgain())),
            Map.entry("Insisted", states(INSISTED)),
            Map.entry("Lapsed", states(LAPSED)),
            Map.entry(
                    "Final",
                    states(
                            FINAL,
                            DELIVERED_FINAL,
                            FINAL.announced(LAST_DAY),
                            DELIVERED_FINAL.announced(LAST_DAY),
                            FINAL.sued(LAST_DAY),
                            FINAL_BY_INSISTENCE)),
            Map.entry(
                    "Sent",
                    states(
                            SENT,
                            DELIVERED_FINAL.sent(LAST_DAY),
                            SENT.announced(LAST_DAY),
                            SENT.sued(LAST_DAY),
                            SENT_BY_INSISTENCE)),
            Map.entry(
                    "InForce",
                    states(
                            IN_FORCE,
                            DELIVERED_FINAL.sent(LAST_DAY).inForce(LAST_DAY),
                            IN_FORCE.announced(LAST_DAY),
                            IN_FORCE.sued(LAST_DAY),
                            IN_FORCE_BY_INSISTENCE)),
            Map.entry(
                    "Stayed",
                    states(
                            FINAL.stayed(false, LAST_DAY),
                            STAYED,
                            STAYED.with(new ReceiptAcknowledged(PROPOSAL, 1, "E-1", LAST_DAY)),
                            STAYED.announced(LAST_DAY),
                            DELIVERED_FINAL.stayed(false, LAST_DAY),
                            IN_FORCE.stayed(true, LAST_DAY),
                            stayed(FINAL_BY_INSISTENCE, false),
                            stayed(IN_FORCE_BY_INSISTENCE, true))),
            Map.entry(
                    "Annulled",
                    states(
                            ANNULLED,
                            annulled(DELIVERED_FINAL.sent(LAST_DAY), false),
                            annulledByInsistence(),
                            IN_FORCE.announced(LAST_DAY).annulled(true, LAST_DAY))));

    private DecisionSamples() {}

    /** The samples of a state; before the decision, of all states that are called undecided. */
    static List<Proposal> of(String state) {
        return Objects.requireNonNull(STATES.get(state), state);
    }

    /** All samples by the state they are of. */
    static Map<String, List<Proposal>> all() {
        return STATES;
    }

    private static Cases insistedBeforeTheLastSignature() {
        return TWO_SIGNED
                .with(new DecisionClockStopped(
                        PROPOSAL, 1, ACCEPTED.clock(ClockKind.MAYOR_RETURN, DECIDED_ON), RETURNED_ON))
                .with(ACCEPTED.giveBack(DECIDED_ON, RETURNED_ON))
                .with(Proposals.placed(Cases.RECONSIDERATION, ItemPurpose.RETURN, RECONSIDERED_ON))
                .with(ACCEPTED.insistedBy(16));
    }

    private static Cases sent(Cases insisted) {
        return insisted.with(stopped(ClockKind.SENDING, RECONSIDERED_ON))
                .with(new DecisionSent(PROPOSAL, 1, Cases.AUTHORITY, false, RECONSIDERED_ON));
    }

    private static Cases stayed(Cases insisted, boolean inForce) {
        return insisted.with(Cases.suit(Plaintiff.CIVIL_AUTHORITY, false, RECONSIDERED_ON))
                .with(new DecisionStayed(
                        PROPOSAL, 1, Cases.NUMBER, Cases.REQUEST, FROZEN, inForce, Cases.RULING, RECONSIDERED_ON));
    }

    private static Cases annulled(Cases sent, boolean inForce) {
        return sent.with(stopped(ClockKind.ANNOUNCEMENT, LAST_DAY)).annulled(inForce, LAST_DAY);
    }

    private static Cases annulledByInsistence() {
        return FINAL_BY_INSISTENCE
                .with(Cases.suit(Plaintiff.OTHER, false, RECONSIDERED_ON))
                .with(stopped(ClockKind.SENDING, RECONSIDERED_ON))
                .with(stopped(ClockKind.ANNOUNCEMENT, RECONSIDERED_ON))
                .with(stopped(ClockKind.LAWSUIT, RECONSIDERED_ON))
                .with(new DecisionAnnulled(
                        PROPOSAL, 1, Cases.NUMBER, Cases.REQUEST, FROZEN, false, Cases.RULING, RECONSIDERED_ON));
    }

    private static DecisionClockStopped stopped(ClockKind period, LocalDate day) {
        return new DecisionClockStopped(PROPOSAL, 1, ACCEPTED.clock(period, day), day);
    }

    private static List<Proposal> in(ProposalStage... stages) {
        return Stream.of(stages).map(stage -> Cases.after(Proposals.in(stage))).toList();
    }

    private static List<Proposal> states(Cases... histories) {
        List<Proposal> states = new ArrayList<>();
        for (Cases history : histories) {
            states.add(history.state());
        }
        return states;
    }
}
