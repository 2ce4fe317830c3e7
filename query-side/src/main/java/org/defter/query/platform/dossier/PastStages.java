package org.defter.query.platform.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.DomainEvent;

/**
 * The stages a stream went through, as they were at each mark of a scale. Pure; the view of each stage is what the fold
 * makes of the events up to its mark, and nothing else.
 *
 * @param <V> the view
 * @param <E> the sealed root of the stream's events
 */
final class PastStages<V extends DossierView<V>, E extends DomainEvent> {

    private final DossierFold<V, E> fold;
    private final List<Streams.Recorded> events = new ArrayList<>();
    private final List<V> views = new ArrayList<>();
    private int stored;

    /** No event yet. */
    PastStages(DossierFold<V, E> fold) {
        this.fold = fold;
    }

    /**
     * What was to be seen from one mark until another.
     *
     * @param from the first mark at which it held
     * @param until the first mark at which it did not hold any more; {@link PastScale#OPEN} if it still does
     * @param view what was to be seen
     * @param known whether there was a stage from that mark on before the latest events
     */
    record Stage<V>(long from, long until, V view, boolean known) {}

    /** The events so far, in their order. */
    List<Streams.Recorded> events() {
        return List.copyOf(events);
    }

    /** The version of the next event. */
    int next() {
        return events.size();
    }

    /**
     * Adds the next event of the stream.
     *
     * @throws IllegalStateException if what had happened by some day does not add up; then nothing was added
     */
    void add(Streams.Recorded recorded) {
        E event = fold.root().cast(recorded.event());
        views.add(fold.next(views.isEmpty() ? null : views.getLast(), event, recorded.stamp()));
        events.add(recorded);
        if (isLate()) {
            try {
                changed(PastScale.OCCURRED);
            } catch (RuntimeException e) {
                events.removeLast();
                views.removeLast();
                throw e;
            }
        }
    }

    private boolean isLate() {
        return events.size() > 1
                && events.getLast()
                        .event()
                        .occurredOn()
                        .isBefore(events.get(events.size() - 2).event().occurredOn());
    }

    /** From here on events are new: what was added so far is stored. */
    void settle() {
        stored = events.size();
    }

    /** Every stage that the new events began, changed or ended, in their order. */
    List<Stage<V>> changed(PastScale scale) {
        if (stored == events.size()) {
            return List.of();
        }
        long[] marks = scale.marks(events);
        long[] ordered = Arrays.stream(marks).sorted().distinct().toArray();
        long[] old = Arrays.stream(marks, 0, stored).sorted().distinct().toArray();
        long first = Arrays.stream(marks, stored, marks.length).min().orElseThrow();
        List<Stage<V>> stages = new ArrayList<>();
        for (int i = 0; i < ordered.length; i++) {
            long until = i + 1 < ordered.length ? ordered[i + 1] : PastScale.OPEN;
            boolean ended = until == first && Arrays.binarySearch(old, first) < 0;
            if (ordered[i] >= first || ended) {
                boolean known = Arrays.binarySearch(old, ordered[i]) >= 0;
                stages.add(new Stage<>(ordered[i], until, view(marks, ordered[i]), known));
            }
        }
        return stages;
    }

    private V view(long[] marks, long mark) {
        int shown = 0;
        int last = -1;
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] <= mark) {
                shown++;
                last = i;
            }
        }
        if (shown == last + 1) {
            return views.get(last);
        }
        List<Streams.Recorded> then = new ArrayList<>(shown);
        for (int i = 0; i <= last; i++) {
            if (marks[i] <= mark) {
                then.add(events.get(i));
            }
        }
        V view = Streams.view(fold, then);
        if (view == null) {
            throw new IllegalStateException("Nothing of the stream " + streamId() + " had happened by " + mark);
        }
        return view;
    }

    private UUID streamId() {
        return UUID.fromString(events.getFirst().event().streamId());
    }
}
