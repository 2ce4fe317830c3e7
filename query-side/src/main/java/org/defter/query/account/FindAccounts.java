package org.defter.query.account;

import org.defter.query.platform.Paging;

/**
 * A list of accounts.
 *
 * @param filter which of them, in which order
 * @param paging which page
 */
public record FindAccounts(AccountFilter filter, Paging paging) {}
