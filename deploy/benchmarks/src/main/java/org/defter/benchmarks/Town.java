package org.defter.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.defter.command.Rejected;
import org.defter.command.commission.ElectChair;
import org.defter.command.commission.ElectCommissionMembers;
import org.defter.command.commission.ElectDeputy;
import org.defter.command.commission.FormCommission;
import org.defter.command.commission.review.DraftReport;
import org.defter.command.commission.review.HoldReviewMeeting;
import org.defter.command.commission.review.IssueReport;
import org.defter.command.commission.review.TakePosition;
import org.defter.command.council.ConveneCouncil;
import org.defter.command.council.ElectOfficer;
import org.defter.command.council.NewMember;
import org.defter.command.council.SeatMembers;
import org.defter.command.council.meeting.AddSitting;
import org.defter.command.council.meeting.CallMeeting;
import org.defter.command.council.meeting.CloseMeeting;
import org.defter.command.council.sitting.AddAgendaItem;
import org.defter.command.council.sitting.CloseSitting;
import org.defter.command.council.sitting.OpenSitting;
import org.defter.command.council.sitting.PublishAgenda;
import org.defter.command.council.sitting.ReferItem;
import org.defter.command.council.sitting.TakeVote;
import org.defter.command.council.sitting.Tally;
import org.defter.command.municipality.AddUnit;
import org.defter.command.municipality.FoundMunicipality;
import org.defter.command.platform.ActMetadata;
import org.defter.command.platform.Facts;
import org.defter.command.proposal.AcknowledgeReceipt;
import org.defter.command.proposal.DeliverToMayor;
import org.defter.command.proposal.DraftProposal;
import org.defter.command.proposal.SendToCivilAuthority;
import org.defter.command.proposal.SignDecision;
import org.defter.command.proposal.SubmitProposal;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.Seat;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.UnitKind;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalStage;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A municipality that decides things: all acts go through the command gateway, as the controllers send them, and concern
 * days of the past, so that no clock has to be waited for.
 *
 * <p>Nine seats, a commission of five, one ordinary meeting a month with two sittings, for as long as the
 * commission was elected: a year.
 */
final class Town {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final YearMonth FIRST = YearMonth.of(2019, 5);
    private static final YearMonth LAST = YearMonth.of(2020, 2);

    private final ConfigurableApplicationContext app;
    private final CommandGateway gateway;
    private final Facts facts;
    private final MunicipalityId municipality = new MunicipalityId(UUID.randomUUID());
    private final UnitId unit = new UnitId(UUID.randomUUID());
    private final CouncilId council = new CouncilId(UUID.randomUUID());
    private final CommissionId commission = new CommissionId(UUID.randomUUID());
    private final List<PersonId> persons = new ArrayList<>();
    private YearMonth month = FIRST;

    /** What was sent so far. */
    long commands;

    /** Is told of each command that was done how long that took, in nanoseconds. */
    private LongConsumer timed = _ -> {};

    private Town(ConfigurableApplicationContext app) {
        this.app = app;
        this.gateway = app.getBean(CommandGateway.class);
        this.facts = app.getBean(Facts.class);
        for (int person = 0; person < 9; person++) {
            persons.add(new PersonId(UUID.randomUUID()));
        }
    }

