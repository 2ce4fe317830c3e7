package org.defter.query.statutory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.proposal.RequestKind;
import org.defter.query.register.DecisionState;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of decisions.
 *
 * @param number year and number
 * @param decidedOn day of the decision
 * @param title what it is about
 * @param unit the proposing unit
 * @param request what was asked for
 * @param accepted whether it was accepted
 * @param unanimity unanimous or by majority
 * @param mode mode of voting
 * @param yes yes votes
 * @param no no votes
 * @param abstain abstentions
 * @param state how far it has come
 * @param finalOn day it became final
 * @param sentOn day it went to the civil authority
 * @param registryNumber number in the authority's registry
 * @param inForceOn day it entered into force
 * @param announcedOn day it was announced
 */
@Schema(name = "RegisteredDecision")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegisteredDecisionView(
        @Schema(example = "2024/112") String number,
        LocalDate decidedOn,
        String title,
        @Nullable String unit,
        RequestKind request,
        boolean accepted,
        Unanimity unanimity,
        VotingMode mode,
        int yes,
        int no,
        int abstain,
        DecisionState state,
        @Nullable LocalDate finalOn,
        @Nullable LocalDate sentOn,
        @Nullable String registryNumber,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate announcedOn) {}
