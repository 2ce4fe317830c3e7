package org.defter.kernel.partnership;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.PartnershipId;

/**
 * What happened to a partnership.
 */
public sealed interface PartnershipEvent extends DomainEvent
        permits PartnershipProposed,
                PartnershipImported,
                ImportSupplemented,
                PartnershipDecided,
                PartnerDecisionRecorded,
                PartnershipPermitted,
                PartnershipSigned,
                PartnershipActivated,
                DuesSet,
                DuesPaid,
                DelegateAppointed,
                DelegateDismissed,
                PartnershipContactSet,
                ObligationTakenOn,
                ObligationFulfilled,
                WorkingGroupJoined,
                WorkingGroupLeft,
                PartnershipActivityRecorded,
                RenewalDecided,
                PartnershipRenewed,
                PartnershipStayed,
                PartnershipResumed,
                PartnershipDecisionAnnulled,
                PartnershipAnnulled,
                RenewalAnnulled,
                PartnershipEnded,
                PartnershipReinstated,
                PartnershipDecisionTookNoEffect {

    /** The stream this event belongs to. */
    PartnershipId partnershipId();

    @Override
    default String streamId() {
        return partnershipId().toString();
    }
}
