package org.defter.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.partnership.PartnershipActs.DAY;
import static org.defter.command.partnership.PartnershipActs.after;
import static org.defter.command.partnership.PartnershipActs.decide;
import static org.defter.kernel.partnership.Partnerships.DELEGATE;
import static org.defter.kernel.partnership.Partnerships.FOREIGN_CITY;
import static org.defter.kernel.partnership.Partnerships.NETWORK;
import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;
import static org.defter.kernel.partnership.Partnerships.and;
import static org.defter.kernel.partnership.Partnerships.euro;

import org.defter.command.CommonRejection;
import org.defter.kernel.partnership.DuesPaid;
import org.defter.kernel.partnership.DuesSet;
import org.defter.kernel.partnership.ObligationTakenOn;
import org.defter.kernel.partnership.Partnerships;
import org.junit.jupiter.api.Test;

/** What a membership carries (I10). */
class MembershipDeciderTest {

    private final Partnership busy = after(Partnerships.busy());

    @Test
    void isPaidUpToWhatIsDueAndNoMore() {
        assertThat(decide(PartnershipActs.pay(2024, euro("3000")), busy))
                .singleElement()
                .isInstanceOf(DuesPaid.class);
        assertRefused(
                PartnershipRejection.DUES_OVERPAID, () -> decide(PartnershipActs.pay(2024, euro("3000.01")), busy));

        Partnership paid =
                after(and(Partnerships.busy(), new DuesPaid(PARTNERSHIP, 2024, euro("3000"), "ödeme 3", DAY)));
        assertRefused(PartnershipRejection.DUES_OVERPAID, () -> decide(PartnershipActs.pay(2024, euro("0.01")), paid));
    }

    @Test
    void isPaidInTheCurrencyOfItsDues() {
        assertRefused(
                PartnershipRejection.DUES_IN_OTHER_CURRENCY,
                () -> decide(PartnershipActs.pay(2024, PartnershipActs.lira("10")), busy));
        assertRefused(
                PartnershipRejection.DUES_IN_OTHER_CURRENCY,
                () -> decide(PartnershipActs.dues(2024, PartnershipActs.lira("90000"), DAY), busy));
        Partnership unpaid = after(and(
                Partnerships.active(NETWORK), new DuesSet(PARTNERSHIP, 2024, euro("10"), DAY, Partnerships.ACTIVE_ON)));
        assertThat(decide(PartnershipActs.dues(2024, PartnershipActs.lira("400"), DAY), unpaid))
                .hasSize(1);
    }

    @Test
    void isNotPaidBeforeItsDuesAreSet() {
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> decide(new PayDues(PARTNERSHIP, null, 2024, euro("1"), "erken", Partnerships.ACTIVE_ON), busy));
        assertRefused(PartnershipRejection.DUES_NOT_SET, () -> decide(PartnershipActs.pay(2025, euro("1")), busy));
    }

    @Test
    void canBePaidAfterItEnded() {
        Partnership ended = after(Partnerships.endedByDecision(Partnerships.busy()));
        assertThat(decide(PartnershipActs.pay(2024, euro("1")), ended)).hasSize(1);
        assertRefused(
                PartnershipRejection.PARTNERSHIP_HAS_ENDED,
                () -> decide(PartnershipActs.dues(2025, euro("1"), DAY), ended));
    }

    @Test
    void hasDuesDelegatesAndGroupsOnlyAsAMembership() {
        Partnership city = after(Partnerships.active(FOREIGN_CITY));
        assertRefused(
                PartnershipRejection.NOT_A_MEMBERSHIP, () -> decide(PartnershipActs.dues(2024, euro("1"), DAY), city));
        assertRefused(
                PartnershipRejection.NOT_A_MEMBERSHIP, () -> decide(PartnershipActs.appoint(DELEGATE, DAY), city));
        assertRefused(
                PartnershipRejection.NOT_A_MEMBERSHIP,
                () -> decide(PartnershipActs.join(Partnerships.GROUP, DAY), city));
        assertThat(decide(PartnershipActs.takeOn(Partnerships.OBLIGATION, DAY), city))
                .singleElement()
                .isInstanceOf(ObligationTakenOn.class);
        assertThat(PartnershipRejection.NOT_A_MEMBERSHIP.rule()).isEqualTo("I10");
    }

    @Test
    void endsNothingBeforeItBegan() {
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> decide(new DismissDelegate(PARTNERSHIP, null, DELEGATE, "erken", Partnerships.ACTIVE_ON), busy));
        assertThat(decide(PartnershipActs.dismiss(DELEGATE), busy)).hasSize(1);
    }

    @Test
    void beginsNothingAfterItsLastDay() {
        assertRefused(
                PartnershipRejection.PARTNERSHIP_HAS_EXPIRED,
                () -> decide(PartnershipActs.activity(PartnershipActs.AFTER_UNTIL), busy));
        assertThat(decide(PartnershipActs.activity(Partnerships.UNTIL), busy)).hasSize(1);
        assertThat(decide(PartnershipActs.activity(PartnershipActs.AFTER_UNTIL), after(Partnerships.renewed(NETWORK))))
                .hasSize(1);
    }
}
