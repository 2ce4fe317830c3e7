package org.defter.kernel.monitoring;

import org.defter.kernel.id.AccountId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whose value it is, so that nobody approves a value of one's own: the account, which names nobody, and the office holder it
 * is tied to, where it is tied to one.
 *
 * @param accountId the account that reported
 * @param personId the office holder behind it, if any
 */
public record Reporter(AccountId accountId, @Nullable PersonId personId) {

    /** Whether both are the same account, or accounts of the same office holder. */
    public boolean sameAs(Reporter other) {
        return accountId.equals(other.accountId) || (personId != null && personId.equals(other.personId));
    }
}
