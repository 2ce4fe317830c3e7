package org.defter.query.history;

import java.util.Optional;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.CommissionChairElected;
import org.defter.kernel.commission.CommissionDeputyElected;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.monitoring.ObjectiveEvaluated;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.municipality.SettingChanged;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.kernel.partnership.DuesSet;
import org.defter.kernel.partnership.PartnershipContactSet;
import org.defter.kernel.plan.ActivityDefined;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.GoalRevised;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;

/** Where in the record an event puts something that a later event may replace. */
final class HistoryPlaces {

    private HistoryPlaces() {}

    /**
     * A place and what the event puts there.
     *
     * @param place path of the place, the same for every event that writes there
     * @param field the component of the event that holds it
     * @param value what it holds
     */
    record Place(String place, String field, Object value) {}

    /** The place an event writes to; none if what it says is never replaced. */
    static Optional<Place> of(DomainEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case UnitAdded e -> new Place("unit/" + e.unitId(), "name", e.name());
                    case UnitRenamed e -> new Place("unit/" + e.unitId(), "name", e.name());
                    case SettingChanged e ->
                        new Place("setting/" + e.municipalityId() + "/" + e.setting(), "value", e.value());
                    case CommissionChairElected e -> new Place("chair/" + e.commissionId(), "personId", e.personId());
                    case CommissionDeputyElected e -> new Place("deputy/" + e.commissionId(), "personId", e.personId());
                    case PlanProposed e -> new Place("profile/" + e.planId(), "profile", e.profile());
                    case PlanProfileRevised e -> new Place("profile/" + e.planId(), "profile", e.profile());
                    case GoalDrafted e -> new Place("goal/" + e.goalId(), "title", e.title());
                    case GoalRevised e -> new Place("goal/" + e.goalId(), "title", e.title());
                    case ObjectiveSet e -> new Place("objective/" + e.objectiveId(), "card", e.card());
                    case IndicatorDefined e -> new Place("indicator/" + e.indicatorId(), "card", e.card());
                    case ActivityDefined e -> new Place("activity/" + e.activityId(), "card", e.card());
                    case DuesSet e -> new Place("dues/" + e.partnershipId() + "/" + e.year(), "amount", e.amount());
                    case PartnershipContactSet e -> new Place("contact/" + e.partnershipId(), "contact", e.contact());
                    case ReportDrafted e -> new Place("draft/" + e.reviewId(), "text", e.text());
                    case ValueReported e ->
                        new Place("value/" + e.periodId() + "/" + e.indicatorId(), "value", e.value());
                    case ObjectiveEvaluated e ->
                        new Place("evaluation/" + e.periodId() + "/" + e.objectiveId(), "evaluation", e.evaluation());
                    case DecisionClockStarted e ->
                        new Place(
                                "clock/" + e.proposalId() + "/" + e.decision() + "/"
                                        + e.clock().kind(),
                                "clock",
                                e.clock());
                    case DecisionClockRestarted e ->
                        new Place(
                                "clock/" + e.proposalId() + "/" + e.decision() + "/"
                                        + e.clock().kind(),
                                "clock",
                                e.clock());
                    default -> null;
                });
    }
}
