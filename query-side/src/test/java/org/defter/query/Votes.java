package org.defter.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.RealCase;
import org.defter.kernel.council.sitting.AmendmentMoved;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.RecusalGround;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.proposal.ProposalAmended;

/** Invented votes at the sitting at which the council of the real case decided first. */
public final class Votes {

    private static final VoteTaken REAL = RealCase.eventsOf(VoteTaken.class).getFirst();

    /** The text after the change. */
    public static final String CHANGED = "yetki verilmesine (örnek)";

    private static final TextChange CHANGE = new TextChange("yetki", "tam yetki");

    private Votes() {}

    /** The real vote that these stand for. */
    public static VoteTaken real() {
        return REAL;
    }

    /** The day of that sitting. */
    public static LocalDate day() {
        return REAL.occurredOn();
    }

    /** A member is recused; the secret vote is tied, repeated and tied again; the lot falls for it. */
    public static List<SittingEvent> tiedTwice() {
        return List.of(recused(), tied(1), tied(2), lot(Vote.YES));
    }

    /** The last of those present is recused. */
    public static MemberRecused recused() {
        Computation<Boolean> must = law().mustRecuse(1);
        return new MemberRecused(
                REAL.sittingId(),
                REAL.itemNumber(),
                REAL.proposalId(),
                REAL.attendees().getLast(),
                RecusalGround.KINSHIP,
                1,
                law().ruleset().ref(),
                must.steps(),
                day());
    }

    /** A secret vote with as many for as against. */
    public static VoteTaken tied(int round) {
        Ballot ballot = ballot(round);
        return new VoteTaken(
                REAL.sittingId(),
                REAL.councilId(),
                REAL.itemNumber(),
                REAL.proposalId(),
                Motion.ADOPT,
                List.of(),
                round,
                REAL.frozenPlan(),
                record(ballot, law().outcome(ballot)),
                REAL.seats(),
                REAL.attendees().subList(0, ballot.present()),
                List.of(REAL.attendees().getLast()),
                REAL.officiants(),
                null,
                day());
    }

    /** The lot. */
    public static LotsDrawn lot(Vote side) {
        Ballot ballot = ballot(2);
        return new LotsDrawn(
                REAL.sittingId(),
                REAL.councilId(),
                REAL.itemNumber(),
                REAL.proposalId(),
                Motion.ADOPT,
                List.of(),
                REAL.frozenPlan(),
                side,
                REAL.officiants().clerks().getFirst(),
                record(ballot, law().outcomeByLot(ballot, side)),
                REAL.officiants(),
                null,
                day());
    }

    /** An amendment to the plan of the item, if it were about one, is moved. */
    public static AmendmentMoved moved() {
        return new AmendmentMoved(
                REAL.sittingId(), REAL.itemNumber(), REAL.proposalId(), 1, null, List.of(), CHANGE, day());
    }

    /** The item is adopted with the amendment. */
    public static AmendmentsAdopted adopted() {
        return new AmendmentsAdopted(
                REAL.sittingId(),
                REAL.itemNumber(),
                REAL.proposalId(),
                Motion.ADOPT_WITH_CHANGES,
                List.of(1),
                null,
                List.of(),
                null,
                List.of(CHANGE),
                CHANGED,
                day());
    }

    /** And so the proposal is not what was proposed. */
    public static ProposalAmended amended() {
        return new ProposalAmended(
                REAL.proposalId(),
                1,
                Motion.ADOPT_WITH_CHANGES,
                null,
                List.of(),
                null,
                List.of(CHANGE),
                CHANGED,
                day());
    }

    /** The item is put off. */
    public static ItemPostponed postponed() {
        return new ItemPostponed(REAL.sittingId(), REAL.itemNumber(), REAL.proposalId(), ItemPurpose.DECISION, day());
    }

    private static Ballot ballot(int round) {
        int present = REAL.attendees().size() - 1;
        int half = present / 2;
        return Ballot.secret(
                VoteRequirement.DECISION, REAL.vote().fullMembership(), present, half, half, present - 2 * half, round);
    }

    private static VoteRecord record(Ballot ballot, Computation<VoteOutcome> outcome) {
        return new VoteRecord(
                VotingMode.SECRET,
                ballot.members(),
                ballot.present(),
                ballot.yes(),
                ballot.no(),
                ballot.abstain(),
                null,
                new ArrayList<>(),
                outcome.result(),
                law().ruleset().ref(),
                outcome.steps());
    }

    private static Law law() {
        return LawInForce.initial(MunicipalityKind.METROPOLITAN).on(day());
    }
}
