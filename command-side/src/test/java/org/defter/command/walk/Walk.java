package org.defter.command.walk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.defter.command.commission.ElectChair;
import org.defter.command.commission.ElectCommissionMembers;
import org.defter.command.commission.ElectDeputy;
import org.defter.command.commission.FormCommission;
import org.defter.command.council.ConveneCouncil;
import org.defter.command.council.ElectOfficer;
import org.defter.command.council.NewMember;
import org.defter.command.council.SeatMembers;
import org.defter.command.municipality.AddUnit;
import org.defter.command.municipality.FoundMunicipality;
import org.defter.kernel.access.Role;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.Mandate;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.Member;
import org.defter.kernel.council.Seat;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.UnitKind;

/**
 * One walk: a town of a random kind and size, and then act after act, most of them plausible, some not, on days that pass
 * at random. What was sent and what came of it is kept, so that a failure can be read.
 */
final class Walk {

    private static final int PLAUSIBLE_PERCENT = 88;

    private final Town town;
    private final Dice dice;
    private final List<String> told = new ArrayList<>();
    private final TreeMap<String, Integer> outcomes = new TreeMap<>();
    private final MunicipalityId municipality;
    private final CouncilId council;
    private final List<UnitId> units = new ArrayList<>();
    private final List<PersonId> persons;
    private final List<CommissionId> commissions = new ArrayList<>();
    private final List<Moves> moves;

    Walk(Town town, Dice dice) {
        this.town = town;
        this.dice = dice;
        municipality = new MunicipalityId(id());
        council = new CouncilId(id());
        int seats = dice.oneOf(9, 10, 11, 12);
        persons = IntStream.range(0, seats).mapToObj(_ -> new PersonId(id())).toList();
        moves = List.of(
                new MeetingMoves(this),
                new SittingMoves(this),
                new ReviewMoves(this),
                new ProposalMoves(this),
                new PlanMoves(this));
    }

    /** What can be done next on some streams. */
    interface Moves {

        /** Acts that may well be accepted now; empty if none comes to mind. */
        List<Act> plausible();

        /** An act at random, likely refused. */
        Optional<Act> wild();
    }

    /** Walks on. */
    void go(int steps) {
        for (int step = 0; step < steps; step++) {
            if (dice.percent(PLAUSIBLE_PERCENT)) {
                List<Act> acts =
                        moves.stream().flatMap(one -> one.plausible().stream()).toList();
                if (acts.isEmpty()) {
                    passDays(dice.between(1, 3));
                } else {
                    act(dice.oneOf(acts));
                }
            } else {
                dice.oneOf(moves).wild().ifPresent(this::act);
            }
            if (dice.percent(5)) {
                passDays(dice.between(0, 2));
            }
        }
    }

    /** A municipality with two units, its council with its officers, and one or two commissions. */
    void begin() {
        MunicipalityKind kind = dice.oneOf(MunicipalityKind.METROPOLITAN, MunicipalityKind.ORDINARY);
        int seats = persons.size();
        demand(Act.office(new FoundMunicipality(municipality, kind, "Örnek", "Örnek", null)));
        for (int i = 0; i < 2; i++) {
            UnitId unit = new UnitId(id());
            units.add(unit);
            demand(Act.office(
                    new AddUnit(municipality, null, unit, "Birim " + i, UnitKind.DEPARTMENT, null, null, null)));
        }
        LocalDate election = town.today().minusDays(dice.between(1, 20));
        demand(Act.office(new ConveneCouncil(council, municipality, "dönem", seats, election, null)));
        List<NewMember> members = new ArrayList<>();
        for (PersonId person : persons) {
            members.add(new NewMember(person, "Üye " + members.size(), members.isEmpty() ? Seat.MAYOR : Seat.MEMBER));
        }
        demand(Act.office(new SeatMembers(council, null, members, null)));
        demand(officer(1, CouncilOffice.FIRST_DEPUTY));
        demand(officer(2, CouncilOffice.SECOND_DEPUTY));
        demand(officer(3, CouncilOffice.CLERK));
        demand(officer(4, CouncilOffice.CLERK));
        demand(officer(5, CouncilOffice.SUBSTITUTE_CLERK));
        commission(CommissionKind.PLAN_AND_BUDGET, 1);
        if (dice.percent(50)) {
            commission(CommissionKind.ZONING, 3);
        }
    }

    private Act officer(int person, CouncilOffice office) {
        return Act.office(new ElectOfficer(council, null, persons.get(person), office, null, null));
    }

    private void commission(CommissionKind kind, int from) {
        CommissionId commission = new CommissionId(id());
        List<PersonId> members = persons.subList(from, from + 5);
        demand(Act.office(new FormCommission(commission, council, kind.name(), kind, members.size(), null)));
        demand(Act.office(new ElectCommissionMembers(
                commission, null, members, town.today().plusMonths(11), null)));
        demand(Act.office(new ElectChair(commission, null, members.get(0), null)));
        demand(Act.office(new ElectDeputy(commission, null, members.get(1), null)));
        commissions.add(commission);
    }

    private void demand(Act act) {
        Optional<String> refused = act(act);
        if (refused.isPresent()) {
            throw new AssertionError("the town cannot be settled: " + told.getLast());
        }
    }

    private Optional<String> act(Act act) {
        if (act.command() instanceof LocalDate day) {
            passDays((int) Math.max(1, ChronoUnit.DAYS.between(town.today(), day)));
            return Optional.empty();
        }
        told.add(town.today() + " " + act.actor().office() + " " + act.command());
        Optional<String> refused = town.send(act.command(), act.actor());
        String outcome = refused.orElse("accepted");
        told.set(told.size() - 1, told.getLast() + " -> " + outcome);
        outcomes.merge(act.command().getClass().getSimpleName() + " " + outcome, 1, Integer::sum);
        return refused;
    }

    /** Days pass, and what ran out is recorded, as the poller does. */
    void passDays(int days) {
        town.passDays(days);
        OpenClocks.of(town).overdueOn(town.today()).forEach(overdue -> {
            Optional<String> refused = act(Act.by(Role.SYSTEM, overdue.command()));
            if (refused.isPresent()) {
                throw new AssertionError("a clock cannot be run out: " + told.getLast());
            }
        });
    }

    List<String> told() {
        return told;
    }

    /** How often which command met which outcome. */
    TreeMap<String, Integer> outcomes() {
        return outcomes;
    }

    Town town() {
        return town;
    }

    Dice dice() {
        return dice;
    }

    UUID id() {
        return new UUID(dice.seed(), dice.seed());
    }

    MunicipalityId municipality() {
        return municipality;
    }

    CouncilId council() {
        return council;
    }

    List<UnitId> units() {
        return units;
    }

    List<PersonId> persons() {
        return persons;
    }

    List<CommissionId> commissions() {
        return commissions;
    }

    /** Who is seated in the council today. */
    Set<PersonId> seated() {
        return new LinkedHashSet<>(town.facts().roster(council).membersOn(town.today()).stream()
                .map(Member::personId)
                .toList());
    }

    /** Who is seated in a commission today. */
    List<PersonId> seatedIn(CommissionId commission) {
        return town.facts().mandates(commission).membersOn(town.today()).stream()
                .map(Mandate::personId)
                .toList();
    }
}
