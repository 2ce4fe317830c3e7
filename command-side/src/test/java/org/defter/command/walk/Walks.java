package org.defter.command.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.defter.kernel.DomainEvent;

/** Many walks, each by a seed of its own, and what they met between them. */
final class Walks {

    private static final LocalDate AFTER_THE_ELECTION = LocalDate.of(2024, 4, 3);
    private static final int FEWEST_STEPS = 40;
    private static final int MOST_STEPS = 500;

    /** How often which command met which outcome. */
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** The kinds of events that were recorded. */
    private final TreeSet<String> recorded = new TreeSet<>();

    private Walks() {}

    /** So many seeds; always the same ones. */
    static List<Long> seeds(int count) {
        return new Random(20240311).longs(count).boxed().toList();
    }

    /**
     * Walks by these seeds, as many at once as there are processors, each in a town of its own.
     *
     * @throws AssertionError of the first walk that came to something that does not hold, with its seed
     */
    static Walks by(List<Long> seeds, Supplier<Town> towns) {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), seeds.size());
        Walks all = new Walks();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Walks>> shares = new ArrayList<>();
            for (int share = 0; share < threads; share++) {
                int first = share;
                shares.add(executor.submit(() -> share(seeds, first, threads, towns)));
            }
            for (Future<Walks> share : shares) {
                all.add(share.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return all;
    }

    /** Every so manieth seed. */
    private static Walks share(List<Long> seeds, int first, int every, Supplier<Town> towns) {
        Walks walks = new Walks();
        try (Town town = towns.get()) {
            for (int i = first; i < seeds.size(); i += every) {
                walks.walk(town, seeds.get(i));
            }
        }
        return walks;
    }

    private void walk(Town town, long seed) {
        Dice dice = new Dice(seed);
        town.beginAnew(AFTER_THE_ELECTION.plusDays(dice.between(0, 30)));
        Walk walk = new Walk(town, dice);
        try {
            walk.begin();
            walk.go(dice.between(FEWEST_STEPS, MOST_STEPS));
            new Invariants(town, walk.municipality()).hold();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "-Ddefter.walk.seed=" + seed + ": " + e.getMessage() + "\n" + String.join("\n", walk.told()), e);
        }
        walk.outcomes().forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
        for (DomainEvent event : town.log()) {
            recorded.add(event.getClass().getSimpleName());
        }
    }

    private void add(Walks more) {
        more.outcomes.forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
        recorded.addAll(more.recorded);
    }

    Map<String, Integer> outcomes() {
        return outcomes;
    }

    TreeSet<String> recorded() {
        return recorded;
    }
}
