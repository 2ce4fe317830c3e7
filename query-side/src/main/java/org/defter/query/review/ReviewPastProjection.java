package org.defter.query.review;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of reviews showed at any moment. */
@Component
@ProcessingGroup("view-review-past")
class ReviewPastProjection extends PastProjection<ReviewDossierView, ReviewEvent, ReviewPastEntry> {

    ReviewPastProjection(PastRows rows) {
        super(new ReviewDossierFold(), ReviewPastEntry::new, rows);
    }

    @EventHandler
    void on(ReviewEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
