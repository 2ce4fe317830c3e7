package org.defter.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.query.platform.access.ClosedMaterial;
import org.jspecify.annotations.Nullable;

/**
 * One event as a reader sees it.
 *
 * @param position its place in the order of the whole record
 * @param eventId its identifier in the store; {@code /api/ledger/proofs/{eventId}} proves that it is in the ledger
 * @param stream the stream it belongs to
 * @param version its place in the stream, 0 for the first
 * @param type stable name
 * @param revision revision of its form
 * @param sentence what happened, in the reader's language
 * @param who who recorded it
 * @param onBehalfOf whose act it was, where it was not the recorder's
 * @param recordedAt when it was recorded
 * @param occurredOn the day it happened
 * @param rules the rules it follows from
 * @param changes what it says field by field; where it replaces something, only what is different
 * @param correlationId ties together what followed from one request
 * @param payload the event as JSON, for auditors who ask for it
 * @param metadata its context as JSON without the salt, for auditors who ask for it
 */
@Schema(name = "HistoryEvent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryView(
        long position,

        @Schema(example = "0d7ad49e-7a2c-4b6f-8d0e-1c0a3f1b2a55")
        String eventId,

        Subject stream,
        long version,
        @Schema(example = "DecisionFinalised") String type,
        String revision,

        @Schema(example = "Karar kesinleşti (iade süresi doldu): Uluslararasılaşma Eylem Planı")
        String sentence,

        Who who,
        @Nullable Person onBehalfOf,
        Instant recordedAt,
        LocalDate occurredOn,
        List<String> rules,
        List<Change> changes,
        @Nullable String correlationId,
        @Nullable Map<String, Object> payload,
        @Nullable Map<String, Object> metadata)
        implements ClosedMaterial {

    /** Copies the lists. */
    public HistoryView {
        rules = List.copyOf(rules);
        changes = List.copyOf(changes);
    }

    /** Motions to close the doors and what went on behind them (A10). */
    @Override
    public boolean holdsClosed() {
        return type.startsWith("ClosedSession");
    }

    /**
     * The stream an event belongs to.
     *
     * @param kind its kind
     * @param id its identifier
     * @param title what it is about, as named then
     */
    public record Subject(
            HistoryStream kind, UUID id, @Nullable String title) {}

    /**
     * Who recorded it.
     *
     * @param login the login; none in events of before logins were recorded
     * @param issuer who vouches for the login
     * @param person the office holder behind it, as tied then
     * @param office role it acted in
     * @param officeText the role in words
     */
    @Schema(name = "HistoryActor")
    public record Who(
            @Nullable String login,
            @Nullable String issuer,
            @Nullable Person person,
            @Nullable String office,
            @Nullable String officeText) {}

    /**
     * A person in office.
     *
     * @param id identifier
     * @param name name as known then
     */
    @Schema(name = "HistoryPerson")
    public record Person(UUID id, @Nullable String name) {}

    /**
     * One field.
     *
     * @param field path of the field in the event
     * @param label its name in the reader's language
     * @param before what it replaced, in words
     * @param after what it says, in words
     */
    @Schema(name = "HistoryChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            String field,
            String label,
            @Nullable String before,
            @Nullable String after) {}
}
