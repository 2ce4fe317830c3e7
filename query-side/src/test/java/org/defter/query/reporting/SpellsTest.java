package org.defter.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.defter.kernel.DomainEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.junit.jupiter.api.Test;

/** What holds one after the other, also where the days of the record run backwards. */
class SpellsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private record Something(String streamId, LocalDate occurredOn) implements DomainEvent {}

    @Test
    void eachHoldsUntilTheNext() {
        Spells<String> stages = new Spells<>();
        stages.now("A", at(10, 0));
        stages.now("A", at(11, 1));
        stages.now("B", at(12, 5));
        assertThat(stages.all()).extracting(Spells.Spell::value).containsExactly("A", "B");
        Held first = stages.all().getFirst().held();
        assertThat(first.fromPosition()).isEqualTo(10);
        assertThat(first.untilPosition()).isEqualTo(12);
        assertThat(first.endedOn()).isEqualTo(DAY.plusDays(5));
        assertThat(first.untilEvent()).isEqualTo("event-12");
        assertThat(stages.all().getLast().held().untilPosition()).isEqualTo(Held.OPEN);
    }

    @Test
    void aGapIsNoFactButCounts() {
        Spells<String> expected = new Spells<>();
        expected.now(null, at(1, 0));
        expected.now("A", at(2, 0));
        expected.now(null, at(3, 1));
        expected.now("A", at(4, 2));
        assertThat(expected.all()).extracting(Spells.Spell::number).containsExactly(0, 2);
    }

    /** A return entered on the tenth day for the third: on the fourth it had been returned, whatever was recorded in between. */
    @Test
    void byDaysTheLastEventCountsThatHadOccurred() {
        Spells<String> stages = new Spells<>();
        stages.now("AWAITING", at(1, 0));
        stages.now("FINAL", at(2, 7));
        stages.now("RETURNED", at(3, 3));
        for (int day = 0; day < 12; day++) {
            LocalDate asked = DAY.plusDays(day);
            List<String> holding = stages.all().stream()
                    .filter(spell -> !spell.held().fromDay().isAfter(asked)
                            && spell.held().untilDay().isAfter(asked))
                    .map(Spells.Spell::value)
                    .toList();
            assertThat(holding).as("day " + day).containsExactly(day < 3 ? "AWAITING" : "RETURNED");
        }
        assertThat(stages.all().get(1).held().endedOn()).isEqualTo(DAY.plusDays(3));
    }

    private static Streams.Recorded at(long position, int day) {
        return new Streams.Recorded(
                new Something("s", DAY.plusDays(day)),
                new EventStamp(position, position, Instant.EPOCH, "event-" + position, Map.of()));
    }
}
