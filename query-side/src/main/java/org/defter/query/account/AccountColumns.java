package org.defter.query.account;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.defter.query.platform.dossier.Ids;
import org.defter.query.platform.dossier.TurkishText;
import org.jspecify.annotations.Nullable;

/** What lists of accounts show, filter and sort by, of today and of the past. */
@Embeddable
record AccountColumns(
        String issuer,
        String subject,
        @Nullable UUID personId,
        @Nullable UUID unitId,
        boolean linked,
        String searchText) {

    static AccountColumns of(AccountDossierView view) {
        return new AccountColumns(
                view.issuer(),
                view.subject(),
                Ids.raw(view.personId()),
                Ids.raw(view.unitId()),
                view.unlinkedOn() == null,
                TurkishText.searchable(view.issuer(), view.subject()));
    }
}
