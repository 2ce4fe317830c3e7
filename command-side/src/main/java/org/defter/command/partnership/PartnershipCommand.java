package org.defter.command.partnership;

import org.defter.kernel.id.PartnershipId;

/**
 * What can be asked of a partnership.
 */
public sealed interface PartnershipCommand
        permits ProposePartnership,
                ImportPartnership,
                SupplementImport,
                RecordCouncilDecision,
                RecordPartnerDecision,
                RecordPermission,
                SignPartnership,
                ActivatePartnership,
                SetDues,
                PayDues,
                AppointDelegate,
                DismissDelegate,
                SetContact,
                TakeOnObligation,
                FulfilObligation,
                JoinWorkingGroup,
                LeaveWorkingGroup,
                RecordActivity,
                RecordRenewalDecision,
                RenewPartnership,
                StayPartnership,
                ResumePartnership,
                AnnulPartnership,
                EndPartnership,
                EndByDecision,
                ReinstatePartnership {

    /** The stream it is about. */
    PartnershipId partnershipId();
}
