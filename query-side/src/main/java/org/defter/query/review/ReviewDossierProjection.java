package org.defter.query.review;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of reviews. */
@Component
@ProcessingGroup("view-review-dossier")
class ReviewDossierProjection extends DossierProjection<ReviewDossierView, ReviewEvent, ReviewDossierEntry> {

    private final DossierLists lists;

    ReviewDossierProjection(ReviewDossierRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new ReviewDossierFold(), rows, ReviewDossierEntry::new, batches, streams);
        this.lists = lists;
    }

    @EventHandler
    void on(ReviewEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<ReviewDossierView> find(FindReviewDossier query) {
        return view(query.reviewId().value(), query.moment());
    }

    @QueryHandler
    Page<ReviewSummaryView> find(FindReviews query) {
        return lists.find(
                new DossierList<>(ReviewDossierEntry.class, ReviewPastEntry.class, ReviewSummaryView.class),
                query.filter().conditions(),
                DossierFilter.all(),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment());
    }
}
