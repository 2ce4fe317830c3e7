package org.defter.kernel.access;

import org.defter.kernel.id.AccountId;
import org.defter.kernel.id.Identifiers;

/**
 * A login: who vouches for it and what it is called there.
 *
 * @param issuer the OpenID Connect {@code iss}; not blank
 * @param subject the {@code sub} at that issuer; not blank
 */
public record LoginId(String issuer, String subject) {

    /** Refuses a blank part with an {@link IllegalArgumentException}. */
    public LoginId {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("issuer and subject must not be blank");
        }
    }

    /** The account of this login; always the same for the same login. */
    public AccountId accountId() {
        return new AccountId(Identifiers.derived("account", issuer, subject));
    }
}
