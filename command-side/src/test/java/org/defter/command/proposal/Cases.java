package org.defter.command.proposal;

import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.proposal.Proposals.FROZEN;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.calendar.BusinessCalendar;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.FinalityCause;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.Plaintiff;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * Histories of a proposal decided on 15 March 2024; the mayor's period ends on the 22nd in a metropolitan, on the 20th in
 * an ordinary municipality. The chair is person 1, the clerks are persons 4 and 5.
 *
 * @param kind the kind of the municipality
 * @param events what has happened
 */
record Cases(MunicipalityKind kind, List<ProposalEvent> events) {

    static final LocalDate DECIDED_ON = LocalDate.of(2024, 3, 15);
    static final DecisionNumber NUMBER = new DecisionNumber(Councils.METROPOLITAN, 2024, 12);
    static final ProposalRequest REQUEST = new ProposalRequest(RequestKind.ADOPT_PLAN, Plans.PLAN, null);
    static final String AUTHORITY = "Örnek Valiliği";
    static final CourtReference SUIT = new CourtReference("Örnek 1. İdare Mahkemesi", "2024/1010", null);
    static final CourtReference RULING = new CourtReference("Örnek 1. İdare Mahkemesi", "2024/1010", "2024/77");

    /** On the agenda of the sitting that decides. */
    static Cases toBeDecided(MunicipalityKind kind) {
        List<ProposalEvent> events = Proposals.submitted(Proposals.drafted(municipality(kind)));
        return new Cases(
                kind,
                Proposals.and(events, Proposals.placed(Proposals.DECISION_SITTING, ItemPurpose.DECISION, DECIDED_ON)));
    }

    /** Accepted; the mayor's period runs. */
    static Cases accepted(MunicipalityKind kind) {
        Cases before = toBeDecided(kind);
        return before.with(before.decision(17))
                .with(new DecisionClockStarted(
                        PROPOSAL, 1, before.clock(ClockKind.MAYOR_RETURN, DECIDED_ON), false, DECIDED_ON));
    }

    /** Rejected. */
    static Cases rejected(MunicipalityKind kind) {
        Cases before = toBeDecided(kind);
        return before.with(before.decision(3));
    }

    DecisionRecorded decision(int yes) {
        return new DecisionRecorded(
                PROPOSAL,
                1,
                NUMBER,
                Proposals.DECISION_SITTING,
                7,
                yes == 17,
                vote(yes),
                Proposals.FROZEN,
                Sittings.OFFICIANTS,
                DECIDED_ON);
    }

    /** Seventeen of 31 voted, so many of them for it. */
    VoteRecord vote(int yes) {
        return Sittings.accepted(Sittings.law(municipality(kind), DECIDED_ON), 31, 17, yes);
    }

    /** The k-th person signs. */
    Cases signed(int k, LocalDate day) {
        return with(signature(k, day));
    }

    static DecisionSigned signature(int k, LocalDate day) {
        return new DecisionSigned(
                PROPOSAL, 1, person(k), k == 1 ? SignatoryCapacity.CHAIR : SignatoryCapacity.CLERK, day);
    }

    /** All three sign. */
    Cases signed(LocalDate day) {
        return signed(1, day).signed(4, day).signed(5, day);
    }

    /** The text reached the mayor. */
    Cases delivered(LocalDate day) {
        return with(new DecisionDelivered(PROPOSAL, 1, day));
    }

    /** The period that started on that day ran out. */
    Cases ranOut(ClockKind period, LocalDate start) {
        return with(ranOutOf(period, start));
    }

    DecisionClockRanOut ranOutOf(ClockKind period, LocalDate start) {
        Clock clock = clock(period, start);
        return new DecisionClockRanOut(PROPOSAL, 1, clock, clock.lastDay());
    }

    /** Final, as the mayor's period ran out. */
    Cases finalised() {
        Cases next = ranOut(ClockKind.MAYOR_RETURN, DECIDED_ON);
        for (ProposalEvent event : finality(FinalityCause.RETURN_PERIOD_RAN_OUT, finalOn(), false)) {
            next = next.with(event);
        }
        return next;
    }

    /** What makes it final on that day. */
    List<ProposalEvent> finality(FinalityCause cause, LocalDate day, boolean retrospective) {
        return List.of(
                new DecisionFinalised(PROPOSAL, 1, cause, day),
                new DecisionClockStarted(PROPOSAL, 1, clock(ClockKind.SENDING, day), retrospective, day),
                new DecisionClockStarted(PROPOSAL, 1, clock(ClockKind.ANNOUNCEMENT, day), retrospective, day));
    }

    /** The day on which it is final if nobody signs late and nothing is delivered. */
    LocalDate finalOn() {
        return clock(ClockKind.MAYOR_RETURN, DECIDED_ON).lastDay();
    }

    /** Sent in time. */
    Cases sent(LocalDate day) {
        return with(new DecisionClockStopped(PROPOSAL, 1, clock(ClockKind.SENDING, finalOn()), day))
                .with(new DecisionSent(PROPOSAL, 1, AUTHORITY, false, day));
    }

