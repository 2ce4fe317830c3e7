package org.defter.command.account;

import org.defter.kernel.id.AccountId;

/**
 * What can be asked about the tie of a login.
 */
public sealed interface AccountCommand permits LinkAccount, UnlinkAccount {

    /** The stream it addresses. */
    AccountId accountId();
}
