package org.defter.command.account;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.defter.command.Acts;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.council.Councils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountAggregateTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final LoginId LOGIN = new LoginId("urn:example", "uye-2");
    private static final AccountLinked LINKED =
            new AccountLinked(LOGIN.accountId(), "urn:example", "uye-2", Councils.person(2), null, List.of(), TODAY);
    private static final LinkAccount LINK =
            new LinkAccount(LOGIN.accountId(), LOGIN, Councils.person(2), null, List.of(), null);

    private FixtureConfiguration<AccountAggregate> fixture;

    @BeforeEach
    void today() {
        fixture = new AggregateTestFixture<>(AccountAggregate.class);
        fixture.registerInjectableResource(Acts.by(Role.ADMIN, TODAY));
    }

    @Test
    void tiesALogin() {
        fixture.givenNoPriorActivity().when(LINK).expectEvents(LINKED).expectResultMessagePayload(0L);
    }

    @Test
    void tiesALoginOnceOnly() {
        fixture.given(LINKED).when(LINK).expectNoEvents().expectResultMessagePayload(0L);
    }

    @Test
    void undoesATie() {
        fixture.given(LINKED)
                .when(new UnlinkAccount(LOGIN.accountId(), 0L, null))
                .expectEvents(new AccountUnlinked(LOGIN.accountId(), TODAY));
    }
}
