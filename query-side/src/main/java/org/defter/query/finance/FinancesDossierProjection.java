package org.defter.query.finance;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.finance.FinancesEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the finances of each year, and the law they are measured by. */
@Component
@ProcessingGroup("view-finances")
class FinancesDossierProjection extends DossierProjection<FinancesYearView, FinancesEvent, FinancesDossierEntry> {

    private final FinancesLawRepository laws;

    FinancesDossierProjection(
            FinancesDossierRepository rows, FinancesLawRepository laws, Batches batches, Streams streams) {
        super(new FinancesDossierFold(), rows, FinancesDossierEntry::new, batches, streams);
        this.laws = laws;
    }

    @EventHandler
    void on(FinancesEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @EventHandler
    void on(MunicipalityFounded event) {
        if (!laws.existsById(event.municipalityId().value())) {
            laws.save(new FinancesLawEntry(event.municipalityId().value(), event.kind()));
        }
    }

    @EventHandler
    void on(RulesetAdopted event) {
        laws.findById(event.municipalityId().value()).ifPresent(law -> {
            law.adopt(event.text());
            laws.save(law);
        });
    }

    @ResetHandler
    void reset() {
        clear();
        laws.deleteAllInBatch();
    }
}
