package org.defter.kernel.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about a vote, as much of it as it says: nothing is worked out from anything else.
 *
 * @param mode how the votes fell, if stated
 * @param yes votes for, if stated
 * @param no votes against, if stated
 * @param abstain abstentions, if stated
 * @param against who is named as having voted against, as written
 */
public record StatedVote(
        @Nullable Mode mode,
        @Nullable Integer yes,
        @Nullable Integer no,
        @Nullable Integer abstain,
        List<String> against) {

    /** How the votes fell. */
    public enum Mode {
        /** All votes on one side. */
        UNANIMOUS,
        /** More votes on one side. */
        MAJORITY,
        /** As many for as against; the chair's side won. */
        TIE_CHAIR
    }

    /** Keeps a copy of the names. */
    public StatedVote {
        against = Lists.copy(against);
    }
}
