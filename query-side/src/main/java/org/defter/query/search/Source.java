package org.defter.query.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.defter.kernel.DomainEvent;
import org.defter.query.archive.ArchiveFold;
import org.defter.query.commission.CommissionDossierFold;
import org.defter.query.council.CouncilDossierFold;
import org.defter.query.document.DocumentDossierFold;
import org.defter.query.municipality.MunicipalityDossierFold;
import org.defter.query.partnership.PartnershipDossierFold;
import org.defter.query.plan.PlanDossierFold;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.DossierView;
import org.defter.query.platform.dossier.Lifetimes;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.project.ProjectDossierFold;
import org.defter.query.proposal.ProposalDossierFold;
import org.defter.query.review.ReviewDossierFold;
import org.defter.query.sitting.SittingDossierFold;

/**
 * A kind of stream in which things are found.
 *
 * @param fold how its events add up
 * @param things what is found in a view of it
 * @param <V> the view
 * @param <E> the sealed root of its events
 */
record Source<V extends DossierView<V>, E extends DomainEvent>(
        DossierFold<V, E> fold, Function<V, List<Found>> things) {

    private static final List<Source<?, ?>> ALL = List.of(
            new Source<>(new MunicipalityDossierFold(), Things::of),
            new Source<>(new CouncilDossierFold(), Things::of),
            new Source<>(new CommissionDossierFold(), Things::of),
            new Source<>(new SittingDossierFold(), Things::of),
            new Source<>(new ReviewDossierFold(), Things::of),
            new Source<>(new ProposalDossierFold(), Things::of),
            new Source<>(new PlanDossierFold(), Things::of),
            new Source<>(new ProjectDossierFold(), Things::of),
            new Source<>(new PartnershipDossierFold(), Things::of),
            new Source<>(new DocumentDossierFold(), Things::of),
            new Source<>(new ArchiveFold(), Things::of));

    /** The source of events of that type, if things are found in their streams. */
    static Optional<Source<?, ?>> of(Class<?> event) {
        return ALL.stream()
                .filter(source -> source.fold().root().isAssignableFrom(event))
                .findFirst();
    }

    /** A stream of this source, without an event yet. */
    Reading<V, E> reading() {
        return new Reading<>(this, new Lifetimes<>(fold));
    }

    /**
     * A stream while it is read.
     *
     * @param source what it is
     * @param shown what it showed
     */
    record Reading<V extends DossierView<V>, E extends DomainEvent>(Source<V, E> source, Lifetimes<V, E> shown) {

        /** Adds the next event. */
        void add(Streams.Recorded recorded) {
            shown.add(recorded);
        }

        /** The version of the next event. */
        int next() {
            return shown.next();
        }

        /** The rows of the stream: one for each thing and each time in which it read the same. */
        Collection<SearchEntry> rows(UUID stream) {
            List<SearchEntry> rows = new ArrayList<>();
            Map<String, SearchEntry> last = new LinkedHashMap<>();
            for (Lifetimes.Lifetime<V> time : shown.all()) {
                for (Found found : source.things().apply(time.view())) {
                    String thing = found.kind() + ":" + found.part() + ":" + found.readers();
                    SearchEntry before = last.get(thing);
                    if (before == null || !before.prolonged(found, time.positions(), time.instants(), time.days())) {
                        SearchEntry row =
                                new SearchEntry(stream, found, time.positions(), time.instants(), time.days());
                        rows.add(row);
                        last.put(thing, row);
                    }
                }
            }
            return rows;
        }
    }
}
