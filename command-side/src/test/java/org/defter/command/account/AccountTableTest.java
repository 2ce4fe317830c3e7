package org.defter.command.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.StateTable;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.council.Councils;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state; the cells are those of the table of {@link AccountDecider}. */
class AccountTableTest {

    private static final StateTable TABLE = StateTable.of(AccountDecider.class);
    private static final LoginId LOGIN = new LoginId("urn:example", "uye-2");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final ActContext ACT = Acts.by(Role.ADMIN, LocalDate.of(2024, 3, 11));
    private static final PersonId PERSON = Councils.person(2);
    private static final Account TIED = Account.initial()
            .evolve(new AccountLinked(LOGIN.accountId(), "urn:example", "uye-2", PERSON, null, List.of(), DAY));
    private static final Map<String, Account> STATES = Map.of(
            "Untied", Account.initial(),
            "Tied, holds", TIED,
            "Tied, undone", TIED.evolve(new AccountUnlinked(LOGIN.accountId(), DAY)));

    @TestFactory
    Stream<DynamicTest> saysWhatIsDecided() {
        return TABLE.exactly(AccountTableTest::outcomes);
    }

    @Test
    void hasEveryCommandAndState() {
        StateTable.complete(AccountCommand.class, Account.class, Set.of(), TABLE);
    }

    private static List<String> outcomes(String command, String name) {
        Account state = STATES.get(name);
        return switch (command) {
            case "LinkAccount" ->
                List.of(
                        outcome(linking(LOGIN, PERSON), state),
                        outcome(linking(LOGIN, Councils.person(3)), state),
                        outcome(linking(LOGIN, null), state),
                        outcome(linking(new LoginId("urn:example", "uye@example.org"), PERSON), state));
            case "UnlinkAccount" ->
                List.of(StateTable.outcome(
                        () -> AccountDecider.unlink(new UnlinkAccount(LOGIN.accountId(), null, DAY), state, ACT)));
            default -> throw new IllegalArgumentException("no sample of " + command);
        };
    }

    private static String outcome(LinkAccount command, Account state) {
        return StateTable.outcome(() -> AccountDecider.link(command, state, ACT));
    }

    private static LinkAccount linking(LoginId login, @Nullable PersonId person) {
        return new LinkAccount(login.accountId(), login, person, null, List.of(), DAY);
    }
}
