package org.defter.kernel.project;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.id.MilestoneId;
import org.jspecify.annotations.Nullable;

/**
 * A milestone.
 *
 * @param milestoneId the milestone
 * @param title what is to be reached
 * @param due by when
 * @param moves how it was moved, in the order of the record
 * @param reached how it was reached
 * @param dropped why it will not be reached
 */
public record MilestoneRecord(
        MilestoneId milestoneId,
        String title,
        LocalDate due,
        List<MilestoneMoved> moves,
        @Nullable MilestoneReached reached,
        @Nullable MilestoneDropped dropped) {
    /** Copies the list, so that the record cannot change afterwards. */
    public MilestoneRecord {
        moves = List.copyOf(moves);
    }

    /** Whether it is neither reached nor dropped. */
    public boolean open() {
        return reached == null && dropped == null;
    }
}
