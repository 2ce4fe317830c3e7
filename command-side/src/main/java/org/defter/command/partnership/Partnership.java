package org.defter.command.partnership;

import java.time.LocalDate;
import java.util.Set;
import org.defter.kernel.id.ProposalId;
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
import org.defter.kernel.partnership.PartnershipProposed;
import org.defter.kernel.partnership.PartnershipReinstated;
import org.defter.kernel.partnership.PartnershipRenewed;
import org.defter.kernel.partnership.PartnershipResumed;
import org.defter.kernel.partnership.PartnershipSigned;
import org.defter.kernel.partnership.PartnershipStayed;
import org.defter.kernel.partnership.RenewalAnnulled;
import org.defter.kernel.partnership.RenewalDecided;
import org.defter.kernel.partnership.WorkingGroupJoined;
import org.defter.kernel.partnership.WorkingGroupLeft;

/**
 * How far a partnership has come, and what its next act has to know: until its signature here, then as
 * {@link ExecutedPartnership}. Any history is accepted: an event out of place is passed.
 */
sealed interface Partnership permits Partnership.Unproposed, Partnership.Known {

    /** A partnership nobody has proposed. */
    static Partnership initial() {
        return new Unproposed();
    }

    /** The state after one more event. */
    default Partnership evolve(PartnershipEvent event) {
        return switch (event) {
            case PartnershipProposed e -> new Proposed(PartnershipFile.of(e));
            case PartnershipImported e -> ExecutedPartnership.of(e);
            case ImportSupplemented e -> supplemented(e);
            case PartnershipDecided e -> decided(e);
            case PartnerDecisionRecorded e -> partnerDecided(e);
            case PartnershipPermitted e -> permitted(e);
            case PartnershipSigned e -> signed(e);
            case PartnershipActivated e -> activated(e);
            case DuesSet e -> affairs(e);
            case DuesPaid e -> affairs(e);
            case DelegateAppointed e -> affairs(e);
            case DelegateDismissed e -> affairs(e);
            case PartnershipContactSet e -> affairs(e);
            case ObligationTakenOn e -> affairs(e);
            case ObligationFulfilled e -> affairs(e);
            case WorkingGroupJoined e -> affairs(e);
            case WorkingGroupLeft e -> affairs(e);
            case PartnershipActivityRecorded _ -> this;
            case RenewalDecided e -> renewalDecided(e);
            case PartnershipRenewed e -> renewed(e);
            case PartnershipStayed e -> stayed(e);
            case PartnershipResumed e -> resumed(e.proposalId(), e.occurredOn());
            case PartnershipDecisionAnnulled e -> decisionAnnulled(e);
            case PartnershipAnnulled e -> annulled(e);
            case RenewalAnnulled e -> renewalAnnulled(e);
            case PartnershipEnded e -> ended(e);
            case PartnershipReinstated e -> reinstated(e);
            case PartnershipDecisionTookNoEffect e -> settled(e.proposalId());
        };
    }

    /** What was found of an imported one. */
    default Partnership supplemented(ImportSupplemented e) {
        return this;
    }

    /** What the council's decision does. */
    default Partnership decided(PartnershipDecided e) {
        return this;
    }

    /** What the decision of the partner's council does. */
    default Partnership partnerDecided(PartnerDecisionRecorded e) {
        return this;
    }

    /** What the ministry's permission does. */
    default Partnership permitted(PartnershipPermitted e) {
        return this;
    }

    /** What the signature does. */
    default Partnership signed(PartnershipSigned e) {
        return this;
    }

    /** What its beginning does. */
    default Partnership activated(PartnershipActivated e) {
        return this;
    }

    /** What dues, delegates, contact, obligations and working groups do. */
    default Partnership affairs(PartnershipEvent e) {
        return this;
    }

    /** What a decision on its renewal does. */
    default Partnership renewalDecided(RenewalDecided e) {
        return this;
    }

    /** What the signature of an extension does. */
    default Partnership renewed(PartnershipRenewed e) {
        return this;
    }

    /** What a court's stay does. */
    default Partnership stayed(PartnershipStayed e) {
        return this;
    }

    /** What the end of that stay does. */
    default Partnership resumed(ProposalId proposal, LocalDate day) {
        return this;
    }

    /** What the annulment of the decision does before the signature. */
    default Partnership decisionAnnulled(PartnershipDecisionAnnulled e) {
        return this;
    }

    /** What the annulment of the decision that established it does. */
    default Partnership annulled(PartnershipAnnulled e) {
        return this;
    }

    /** What the annulment of the decision on a renewal does. */
    default Partnership renewalAnnulled(RenewalAnnulled e) {
        return this;
    }

    /** What its end does. */
    default Partnership ended(PartnershipEnded e) {
        return this;
    }

