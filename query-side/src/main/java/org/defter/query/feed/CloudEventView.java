package org.defter.query.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as others get it: CloudEvents 1.0 in JSON. It is written elsewhere byte by byte; this is its description.
 *
 * @param specversion version of the specification
 * @param id identifier of the event, the same wherever it is told
 * @param source the organisation
 * @param type stored name and revision
 * @param subject kind and identifier of the stream
 * @param time when it was recorded
 * @param datacontenttype always JSON
 * @param sequence its position in the record as text that sorts like the number
 * @param streamversion its place in its stream, from 0
 * @param occurredon the day it happened
 * @param rule the rules it follows from, separated by blanks; absent where it follows from none
 * @param data the payload as it was recorded
 */
@Schema(name = "CloudEvent")
record CloudEventView(
        @Schema(example = "1.0") String specversion,
        UUID id,

        @Schema(example = "https://defter.example.bel.tr") URI source,

        @Schema(example = "org.defter.DecisionAnnounced.v1") String type,

        @Schema(example = "proposal/704d0f0e-1f0b-4a39-9f7e-6f6a1c2f9b10")
        String subject,

        Instant time,

        @Schema(example = "application/json") String datacontenttype,

        @Schema(example = "0000000000000004711") String sequence,

        @Schema(example = "31") long streamversion,
        @Nullable LocalDate occurredon,
        @Schema(example = "D08") @Nullable String rule,
        Map<String, Object> data) {}
