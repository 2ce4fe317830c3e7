package org.defter.query.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.DossierEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of an account. */
@Entity
@Table(name = "account_dossier")
class AccountDossierEntry extends DossierEntry<AccountDossierView> {

    @Embedded
    private @Nullable AccountColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private AccountDossierView view;

    /** A row that shows nothing yet. */
    protected AccountDossierEntry() {}

    @Override
    protected AccountDossierView stored() {
        return view;
    }

    @Override
    protected void show(AccountDossierView view) {
        this.view = view;
        this.columns = AccountColumns.of(view);
    }
}
