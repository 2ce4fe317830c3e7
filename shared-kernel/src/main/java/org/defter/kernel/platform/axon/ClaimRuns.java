package org.defter.kernel.platform.axon;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Tells a handler whether what it keeps in memory from one batch of a segment to the next is still what the database holds.
 *
 * <p>A run of batches begins when this process claims a segment and reads its token. It goes on while every batch finds the claim and
 * the very token the one before it committed: the token is written first in the transaction of a batch and its row stays locked
 * until the end, so if another node, a reset, a switch of generations or a crash of the server touched it in between, the batch is
 * refused and nothing of it is left ({@link ProvenTokens}). Whoever writes the rows of a view moves its token or takes its claim away;
 * letters tried again are the only exception, and a group that has any has no run.
 */
public interface ClaimRuns {

    /**
     * The run a batch belongs to.
     *
     * @param processor the processor
     * @param segment which part of its work
     * @param number never used twice in a process
     */
    record ClaimRun(String processor, int segment, long number) {}

    /**
     * The run a unit of work belongs to; the same before and after its commit if nothing came between.
     *
     * @param work the outermost unit of work that handles events
     * @return empty outside the batch of a processor, as for a letter that is tried again or the building of another generation;
     *     where the group has dead letters; and where the claim is lost
     */
    Optional<ClaimRun> of(UnitOfWork<?> work);
}
