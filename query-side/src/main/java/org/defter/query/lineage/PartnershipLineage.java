package org.defter.query.lineage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.partnership.DelegateAppointed;
import org.defter.kernel.partnership.DelegateDismissed;
import org.defter.kernel.partnership.DuesPaid;
import org.defter.kernel.partnership.DuesSet;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.ObligationFulfilled;
import org.defter.kernel.partnership.ObligationTakenOn;
import org.defter.kernel.partnership.PartnerDecisionRecorded;
import org.defter.kernel.partnership.PartnershipActivated;
import org.defter.kernel.partnership.PartnershipActivityRecorded;
import org.defter.kernel.partnership.PartnershipAnnulled;
import org.defter.kernel.partnership.PartnershipContactSet;
import org.defter.kernel.partnership.PartnershipDecided;
import org.defter.kernel.partnership.PartnershipDecisionAnnulled;
import org.defter.kernel.partnership.PartnershipDecisionTookNoEffect;
import org.defter.kernel.partnership.PartnershipEnded;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipPermitted;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.PartnershipProposed;
import org.defter.kernel.partnership.PartnershipReinstated;
import org.defter.kernel.partnership.PartnershipRenewed;
import org.defter.kernel.partnership.PartnershipResumed;
import org.defter.kernel.partnership.PartnershipSigned;
import org.defter.kernel.partnership.PartnershipStayed;
import org.defter.kernel.partnership.RenewalAnnulled;
import org.defter.kernel.partnership.RenewalDecided;
import org.defter.kernel.partnership.ServedPlan;
import org.defter.kernel.partnership.WorkingGroupJoined;
import org.defter.kernel.partnership.WorkingGroupLeft;
import org.defter.query.lineage.LineageChange.Ended;
import org.defter.query.lineage.LineageChange.Linked;
import org.defter.query.lineage.LineageChange.Named;
import org.defter.query.lineage.LineageChange.Revived;

/** What each event of a partnership means for the thread. Pure; the compiler sees to it that none is forgotten. */
final class PartnershipLineage {

    private PartnershipLineage() {}

    static List<LineageChange> changes(PartnershipEvent event) {
        UUID partnership = event.partnershipId().value();
        return switch (event) {
            case PartnershipProposed e -> begun(partnership, e.profile());
            case PartnershipImported e -> begun(partnership, e.profile());
            case PartnershipDecided e -> Lineage.by(e.decision().number(), LineageRelation.AUTHORISED, partnership);
            case RenewalDecided e -> Lineage.by(e.decision().number(), LineageRelation.RENEWED, partnership);
            case PartnershipActivityRecorded e ->
                Optional.ofNullable(e.projectId())
                        .<List<LineageChange>>map(project ->
                                List.of(new Linked(partnership, LineageRelation.CONTRIBUTED_TO, project.value())))
                        .orElse(List.of());
            case PartnershipEnded e ->
                Optional.ofNullable(e.decision())
                        .map(decision -> Lineage.ended(decision, partnership))
                        .orElseGet(() -> List.of(new Ended(partnership, false)));
            case PartnershipAnnulled _ -> List.of(new Ended(partnership, false));
            case PartnershipReinstated _ -> List.of(new Revived(partnership));
            case ImportSupplemented _,
                    PartnerDecisionRecorded _,
                    PartnershipPermitted _,
                    PartnershipSigned _,
                    PartnershipActivated _,
                    DuesSet _,
                    DuesPaid _,
                    DelegateAppointed _,
                    DelegateDismissed _,
                    PartnershipContactSet _,
                    ObligationTakenOn _,
                    ObligationFulfilled _,
                    WorkingGroupJoined _,
                    WorkingGroupLeft _,
                    PartnershipRenewed _,
                    PartnershipStayed _,
                    PartnershipResumed _,
                    PartnershipDecisionAnnulled _,
                    RenewalAnnulled _,
                    PartnershipDecisionTookNoEffect _ -> List.of();
        };
    }

    /** It serves the narrowest thing it names: an activity, else a goal, else the plan. */
    private static List<LineageChange> begun(UUID partnership, PartnershipProfile profile) {
        Named named = Named.of(LineageKind.PARTNERSHIP, partnership, profile.title());
        ServedPlan serves = profile.serves();
        if (serves == null) {
            return List.of(named);
        }
        UUID served = serves.planId().value();
        if (serves.activityId() != null) {
            served = serves.activityId().value();
        } else if (serves.goalId() != null) {
            served = serves.goalId().value();
        }
        return List.of(named, new Linked(served, LineageRelation.SERVED_BY, partnership));
    }
}
