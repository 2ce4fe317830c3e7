package org.defter.kernel.access;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.id.AccountId;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a login is tied to now. A later tie replaces an earlier one.
 *
 * @param accountId the account
 * @param login the login
 * @param personId the office holder behind it, if any
 * @param unitId the unit it belongs to, if any
 * @param commissions the commissions it serves as secretary
 * @param linkedOn day from which the tie holds
 * @param unlinkedOn first day without it; none while it holds
 */
public record AccountTie(
        AccountId accountId,
        LoginId login,
        @Nullable PersonId personId,
        @Nullable UnitId unitId,
        List<CommissionId> commissions,
        LocalDate linkedOn,
        @Nullable LocalDate unlinkedOn) {

    /** Copies the commissions. */
    public AccountTie {
        commissions = List.copyOf(commissions);
    }

    /** The first tie of a login. */
    public static AccountTie initial(AccountLinked event) {
        return new AccountTie(
                event.accountId(),
                new LoginId(event.issuer(), event.subject()),
                event.personId(),
                event.unitId(),
                event.commissions(),
                event.occurredOn(),
                null);
    }

    /** The tie after one more event. */
    public AccountTie evolve(AccountEvent event) {
        return switch (event) {
            case AccountLinked e -> initial(e);
            case AccountUnlinked e ->
                new AccountTie(accountId, login, personId, unitId, commissions, linkedOn, e.occurredOn());
        };
    }

    /** Whether the login is tied to anything now. */
    public boolean holds() {
        return unlinkedOn == null;
    }
}
