package org.defter.query.agenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.law.vote.Unanimity;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of one sitting.
 *
 * @param sittingId the sitting
 * @param meetingId its meeting
 * @param councilId its council
 * @param day its day
 * @param time when it begins
 * @param ordinal 1 for the first sitting of the meeting
 * @param state how far it is
 * @param announcedOn day the agenda was announced
 * @param version version of the sitting's stream this shows
 * @param items its items by number
 */
@Schema(name = "Agenda")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgendaView(
        UUID sittingId,
        UUID meetingId,
        UUID councilId,
        LocalDate day,
        LocalTime time,
        int ordinal,
        AgendaState state,
        @Nullable LocalDate announcedOn,
        long version,
        List<Item> items) {

    AgendaView {
        items = List.copyOf(items);
    }

    /**
     * One item as it stands on the agenda; once announced this part never changes.
     *
     * @param number its number
     * @param proposalId the proposal
     * @param title what it is about
     * @param purpose why it is on the agenda
     * @param purposeText the same in the reader's language
     * @param announced whether it was on the agenda when that was announced
     * @param addedAtSitting whether the council added it at the sitting by a vote (A06)
     * @param outcome what became of it; not for the public
     */
    @Schema(name = "AgendaItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(example = "56") int number,
            UUID proposalId,
            String title,
            ItemPurpose purpose,
            String purposeText,
            boolean announced,
            boolean addedAtSitting,
            @Nullable Outcome outcome) {}

    /**
     * What became of an item.
     *
     * @param fate in short
     * @param text the same in the reader's language
     * @param referredTo the commissions it went to
     * @param unanimity unanimous or by majority
     * @param yes yes votes
     * @param no no votes
     * @param abstain abstentions
     * @param decisionNumber number of the decision
     */
    @Schema(name = "AgendaItemOutcome")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            ItemFate fate,
            String text,
            List<Commission> referredTo,
            @Nullable Unanimity unanimity,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstain,
            @Schema(example = "2024/112") @Nullable String decisionNumber) {

        Outcome {
            referredTo = List.copyOf(referredTo);
        }
    }

    /**
     * A commission.
     *
     * @param id identifier
     * @param name its name
     */
    @Schema(name = "AgendaCommission")
    record Commission(UUID id, @Nullable String name) {}
}
