package org.defter.command.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.kernel.council.Councils.METROPOLITAN;
import static org.defter.kernel.council.Councils.ORDINARY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.KnownStreams;
import org.defter.command.Rejected;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.RecessDecided;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The council takes one month of recess a year, decided before the month begins (A01). */
class RecessDeciderTest {

    private static final YearMonth AUGUST = YearMonth.of(2023, 8);
    private static final LocalDate JULY = LocalDate.of(2023, 7, 4);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 3, 11));

    @ParameterizedTest
    @EnumSource(MunicipalityKind.class)
    void isOneMonthOfAYear(MunicipalityKind kind) {
        List<CouncilEvent> history = history(kind);

        RecessDecided decided =
                (RecessDecided) decide(kind, history, AUGUST, JULY).getFirst();
        assertThat(decided.month()).isEqualTo(AUGUST);
        assertThat(decided.occurredOn()).isEqualTo(JULY);
        assertThat(decided.explanation()).extracting(Explanation::step).containsExactly("recess");

        List<CouncilEvent> inRecess = new ArrayList<>(history);
        inRecess.add(decided);
        assertThat(decide(kind, inRecess, AUGUST, JULY)).isEmpty();
        Rejected second =
                catchThrowableOfType(Rejected.class, () -> decide(kind, inRecess, YearMonth.of(2023, 9), JULY));
        assertThat(second.reason()).isEqualTo(CouncilRejection.TOO_MANY_RECESS_MONTHS);
        assertThat(second.explanation().getFirst().inputs())
                .containsEntry("k", "1")
                .containsEntry("m", "1");
        assertThat(decide(kind, inRecess, YearMonth.of(2024, 8), JULY)).hasSize(1);
    }

    @Test
    void isDecidedBeforeItBeginsForAMonthOfTheTerm() {
        List<CouncilEvent> history = history(MunicipalityKind.ORDINARY);
        assertRefused(
                CouncilRejection.RECESS_HAS_BEGUN,
                () -> decide(MunicipalityKind.ORDINARY, history, AUGUST, AUGUST.atDay(1)));
        assertThat(decide(
                        MunicipalityKind.ORDINARY,
                        history,
                        AUGUST,
                        AUGUST.atDay(1).minusDays(1)))
                .hasSize(1);

        List<CouncilEvent> ended = Councils.ended(history, LocalDate.of(2023, 7, 31));
        assertRefused(
                CouncilRejection.RECESS_OUTSIDE_TERM, () -> decide(MunicipalityKind.ORDINARY, ended, AUGUST, JULY));
    }

    @Test
    void isRecordedInTheStreamOfTheCouncil() {
        AggregateTestFixture<CouncilAggregate> fixture = new AggregateTestFixture<>(CouncilAggregate.class);
        fixture.registerInjectableResource(KnownStreams.facts(Municipalities.ordinary()));
        fixture.registerInjectableResource(ACT);

        fixture.given(Councils.ordinary(9))
                .when(new DecideRecess(ORDINARY, null, AUGUST, JULY))
                .expectSuccessfulHandlerExecution();
        fixture.given(Councils.ordinary(9))
                .when(new DecideRecess(ORDINARY, null, YearMonth.of(2023, 7), JULY))
                .expectException(Rejected.class)
                .expectNoEvents();
    }

    private static List<CouncilEvent> history(MunicipalityKind kind) {
        return switch (kind) {
            case METROPOLITAN -> Councils.metropolitan();
            case ORDINARY -> Councils.ordinary(9);
        };
    }

    private static List<CouncilEvent> decide(
            MunicipalityKind kind, List<CouncilEvent> history, YearMonth month, LocalDate day) {
        CouncilId id = switch (kind) {
            case METROPOLITAN -> METROPOLITAN;
            case ORDINARY -> ORDINARY;
        };
        Council council = Council.initial();
        for (CouncilEvent event : history) {
            council = council.evolve(event);
        }
        return RecessDecider.decide(new DecideRecess(id, 0L, month, day), council, LawInForce.initial(kind), ACT);
    }
}
