package org.defter.query.lineage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing with everything that authorised it and everything it authorised.
 *
 * @param of the thing asked about
 * @param authorisedBy the links that lead to it, nearest first
 * @param authorises the links that lead on from it, nearest first
 * @param complete whether these are all links; false if there were too many to show
 */
public record LineageView(Thing of, List<Link> authorisedBy, List<Link> authorises, boolean complete) {

    /** Copies the lists. */
    public LineageView {
        authorisedBy = List.copyOf(authorisedBy);
        authorises = List.copyOf(authorises);
    }

    /**
     * Something in the thread.
     *
     * @param kind what it is
     * @param kindText the same in the reader's language
     * @param id its identifier; that of a decision follows from its number
     * @param code its code within its plan, if it has one
     * @param title its name, or a decision's number
     * @param endedOn the day it ended or fell, if it has
     */
    public record Thing(
            LineageKind kind,
            @Schema(example = "objective") String kindText,
            UUID id,
            @Nullable String code,
            String title,
            @Nullable LocalDate endedOn) {}

    /**
     * One link of the thread.
     *
     * @param distance how many links away from the thing asked about, from 1
     * @param from what authorises
     * @param relation how
     * @param relationText the same in the reader's language
     * @param to what is authorised
     * @param event the event that made the link
     */
    public record Link(
            int distance,
            Thing from,
            LineageRelation relation,
            @Schema(example = "adopted") String relationText,
            Thing to,
            Event event) {}

    /**
     * An event of the record.
     *
     * @param id its identifier in the store
     * @param position its place in the order of the record, by which the history shows it
     * @param streamId its stream
     * @param version its place in its stream
     * @param type its stored type
     * @param occurredOn the day it happened
     * @param recordedAt when it was recorded
     */
    public record Event(
            String id,
            long position,
            UUID streamId,
            long version,
            @Schema(example = "PlanAdopted") String type,
            LocalDate occurredOn,
            Instant recordedAt) {}
}
