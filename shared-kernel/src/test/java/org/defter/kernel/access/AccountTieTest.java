package org.defter.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.council.Councils;
import org.defter.kernel.id.PersonId;
import org.junit.jupiter.api.Test;

class AccountTieTest {

    private static final LoginId LOGIN = new LoginId("urn:example", "councillor");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void aLaterTieReplacesAnEarlierOne() {
        AccountTie tie =
                AccountTie.initial(linked(Councils.person(2), DAY)).evolve(linked(Councils.person(3), DAY.plusDays(1)));

        assertThat(tie.personId()).isEqualTo(Councils.person(3));
        assertThat(tie.linkedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(tie.login()).isEqualTo(LOGIN);
        assertThat(tie.holds()).isTrue();
    }

    @Test
    void anUndoneTieHoldsNoLongerUntilTheNext() {
        AccountTie tie =
                AccountTie.initial(linked(Councils.person(2), DAY)).evolve(new AccountUnlinked(LOGIN.accountId(), DAY));

        assertThat(tie.holds()).isFalse();
        assertThat(tie.unlinkedOn()).isEqualTo(DAY);
        assertThat(tie.evolve(linked(Councils.person(2), DAY.plusDays(2))).holds())
                .isTrue();
    }

    private static AccountLinked linked(PersonId person, LocalDate day) {
        return new AccountLinked(LOGIN.accountId(), LOGIN.issuer(), LOGIN.subject(), person, null, List.of(), day);
    }
}
