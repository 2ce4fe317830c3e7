package org.defter.command.account;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.id.AccountId;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Tie a login to what it may act for; replaces an earlier tie.
 *
 * @param accountId the account, derived from the login
 * @param login the login
 * @param personId office holder behind it
 * @param unitId unit it belongs to
 * @param commissions commissions it serves as secretary
 * @param occurredOn day it happened; none = today
 */
public record LinkAccount(
        @TargetAggregateIdentifier AccountId accountId,
        LoginId login,
        @Nullable PersonId personId,
        @Nullable UnitId unitId,
        List<CommissionId> commissions,
        @Nullable LocalDate occurredOn)
        implements AccountCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public LinkAccount {
        commissions = List.copyOf(commissions);
    }
}
