package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.defter.command.walk.RecordedWalks;
import org.defter.kernel.DomainEvent;
import org.defter.query.commission.CommissionDossierFold;
import org.defter.query.council.CouncilDossierFold;
import org.defter.query.meeting.MeetingDossierFold;
import org.defter.query.municipality.MunicipalityDossierFold;
import org.defter.query.plan.PlanDossierFold;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.DossierView;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastTable;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.proposal.ProposalDossierFold;
import org.defter.query.review.ReviewDossierFold;
import org.defter.query.sitting.SittingDossierFold;
import org.junit.jupiter.api.Test;

/**
 * Random walks through the whole command side: at every place of each record, for every stream, the rows that
 * lists of the past answer from show what the dossier showed when that place was the last. {@code -Ddefter.past.walks=} sets how
 * many, {@code -Ddefter.walk.seed=} walks one again.
 */
class WalksAsOfTest {

    private static final int WALKS = Integer.getInteger("defter.past.walks", 300);
    private static final int FEWEST_STEPS = 20;
    private static final int MOST_STEPS = 150;
    private static final List<DossierFold<?, ?>> FOLDS = List.of(
            new MunicipalityDossierFold(),
            new CouncilDossierFold(),
            new CommissionDossierFold(),
            new MeetingDossierFold(),
            new SittingDossierFold(),
            new ReviewDossierFold(),
            new ProposalDossierFold(),
            new PlanDossierFold());

    /** What was asked, and about which kinds of streams. */
    private record Asked(long questions, Set<Class<?>> roots) {}

    @Test
    void listsOfThePastShowWhatWasLiveThen() throws Exception {
        String one = System.getProperty("defter.walk.seed");
        List<Long> seeds = one == null ? RecordedWalks.seeds(WALKS) : List.of(Long.valueOf(one));
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), seeds.size());
        long questions = 0;
        Set<Class<?>> roots = new HashSet<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Callable<Asked>> shares = IntStream.range(0, threads)
                    .<Callable<Asked>>mapToObj(first -> () -> walk(seeds, first, threads))
                    .toList();
            for (Future<Asked> share : executor.invokeAll(shares)) {
                questions += share.get().questions();
                roots.addAll(share.get().roots());
            }
        }
        if (one == null) {
            assertThat(roots).hasSameSizeAs(FOLDS);
            assertThat(questions).isGreaterThan(200L * WALKS);
        }
    }

    private static Asked walk(List<Long> seeds, int first, int every) {
        long questions = 0;
        Set<Class<?>> roots = new HashSet<>();
        try (RecordedWalks walks = new RecordedWalks()) {
            for (int i = first; i < seeds.size(); i += every) {
                long seed = seeds.get(i);
                Random dice = new Random(seed);
                try {
                    List<DomainEvent> record =
                            walks.record(seed, FEWEST_STEPS + dice.nextInt(MOST_STEPS - FEWEST_STEPS));
                    for (List<Streams.Recorded> stream : streams(record, dice).values()) {
                        DossierFold<?, ?> fold = foldOf(stream.getFirst().event());
                        questions += ask(fold, stream, dice);
                        roots.add(fold.root());
                    }
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("-Ddefter.walk.seed=" + seed + ": " + e.getMessage(), e);
                }
            }
        }
        return new Asked(questions, roots);
    }

    private static <V extends DossierView<V>, E extends DomainEvent> int ask(
            DossierFold<V, E> fold, List<Streams.Recorded> stream, Random dice) {
        return PastTable.check(fold, stream, dice);
    }

    private static DossierFold<?, ?> foldOf(DomainEvent event) {
        return FOLDS.stream()
                .filter(fold -> fold.root().isInstance(event))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No dossier shows " + event));
    }

    /** The events by stream, recorded on their days by two nodes, one of whose clocks is late by a second. */
    private static Map<String, List<Streams.Recorded>> streams(List<DomainEvent> record, Random dice) {
        Map<String, List<Streams.Recorded>> streams = new LinkedHashMap<>();
        long position = 0;
        for (DomainEvent event : record) {
            position += 1 + dice.nextInt(2);
            List<Streams.Recorded> stream = streams.computeIfAbsent(event.streamId(), id -> new ArrayList<>());
            Instant recordedAt = noon(event.occurredOn()).plusMillis(position).minusSeconds(dice.nextInt(2));
            stream.add(new Streams.Recorded(
                    event, new EventStamp(position, stream.size(), recordedAt, "event-" + position, Map.of())));
        }
        return streams;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
