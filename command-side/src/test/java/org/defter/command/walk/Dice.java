package org.defter.command.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Chance by a seed: the same seed gives the same walk. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** True so many times in a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T first, T... others) {
        int choice = random.nextInt(others.length + 1);
        return choice == 0 ? first : others[choice - 1];
    }

    /** So many of them, in random order. */
    <T> List<T> some(Collection<T> of, int count) {
        List<T> shuffled = new ArrayList<>(of);
        java.util.Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(Math.max(count, 0), shuffled.size())));
    }

    long seed() {
        return random.nextLong();
    }
}