    /** Received, and so in force. */
    Cases inForce(LocalDate day) {
        return with(new ReceiptAcknowledged(PROPOSAL, 1, "E-1", day))
                .with(new DecisionEnteredIntoForce(PROPOSAL, 1, NUMBER, REQUEST, Proposals.FROZEN, day));
    }

    /** Announced in time. */
    Cases announced(LocalDate day) {
        return with(new DecisionClockStopped(PROPOSAL, 1, clock(ClockKind.ANNOUNCEMENT, finalOn()), day))
                .with(new DecisionAnnounced(PROPOSAL, 1, "ilan panosu", false, day));
    }

    /** Somebody sued. */
    Cases sued(LocalDate day) {
        return with(suit(Plaintiff.OTHER, false, day));
    }

    static LawsuitRecorded suit(Plaintiff plaintiff, boolean late, LocalDate day) {
        return new LawsuitRecorded(PROPOSAL, 1, NUMBER, plaintiff, SUIT, late, day);
    }

    /** Sued and stayed by the court. */
    Cases stayed(boolean inForce, LocalDate day) {
        return sued(finalOn()).with(new DecisionStayed(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, inForce, RULING, day));
    }

    /** Sued and annulled by the court, nothing of it pending. */
    Cases annulled(boolean inForce, LocalDate day) {
        return sued(finalOn()).with(new DecisionAnnulled(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, inForce, RULING, day));
    }

    /** The period of that kind if it starts on that day; length and last day by heart. */
    Clock clock(ClockKind period, LocalDate start) {
        boolean ordinary = kind == MunicipalityKind.ORDINARY;
        int days = switch (period) {
            case MAYOR_RETURN -> ordinary ? 5 : 7;
            case LAWSUIT -> 10;
            default -> 7;
        };
        LocalDate lastDay = start.plusDays(days);
        LocalDate rolled = switch (lastDay.getDayOfWeek()) {
            case SATURDAY -> lastDay.plusDays(2);
            case SUNDAY -> lastDay.plusDays(1);
            default -> lastDay;
        };
        String rule = switch (period) {
            case MAYOR_RETURN -> "D01";
            case SENDING -> "D06";
            case LAWSUIT -> "D05";
            default -> "D08";
        };
        return new Clock(
                period,
                rule,
                start,
                days,
                DayKind.CALENDAR,
                rolled,
                BusinessCalendar.turkiye().version(),
                Sittings.ruleset(ordinary ? "tr-ordinary-2021-10-29" : "tr-metropolitan-2021-10-29"));
    }

    LawInForce law() {
        return LawInForce.initial(kind);
    }

    Cases with(ProposalEvent event) {
        return new Cases(kind, Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    Proposal state() {
        return after(events);
    }

    static Proposal after(List<ProposalEvent> events) {
        Proposal proposal = Proposal.initial();
        for (ProposalEvent event : events) {
            proposal = proposal.evolve(event);
        }
        return proposal;
    }

    private static MunicipalityId municipality(MunicipalityKind kind) {
        return kind == MunicipalityKind.METROPOLITAN ? Municipalities.METROPOLITAN : Municipalities.ORDINARY;
    }

    // -- commands

    static SignDecision signing(int k, @Nullable LocalDate day) {
        return new SignDecision(PROPOSAL, null, person(k), day);
    }

    static DeliverToMayor delivering(@Nullable LocalDate day) {
        return new DeliverToMayor(PROPOSAL, null, day);
    }

    static RunOutDecisionClock runningOut(ClockKind period, @Nullable LocalDate lastDay) {
        return new RunOutDecisionClock(PROPOSAL, null, period, lastDay);
    }

    static SendToCivilAuthority sending(@Nullable LocalDate day) {
        return new SendToCivilAuthority(PROPOSAL, null, AUTHORITY, day);
    }

    static AcknowledgeReceipt acknowledging(@Nullable LocalDate day) {
        return new AcknowledgeReceipt(PROPOSAL, null, "E-1", day);
    }

    static AnnounceDecision announcing(@Nullable LocalDate day) {
        return new AnnounceDecision(PROPOSAL, null, "ilan panosu", day);
    }

    static RecordLawsuit suing(Plaintiff plaintiff, @Nullable LocalDate day) {
        return new RecordLawsuit(PROPOSAL, null, plaintiff, SUIT, day);
    }

    static RecordStay staying(@Nullable LocalDate day) {
        return new RecordStay(PROPOSAL, null, RULING, day);
    }

    static RecordStayLifted lifting(@Nullable LocalDate day) {
        return new RecordStayLifted(PROPOSAL, null, RULING, day);
    }

    static RecordAnnulment annulling(@Nullable LocalDate day) {
        return new RecordAnnulment(PROPOSAL, null, RULING, day);
    }

    RecordDecision recording(int yes, @Nullable Integer number) {
        return new RecordDecision(
                PROPOSAL,
                Councils.METROPOLITAN,
                Proposals.DECISION_SITTING,
                7,
                vote(yes),
                Proposals.FROZEN,
                Sittings.OFFICIANTS,
                number,
                DECIDED_ON);
    }
}
