package org.defter.query.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.id.PartnershipId;
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

/** What each event of a partnership means for the thread: which plan it serves, by which decision it stands. Pure. */
final class PartnershipLineage {

    private PartnershipLineage() {}

    static List<LineageChange> changes(PartnershipEvent event) {
        UUID partnership = event.partnershipId().value();
        return switch (event) {
            case PartnershipProposed e -> begun(e.partnershipId(), e.profile());
            case PartnershipImported e -> begun(e.partnershipId(), e.profile());
            case PartnershipDecided e -> Lineage.by(e.decision().number(), LineageRelation.AUTHORISED, partnership);
            case RenewalDecided e -> Lineage.by(e.decision().number(), LineageRelation.UPDATED, partnership);
            case PartnershipEnded e -> ended(e, partnership);
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
                    PartnershipActivityRecorded _,
                    PartnershipRenewed _,
                    PartnershipStayed _,
                    PartnershipResumed _,
                    PartnershipDecisionAnnulled _,
                    RenewalAnnulled _,
                    PartnershipDecisionTookNoEffect _ -> List.of();
        };
    }

    private static List<LineageChange> begun(PartnershipId id, PartnershipProfile profile) {
        List<LineageChange> changes =
                new ArrayList<>(List.of(Named.of(LineageKind.PARTNERSHIP, id.value(), profile.title())));
        ServedPlan serves = profile.serves();
        if (serves != null) {
            changes.add(new Linked(served(serves), LineageRelation.SERVED_BY, id.value()));
        }
        return changes;
    }

    /** The activity or the goal it serves, else the plan as a whole. */
    private static UUID served(ServedPlan serves) {
        if (serves.activityId() != null) {
            return serves.activityId().value();
        }
        return serves.goalId() == null
                ? serves.planId().value()
                : serves.goalId().value();
    }

    private static List<LineageChange> ended(PartnershipEnded e, UUID partnership) {
        List<LineageChange> changes = new ArrayList<>();
        if (e.decision() != null) {
            changes.addAll(Lineage.by(e.decision(), LineageRelation.ENDED, partnership));
        }
        changes.add(new Ended(partnership, false));
        return changes;
    }
}
