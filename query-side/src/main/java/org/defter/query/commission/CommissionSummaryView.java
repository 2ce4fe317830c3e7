package org.defter.query.commission;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.commission.CommissionKind;
import org.jspecify.annotations.Nullable;

/**
 * A commission as one line of a list.
 *
 * @param id the commission
 * @param version version of its stream
 * @param councilId its council
 * @param municipalityId its municipality
 * @param name official name
 * @param kind its field
 * @param size number of members n
 * @param formedOn first day
 * @param endedOn last day; none while it lasts
 */
public record CommissionSummaryView(
        UUID id,
        long version,
        UUID councilId,
        UUID municipalityId,
        String name,
        CommissionKind kind,
        int size,
        LocalDate formedOn,
        @Nullable LocalDate endedOn) {}
