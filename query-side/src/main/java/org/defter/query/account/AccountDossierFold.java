package org.defter.query.account;

import java.util.Set;
import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountTie;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of an account add up to its dossier, by the kernel's {@link AccountTie}. */
public final class AccountDossierFold implements DossierFold<AccountDossierView, AccountEvent> {

    private static final Set<Class<? extends AccountEvent>> IGNORES = Set.of();

    @Override
    public Class<AccountEvent> root() {
        return AccountEvent.class;
    }

    @Override
    public Set<Class<? extends AccountEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public AccountDossierView evolve(@Nullable AccountDossierView view, AccountEvent event, EventStamp stamp) {
        AccountTie tie = switch (event) {
            case AccountLinked e -> AccountTie.initial(e);
            case AccountUnlinked e -> DossierFold.begun(view, e).tie().evolve(e);
        };
        return AccountDossierView.of(tie, stamp.version());
    }
}
