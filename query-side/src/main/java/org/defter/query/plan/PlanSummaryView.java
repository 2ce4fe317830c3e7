package org.defter.query.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.plan.PlanKind;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one line of a list.
 *
 * @param id the plan
 * @param version version of its stream
 * @param municipalityId the municipality
 * @param unitId the proposing unit
 * @param authorisedUnitId the only unit that may draft, once authorised
 * @param title title
 * @param kind statutory, action or sector plan
 * @param firstYear first year covered
 * @param lastYear last year covered
 * @param state how far it has come
 * @param proposedOn day it was proposed
 * @param versionInForce number of the version in force
 * @param fate what became of it, once a version has been in force
 */
public record PlanSummaryView(
        UUID id,
        long version,
        UUID municipalityId,
        UUID unitId,
        @Nullable UUID authorisedUnitId,
        String title,
        PlanKind kind,
        int firstYear,
        int lastYear,
        PlanState state,
        LocalDate proposedOn,
        @Nullable Integer versionInForce,
        @Nullable PlanFate fate) {

    /** What the public may know of it: not that an update is being prepared. */
    PlanSummaryView forPublic() {
        return new PlanSummaryView(
                id,
                version,
                municipalityId,
                unitId,
                authorisedUnitId,
                title,
                kind,
                firstYear,
                lastYear,
                fate == null ? state : fate.shown(),
                proposedOn,
                versionInForce,
                fate);
    }
}
