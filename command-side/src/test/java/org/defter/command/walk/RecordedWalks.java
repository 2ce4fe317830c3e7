package org.defter.command.walk;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.DomainEvent;

/** The records that random walks leave, for whoever asks what is to be made of any record. */
public final class RecordedWalks implements AutoCloseable {

    private static final LocalDate AFTER_THE_ELECTION = LocalDate.of(2024, 4, 3);

    private final Town town = new Town();

    /** So many seeds; always the same ones. */
    public static List<Long> seeds(int count) {
        return Walks.seeds(count);
    }

    /**
     * Everything that is recorded on one walk, in the order of the record.
     *
     * @param seed the same seed leaves the same record
     * @param steps how far the walk goes
     */
    public List<DomainEvent> record(long seed, int steps) {
        Dice dice = new Dice(seed);
        town.beginAnew(AFTER_THE_ELECTION.plusDays(dice.between(0, 30)));
        Walk walk = new Walk(town, dice);
        walk.begin();
        walk.go(steps);
        return town.log();
    }

    @Override
    public void close() {
        town.close();
    }
}
