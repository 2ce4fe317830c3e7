package org.defter.query.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as one line of a list.
 *
 * @param id the account
 * @param version version of its stream
 * @param issuer who vouches for the login
 * @param subject the login at that issuer
 * @param personId office holder behind it
 * @param unitId unit it belongs to
 * @param linked whether the tie holds
 */
public record AccountSummaryView(
        UUID id,
        long version,
        String issuer,
        String subject,
        @Nullable UUID personId,
        @Nullable UUID unitId,
        boolean linked) {}
