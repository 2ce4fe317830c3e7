package org.defter.query.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.proposal.FinalityCause;
import org.defter.kernel.proposal.LapseCause;
import org.defter.kernel.proposal.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a council.
 *
 * @param councilId the council
 * @param year calendar year of its number
 * @param number its number in that year
 * @param proposalId the proposal it decided
 * @param version version of the proposal's stream this line shows
 * @param eventId the event that records it, told of one decision: {@code /api/ledger/proofs/{eventId}} proves that it is in the
 *     ledger
 * @param decidedOn day of the decision
 * @param title what it is about
 * @param unitId the proposing unit
 * @param unitName its name on that day
 * @param request what was asked for
 * @param sittingId the sitting
 * @param itemNumber the item of its agenda
 * @param accepted whether it was accepted
 * @param vote the vote
 * @param adopted with changes or in part (C11); none if it was adopted or rejected as reported
 * @param changes how many changes the council made in it
 * @param decidedText the text decided on, where the council changed that of the proposal
 * @param planId the plan it decided on
 * @param planVersion the exact version of that plan
 * @param planHash content hash of that version
 * @param state how far it has come
 * @param stateText the same in the reader's language
 * @param signatures signatures given, of three
 * @param deliveredOn day it reached the mayor
 * @param finalOn day it became final
 * @param finalityCause why it became final
 * @param sentOn day it went to the civil authority
 * @param authority the civil authority
 * @param sentLate whether it was sent after its time
 * @param receiptOn day of the recorded receipt
 * @param registryNumber number in the authority's registry
 * @param inForceOn day it entered into force
 * @param announcedOn day it was announced
 * @param medium where it was announced
 * @param announcedLate whether it was announced after its time
 * @param returnedOn day the mayor returned it (D01)
 * @param returnReasons why
 * @param insistedOn day the council insisted on it (D03)
 * @param lapsedOn day it lapsed (D04)
 * @param lapseCause why it lapsed
 * @param rectifications material errors of the record that were put right, the latest last
 * @param lawsuits suits brought against it (D05)
 * @param stayedOn day a court stayed it last
 * @param stayLiftedOn day that stay was lifted
 * @param annulledOn day a court annulled it
 * @param court the court that ruled last, or before which it was brought
 * @param docketNumber number in its docket
 * @param rulingNumber number of its ruling
 */
@Schema(name = "Decision")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        UUID councilId,
        @Schema(example = "2024") int year,
        @Schema(example = "112") int number,
        UUID proposalId,
        long version,

        @Schema(example = "0d7ad49e-7a2c-4b6f-8d0e-1c0a3f1b2a55") @Nullable
        String eventId,

        LocalDate decidedOn,
        String title,
        UUID unitId,
        @Nullable String unitName,
        RequestKind request,
        UUID sittingId,
        int itemNumber,
        boolean accepted,
        Count vote,
        @Nullable Motion adopted,
        int changes,
        @Nullable String decidedText,
        @Nullable UUID planId,
        @Nullable Integer planVersion,
        @Nullable String planHash,
        DecisionState state,
        String stateText,
        int signatures,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate finalOn,
        @Nullable FinalityCause finalityCause,
        @Nullable LocalDate sentOn,
        @Nullable String authority,
        boolean sentLate,
        @Nullable LocalDate receiptOn,
        @Nullable String registryNumber,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate announcedOn,
        @Nullable String medium,
        boolean announcedLate,
        @Nullable LocalDate returnedOn,
        @Nullable String returnReasons,
        @Nullable LocalDate insistedOn,
        @Nullable LocalDate lapsedOn,
        @Nullable LapseCause lapseCause,
        List<Rectification> rectifications,
        int lawsuits,
        @Nullable LocalDate stayedOn,
        @Nullable LocalDate stayLiftedOn,
        @Nullable LocalDate annulledOn,
        @Nullable String court,
        @Nullable String docketNumber,
        @Nullable String rulingNumber) {

    /**
     * The vote as it was counted.
     *
     * @param mode mode of voting
     * @param unanimity unanimous or by majority
     * @param fullMembership N, the statutory membership
     * @param attendees P, members present
     * @param yes yes votes
     * @param no no votes
     * @param abstain abstentions
     * @param threshold yes votes it needed
     * @param ruleset the ruleset of the day
     */
    @Schema(name = "DecisionCount")
    record Count(
            VotingMode mode,
            Unanimity unanimity,
            int fullMembership,
            int attendees,
            int yes,
            int no,
            int abstain,
            int threshold,
            String ruleset) {}
}
