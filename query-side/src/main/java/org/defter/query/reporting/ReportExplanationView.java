package org.defter.query.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event a figure is made of.
 *
 * @param eventId the event
 * @param position its place in the record
 * @param type its kind
 * @param occurredOn day on which it occurred
 * @param subjectKind what the fact is about
 * @param subjectId the same: which
 * @param subject its name
 */
@Schema(name = "ReportExplanation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportExplanationView(
        @Schema(example = "0d7ad49e-7a2c-4b6f-8d0e-1c0a3f1b2a55")
        String eventId,

        long position,
        @Schema(example = "ReferredToCommissions") String type,
        LocalDate occurredOn,
        @Schema(example = "PROPOSAL") String subjectKind,
        UUID subjectId,
        @Nullable String subject) {}
