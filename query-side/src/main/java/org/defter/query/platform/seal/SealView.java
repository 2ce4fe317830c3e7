package org.defter.query.platform.seal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.platform.operations.EntryDifference;
import org.jspecify.annotations.Nullable;

/**
 * A sealed day of the access log beside the log as it is now.
 *
 * @param day the day, in Europe/Istanbul
 * @param verdict whether the log still has what was sealed
 * @param entries how many entries the day has now
 * @param root root of the tree of the entries as they are now
 * @param sealedEntries how many were sealed
 * @param sealedRoot root that was sealed
 * @param position the place of the seal in the record
 * @param eventId the event that is the seal; {@code /api/ledger/proofs/{eventId}} proves that it is in the ledger
 * @param differences entries that were changed, removed or added, as far as the hashes kept beside the log tell
 * @param keptHashesHold whether the hashes kept beside the log are those that were sealed; if not, they cannot name what differs
 */
@Schema(name = "AccessLogSeal")
public record SealView(
        LocalDate day,
        Verdict verdict,
        long entries,
        String root,
        long sealedEntries,
        String sealedRoot,
        long position,
        String eventId,
        List<EntryDifference> differences,
        boolean keptHashesHold) {

    /** Copies the list. */
    public SealView {
        differences = List.copyOf(differences);
    }

    /** What came of the comparison. */
    @Schema(name = "AccessLogSealVerdict")
    public enum Verdict {
        /** Every entry is as it was sealed, and there is none else. */
        SAME,
        /** An entry was changed, removed or added since, or the hashes kept beside the log were. */
        DIFFERENT
    }

    /** The detail of a finding; none if nothing is wrong. */
    public @Nullable String wrong() {
        if (verdict == Verdict.SAME) {
            return null;
        }
        return "sealed " + sealedEntries + " entries with root " + sealedRoot + ", now " + entries + " with " + root + ": "
                + differences + (keptHashesHold ? "" : "; the kept hashes are not the sealed ones");
    }
}
