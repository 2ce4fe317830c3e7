package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the source of an imported partnership says of how it came about. What is absent is unknown to that source, which
 * does not mean that it did not happen.
 *
 * @param standing how far it had come
 * @param since since when it has been signed or active
 * @param validUntil last day on which it holds; none if it has no end or the source does not say
 * @param decision the council decision
 * @param permission the ministry's permission
 */
public record ImportedRecord(
        ImportedStanding standing,
        @Nullable LocalDate since,
        @Nullable LocalDate validUntil,
        @Nullable RegisterPaper decision,
        @Nullable RegisterPaper permission) {

    /** With what was found later; what was known stays. */
    public ImportedRecord with(@Nullable RegisterPaper foundDecision, @Nullable RegisterPaper foundPermission) {
        return new ImportedRecord(
                standing,
                since,
                validUntil,
                RegisterPaper.merged(decision, foundDecision),
                RegisterPaper.merged(permission, foundPermission));
    }
}
