package org.defter.query.platform.dossier;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.defter.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Everything a stream ever showed, and when. Pure. For views of several things in a stream, which a {@link PastProjection}
 * with its one row per stage does not serve.
 *
 * @param <V> the view of the stream
 * @param <E> the sealed root of the stream's events
 */
public final class Lifetimes<V extends DossierView<V>, E extends DomainEvent> {

    private final PastStages<V, E> stages;

    /** Of a stream without an event yet. */
    public Lifetimes(DossierFold<V, E> fold) {
        this.stages = new PastStages<>(fold);
    }

    /**
     * Marks from the first until before the last one.
     *
     * @param from the first mark that counts
     * @param until the first mark that does not count any more; {@code OPEN} if all do
     */
    public record Span(long from, long until) {

        /** No mark at all. */
        public static final Span NEVER = new Span(0, 0);

        /** What no mark reaches. */
        public static final long OPEN = PastScale.OPEN;

        /** Whether no mark counts. */
        public boolean never() {
            return from >= until;
        }

        /** One span of two that touch, or of which one is none; null where a gap would be closed. */
        public @Nullable Span joined(Span next) {
            if (never()) {
                return next;
            }
            if (next.never()) {
                return this;
            }
            return until == next.from ? new Span(from, next.until) : null;
        }
    }

    /**
     * What a stream showed, and when it did.
     *
     * @param view what was to be seen
     * @param positions from which place of the record until which; never for what was to be seen at no place of it
     * @param instants the same in microseconds since 1970 of recording
     * @param days the same in days since 1970 of occurring
     */
    public record Lifetime<V>(V view, Span positions, Span instants, Span days) {}

    /** The version of the next event. */
    public int next() {
        return stages.next();
    }

    /**
     * Adds the next event of the stream.
     *
     * @throws IllegalStateException if what had happened by some day does not add up; then nothing was added
     */
    public void add(Streams.Recorded recorded) {
        stages.add(recorded);
    }

    /**
     * All of it: first what was to be seen at the places of the record, in their order, then what was to be seen only when
     * looking at it by the days of occurring.
     */
    public List<Lifetime<V>> all() {
        IdentityHashMap<V, Span> days = new IdentityHashMap<>();
        List<PastStages.Stage<V>> byDay = stages.changed(PastScale.OCCURRED);
        byDay.forEach(stage -> days.put(stage.view(), new Span(stage.from(), stage.until())));
        long[] instants = PastScale.RECORDED.marks(stages.events());
        List<PastStages.Stage<V>> recorded = stages.changed(PastScale.POSITION);
        List<Lifetime<V>> all = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            PastStages.Stage<V> stage = recorded.get(i);
            Span day = days.remove(stage.view());
            all.add(new Lifetime<>(
                    stage.view(),
                    new Span(stage.from(), stage.until()),
                    new Span(instants[i], i + 1 < instants.length ? instants[i + 1] : Span.OPEN),
                    day == null ? Span.NEVER : day));
        }
        byDay.stream()
                .filter(stage -> days.containsKey(stage.view()))
                .forEach(stage -> all.add(
                        new Lifetime<>(stage.view(), Span.NEVER, Span.NEVER, new Span(stage.from(), stage.until()))));
        return all;
    }
}
