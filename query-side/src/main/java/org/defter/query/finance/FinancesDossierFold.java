package org.defter.query.finance;

import java.util.Set;
import org.defter.kernel.finance.FinancesEvent;
import org.defter.kernel.finance.FinancesYear;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of a year add up to its finances: by the kernel's {@link FinancesYear}. */
public final class FinancesDossierFold implements DossierFold<FinancesYearView, FinancesEvent> {

    @Override
    public Class<FinancesEvent> root() {
        return FinancesEvent.class;
    }

    @Override
    public Set<Class<? extends FinancesEvent>> ignores() {
        return Set.of();
    }

    @Override
    public FinancesYearView evolve(@Nullable FinancesYearView view, FinancesEvent event, EventStamp stamp) {
        FinancesYear file = view == null ? FinancesYear.initial(event.year()) : view.file();
        return new FinancesYearView(event.financesId(), stamp.version(), event.municipalityId(), file.evolve(event));
    }
}
