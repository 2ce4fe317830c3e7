package org.defter.query.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.partnership.Partnerships.ENDING;
import static org.defter.kernel.partnership.Partnerships.ESTABLISHMENT;
import static org.defter.kernel.partnership.Partnerships.FOREIGN_CITY;
import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;
import static org.defter.kernel.partnership.Partnerships.RENEWAL;
import static org.defter.kernel.partnership.Partnerships.number;

import java.util.List;
import java.util.UUID;
import org.defter.kernel.partnership.PartnershipEnded;
import org.defter.kernel.partnership.PartnershipEnding;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.partnership.ServedPlan;
import org.defter.kernel.plan.Plans;
import org.defter.query.lineage.LineageChange.Ended;
import org.defter.query.lineage.LineageChange.Linked;
import org.defter.query.lineage.LineageChange.Named;
import org.junit.jupiter.api.Test;

/** The thread from a plan and a decision to a partnership, and to its end. */
class PartnershipLineageTest {

    private static final UUID ID = PARTNERSHIP.value();

    @Test
    void beginsAtWhatItServes() {
        assertThat(changes(new ServedPlan(Plans.PLAN, null, null))).contains(served(Plans.PLAN.value()));
        assertThat(changes(new ServedPlan(Plans.PLAN, Plans.GOAL, null))).contains(served(Plans.GOAL.value()));
        assertThat(changes(new ServedPlan(Plans.PLAN, Plans.GOAL, Plans.ACTIVITY)))
                .contains(served(Plans.ACTIVITY.value()));
        assertThat(PartnershipLineage.changes(
                        Partnerships.proposed(FOREIGN_CITY).getFirst()))
                .containsExactly(Named.of(LineageKind.PARTNERSHIP, ID, FOREIGN_CITY.title()));
    }

    private static List<LineageChange> changes(ServedPlan serves) {
        return PartnershipLineage.changes(Partnerships.proposed(new PartnershipProfile(
                        FOREIGN_CITY.form(),
                        FOREIGN_CITY.partner(),
                        FOREIGN_CITY.title(),
                        FOREIGN_CITY.purpose(),
                        serves))
                .getFirst());
    }

    private static Linked served(UUID by) {
        return new Linked(by, LineageRelation.SERVED_BY, ID);
    }

    @Test
    void leadsThroughItsDecisions() {
        assertThat(PartnershipLineage.changes(Partnerships.decided(FOREIGN_CITY).getLast()))
                .containsExactly(new Linked(Lineage.decision(number(ESTABLISHMENT)), LineageRelation.AUTHORISED, ID));
        assertThat(PartnershipLineage.changes(
                        Partnerships.renewalDecided(FOREIGN_CITY).getLast()))
                .containsExactly(new Linked(Lineage.decision(number(RENEWAL)), LineageRelation.RENEWED, ID));
    }

    @Test
    void endsWithTheDecisionThatEndedItOrWithoutOne() {
        assertThat(PartnershipLineage.changes(Partnerships.endedByDecision(Partnerships.active(FOREIGN_CITY))
                        .getLast()))
                .containsExactly(
                        new Linked(Lineage.decision(number(ENDING)), LineageRelation.ENDED, ID), new Ended(ID, false));
        assertThat(PartnershipLineage.changes(new PartnershipEnded(
                        PARTNERSHIP, PartnershipEnding.EXPIRED, "süre", null, null, Partnerships.ENDED_ON)))
                .containsExactly(new Ended(ID, false));
    }
}
