package org.defter.query.account;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.access.AccountEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of accounts. */
@Component
@ProcessingGroup("view-account-dossier")
class AccountDossierProjection extends DossierProjection<AccountDossierView, AccountEvent, AccountDossierEntry> {

    private final DossierLists lists;

    AccountDossierProjection(AccountDossierRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new AccountDossierFold(), rows, AccountDossierEntry::new, batches, streams);
        this.lists = lists;
    }

    @EventHandler
    void on(AccountEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<AccountDossierView> find(FindAccountDossier query) {
        return view(query.accountId().value(), query.moment());
    }

    @QueryHandler
    Page<AccountSummaryView> find(FindAccounts query) {
        return lists.find(
                new DossierList<>(AccountDossierEntry.class, AccountPastEntry.class, AccountSummaryView.class),
                query.filter().conditions(),
                DossierFilter.all(),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment());
    }
}