    /** Founds one, with council and commission. */
    static Town found(ConfigurableApplicationContext app) {
        Town town = new Town(app);
        LocalDate day = LocalDate.of(2019, 4, 1);
        town.office(new FoundMunicipality(town.municipality, MunicipalityKind.METROPOLITAN, "Örnek", "Örnek", day));
        town.office(new AddUnit(town.municipality, null, town.unit, "Birim", UnitKind.DEPARTMENT, null, null, day));
        town.office(new ConveneCouncil(town.council, town.municipality, "2019", 9, LocalDate.of(2019, 3, 31), day));
        List<NewMember> members = new ArrayList<>();
        for (PersonId person : town.persons) {
            members.add(new NewMember(person, "Üye " + members.size(), members.isEmpty() ? Seat.MAYOR : Seat.MEMBER));
        }
        town.office(new SeatMembers(town.council, null, members, day));
        town.officer(1, CouncilOffice.FIRST_DEPUTY, day);
        town.officer(2, CouncilOffice.SECOND_DEPUTY, day);
        town.officer(3, CouncilOffice.CLERK, day);
        town.officer(4, CouncilOffice.CLERK, day);
        town.office(new FormCommission(
                town.commission, town.council, "Plan ve Bütçe", CommissionKind.PLAN_AND_BUDGET, 5, day));
        town.office(new ElectCommissionMembers(
                town.commission, null, town.persons.subList(1, 6), LocalDate.of(2020, 3, 31), day));
        town.office(new ElectChair(town.commission, null, town.persons.get(1), day));
        town.office(new ElectDeputy(town.commission, null, town.persons.get(2), day));
        return town;
    }

    /** Who wants to know of each command how long it took. */
    void timed(LongConsumer listener) {
        timed = listener;
    }

    private void officer(int person, CouncilOffice office, LocalDate day) {
        office(new ElectOfficer(council, null, persons.get(person), office, null, day));
    }

    /** Whether the commission's year has another month. */
    boolean hasMonths() {
        return month.isBefore(LAST);
    }

    /** Drafts a proposal. */
    ProposalId draft() {
        ProposalId id = new ProposalId(UUID.randomUUID());
        office(new DraftProposal(
                id,
                municipality,
                unit,
                "Uluslararasılaşma eylem planı hazırlanması",
                Matter.OTHER,
                ProposalRequest.plain(),
                List.of(new LegalBasis("5393", "18")),
                "Kardeş şehir ilişkilerinin planlı biçimde geliştirilmesi için birime görev verilmesi.",
                month.minusMonths(1).atDay(20)));
        return id;
    }

    /** Submits it. */
    void submit(ProposalId id) {
        office(new SubmitProposal(id, null, month.minusMonths(1).atDay(21)));
    }

    /**
     * A month in which so many proposals go the whole way: drafted, submitted, referred, reported on, voted on, sent when
     * the mayor's period has passed, in force on receipt.
     *
     * @return the proposals
     */
    List<ProposalId> month(int proposals) {
        List<ProposalId> all = new ArrayList<>();
        for (int number = 0; number < proposals; number++) {
            ProposalId id = draft();
            submit(id);
            all.add(id);
        }
        MeetingId meeting = call();
        LocalDate first = firstDay();
        SittingId referring = sitting(meeting, first, first.minusDays(7));
        agenda(referring, all, first.minusDays(7));
        office(new PublishAgenda(referring, null, first.minusDays(4)));
        open(referring);
        for (int number = 1; number <= proposals; number++) {
            office(new ReferItem(referring, null, number, ReferralMode.SEPARATE, List.of(commission)));
        }
        office(new CloseSitting(referring, null, TEN.plusHours(2)));
        for (int number = 1; number <= proposals; number++) {
            report(new ReviewId(Identifiers.derived("review", referring, number, commission)), first.plusDays(1));
        }
        all.forEach(this::awaitReviewed);
        SittingId deciding = sitting(meeting, first.plusDays(3), first.plusDays(2));
        agenda(deciding, all, first.plusDays(2));
        office(new PublishAgenda(deciding, null, first.plusDays(2)));
        open(deciding);
        for (int number = 1; number <= proposals; number++) {
            office(new TakeVote(
                    deciding,
                    null,
                    number,
                    Motion.ADOPT,
                    List.of(),
                    new Tally(VotingMode.SHOW_OF_HANDS, 8, 1, 0, Vote.YES, List.of()),
                    null,
                    null));
        }
        office(new CloseSitting(deciding, null, TEN.plusHours(2)));
        office(new CloseMeeting(meeting, null, first.plusDays(3)));
        all.forEach(id -> inForce(id, first.plusDays(4)));
        month = month.plusMonths(1);
        return all;
    }

