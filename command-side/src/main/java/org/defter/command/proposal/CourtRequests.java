package org.defter.command.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.Plaintiff;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about suits and rulings; days are optional and default to today. No party is named. */
final class CourtRequests {

    private CourtRequests() {}

    /**
     * A suit against a decision.
     *
     * @param plaintiff who sued, by capacity
     * @param court the court
     * @param docketNumber number of the case in its docket
     * @param occurredOn day it was brought; none = today
     */
    record Sue(
            @NotNull Plaintiff plaintiff,
            @NotBlank @Size(max = 300) String court,
            @NotBlank @Size(max = 100) String docketNumber,
            @Nullable LocalDate occurredOn) {

        CourtReference reference() {
            return new CourtReference(court, docketNumber, null);
        }
    }

    /**
     * A ruling on a decision.
     *
     * @param court the court
     * @param docketNumber number of the case in its docket
     * @param rulingNumber number of the ruling; none where the document states none
     * @param occurredOn day of the ruling; none = today
     */
    record Ruling(
            @NotBlank @Size(max = 300) String court,
            @NotBlank @Size(max = 100) String docketNumber,

            @Nullable @Size(min = 1, max = 100) String rulingNumber,

            @Nullable LocalDate occurredOn) {

        CourtReference reference() {
            return new CourtReference(court, docketNumber, rulingNumber);
        }
    }
}
