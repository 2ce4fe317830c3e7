package org.defter.query.partnership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.Mark;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts partnerships, and finds those that lack what they need. */
@Component
class PartnershipReports {

    private final PartnershipDossierRepository rows;
    private final DossierLists lists;
    private final Streams streams;

    PartnershipReports(PartnershipDossierRepository rows, DossierLists lists, Streams streams) {
        this.rows = rows;
        this.lists = lists;
        this.streams = streams;
    }

    /**
     * A row that is shown.
     *
     * @param id the partnership
     */
    record Line(UUID id) {}

    /** How many are active, of each form, at a moment. */
    @Transactional(readOnly = true)
    PartnershipCounts counts(@Nullable UUID municipality, Moment moment) {
        return PartnershipCounts.of(
                switch (moment) {
                    case Moment.Now _ -> rows.counts(municipality);
                    case Moment.Past past -> {
                        Mark mark = Mark.of(past);
                        yield rows.counts(municipality, mark.scale().code(), mark.value());
                    }
                });
    }

    /** Those that were signed or are active without the decision or the permission they need, at a moment. */
    @Transactional(readOnly = true)
    Page<PartnershipViolationView> violations(@Nullable UUID municipality, Paging paging, Moment moment) {
        return lists.find(
                new DossierList<>(PartnershipDossierEntry.class, PartnershipPastEntry.class, Line.class),
                DossierFilter.all().with("violated", true).with("municipalityId", municipality),
                DossierFilter.all(),
                "sortKey",
                paging,
                moment,
                found -> lines(found.stream().map(Line::id).toList(), moment));
    }

    private List<PartnershipViolationView> lines(List<UUID> found, Moment moment) {
        Map<UUID, PartnershipDossierView> views = views(found, moment);
        return found.stream()
                .map(id -> PartnershipViolationView.of(Objects.requireNonNull(views.get(id))))
                .toList();
    }

    /** The dossiers: their rows, or their streams folded up to the moment (ADR 0039). */
    private Map<UUID, PartnershipDossierView> views(List<UUID> found, Moment moment) {
        Map<UUID, PartnershipDossierView> views = new HashMap<>();
        switch (moment) {
            case Moment.Now _ ->
                rows.findAllById(found).forEach(row -> views.put(row.view().id().value(), row.view()));
            case Moment.Past past -> {
                Map<UUID, Long> whole = new HashMap<>();
                found.forEach(id -> whole.put(id, Long.MAX_VALUE));
                streams.read(whole)
                        .forEach((id, events) -> views.put(
                                id,
                                Objects.requireNonNull(
                                        Streams.view(new PartnershipDossierFold(), Streams.shown(events, past)))));
            }
        }
        return views;
    }
}
