package org.defter.query.platform.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.defter.kernel.DomainEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Mark;
import org.defter.query.platform.dossier.PastScale;
import org.defter.query.platform.dossier.Streams;

/**
 * The past of a list that joins streams, without a database: its rows are written as a table is, and looked up as a list looks them
 * up. What they must say is told by plain rows, which know of no marks: the same handler has them told the events that count at a
 * moment, and no others.
 *
 * @param <T> the rows handlers are given
 */
public final class JoinedPast<T> {

    /** Of how many places one is asked for; 1 asks for every place and every day. */
    private static final int ONE_OF = Integer.getInteger("defter.walk.places", 12);

    private static final int FEW_DAYS = 5;

    private final Handling<T> view;
    private final MemoryTables stored = new MemoryTables();
    private final List<Told> told = new ArrayList<>();

    private JoinedPast(Handling<T> view) {
        this.view = view;
    }

    /**
     * A list that joins streams.
     *
     * @param <T> the rows its handlers are given
     */
    public interface Handling<T> {

        /** The rows of its tables. */
        T over(PastTables tables);

        /** Handles an event, if it concerns the list. */
        void happened(T rows, DomainEvent event, EventStamp stamp);
    }

    private record Told(Streams.Recorded recorded, long day) {

        long position() {
            return recorded.stamp().position();
        }
    }

    /**
     * Writes a record in batches cut at random, some of its events as if they were entered late, and asks at places of it and at days
     * whether the rows that hold say what the events add up to.
     *
     * @param late how many of a hundred events are entered up to thirty days late
     * @return how many questions were asked
     */
    public static <T> int check(Handling<T> view, List<Streams.Recorded> record, int late, Random dice) {
        JoinedPast<T> past = new JoinedPast<>(view);
        past.tell(record, late, dice);
        return past.askPlaces(dice) + past.askDays(dice);
    }

    private void tell(List<Streams.Recorded> record, int late, Random dice) {
        Map<String, Long> began = new HashMap<>();
        for (int from = 0; from < record.size(); ) {
            int to = Math.min(record.size(), from + 1 + dice.nextInt(dice.nextBoolean() ? 3 : 20));
            List<Told> batch = new ArrayList<>();
            for (Streams.Recorded recorded : record.subList(from, to)) {
                DomainEvent event = recorded.event();
                long day = event.occurredOn().toEpochDay() - (dice.nextInt(100) < late ? dice.nextInt(30) : 0);
                long first = began.merge(event.streamId(), day, (known, _) -> known);
                batch.add(new Told(recorded, Math.max(day, first)));
            }
            stored.begin(
                    batch.getFirst().position(),
                    batch.stream().mapToLong(Told::day).min().orElseThrow());
            T rows = view.over(stored);
            for (Told one : batch) {
                Streams.Recorded recorded = one.recorded();
                stored.telling()
                        .tell(
                                PastScale.POSITION,
                                one.position(),
                                () -> view.happened(rows, recorded.event(), recorded.stamp()));
                stored.telling()
                        .tell(
                                PastScale.OCCURRED,
                                one.day(),
                                () -> view.happened(rows, recorded.event(), recorded.stamp()));
            }
            stored.write();
            told.addAll(batch);
            from = to;
        }
    }

    private int askPlaces(Random dice) {
        PlainTables plain = new PlainTables();
        T rows = view.over(plain);
        int asked = 0;
        for (int i = 0; i < told.size(); i++) {
            Told one = told.get(i);
            plain.tell(() ->
                    view.happened(rows, one.recorded().event(), one.recorded().stamp()));
            if (i == told.size() - 1 || dice.nextInt(ONE_OF) == 0) {
                assertThat(stored.at(new Mark(PastScale.POSITION, one.position())))
                        .as("at place " + one.position())
                        .isEqualTo(plain.content());
                asked++;
            }
        }
        return asked;
    }

    private int askDays(Random dice) {
        List<Long> days =
                new ArrayList<>(new TreeSet<>(told.stream().map(Told::day).toList()));
        int asked = 0;
        for (int i = 0; i < (ONE_OF == 1 ? days.size() : FEW_DAYS); i++) {
            long day = ONE_OF == 1
                    ? days.get(i)
                    : i == 0 ? days.getLast() : days.get(dice.nextInt(days.size())) + dice.nextInt(2);
            PlainTables plain = new PlainTables();
            T rows = view.over(plain);
            for (Told one : told) {
                if (one.day() <= day) {
                    try {
                        plain.tell(() -> view.happened(
                                rows, one.recorded().event(), one.recorded().stamp()));
                    } catch (IllegalStateException _) {
                        // What it stands on had not happened by that day: it counts later.
                    }
                }
            }
            assertThat(stored.at(new Mark(PastScale.OCCURRED, day)))
                    .as("by " + LocalDate.ofEpochDay(day))
                    .isEqualTo(plain.content());
            asked++;
        }
        return asked;
    }
}
