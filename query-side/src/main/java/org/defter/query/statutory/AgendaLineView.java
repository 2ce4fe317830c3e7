package org.defter.query.statutory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.jspecify.annotations.Nullable;

/**
 * An item of an announced agenda.
 *
 * @param day day of the sitting
 * @param time its time
 * @param sitting ordinal of the sitting in its meeting
 * @param item number of the item
 * @param title what it is about
 * @param unit the proposing unit
 * @param purpose why it is on the agenda
 * @param addedAtSitting whether the council added it at the sitting (A06)
 * @param proposalId the proposal
 */
@Schema(name = "AgendaLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgendaLineView(
        LocalDate day,
        LocalTime time,
        int sitting,
        int item,
        String title,
        @Nullable String unit,
        ItemPurpose purpose,
        boolean addedAtSitting,
        UUID proposalId) {}
