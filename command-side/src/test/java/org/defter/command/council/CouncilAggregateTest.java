package org.defter.command.council;

import static org.defter.kernel.council.Councils.CONVENED_ON;
import static org.defter.kernel.council.Councils.ELECTION_DAY;
import static org.defter.kernel.council.Councils.ORDINARY;
import static org.defter.kernel.council.Councils.convened;
import static org.defter.kernel.council.Councils.name;
import static org.defter.kernel.council.Councils.ordinary;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.Councils.seated;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.defter.command.Acts;
import org.defter.command.Rejected;
import org.defter.command.platform.Facts;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.CouncilTermEnded;
import org.defter.kernel.council.OfficerElected;
import org.defter.kernel.council.Seat;
import org.defter.kernel.council.SeatVacated;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CouncilAggregateTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);

    private FixtureConfiguration<CouncilAggregate> fixture;

    @BeforeEach
    void today() {
        fixture = new AggregateTestFixture<>(CouncilAggregate.class);
        fixture.registerInjectableResource(Acts.on(TODAY));
        fixture.registerInjectableResource(new Facts(id -> id.equals(Municipalities.ORDINARY.toString())
                ? Municipalities.ordinary().stream().map(DomainEvent.class::cast)
                : Stream.empty()));
    }

    @Test
    void convenesACouncil() {
        fixture.givenNoPriorActivity()
                .when(new ConveneCouncil(ORDINARY, Municipalities.ORDINARY, "2019–2024", 9, ELECTION_DAY, CONVENED_ON))
                .expectEvents(convened(ORDINARY, Municipalities.ORDINARY, 9).toArray())
                .expectResultMessagePayload(0L);
    }

    @Test
    void convenesNoCouncilOfAMunicipalityNobodyKnows() {
        fixture.givenNoPriorActivity()
                .when(new ConveneCouncil(
                        ORDINARY, Municipalities.METROPOLITAN, "2019–2024", 9, ELECTION_DAY, CONVENED_ON))
                .expectException(Rejected.class)
                .expectNoEvents();
    }

    @Test
    void seatsMembers() {
        fixture.given(convened(ORDINARY, Municipalities.ORDINARY, 9))
                .when(new SeatMembers(
                        ORDINARY,
                        0L,
                        List.of(
                                new NewMember(person(1), name(1), Seat.MAYOR),
                                new NewMember(person(2), name(2), Seat.MEMBER)),
                        CONVENED_ON))
                .expectEvents(seated(ORDINARY, 1, CONVENED_ON), seated(ORDINARY, 2, CONVENED_ON))
                .expectResultMessagePayload(2L);
    }

    @Test
    void recordsThatASeatWasLeft() {
        fixture.given(ordinary(9))
                .when(new VacateSeat(ORDINARY, null, person(9), "İstifa", null))
                .expectEvents(new SeatVacated(ORDINARY, person(9), "İstifa", TODAY));
    }

    @Test
    void electsAnOfficer() {
        fixture.given(ordinary(9))
                .when(new ElectOfficer(ORDINARY, null, person(9), CouncilOffice.CLERK, null, null))
                .expectEvents(new OfficerElected(ORDINARY, person(9), CouncilOffice.CLERK, null, TODAY));
    }

    @Test
    void endsTheTerm() {
        fixture.given(ordinary(9))
                .when(new EndTerm(ORDINARY, null, null))
                .expectEvents(new CouncilTermEnded(ORDINARY, TODAY));
    }
}