    /** What it does that the decision which ended it does not stand. */
    default Partnership reinstated(PartnershipReinstated e) {
        return this;
    }

    /** The same state, in which the decision on that proposal does nothing again. */
    default Partnership settled(ProposalId proposal) {
        return this;
    }

    /** Nobody has proposed it. */
    record Unproposed() implements Partnership {}

    /** It has been proposed or imported. */
    sealed interface Known extends Partnership permits Open, Suspended, Ended {

        /** What it holds in every state. */
        PartnershipFile file();

        /** The same state with another file. */
        Known with(PartnershipFile file);

        @Override
        default Partnership settled(ProposalId proposal) {
            return with(file().settled(proposal));
        }

        @Override
        default Partnership affairs(PartnershipEvent e) {
            Affairs affairs = file().affairs();
            return with(file().with(AffairsFold.after(affairs, e)));
        }
    }

    /** It goes its way: no court holds it, and it has not ended. */
    sealed interface Open extends Known permits Unsigned, ExecutedPartnership {

        @Override
        Open with(PartnershipFile file);

        /** Whether it stands on the decision on that proposal. */
        boolean standsOn(ProposalId proposal);

        @Override
        default Open supplemented(ImportSupplemented e) {
            return this;
        }

        @Override
        default Open decided(PartnershipDecided e) {
            return this;
        }

        @Override
        default Open partnerDecided(PartnerDecisionRecorded e) {
            return this;
        }

        @Override
        default Open renewalDecided(RenewalDecided e) {
            return this;
        }

        @Override
        default Open renewalAnnulled(RenewalAnnulled e) {
            return this;
        }

        @Override
        default Partnership stayed(PartnershipStayed e) {
            return new Suspended(this, Set.of(e.proposalId()));
        }

        @Override
        default Partnership ended(PartnershipEnded e) {
            return new Ended(this, e.cause(), e.proposalId(), e.occurredOn(), false);
        }

        @Override
        default Partnership annulled(PartnershipAnnulled e) {
            return new Ended(this, null, e.proposalId(), e.occurredOn(), true);
        }
    }

    /** It is not signed. */
    sealed interface Unsigned extends Open permits Proposed, Granted {

        @Override
        default Open partnerDecided(PartnerDecisionRecorded e) {
            return with(file().with(e.decision()));
        }
    }

    /** Proposed; the council has not decided. */
    record Proposed(PartnershipFile file) implements Unsigned {
        @Override
        public Open with(PartnershipFile changed) {
            return new Proposed(changed);
        }

        @Override
        public boolean standsOn(ProposalId proposal) {
            return false;
        }

        @Override
        public Open decided(PartnershipDecided e) {
            return new Decided(
                    file.since(e.occurredOn()).settled(e.decision().proposalId()),
                    new Grant(e.decision(), e.mandate()));
        }
    }

    /** The council's decision is in force, and it may be signed when all else is there too. */
    sealed interface Granted extends Unsigned permits Decided, Permitted {

        /** By which decision, and by whom it may be signed. */
        Grant grant();

        @Override
        default boolean standsOn(ProposalId proposal) {
            return grant().by(proposal);
        }

        @Override
        default Partnership decisionAnnulled(PartnershipDecisionAnnulled e) {
            return new Proposed(file().since(e.occurredOn()));
        }
    }

    /** Decided; the ministry has not given its permission, or need not. */
    record Decided(PartnershipFile file, Grant grant) implements Granted {
        @Override
        public Open with(PartnershipFile changed) {
            return new Decided(changed, grant);
        }

        @Override
        public Open decided(PartnershipDecided e) {
            return new Decided(
                    file.since(e.occurredOn()).settled(e.decision().proposalId()),
                    new Grant(e.decision(), e.mandate()));
        }

        @Override
        public Partnership permitted(PartnershipPermitted e) {
            return new Permitted(
                    file, grant, e.permission().number(), e.permission().day());
        }

        @Override
        public Partnership signed(PartnershipSigned e) {
            return new ExecutedPartnership.Signed(
                    file.since(e.occurredOn()), Course.signed(grant, e.signature(), null));
        }
    }

    /** The ministry gave its permission (I03). */
    record Permitted(PartnershipFile file, Grant grant, String number, LocalDate permittedOn) implements Granted {
        @Override
        public Open with(PartnershipFile changed) {
            return new Permitted(changed, grant, number, permittedOn);
        }

        @Override
        public Open decided(PartnershipDecided e) {
            return new Permitted(
                    file.since(e.occurredOn()).settled(e.decision().proposalId()),
                    new Grant(e.decision(), e.mandate()),
                    number,
                    permittedOn);
        }

        @Override
        public Partnership signed(PartnershipSigned e) {
            return new ExecutedPartnership.Signed(
                    file.since(e.occurredOn()), Course.signed(grant, e.signature(), permittedOn));
        }
    }
}
