package org.defter.kernel.access;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.AccountId;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A login was tied to the person, unit and commissions it may act for; replaces an earlier tie.
 *
 * @param accountId the account
 * @param issuer who vouches for the login, the OpenID Connect {@code iss}
 * @param subject the login at that issuer, {@code sub}; never an e-mail address or a national number
 * @param personId the office holder behind it, for councillors
 * @param unitId the unit a clerk or unit head belongs to
 * @param commissions the commissions a secretary serves
 * @param occurredOn day from which the tie holds
 */
@Revision("1")
public record AccountLinked(
        AccountId accountId,
        String issuer,
        String subject,
        @Nullable PersonId personId,
        @Nullable UnitId unitId,
        List<CommissionId> commissions,
        LocalDate occurredOn)
        implements AccountEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public AccountLinked {
        commissions = List.copyOf(commissions);
    }
}
