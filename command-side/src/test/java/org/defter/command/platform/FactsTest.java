package org.defter.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.council.Councils;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 11);
    private static final LoginId TIED = new LoginId("urn:example", "tied");
    private static final LoginId UNDONE = new LoginId("urn:example", "undone");
    private static final LoginId STRANGER = new LoginId("urn:example", "stranger");

    private static final Map<String, List<? extends DomainEvent>> STREAMS = Map.of(
            Municipalities.METROPOLITAN.toString(), Municipalities.withUnits(Municipalities.metropolitan()),
            Councils.METROPOLITAN.toString(), Councils.metropolitan(),
            Commissions.PLAN_AND_BUDGET.toString(), Commissions.ofNine(),
            TIED.accountId().toString(), List.of(linked(TIED)),
            UNDONE.accountId().toString(), List.of(linked(UNDONE), new AccountUnlinked(UNDONE.accountId(), DAY)));

    private final Facts facts =
            new Facts(id -> Stream.of(STREAMS.getOrDefault(id, List.of())).flatMap(List::stream));

    @Test
    void readsWhatAStreamSays() {
        assertThat(facts.municipality(Municipalities.METROPOLITAN).units().unitsOn(DAY))
                .hasSize(4);
        assertThat(facts.roster(Councils.METROPOLITAN).membersOn(DAY)).hasSize(31);
        assertThat(facts.mandates(Commissions.PLAN_AND_BUDGET).membersOn(DAY)).hasSize(9);
    }

    @Test
    void readsWhatALoginIsTiedToNow() {
        assertThat(facts.account(TIED)).isPresent();
        assertThat(facts.account(UNDONE)).isEmpty();
        assertThat(facts.account(STRANGER)).isEmpty();
        assertThat(facts.knows(UNDONE)).isTrue();
        assertThat(facts.knows(STRANGER)).isFalse();
    }

    @Test
    void refusesAReferenceToNothingByItsName() {
        assertUnknown("municipality", () -> facts.municipality(MunicipalityId.random()));
        assertUnknown("council", () -> facts.roster(CouncilId.random()));
        assertUnknown("commission", () -> facts.mandates(CommissionId.random()));
        assertUnknown("plan", () -> facts.plan(PlanId.random()));
    }

    @Test
    void refusesAReferenceToAStreamOfAnotherKind() {
        assertUnknown("council", () -> facts.roster(new CouncilId(Municipalities.METROPOLITAN.value())));
        assertUnknown("plan", () -> facts.plan(new PlanId(Councils.METROPOLITAN.value())));
    }

    private static AccountLinked linked(LoginId login) {
        return new AccountLinked(
                login.accountId(), login.issuer(), login.subject(), Councils.person(2), null, List.of(), DAY);
    }

    private static void assertUnknown(String reference, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Rejected.class, refused -> {
            assertThat(refused.reason()).isEqualTo(CommonRejection.REFERENCE_UNKNOWN);
            assertThat(refused.details()).containsEntry("reference", reference);
        });
    }
}
