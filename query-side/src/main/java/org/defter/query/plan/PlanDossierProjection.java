package org.defter.query.plan;

import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.plan.PlanEvent;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of plans. */
@Component
@ProcessingGroup("view-plan-dossier")
class PlanDossierProjection extends DossierProjection<PlanDossierView, PlanEvent, PlanDossierEntry> {

    private final DossierLists lists;

    PlanDossierProjection(PlanDossierRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new PlanDossierFold(), rows, PlanDossierEntry::new, batches, streams);
        this.lists = lists;
    }

    @EventHandler
    void on(PlanEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<PlanDossierView> find(FindPlanDossier query) {
        return view(query.planId().value(), query.moment(), query.audience(), PlanDossierView::forPublic);
    }

    @QueryHandler
    Optional<PlanVersionView> find(FindPlanVersion query) {
        return find(new FindPlanDossier(query.planId(), query.audience(), query.moment()))
                .flatMap(plan -> plan.frozen(query.number()));
    }

    @QueryHandler
    Optional<PlanDifferencesView> find(FindPlanDifferences query) {
        return find(new FindPlanDossier(query.planId(), query.audience(), query.moment()))
                .flatMap(plan -> plan.frozen(query.from())
                        .flatMap(from -> plan.frozen(query.to()).map(to -> PlanDifferences.between(from, to))));
    }

    @QueryHandler
    Page<PlanSummaryView> find(FindPlans query) {
        return lists.find(
                new DossierList<>(PlanDossierEntry.class, PlanPastEntry.class, PlanSummaryView.class),
                query.filter().conditions(query.audience()),
                visible(query),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment(),
                plans -> told(plans, query.audience()));
    }

    private static DossierFilter visible(FindPlans query) {
        return switch (query.audience()) {
            case STAFF -> DossierFilter.all();
            case PUBLIC -> DossierFilter.all().present("fate", true);
        };
    }

    private static List<PlanSummaryView> told(List<PlanSummaryView> plans, Audience audience) {
        return switch (audience) {
            case STAFF -> plans;
            case PUBLIC -> plans.stream().map(PlanSummaryView::forPublic).toList();
        };
    }
}
