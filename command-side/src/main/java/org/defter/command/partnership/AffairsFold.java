package org.defter.command.partnership;

import org.defter.kernel.partnership.DelegateAppointed;
import org.defter.kernel.partnership.DelegateDismissed;
import org.defter.kernel.partnership.DuesPaid;
import org.defter.kernel.partnership.DuesSet;
import org.defter.kernel.partnership.ObligationFulfilled;
import org.defter.kernel.partnership.ObligationTakenOn;
import org.defter.kernel.partnership.PartnershipContactSet;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.WorkingGroupJoined;
import org.defter.kernel.partnership.WorkingGroupLeft;

/** What the events add to the affairs of a partnership; all others add nothing. */
final class AffairsFold {

    private AffairsFold() {}

    static Affairs after(Affairs affairs, PartnershipEvent event) {
        return switch (event) {
            case DuesSet e -> affairs.due(e.year(), e.amount(), e.dueOn(), e.occurredOn());
            case DuesPaid e -> affairs.paid(e.year(), e.amount());
            case DelegateAppointed e -> affairs.begun(e.delegateId(), e.occurredOn());
            case DelegateDismissed e -> affairs.ended(e.delegateId());
            case PartnershipContactSet e -> affairs.contact(e.contact());
            case ObligationTakenOn e -> affairs.begun(e.obligationId(), e.occurredOn());
            case ObligationFulfilled e -> affairs.ended(e.obligationId());
            case WorkingGroupJoined e -> affairs.begun(e.groupId(), e.occurredOn());
            case WorkingGroupLeft e -> affairs.ended(e.groupId());
            default -> affairs;
        };
    }
}
