package org.defter.kernel.access;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.AccountId;

/**
 * Which login may act for whom.
 */
public sealed interface AccountEvent extends DomainEvent permits AccountLinked, AccountUnlinked {

    /** The stream this event belongs to. */
    AccountId accountId();

    @Override
    default String streamId() {
        return accountId().toString();
    }
}
