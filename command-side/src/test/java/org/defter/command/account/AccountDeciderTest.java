package org.defter.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.council.Councils;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;

class AccountDeciderTest {

    private static final LoginId LOGIN = new LoginId("urn:example", "uye-2");
    private static final PersonId PERSON = Councils.person(2);
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final LocalDate LINKED_ON = LocalDate.of(2024, 3, 1);
    private static final ActContext ACT = Acts.by(Role.ADMIN, TODAY);

    private static final Account UNTIED = Account.initial();
    private static final AccountLinked LINKED =
            new AccountLinked(LOGIN.accountId(), "urn:example", "uye-2", PERSON, null, List.of(), LINKED_ON);
    private static final Account TIED = UNTIED.evolve(LINKED);
    private static final Account UNDONE = TIED.evolve(new AccountUnlinked(LOGIN.accountId(), LINKED_ON));

    @Test
    void tiesALoginToAPerson() {
        assertThat(AccountDecider.link(link(LOGIN, PERSON), UNTIED, ACT))
                .containsExactly(
                        new AccountLinked(LOGIN.accountId(), "urn:example", "uye-2", PERSON, null, List.of(), TODAY));
    }

    @Test
    void tiesALoginToAUnitOrToCommissionsAlone() {
        assertThat(AccountDecider.link(
                        new LinkAccount(LOGIN.accountId(), LOGIN, null, Municipalities.DEPARTMENT, List.of(), null),
                        UNTIED,
                        ACT))
                .hasSize(1);
        assertThat(AccountDecider.link(
                        new LinkAccount(LOGIN.accountId(), LOGIN, null, null, List.of(Commissions.ZONING), null),
                        UNTIED,
                        ACT))
                .hasSize(1);
    }

    @Test
    void tiesNothingTwice() {
        assertThat(AccountDecider.link(link(LOGIN, PERSON), TIED, ACT)).isEmpty();
    }

    @Test
    void replacesATieByAnother() {
        List<LinkAccount> others = List.of(
                link(LOGIN, Councils.person(3)),
                new LinkAccount(LOGIN.accountId(), LOGIN, PERSON, Municipalities.DEPARTMENT, List.of(), null),
                new LinkAccount(LOGIN.accountId(), LOGIN, PERSON, null, List.of(Commissions.ZONING), null));

        assertThat(others)
                .allSatisfy(other ->
                        assertThat(AccountDecider.link(other, TIED, ACT)).hasSize(1));
    }

    @Test
    void tiesAgainWhatWasUndone() {
        assertThat(AccountDecider.link(link(LOGIN, PERSON), UNDONE, ACT)).hasSize(1);
    }

    @Test
    void letsNoPersonalNumberOrAddressIntoTheRecord() {
        LoginId mail = new LoginId("urn:example", "uye@ornek.example");
        LoginId number = new LoginId("urn:example", "12345678901");
        LoginId serial = new LoginId("urn:example", "02345678901");

        assertRefused(AccountRejection.SUBJECT_IS_PERSONAL, () -> AccountDecider.link(link(mail, PERSON), UNTIED, ACT));
        assertRefused(
                AccountRejection.SUBJECT_IS_PERSONAL, () -> AccountDecider.link(link(number, PERSON), UNTIED, ACT));
        assertThat(AccountDecider.link(link(serial, PERSON), UNTIED, ACT)).hasSize(1);
    }

    @Test
    void refusesATieToNothing() {
        assertRefused(AccountRejection.TIE_TO_NOTHING, () -> AccountDecider.link(link(LOGIN, null), UNTIED, ACT));
    }

    @Test
    void undoesATie() {
        assertThat(AccountDecider.unlink(unlink(null), TIED, ACT))
                .containsExactly(new AccountUnlinked(LOGIN.accountId(), TODAY));
    }

    @Test
    void undoesNoTieBeforeItsFirstDay() {
        assertThat(AccountDecider.unlink(unlink(LINKED_ON), TIED, ACT)).hasSize(1);
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> AccountDecider.unlink(unlink(LINKED_ON.minusDays(1)), TIED, ACT));
    }

    @Test
    void undoesNothingTwiceAndNothingThatNeverWas() {
        assertThat(AccountDecider.unlink(unlink(null), UNDONE, ACT)).isEmpty();
        assertRefused(CommonRejection.NOT_FOUND, () -> AccountDecider.unlink(unlink(null), UNTIED, ACT));
    }

    @Test
    void acceptsAnyHistory() {
        AccountEvent stray = new AccountUnlinked(LOGIN.accountId(), TODAY);

        assertThat(UNTIED.evolve(stray)).isEqualTo(UNTIED);
    }

    private static LinkAccount link(LoginId login, PersonId person) {
        return new LinkAccount(login.accountId(), login, person, null, List.of(), null);
    }

    private static UnlinkAccount unlink(LocalDate day) {
        return new UnlinkAccount(LOGIN.accountId(), 0L, day);
    }
}
