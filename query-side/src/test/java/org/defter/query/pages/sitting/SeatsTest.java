package org.defter.query.pages.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.defter.query.pages.sitting.Seats.Seat;
import org.defter.query.pages.sitting.Seats.Taken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9, 31, 32, 75, 101, 160, 313})
    void placesEverySeatWithinTheDrawingAndOnNoOther(int count) {
        List<Seat> seats = Seats.of(Collections.nCopies(count, new Taken("YES", "")));

        assertThat(seats).hasSize(count);
        assertThat(seats).allSatisfy(seat -> {
            assertThat(seat.x() - seat.radius()).isNotNegative();
            assertThat(seat.x() + seat.radius()).isLessThanOrEqualTo(1000);
            assertThat(seat.y() - seat.radius()).isNotNegative();
            assertThat(seat.y() + seat.radius()).isLessThanOrEqualTo(520);
        });
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                double distance = Math.hypot(
                        (double) seats.get(a).x() - seats.get(b).x(),
                        (double) seats.get(a).y() - seats.get(b).y());
                assertThat(distance).isGreaterThanOrEqualTo(2.0 * seats.get(a).radius() - 2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 101})
    void keepsOneSideTogetherFromTheLeft(int count) {
        List<Taken> taken = Stream.concat(
                        Collections.nCopies(count / 2, new Taken("YES", "")).stream(),
                        Collections.nCopies(count - count / 2, new Taken("NO", "")).stream())
                .toList();

        List<Seat> seats = Seats.of(taken);

        long yes = seats.stream()
                .filter(seat -> seat.vote().equals("YES") && seat.x() < 500)
                .count();
        assertThat(yes).isGreaterThanOrEqualTo(count / 2 - 7L);
        assertThat(seats.getFirst().x()).isLessThan(seats.getLast().x());
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "NO", "ABSTAIN"})
    void tellsSidesApartWithoutColour(String vote) {
        assertThat(Seats.of(List.of(new Taken(vote, ""))).getFirst().sign()).isNotEmpty();
        assertThat(new HashSet<>(Stream.of("YES", "NO", "ABSTAIN", "AWAY")
                        .map(side -> Seats.of(List.of(new Taken(side, "")))
                                .getFirst()
                                .sign())
                        .toList()))
                .hasSize(4);
    }
}
