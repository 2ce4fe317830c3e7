package org.defter.query.register;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.proposal.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are wanted; what is absent does not narrow the list.
 *
 * @param council decisions of this council
 * @param year calendar year of the number
 * @param number with this number of their year
 * @param state how far they have come
 * @param accepted accepted or rejected ones
 * @param announced announced or not yet announced ones
 * @param proposal on one of these proposals, at most 100
 * @param unit proposed by this unit
 * @param request what was asked for
 * @param from first day of decision
 * @param to last day of decision
 * @param q words of the title, upper and lower case and accents aside
 */
record FindDecisions(
        @Nullable UUID council,
        @Parameter(example = "2024") @Nullable Integer year,
        @Parameter(example = "112") @Nullable Integer number,
        @Nullable DecisionState state,
        @Nullable Boolean accepted,
        @Nullable Boolean announced,
        @Nullable @Size(max = 100) List<UUID> proposal,
        @Nullable UUID unit,
        @Nullable RequestKind request,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q) {}
