package org.defter.query.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.defter.query.platform.dossier.DossierEntry;
import org.defter.query.platform.dossier.Ids;
import org.defter.query.platform.dossier.TurkishText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of an account. */
@Entity
@Table(name = "account_dossier")
class AccountDossierEntry extends DossierEntry<AccountDossierView> {

    @Column(nullable = false)
    private String issuer;

    @Column(nullable = false)
    private String subject;

    @Column
    private @Nullable UUID personId;

    @Column
    private @Nullable UUID unitId;

    @Column(nullable = false)
    private boolean linked;

    @Column(nullable = false)
    private String searchText;

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
        this.issuer = view.issuer();
        this.subject = view.subject();
        this.personId = Ids.raw(view.personId());
        this.unitId = Ids.raw(view.unitId());
        this.linked = view.unlinkedOn() == null;
        this.searchText = TurkishText.searchable(view.issuer(), view.subject());
    }
}
