package org.defter.query.account;

import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * A list of accounts.
 *
 * @param filter which of them, in which order
 * @param paging which page
 * @param moment when it is looked at
 */
public record FindAccounts(AccountFilter filter, Paging paging, Moment moment) {}
