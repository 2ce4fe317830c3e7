package org.defter.query.account;

import org.defter.kernel.id.AccountId;

/**
 * Everything about an account.
 *
 * @param accountId the account
 */
public record FindAccountDossier(AccountId accountId) {}
