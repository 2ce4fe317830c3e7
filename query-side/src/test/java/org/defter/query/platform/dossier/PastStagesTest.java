package org.defter.query.platform.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows of the past against the events they are made of, for whatever a stream may hold. */
class PastStagesTest {

    private static final String STREAM = UUID.randomUUID().toString();
    private static final int NEEDS_ELEVEN = -11;
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final Instant BEGAN = Instant.parse("2024-06-01T08:00:00Z");

    /** That something was noted. */
    private record Noted(int number, LocalDate occurredOn) implements DomainEvent {

        @Override
        public String streamId() {
            return STREAM;
        }
    }

    /** Everything noted so far. */
    private record Notes(long version, List<Integer> numbers) implements DossierView<Notes> {

        @Override
        public Notes at(long shown) {
            return new Notes(shown, numbers);
        }
    }

    /** Adds numbers; one that is negative must not come first, and one of them only after 11. */
    private static final class NotesFold implements DossierFold<Notes, Noted> {

        @Override
        public Class<Noted> root() {
            return Noted.class;
        }

        @Override
        public Set<Class<? extends Noted>> ignores() {
            return Set.of();
        }

        @Override
        public Notes evolve(@Nullable Notes view, Noted event, EventStamp stamp) {
            List<Integer> numbers = new ArrayList<>(
                    event.number() < 0
                            ? DossierFold.begun(view, event).numbers()
                            : view == null ? List.of() : view.numbers());
            if (event.number() == NEEDS_ELEVEN && !numbers.contains(11)) {
                throw new IllegalStateException("No 11 before it");
            }
            numbers.add(event.number());
            return new Notes(0, List.copyOf(numbers));
        }
    }

    private static Streams.Recorded noted(int version, int number, long position, LocalDate day, Instant at) {
        return new Streams.Recorded(
                new Noted(number, day), new EventStamp(position, version, at, "event-" + version, Map.of()));
    }

    /** Days that run backwards, clocks that do, events of the same day and of the same microsecond. */
    @Test
    void rowsOfThousandRandomStreamsShowWhatTheEventsAddUpTo() {
        int asked = 0;
        for (long seed = 0; seed < 1000; seed++) {
            Random dice = new Random(seed);
            List<Streams.Recorded> stream = new ArrayList<>();
            long position = dice.nextInt(100);
            Instant at = BEGAN;
            int events = 1 + dice.nextInt(14);
            for (int version = 0; version < events; version++) {
                position += 1 + dice.nextInt(3) * dice.nextInt(50);
                at = at.plusNanos(1_000L * (dice.nextInt(4) - 1) * (dice.nextBoolean() ? 1 : dice.nextInt(1_000_000)));
                stream.add(noted(version, version, position, FIRST.plusDays(dice.nextInt(6)), at));
            }
            try {
                asked += PastTable.check(new NotesFold(), stream, dice);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        assertThat(asked).isGreaterThan(100_000);
    }

    @Test
    void eventEnteredLateChangesEveryLaterDayAndNothingElse() {
        PastStages<Notes, Noted> stages = new PastStages<>(new NotesFold());
        stages.add(noted(0, 10, 1, FIRST, BEGAN));
        stages.add(noted(1, 11, 2, FIRST.plusDays(4), BEGAN.plusSeconds(1)));
        stages.settle();
        stages.add(noted(2, 12, 3, FIRST.plusDays(2), BEGAN.plusSeconds(2)));
        long day = FIRST.toEpochDay();
        assertThat(stages.changed(PastScale.OCCURRED))
                .containsExactly(
                        new PastStages.Stage<>(day, day + 2, new Notes(0, List.of(10)), true),
                        new PastStages.Stage<>(day + 2, day + 4, new Notes(2, List.of(10, 12)), false),
                        new PastStages.Stage<>(day + 4, PastScale.OPEN, new Notes(2, List.of(10, 11, 12)), true));
        assertThat(stages.changed(PastScale.POSITION))
                .containsExactly(
                        new PastStages.Stage<>(2, 3, new Notes(1, List.of(10, 11)), true),
                        new PastStages.Stage<>(3, PastScale.OPEN, new Notes(2, List.of(10, 11, 12)), false));
    }

    /** As a period that begins anew from a rectified day, earlier than the stream. */
    @Test
    void eventSaidToHaveOccurredBeforeTheStreamBeganCountsFromItsBeginning() {
        PastStages<Notes, Noted> stages = new PastStages<>(new NotesFold());
        Streams.Recorded first = noted(0, 10, 1, FIRST, BEGAN);
        Streams.Recorded earlier = noted(1, -1, 2, FIRST.minusDays(1), BEGAN);
        stages.add(first);
        stages.settle();
        stages.add(earlier);
        assertThat(stages.changed(PastScale.OCCURRED))
                .containsExactly(new PastStages.Stage<>(
                        FIRST.toEpochDay(), PastScale.OPEN, new Notes(1, List.of(10, -1)), true));
        List<Streams.Recorded> stream = List.of(first, earlier);
        assertThat(Streams.shown(stream, new Moment.OccurredUntil(FIRST.minusDays(1))))
                .isEmpty();
        assertThat(Streams.shown(stream, new Moment.OccurredUntil(FIRST))).isEqualTo(stream);
    }

    @Test
    void eventThatDoesNotAddUpToWhatHappenedBeforeIsLeftOut() {
        PastStages<Notes, Noted> stages = new PastStages<>(new NotesFold());
        stages.add(noted(0, 10, 1, FIRST, BEGAN));
        stages.add(noted(1, 11, 2, FIRST.plusDays(4), BEGAN));
        stages.settle();
        assertThatThrownBy(() -> stages.add(noted(2, NEEDS_ELEVEN, 3, FIRST.plusDays(2), BEGAN)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stages.next()).isEqualTo(2);
        assertThat(stages.changed(PastScale.POSITION)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PastScale.class)
    void rowIsCountedByItsSpanHoweverLongItHeld(PastScale scale) {
        for (int bits = 0; bits < 62; bits++) {
            for (long length : new long[] {(1L << bits) - 1, 1L << bits, (1L << bits) + 1}) {
                if (length < 1) {
                    continue;
                }
                long from = 77;
                short span = scale.span(from, from + length);
                assertThat((int) span).isBetween(1, scale.spans());
                assertThat(scale.earliest(span, from + length - 1)).isLessThan(from);
            }
        }
        assertThat(scale.span(77, PastScale.OPEN)).isEqualTo(PastScale.OPEN_SPAN);
        assertThat(scale.earliest(PastScale.OPEN_SPAN, Long.MAX_VALUE)).isEqualTo(Long.MIN_VALUE);
        assertThat(scale.earliest(2, 1_000)).isEqualTo(1_000 - 256);
    }

    @Test
    void momentsAtTheEndsOfTimeAreMarksToo() {
        assertThat(Mark.of(new Moment.RecordedBefore(Instant.MAX)).value()).isLessThan(PastScale.OPEN);
        assertThat(Mark.of(new Moment.RecordedBefore(Instant.MIN.plusNanos(1))).value())
                .isNegative();
        assertThat(Mark.of(new Moment.RecordedBefore(Instant.EPOCH.plusNanos(1_000)))
                        .value())
                .isZero();
        assertThat(Mark.of(new Moment.RecordedBefore(Instant.EPOCH.plusNanos(1_001)))
                        .value())
                .isOne();
    }
}
