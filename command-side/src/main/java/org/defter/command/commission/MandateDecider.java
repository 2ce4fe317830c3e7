package org.defter.command.commission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionMemberElected;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.commission.CommissionVacancyFilled;
import org.defter.kernel.commission.Mandate;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.council.Roster;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.municipality.MunicipalityRecord;

/** Decides on the seats of a commission (C01, C02); see the table at {@link CommissionDecider}. */
final class MandateDecider {

    private MandateDecider() {}

    /** All of them are elected or none: members of the council, for a year at most, not more than there are seats. */
    static List<CommissionEvent> elect(
            ElectCommissionMembers c,
            Commission state,
            Roster council,
            MunicipalityRecord municipality,
            ActContext act) {
        Mandates mandates = CommissionDecider.working(state);
        LocalDate day = CommissionDecider.dayInTerm(c.occurredOn(), mandates, council, act);
        requireLawfulSpan(c, day, council, municipality.lawOn(day));
        List<CommissionEvent> events = new ArrayList<>();
        for (PersonId person : c.personIds()) {
            if (!electedAlready(person, c.until(), mandates, day)) {
                CommissionMemberElected elected = elected(c, person, mandates, council, day);
                events.add(elected);
                mandates = mandates.evolve(elected);
            }
        }
        return List.copyOf(events);
    }

    private static void requireLawfulSpan(ElectCommissionMembers c, LocalDate day, Roster council, Law law) {
        if (c.until().isBefore(day)) {
            throw Rejected.because(
                    CommissionRejection.MANDATE_ENDS_BEFORE_IT_BEGINS, "occurredOn", day, "until", c.until());
        }
        Computation<Boolean> term = law.commissionTerm(day, c.until());
        Rejected.unless(term, CommissionRejection.MANDATE_TOO_LONG, "until", c.until());
        if (!council.inTermOn(c.until())) {
            throw Rejected.because(CommissionRejection.MANDATE_BEYOND_TERM, "until", c.until(), "term", council.term());
        }
    }

    private static CommissionMemberElected elected(
            ElectCommissionMembers c, PersonId person, Mandates mandates, Roster council, LocalDate day) {
        requireCouncilMember(person, council, day);
        requireNoSeat(person, mandates, day, c.until());
        for (LocalDate each : daysToCheck(mandates, day, c.until())) {
            int taken =
                    mandates.membersOn(each).size() + mandates.vacanciesOn(each).size();
            if (taken >= mandates.size()) {
                throw Rejected.because(CommissionRejection.COMMISSION_FULL, "size", mandates.size(), "day", each);
            }
        }
        return new CommissionMemberElected(c.commissionId(), person, nameOf(person, council), c.until(), day);
    }

    private static boolean electedAlready(PersonId person, LocalDate until, Mandates mandates, LocalDate day) {
        return mandates.membersOn(day).stream()
                .anyMatch(seat -> seat.personId().equals(person) && seat.until().equals(until));
    }

    /** Who has a seat leaves it; it stands vacant for the remainder. */
    static List<CommissionEvent> vacate(VacateCommissionSeat c, Commission state, ActContext act) {
        Mandates mandates = CommissionDecider.working(state);
        LocalDate day = act.occurredOn(c.occurredOn(), mandates.formedOn());
        if (mandates.isMemberOn(c.personId(), day)) {
            return List.of(new CommissionSeatVacated(c.commissionId(), c.personId(), c.reason(), day));
        }
        boolean leftAlready = mandates.mandates().stream()
                .anyMatch(seat -> seat.personId().equals(c.personId()) && leftBy(seat, c, day));
        if (!leftAlready) {
            throw Rejected.because(CommissionRejection.NOT_COMMISSION_MEMBER, "person", c.personId(), "day", day);
        }
        return List.of();
    }

    private static boolean leftBy(Mandate seat, VacateCommissionSeat c, LocalDate day) {
        return seat.leftOn() != null && (c.occurredOn() == null || seat.leftOn().equals(day));
    }

    /** A member of the council takes a vacant seat for the remainder of its time, no longer (C02). */
    static List<CommissionEvent> fill(FillVacancy c, Commission state, Roster council, ActContext act) {
        Mandates mandates = CommissionDecider.working(state);
        LocalDate day = CommissionDecider.dayInTerm(c.occurredOn(), mandates, council, act);
        if (filledAlready(c, mandates, day)) {
            return List.of();
        }
        Mandate seat = mandates.vacanciesOn(day).stream()
                .filter(vacant -> vacant.personId().equals(c.replaces()) && vacant.filledOn() == null)
                .findFirst()
                .orElseThrow(() ->
                        Rejected.because(CommissionRejection.SEAT_NOT_VACANT, "person", c.replaces(), "day", day));
        requireCouncilMember(c.personId(), council, day);
        requireNoSeat(c.personId(), mandates, day, seat.until());
        return List.of(new CommissionVacancyFilled(
                c.commissionId(), c.personId(), nameOf(c.personId(), council), c.replaces(), seat.until(), day));
    }

    private static boolean filledAlready(FillVacancy c, Mandates mandates, LocalDate day) {
        return mandates.membersOn(day).stream()
                .anyMatch(seat ->
                        seat.personId().equals(c.personId()) && c.replaces().equals(seat.replaces()));
    }

    private static void requireCouncilMember(PersonId person, Roster council, LocalDate day) {
        if (!council.isMemberOn(person, day)) {
            throw Rejected.because(CommissionRejection.NOT_COUNCIL_MEMBER, "person", person, "day", day);
        }
    }

    private static void requireNoSeat(PersonId person, Mandates mandates, LocalDate from, LocalDate until) {
        for (LocalDate each : daysToCheck(mandates, from, until)) {
            if (mandates.isMemberOn(person, each)) {
                throw Rejected.because(CommissionRejection.ALREADY_MEMBER, "person", person, "day", each);
            }
        }
    }

    /** The first day and each later one on which another mandate begins: the days on which seats can run out. */
    private static List<LocalDate> daysToCheck(Mandates mandates, LocalDate from, LocalDate until) {
        return Stream.concat(
                        Stream.of(from),
                        mandates.mandates().stream()
                                .map(Mandate::from)
                                .filter(day -> day.isAfter(from) && !day.isAfter(until)))
                .toList();
    }

    private static String nameOf(PersonId person, Roster council) {
        return council.nameOf(person).orElseThrow();
    }
}
