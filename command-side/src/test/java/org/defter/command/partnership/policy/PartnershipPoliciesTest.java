package org.defter.command.partnership.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.partnership.Partnerships.ESTABLISHMENT;
import static org.defter.kernel.partnership.Partnerships.MANDATE;
import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.partnership.AnnulPartnership;
import org.defter.command.partnership.EndByDecision;
import org.defter.command.partnership.PartnershipCommand;
import org.defter.command.partnership.RecordCouncilDecision;
import org.defter.command.partnership.RecordRenewalDecision;
import org.defter.command.partnership.ReinstatePartnership;
import org.defter.command.partnership.ResumePartnership;
import org.defter.command.partnership.StayPartnership;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.RequestKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows for a partnership from each decision on it, and from what a court made of that. */
class PartnershipPoliciesTest {

    private static final LocalDate DECIDED = LocalDate.of(2024, 3, 15);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 29);
    private static final DecisionNumber NUMBER = Partnerships.number(ESTABLISHMENT);
    private static final CourtReference COURT = new CourtReference("2. İdare Mahkemesi (örnek)", "2024/1", "2024/2");

    @ParameterizedTest
    @EnumSource
    void eachKindOfRequestHasItsOwnOutcome(RequestKind kind) {
        DecisionEnteredIntoForce event =
                new DecisionEnteredIntoForce(ESTABLISHMENT, 2, NUMBER, Proposals.request(kind), null, DAY);
        DecisionRef decision = new DecisionRef(ESTABLISHMENT, 2, NUMBER, DECIDED, DAY);
        List<PartnershipCommand> expected = switch (kind) {
            case ESTABLISH_PARTNERSHIP -> List.of(new RecordCouncilDecision(PARTNERSHIP, decision, MANDATE, DAY));
            case RENEW_PARTNERSHIP -> List.of(new RecordRenewalDecision(PARTNERSHIP, decision, MANDATE, DAY));
            case END_PARTNERSHIP -> List.of(new EndByDecision(PARTNERSHIP, ESTABLISHMENT, NUMBER, DAY));
            case AUTHORITY_TO_PREPARE_PLAN,
                    ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
                    REPEAL_PLAN,
                    AUTHORITY_FOR_PROJECT,
                    CHANGE_PROJECT,
                    AUTHORITY_TO_BORROW,
                    PLAIN -> List.of();
        };

        assertThat(WhenDecisionEnteredIntoForceThenRecordItOnPartnership.commands(event, DECIDED))
                .isEqualTo(expected);
        assertThat(WhenDecisionEnteredIntoForceThenRecordItOnPartnership.commands(event, null))
                .hasSameSizeAs(expected);
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsOnADecisionFollowsTheCourts(RequestKind kind) {
        ReinstatePartnership reinstate = new ReinstatePartnership(PARTNERSHIP, ESTABLISHMENT, NUMBER, DAY);
        List<List<PartnershipCommand>> expected = switch (kind) {
            case ESTABLISH_PARTNERSHIP, RENEW_PARTNERSHIP ->
                List.of(
                        List.of(new StayPartnership(PARTNERSHIP, ESTABLISHMENT, NUMBER, DAY)),
                        List.of(new ResumePartnership(PARTNERSHIP, ESTABLISHMENT, NUMBER, DAY)),
                        List.of(new AnnulPartnership(PARTNERSHIP, ESTABLISHMENT, NUMBER, DAY)));
            case END_PARTNERSHIP ->
                List.of(
                        List.of(reinstate),
                        List.of(new EndByDecision(PARTNERSHIP, ESTABLISHMENT, NUMBER, DAY)),
                        List.of(reinstate));
            case AUTHORITY_TO_PREPARE_PLAN,
                    ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
                    REPEAL_PLAN,
                    AUTHORITY_FOR_PROJECT,
                    CHANGE_PROJECT,
                    AUTHORITY_TO_BORROW,
                    PLAIN -> List.of(List.of(), List.of(), List.of());
        };

        assertThat(followed(kind, true)).isEqualTo(expected);
        assertThat(followed(kind, false)).isEqualTo(List.of(List.of(), List.of(), List.of()));
    }

    private static List<List<PartnershipCommand>> followed(RequestKind kind, boolean inForce) {
        return List.of(
                WhenDecisionStayedThenStayPartnership.commands(new DecisionStayed(
                        ESTABLISHMENT, 1, NUMBER, Proposals.request(kind), null, inForce, COURT, DAY)),
                WhenDecisionStayLiftedThenResumePartnership.commands(new DecisionStayLifted(
                        ESTABLISHMENT, 1, NUMBER, Proposals.request(kind), null, inForce, COURT, DAY)),
                WhenDecisionAnnulledThenAnnulPartnership.commands(new DecisionAnnulled(
                        ESTABLISHMENT, 1, NUMBER, Proposals.request(kind), null, inForce, COURT, DAY)));
    }
}
