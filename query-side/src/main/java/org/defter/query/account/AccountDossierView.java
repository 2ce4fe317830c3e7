package org.defter.query.account;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.access.AccountTie;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.id.AccountId;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * A login and what it is tied to.
 *
 * @param id the account
 * @param version version of its stream
 * @param issuer who vouches for the login
 * @param subject the login at that issuer
 * @param personId office holder behind it, for councillors
 * @param unitId unit a clerk or unit head belongs to
 * @param commissions commissions a secretary serves
 * @param linkedOn day from which the tie holds
 * @param unlinkedOn first day without it; none while it holds
 */
public record AccountDossierView(
        AccountId id,
        long version,
        String issuer,
        String subject,
        @Nullable PersonId personId,
        @Nullable UnitId unitId,
        List<CommissionId> commissions,
        LocalDate linkedOn,
        @Nullable LocalDate unlinkedOn)
        implements DossierView<AccountDossierView> {

    /** Copies the commissions. */
    public AccountDossierView {
        commissions = List.copyOf(commissions);
    }

    static AccountDossierView of(AccountTie tie, long version) {
        return new AccountDossierView(
                tie.accountId(),
                version,
                tie.login().issuer(),
                tie.login().subject(),
                tie.personId(),
                tie.unitId(),
                tie.commissions(),
                tie.linkedOn(),
                tie.unlinkedOn());
    }

    @Override
    public AccountDossierView at(long version) {
        return of(tie(), version);
    }

    /** The tie as the kernel folds it. */
    AccountTie tie() {
        return new AccountTie(id, new LoginId(issuer, subject), personId, unitId, commissions, linkedOn, unlinkedOn);
    }
}
