package org.defter.query.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * A revised target: the old one, the reason and the authority stay.
 *
 * @param indicatorId the indicator
 * @param year the year
 * @param oldTarget target before
 * @param newTarget target after
 * @param reason why; none where the council itself amended it (C11)
 * @param revisedOn day of the revision
 * @param carriedBy number of the frozen version it is part of; none while it is only drafted
 * @param proposalId the proposal that brought it into force
 * @param decision the decision it rests on; none while it is not in force
 * @param annulledOn day a court annulled that decision; the old target stands again
 */
public record TargetRevisionView(
        IndicatorId indicatorId,
        int year,
        BigDecimal oldTarget,
        BigDecimal newTarget,
        @Nullable String reason,
        LocalDate revisedOn,
        @Nullable Integer carriedBy,
        @Nullable ProposalId proposalId,
        @Nullable DecisionNumber decision,
        @Nullable LocalDate annulledOn) {

    private boolean in(int version) {
        return carriedBy != null && carriedBy == version;
    }

    TargetRevisionView frozenIn(int version) {
        return carriedBy == null ? with(version, null, null) : this;
    }

    /** What a version carried is carried by the version the council amended it to. */
    TargetRevisionView amended(int from, int to) {
        return in(from) ? with(to, null, null) : this;
    }

    TargetRevisionView returnedFrom(int version) {
        return in(version) ? with(null, null, null) : this;
    }

    TargetRevisionView carried(int version, ProposalId proposal, DecisionNumber number) {
        return in(version) ? with(version, proposal, number) : this;
    }

    /** The decision that carried it was annulled. */
    TargetRevisionView annulled(int version, LocalDate day) {
        return in(version) && decision != null
                ? new TargetRevisionView(
                        indicatorId,
                        year,
                        oldTarget,
                        newTarget,
                        reason,
                        revisedOn,
                        carriedBy,
                        proposalId,
                        decision,
                        day)
                : this;
    }

    private TargetRevisionView with(
            @Nullable Integer version, @Nullable ProposalId proposal, @Nullable DecisionNumber number) {
        return new TargetRevisionView(
                indicatorId, year, oldTarget, newTarget, reason, revisedOn, version, proposal, number, annulledOn);
    }
}
