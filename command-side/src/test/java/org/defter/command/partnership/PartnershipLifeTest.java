package org.defter.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.partnership.PartnershipActs.DAY;
import static org.defter.command.partnership.PartnershipActs.after;
import static org.defter.command.partnership.PartnershipActs.decide;
import static org.defter.kernel.partnership.Partnerships.ENDED_ON;
import static org.defter.kernel.partnership.Partnerships.ENDING;
import static org.defter.kernel.partnership.Partnerships.ESTABLISHMENT;
import static org.defter.kernel.partnership.Partnerships.FOREIGN_CITY;
import static org.defter.kernel.partnership.Partnerships.LONGER_UNTIL;
import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;
import static org.defter.kernel.partnership.Partnerships.RENEWAL;
import static org.defter.kernel.partnership.Partnerships.RENEWED_ON;
import static org.defter.kernel.partnership.Partnerships.UNTIL;
import static org.defter.kernel.partnership.Partnerships.and;
import static org.defter.kernel.partnership.Partnerships.number;
import static org.defter.kernel.partnership.Partnerships.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.PartnershipEnding;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.PartnershipReinstated;
import org.defter.kernel.partnership.PartnershipRenewed;
import org.defter.kernel.partnership.PartnershipResumed;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.RenewalAnnulled;
import org.defter.kernel.partnership.ServedPlan;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.api.Test;

/** How partnerships begin, are renewed, held by courts, and end. */
class PartnershipLifeTest {

    @Test
    void servesWhatIsInAPlanOfItsMunicipality() {
        PlanContent content = PlanContent.initial();
        for (PlanEvent event : Plans.drafted()) {
            content = content.evolve(event);
        }
        ProposePartnership goal = serving(new ServedPlan(Plans.PLAN, Plans.GOAL, Plans.ACTIVITY));
        ProposePartnership other = serving(new ServedPlan(Plans.PLAN, Plans.OTHER_GOAL, null));
        ProposePartnership otherActivity = serving(new ServedPlan(Plans.PLAN, null, Plans.OTHER_ACTIVITY));

        assertThat(propose(goal, Optional.of(content))).hasSize(1);
        assertThat(propose(serving(new ServedPlan(Plans.PLAN, null, null)), Optional.of(content)))
                .hasSize(1);
        PlanContent known = content;
        assertRefused(PartnershipRejection.SERVED_PLAN_UNKNOWN, () -> propose(other, Optional.of(known)));
        assertRefused(PartnershipRejection.SERVED_PLAN_UNKNOWN, () -> propose(otherActivity, Optional.of(known)));
        assertRefused(PartnershipRejection.SERVED_PLAN_UNKNOWN, () -> propose(goal, Optional.empty()));
    }

    private static ProposePartnership serving(ServedPlan serves) {
        PartnershipProfile city = FOREIGN_CITY;
        return PartnershipActs.propose(
                new PartnershipProfile(city.form(), city.partner(), city.title(), city.purpose(), serves));
    }

    private static List<PartnershipEvent> propose(ProposePartnership c, Optional<PlanContent> served) {
        return PartnershipDecider.propose(
                c, Partnership.initial(), PartnershipActs.UNITS, served, PartnershipActs.BY_HEAD);
    }

    @Test
    void belongsToAUnitOfItsMunicipality() {
        UnitId nowhere = new UnitId(Plans.PLAN.value());
        ProposePartnership act = new ProposePartnership(
                PARTNERSHIP, Municipalities.METROPOLITAN, nowhere, FOREIGN_CITY, Partnerships.PROPOSED_ON);
        assertRefused(
                PartnershipRejection.PARTNERSHIP_UNIT_UNKNOWN,
                () -> PartnershipDecider.propose(
                        act,
                        Partnership.initial(),
                        PartnershipActs.UNITS,
                        Optional.empty(),
                        Acts.on(PartnershipActs.TODAY)));
    }

    @Test
    void isImportedFromThePastOnly() {
        LocalDate later = Partnerships.PROPOSED_ON.plusDays(1);
        RegisterPaper paper = new RegisterPaper("1", later);
        for (ImportedRecord record : List.of(
                new ImportedRecord(ImportedStanding.ACTIVE, later, null, null, null),
                new ImportedRecord(ImportedStanding.ACTIVE, null, null, paper, null),
                new ImportedRecord(ImportedStanding.ACTIVE, null, null, null, paper))) {
            assertRefused(
                    PartnershipRejection.IMPORTED_FROM_THE_FUTURE,
                    () -> decide(PartnershipActs.importOf(FOREIGN_CITY, record), Partnership.initial()));
        }
    }

    /** A paper that was found lets an imported partnership abroad be renewed; until then its permission is not known. */
    @Test
    void isRenewedAfterAnImportOnceItsPermissionIsFound() {
        Partnership unknown = after(and(
                Partnerships.imported(FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.ACTIVE)),
                Partnerships.renewalDecided(FOREIGN_CITY).getLast()));
        RenewPartnership renew = PartnershipActs.renew(signature(LONGER_UNTIL), RENEWED_ON);
        assertRefused(PartnershipRejection.PARTNERSHIP_NOT_PERMITTED, () -> decide(renew, unknown));

