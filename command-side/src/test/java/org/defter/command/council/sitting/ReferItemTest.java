package org.defter.command.council.sitting;

import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REVIEW;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferItemTest {

    private final AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        fixture.registerInjectableResource(facts(Commissions.ofNine(), Proposals.toBeReferred()));
        fixture.registerInjectableResource(ACT);
    }

    @Test
    void refersTheItemAndNamesTheReviewItOpens() {
        ReviewId review = new ReviewId(Identifiers.derived("review", SITTING, TO_REFER, PLAN_AND_BUDGET));

        fixture.given(OPEN.events())
                .when(referring(TO_REFER, 4L))
                .expectResultMessagePayload(5L)
                .expectEvents(new ItemReferred(
                        SITTING,
                        Municipalities.METROPOLITAN,
                        MEETING,
                        TO_REFER,
                        PROPOSAL,
                        "Örnek Eylem Planının kabulü",
                        Matter.OTHER,
                        ReferralMode.SEPARATE,
                        List.of(new Referral(review, List.of(PLAN_AND_BUDGET))),
                        DAY));
    }

    @Test
    void refusesAnItemItReferredBefore() {
        fixture.given(OPEN.referred(TO_REFER, PROPOSAL, REVIEW).events())
                .when(referring(TO_REFER, 5L))
                .expectException(refusal(SittingRejection.ITEM_SETTLED))
                .expectNoEvents();
    }

    @Test
    void refusesAnItemThatIsNotOnItsAgenda() {
        fixture.given(OPEN.events())
                .when(referring(99, 4L))
                .expectException(refusal(SittingRejection.ITEM_UNKNOWN))
                .expectNoEvents();
    }

    private static ReferItem referring(int number, long version) {
        return new ReferItem(SITTING, version, number, ReferralMode.SEPARATE, List.of(PLAN_AND_BUDGET));
    }
}
