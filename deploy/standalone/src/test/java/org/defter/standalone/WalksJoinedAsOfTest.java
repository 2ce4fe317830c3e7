package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.defter.command.walk.RecordedWalks;
import org.defter.kernel.DomainEvent;
import org.defter.query.agenda.AgendaHandling;
import org.defter.query.clocks.ClockHandling;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.platform.past.JoinedPast;
import org.defter.query.register.RegisterHandling;
import org.defter.query.worklist.WorklistHandling;
import org.junit.jupiter.api.Test;

/**
 * Random walks through the whole command side: at places of each record, and by days of it, the rows that lists of the past answer
 * from say what the handlers of today make of the events that count then. Every other walk has some of its events entered late.
 * {@code -Ddefter.past.walks=} sets how many, {@code -Ddefter.walk.places=1} asks for every place and every day,
 * {@code -Ddefter.walk.seed=} walks one again.
 */
class WalksJoinedAsOfTest {

    private static final int WALKS = Integer.getInteger("defter.past.walks", 60);
    private static final int FEWEST_STEPS = 20;
    private static final int MOST_STEPS = 150;
    private static final int LATE = 15;

    @Test
    void listsThatJoinStreamsShowOfThePastWhatTheEventsAddUpTo() throws Exception {
        String one = System.getProperty("defter.walk.seed");
        List<Long> seeds = one == null ? RecordedWalks.seeds(WALKS) : List.of(Long.valueOf(one));
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), seeds.size());
        long questions = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Callable<Long>> shares = IntStream.range(0, threads)
                    .<Callable<Long>>mapToObj(first -> () -> walk(seeds, first, threads))
                    .toList();
            for (Future<Long> share : executor.invokeAll(shares)) {
                questions += share.get();
            }
        }
        if (one == null) {
            assertThat(questions).isGreaterThan(20L * WALKS);
        }
    }

    private static long walk(List<Long> seeds, int first, int every) {
        long questions = 0;
        try (RecordedWalks walks = new RecordedWalks()) {
            for (int i = first; i < seeds.size(); i += every) {
                long seed = seeds.get(i);
                Random dice = new Random(seed);
                try {
                    List<Streams.Recorded> record =
                            recorded(walks.record(seed, FEWEST_STEPS + dice.nextInt(MOST_STEPS - FEWEST_STEPS)), dice);
                    int late = seed % 2 == 0 ? LATE : 0;
                    for (JoinedPast.Handling<?> view : List.of(
                            new RegisterHandling(),
                            new AgendaHandling(),
                            new ClockHandling(),
                            new WorklistHandling())) {
                        questions += JoinedPast.check(view, record, late, dice);
                    }
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("-Ddefter.walk.seed=" + seed + ": " + e.getMessage(), e);
                }
            }
        }
        return questions;
    }

    private static List<Streams.Recorded> recorded(List<DomainEvent> walk, Random dice) {
        Map<String, Long> versions = new HashMap<>();
        List<Streams.Recorded> record = new ArrayList<>();
        long position = 0;
        for (DomainEvent event : walk) {
            position += 1 + dice.nextInt(2);
            long version = versions.merge(event.streamId(), 0L, (known, none) -> known + 1);
            record.add(new Streams.Recorded(
                    event,
                    new EventStamp(
                            position,
                            version,
                            event.occurredOn().atTime(12, 0).toInstant(ZoneOffset.UTC),
                            "event-" + position,
                            Map.of())));
        }
        return record;
    }
}
