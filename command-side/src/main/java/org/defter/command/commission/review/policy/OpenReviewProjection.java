package org.defter.command.commission.review.policy;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.command.platform.Facts;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which reviews are open, by council and by proposal. It is read by policies of its own processing group only, so what a
 * policy finds is exactly what had been recorded before the event it acts on.
 */
@Component
@ProcessingGroup("policy-open-reviews")
class OpenReviewProjection {

    private final JdbcClient database;
    private final Facts facts;

    OpenReviewProjection(JdbcClient database, Facts facts) {
        this.database = database;
        this.facts = facts;
    }

    @EventHandler
    void on(ReviewOpened event) {
        CouncilId council = facts.mandates(event.commissions().getFirst()).councilId();
        database.sql("""
                        insert into command.open_review (review_id, proposal_id, council_id)
                        values (:review, :proposal, :council) on conflict (review_id) do nothing""")
                .param("review", event.reviewId().value())
                .param("proposal", event.proposalId().value())
                .param("council", council.value())
                .update();
    }

    @EventHandler
    void on(ReportIssued event) {
        close(event.reviewId());
    }

    @EventHandler
    void on(ReviewLapsed event) {
        close(event.reviewId());
    }

    @ResetHandler
    void reset() {
        database.sql("delete from command.open_review").update();
    }

    /** The open reviews of that council's commissions. */
    List<ReviewId> of(CouncilId council) {
        return found("council_id", council.value());
    }

    /** The open reviews of that proposal. */
    List<ReviewId> of(ProposalId proposal) {
        return found("proposal_id", proposal.value());
    }

    private List<ReviewId> found(String column, UUID id) {
        return database.sql("select review_id from command.open_review where " + column + " = :id order by review_id")
                .param("id", id)
                .query((row, _) -> new ReviewId(row.getObject("review_id", UUID.class)))
                .list();
    }

    private void close(ReviewId review) {
        database.sql("delete from command.open_review where review_id = :review")
                .param("review", review.value())
                .update();
    }
}