        Partnership found = unknown.evolve(new ImportSupplemented(
                PARTNERSHIP, null, new RegisterPaper("9", LocalDate.of(2015, 4, 1)), "arşiv", DAY));
        assertThat(decide(renew, found)).hasSize(1);
    }

    @Test
    void isRenewedByWhomThatDecisionNames() {
        Partnership decided = after(Partnerships.renewalDecided(FOREIGN_CITY));
        assertThat(decide(PartnershipActs.renew(signature(LONGER_UNTIL), RENEWED_ON), decided))
                .singleElement()
                .isInstanceOf(PartnershipRenewed.class);
        assertRefused(
                PartnershipRejection.PARTNERSHIP_OTHER_SIGNATORY,
                () -> decide(
                        PartnershipActs.renew(PartnershipActs.byOther(signature(LONGER_UNTIL)), RENEWED_ON), decided));
        assertRefused(
                PartnershipRejection.VALIDITY_TOO_SHORT,
                () -> decide(PartnershipActs.renew(signature(UNTIL), RENEWED_ON), decided));
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> decide(
                        PartnershipActs.renew(signature(LONGER_UNTIL), Partnerships.RENEWAL_IN_FORCE_ON.minusDays(1)),
                        decided));
        assertThat(decide(PartnershipActs.renew(signature(null), RENEWED_ON), decided))
                .hasSize(1);
    }

    @Test
    void holdsAsBeforeWhenItsRenewalIsAnnulled() {
        Partnership annulled = after(and(
                Partnerships.renewed(FOREIGN_CITY),
                new RenewalAnnulled(PARTNERSHIP, RENEWAL, number(RENEWAL), ENDED_ON)));
        assertRefused(
                PartnershipRejection.PARTNERSHIP_HAS_EXPIRED,
                () -> decide(PartnershipActs.activity(PartnershipActs.AFTER_UNTIL), annulled));
        assertThat(decide(PartnershipActs.stay(RENEWAL), annulled)).isEmpty();
    }

    @Test
    void goesOnWhenAllStaysAreLifted() {
        Partnership twice = after(
                Partnerships.stayed(Partnerships.stayed(Partnerships.renewed(FOREIGN_CITY), RENEWAL), ESTABLISHMENT));
        PartnershipResumed first = new PartnershipResumed(PARTNERSHIP, RENEWAL, number(RENEWAL), ENDED_ON);
        PartnershipResumed second = new PartnershipResumed(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), ENDED_ON);
        LocalDate day = ENDED_ON.plusDays(1);

        assertRefused(
                PartnershipRejection.PARTNERSHIP_IS_SUSPENDED,
                () -> decide(PartnershipActs.activity(day), twice.evolve(first)));
        assertThat(decide(PartnershipActs.activity(day), twice.evolve(first).evolve(second)))
                .hasSize(1);
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> decide(
                        PartnershipActs.activity(ENDED_ON.minusDays(1)),
                        twice.evolve(first).evolve(second)));
    }

    @Test
    void comesBackWhenTheDecisionThatEndedItDoesNotStand() {
        List<PartnershipEvent> history = Partnerships.endedByDecision(Partnerships.renewed(FOREIGN_CITY));
        Partnership back = after(
                and(history, new PartnershipReinstated(PARTNERSHIP, ENDING, number(ENDING), ENDED_ON.plusDays(1))));
        assertThat(decide(PartnershipActs.activity(ENDED_ON.plusDays(2)), back)).hasSize(1);
        assertThat(decide(PartnershipActs.endBy(ENDING), back)).hasSize(1);
    }

    @Test
    void doesNotComeBackOnceItsOwnDecisionIsAnnulled() {
        Partnership ended = after(Partnerships.endedByDecision(Partnerships.active(FOREIGN_CITY)));
        PartnershipEvent annulled =
                decide(PartnershipActs.annul(ESTABLISHMENT), ended).getFirst();
        assertThat(decide(PartnershipActs.reinstate(ENDING), ended.evolve(annulled)))
                .isEmpty();
        assertThat(decide(PartnershipActs.annul(ESTABLISHMENT), ended.evolve(annulled)))
                .isEmpty();
    }

    @Test
    void expiresAfterItsLastDay() {
        Partnership active = after(Partnerships.active(FOREIGN_CITY));
        assertRefused(
                PartnershipRejection.PARTNERSHIP_NOT_EXPIRED,
                () -> decide(PartnershipActs.end(PartnershipEnding.EXPIRED, UNTIL), active));
        assertThat(decide(PartnershipActs.end(PartnershipEnding.EXPIRED, UNTIL.plusDays(1)), active))
                .hasSize(1);
        Partnership endless =
                after(Partnerships.imported(FOREIGN_CITY, PartnershipActs.unknown(ImportedStanding.ACTIVE)));
        assertRefused(
                PartnershipRejection.PARTNERSHIP_NOT_EXPIRED,
                () -> decide(PartnershipActs.end(PartnershipEnding.EXPIRED, ENDED_ON), endless));
    }
}
