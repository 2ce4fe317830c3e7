package org.defter.kernel.commission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.kernel.council.Councils;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.municipality.Municipalities;

/**
 * Histories of invented commissions of the councils of {@link Councils}, elected for the last year of the term. The
 * commission of nine has the persons 10 to 18, that of five the persons 5 to 9; the first of them chairs, the second is
 * deputy.
 */
public final class Commissions {

    /** Day of forming and elections, first day of the mandates. */
    public static final LocalDate FORMED_ON = LocalDate.of(2023, 4, 10);

    /** Last day of the mandates. */
    public static final LocalDate UNTIL = LocalDate.of(2024, 4, 10);

    public static final CommissionId PLAN_AND_BUDGET =
            new CommissionId(Identifiers.derived("example", "commission", 9));
    public static final CommissionId ZONING = new CommissionId(Identifiers.derived("example", "commission", 5));

    private Commissions() {}

    /** The Plan and Budget Commission of the metropolitan council, nine members. */
    public static List<CommissionEvent> ofNine() {
        return elected(
                PLAN_AND_BUDGET,
                Councils.METROPOLITAN,
                Municipalities.METROPOLITAN,
                MunicipalityKind.METROPOLITAN,
                CommissionKind.PLAN_AND_BUDGET,
                persons(10, 18));
    }

    /** The Zoning Commission of the ordinary council, five members. */
    public static List<CommissionEvent> ofFive() {
        return elected(
                ZONING,
                Councils.ORDINARY,
                Municipalities.ORDINARY,
                MunicipalityKind.ORDINARY,
                CommissionKind.ZONING,
                persons(5, 9));
    }

    /** A commission with all seats taken, its first member chairing, its second deputy. */
    public static List<CommissionEvent> elected(
            CommissionId id,
            CouncilId council,
            MunicipalityId municipality,
            MunicipalityKind law,
            CommissionKind kind,
            List<PersonId> members) {
        List<CommissionEvent> events = new ArrayList<>(formed(id, council, municipality, law, kind, members.size()));
        for (PersonId member : members) {
            events.add(new CommissionMemberElected(id, member, nameOf(member), UNTIL, FORMED_ON));
        }
        events.add(new CommissionChairElected(id, members.get(0), FORMED_ON));
        events.add(new CommissionDeputyElected(id, members.get(1), FORMED_ON));
        return List.copyOf(events);
    }

    /** A commission without members. */
    public static List<CommissionEvent> formed(
            CommissionId id,
            CouncilId council,
            MunicipalityId municipality,
            MunicipalityKind law,
            CommissionKind kind,
            int size) {
        RulesetRef ruleset = LawInForce.initial(law).on(FORMED_ON).ruleset().ref();
        return List.of(
                new CommissionFormed(id, council, municipality, "Örnek Komisyonu", kind, size, ruleset, FORMED_ON));
    }

    /** The persons from the one number to the other. */
    public static List<PersonId> persons(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Councils::person).toList();
    }

    /** The history with further events. */
    public static List<CommissionEvent> and(List<CommissionEvent> history, CommissionEvent... further) {
        return Stream.concat(history.stream(), Stream.of(further)).toList();
    }

    /** The mandates after that history. */
    public static Mandates mandates(List<CommissionEvent> history) {
        Mandates mandates = Mandates.initial((CommissionFormed) history.getFirst());
        for (CommissionEvent event : history.subList(1, history.size())) {
            mandates = mandates.evolve(event);
        }
        return mandates;
    }

    private static String nameOf(PersonId person) {
        return IntStream.rangeClosed(1, 101)
                .filter(k -> Councils.person(k).equals(person))
                .mapToObj(Councils::name)
                .findFirst()
                .orElse("Üye");
    }
}
