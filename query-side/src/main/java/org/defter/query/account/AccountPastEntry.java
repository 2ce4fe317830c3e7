package org.defter.query.account;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of an account as it was. */
@Entity
@Table(name = "account_past")
class AccountPastEntry extends PastEntry<AccountDossierView> {

    @Embedded
    private @Nullable AccountColumns columns;

    /** A row that shows nothing yet. */
    protected AccountPastEntry() {}

    @Override
    protected void show(AccountDossierView view) {
        this.columns = AccountColumns.of(view);
    }
}
