package org.defter.query.platform.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.defter.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the past of one stream without a database: written as a table is, looked up as a list looks them up.
 *
 * @param <V> the view
 * @param <E> the sealed root of the stream's events
 */
public final class PastTable<V extends DossierView<V>, E extends DomainEvent> {

    private final DossierFold<V, E> fold;
    private final Map<PastScale, Map<Long, PastStages.Stage<V>>> rows = new HashMap<>();
    private final List<Streams.Recorded> written = new ArrayList<>();
    private final List<V> live = new ArrayList<>();

    private PastTable(DossierFold<V, E> fold) {
        this.fold = fold;
        for (PastScale scale : PastScale.values()) {
            rows.put(scale, new LinkedHashMap<>());
        }
    }

    /**
     * Writes a stream in batches cut at random and asks at every mark, right before and right after it, whether the row
     * that holds shows what the dossier of today showed then, or what the events that count then add up to: about the
     * marks of a batch after it, and about all of them in the end.
     *
     * @return how many questions were asked
     */
    public static <V extends DossierView<V>, E extends DomainEvent> int check(
            DossierFold<V, E> fold, List<Streams.Recorded> stream, Random dice) {
        PastTable<V, E> table = new PastTable<>(fold);
        int asked = 0;
        for (int from = 0; from < stream.size(); ) {
            int to = Math.min(stream.size(), from + 1 + dice.nextInt(dice.nextBoolean() ? 2 : 9));
            table.write(stream.subList(from, to));
            asked += table.ask(stream.subList(from, to));
            from = to;
        }
        return asked + table.ask(stream);
    }

    private void write(List<Streams.Recorded> batch) {
        PastStages<V, E> stages = new PastStages<>(fold);
        written.forEach(stages::add);
        stages.settle();
        batch.forEach(stages::add);
        rows.forEach((scale, table) -> {
            for (PastStages.Stage<V> stage : stages.changed(scale)) {
                assertThat(table.containsKey(stage.from()))
                        .as(scale + ": a row from " + stage.from())
                        .isEqualTo(stage.known());
                table.put(stage.from(), stage);
            }
        });
        for (Streams.Recorded recorded : batch) {
            written.add(recorded);
            live.add(fold.next(
                    live.isEmpty() ? null : live.getLast(), fold.root().cast(recorded.event()), recorded.stamp()));
        }
    }

    private int ask(List<Streams.Recorded> about) {
        List<Moment.Past> moments = new ArrayList<>();
        for (Streams.Recorded recorded : about) {
            for (int aside = -1; aside <= 1; aside++) {
                moments.add(new Moment.Position(recorded.stamp().position() + aside));
                moments.add(
                        new Moment.RecordedBefore(recorded.stamp().recordedAt().plusNanos(1 + 1_000L * aside)));
                moments.add(
                        new Moment.OccurredUntil(recorded.event().occurredOn().plusDays(aside)));
            }
        }
        moments.forEach(moment -> assertThat(row(moment)).as(moment.toString()).isEqualTo(folded(moment)));
        return moments.size();
    }

    private @Nullable V row(Moment.Past moment) {
        Mark mark = Mark.of(moment);
        List<PastStages.Stage<V>> holding = rows.get(mark.scale()).values().stream()
                .filter(stage -> stage.from() <= mark.value() && stage.until() > mark.value())
                .toList();
        assertThat(holding).as("rows at " + moment).hasSizeLessThan(2);
        holding.forEach(stage -> {
            short span = mark.scale().span(stage.from(), stage.until());
            assertThat(stage.from())
                    .as("counted by its span")
                    .isGreaterThan(mark.scale().earliest(span, mark.value()));
        });
        return holding.stream().findFirst().map(PastStages.Stage::view).orElse(null);
    }

    /** By the rule for single dossiers, event by event; what is a beginning of the stream was live once. */
    private @Nullable V folded(Moment.Past moment) {
        List<Streams.Recorded> then = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < written.size(); i++) {
            LocalDate day = written.get(i).event().occurredOn();
            LocalDate began = written.getFirst().event().occurredOn();
            if (moment.shows(day.isBefore(began) ? began : day, written.get(i).stamp())) {
                then.add(written.get(i));
                last = i + 1;
            } else if (moment.isBeginning()) {
                break;
            }
        }
        if (then.isEmpty()) {
            return null;
        }
        return last == then.size() ? live.get(last - 1) : Streams.view(fold, then);
    }
}
