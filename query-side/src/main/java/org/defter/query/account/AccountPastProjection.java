package org.defter.query.account;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.access.AccountEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of accounts showed at any moment. */
@Component
@ProcessingGroup("view-account-past")
class AccountPastProjection extends PastProjection<AccountDossierView, AccountEvent, AccountPastEntry> {

    AccountPastProjection(PastRows rows) {
        super(new AccountDossierFold(), AccountPastEntry::new, rows);
    }

    @EventHandler
    void on(AccountEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