    /** Calls the meeting of this month, or, in a recess or where the law has it otherwise, of a later one. */
    private MeetingId call() {
        while (true) {
            MeetingId meeting = new MeetingId(Identifiers.derived("meeting", council, month));
            LocalDate first = firstDay();
            try {
                gateway.sendAndWait(message(
                        new CallMeeting(
                                meeting, council, MeetingKind.ORDINARY, month, first, List.of(), first.minusDays(7)),
                        Role.MAYOR_OFFICE));
                commands++;
                return meeting;
            } catch (Rejected e) {
                if (!hasMonths()) {
                    throw e;
                }
                month = month.plusMonths(1);
            }
        }
    }

    /** The Monday of the second week, in which a metropolitan council meets. */
    private LocalDate firstDay() {
        LocalDate day = month.atDay(8);
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    private SittingId sitting(MeetingId meeting, LocalDate day, LocalDate on) {
        SittingId id = new SittingId(UUID.randomUUID());
        office(new AddSitting(meeting, null, id, day, TEN, on));
        return id;
    }

    private void agenda(SittingId sitting, List<ProposalId> proposals, LocalDate on) {
        int number = 1;
        for (ProposalId proposal : proposals) {
            office(new AddAgendaItem(sitting, null, number++, proposal, on));
        }
    }

    /** An office looks whether the report has arrived before it puts the item on an agenda to be decided. */
    private void awaitReviewed(ProposalId proposal) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (facts.proposal(proposal).stage() != ProposalStage.REVIEWED) {
            retry(end, new IllegalStateException("no report has reached " + proposal));
        }
    }

    private void open(SittingId sitting) {
        office(new OpenSitting(sitting, null, persons.getFirst(), persons.subList(3, 5), persons, TEN));
    }

    private void report(ReviewId review, LocalDate on) {
        office(new HoldReviewMeeting(review, null, commission, persons.subList(1, 6), List.of(), on));
        office(new DraftReport(
                review,
                null,
                new ReportText("Gerekçe", "Uygun görülmüştür.", Opinion.FAVOURABLE, ReportVote.UNANIMOUS),
                on));
        for (PersonId member : persons.subList(1, 6)) {
            office(new TakePosition(review, null, commission, member, Stance.SIGNED, null, on));
        }
        office(new IssueReport(review, null, null, null, on));
    }

    private void inForce(ProposalId id, LocalDate on) {
        office(new SignDecision(id, null, persons.getFirst(), on));
        office(new SignDecision(id, null, persons.get(3), on));
        office(new SignDecision(id, null, persons.get(4), on));
        mayor(new DeliverToMayor(id, null, on));
        office(new SendToCivilAuthority(id, null, "Valilik", on.plusDays(9)));
        office(new AcknowledgeReceipt(id, null, "E-1", on.plusDays(10)));
    }

    private void office(Object command) {
        send(command, Role.COUNCIL_OFFICE);
    }

    private void mayor(Object command) {
        send(command, Role.MAYOR_OFFICE);
    }

    /** Sends it; what has to wait for a policy is sent again when the policies have acted. */
    private void send(Object command, Role role) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                long begun = System.nanoTime();
                gateway.sendAndWait(message(command, role));
                timed.accept(System.nanoTime() - begun);
                commands++;
                return;
            } catch (ConcurrencyException | AggregateNotFoundException | Rejected e) {
                retry(end, e);
            }
        }
    }

    private static CommandMessage<?> message(Object command, Role role) {
        Actor actor = new Actor(new LoginId("urn:bench", role.claim()), role, null, null, Set.of());
        MetaData data = ActMetadata.of(actor)
                .and(EventMetadata.CORRELATION_ID, UUID.randomUUID().toString());
        return new GenericCommandMessage<>(command, data);
    }

    /**
     * Waits, as a reader who sends back the {@code Defter-Position} of what happened last, until every policy has passed
     * it: an office does not try again and again, it looks at the page and acts when it shows what there is to act on.
     */
    private void retry(long end, RuntimeException refused) {
        if (System.nanoTime() > end) {
            throw refused;
        }
        try {
            RebuildBenchmark.Views.awaitPolicies(app);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }
}
