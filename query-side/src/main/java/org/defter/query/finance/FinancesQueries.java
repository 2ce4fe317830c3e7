package org.defter.query.finance;

import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Computes what is owed from what is on record. */
@Component
class FinancesQueries {

    private final FinancesDossierRepository years;
    private final FinancesLawRepository laws;

    FinancesQueries(FinancesDossierRepository years, FinancesLawRepository laws) {
        this.years = years;
        this.laws = laws;
    }

    @QueryHandler
    Optional<FinancesView> find(FindFinances query) {
        return laws.findById(query.municipality().value())
                .map(law -> FinancesView.of(
                        query,
                        law.law().on(query.day()),
                        years
                                .findByMunicipalityIdOrderByYear(
                                        query.municipality().value())
                                .stream()
                                .map(FinancesDossierEntry::view)
                                .toList()));
    }
}
