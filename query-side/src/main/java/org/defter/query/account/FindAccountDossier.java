package org.defter.query.account;

import org.defter.kernel.id.AccountId;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about an account.
 *
 * @param accountId the account
 * @param moment when it is looked at
 */
public record FindAccountDossier(AccountId accountId, Moment moment) {}
