package org.defter.query.finance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Computes what is owed from what is, or was, on record. */
@Component
class FinancesQueries {

    private final FinancesDossierRepository years;
    private final FinancesLawRepository laws;
    private final Streams streams;

    FinancesQueries(FinancesDossierRepository years, FinancesLawRepository laws, Streams streams) {
        this.years = years;
        this.laws = laws;
        this.streams = streams;
    }

    @QueryHandler
    Optional<FinancesView> find(FindFinances query) {
        UUID municipality = query.municipality().value();
        return law(municipality, query.moment())
                .map(law -> FinancesView.of(query, law.on(query.day()), years(municipality, query.moment())));
    }

    /** The law the municipality had, as far as its finances are measured by it; none before it was founded. */
    private Optional<LawInForce> law(UUID municipality, Moment moment) {
        return switch (moment) {
            case Moment.Now _ -> laws.findById(municipality).map(FinancesLawEntry::law);
            case Moment.Past past -> {
                List<DomainEvent> record = streams.read(municipality, past).stream()
                        .map(Streams.Recorded::event)
                        .toList();
                yield all(record, MunicipalityFounded.class).findFirst().map(founded -> {
                    FinancesLawEntry then = new FinancesLawEntry(municipality, founded.kind());
                    all(record, RulesetAdopted.class).forEach(adopted -> then.adopt(adopted.text()));
                    return then.law();
                });
            }
        };
    }

    private static <E extends DomainEvent> Stream<E> all(List<DomainEvent> record, Class<E> type) {
        return record.stream().filter(type::isInstance).map(type::cast);
    }

    /** The years, the earliest first; of the past those that had begun, each folded from its stream. */
    private List<FinancesYearView> years(UUID municipality, Moment moment) {
        List<FinancesDossierEntry> rows = years.findByMunicipalityIdOrderByYear(municipality);
        return switch (moment) {
            case Moment.Now _ -> rows.stream().map(FinancesDossierEntry::view).toList();
            case Moment.Past past ->
                rows.stream()
                        .flatMap(row -> streams.view(new FinancesDossierFold(), row.id(), past).stream())
                        .toList();
        };
    }
}
