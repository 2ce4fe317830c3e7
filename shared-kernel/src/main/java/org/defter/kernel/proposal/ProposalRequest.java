package org.defter.kernel.proposal;

import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, and of which plan, project or partnership.
 *
 * @param kind what is asked for
 * @param planId the plan; only where it is about one
 * @param unitId the unit to be authorised; only for an authority to prepare a plan
 * @param projectId the project; only where it is about one
 * @param changeId the change of the project; only for a change
 * @param fundingId the loan; only for an authority to borrow
 * @param partnershipId the partnership; only where it is about one
 * @param signing who may sign what is granted, and until when (I09); needed to establish or renew a partnership,
 *     possible where something else is signed
 */
public record ProposalRequest(
        RequestKind kind,
        @Nullable PlanId planId,
        @Nullable UnitId unitId,
        @Nullable ProjectId projectId,
        @Nullable ProjectChangeId changeId,
        @Nullable FundingId fundingId,
        @Nullable PartnershipId partnershipId,
        @Nullable SigningMandate signing) {

    /** A matter of its own. */
    public static ProposalRequest plain() {
        return new ProposalRequest(RequestKind.PLAIN, null, null, null, null, null, null, null);
    }

    /**
     * Something about a plan.
     *
     * @param unitId the unit to be authorised; only for an authority to prepare
     */
    public static ProposalRequest ofPlan(RequestKind kind, PlanId planId, @Nullable UnitId unitId) {
        return new ProposalRequest(kind, planId, unitId, null, null, null, null, null);
    }

    /** The authority for a project. */
    public static ProposalRequest ofProject(ProjectId projectId, @Nullable SigningMandate signing) {
        return new ProposalRequest(RequestKind.AUTHORITY_FOR_PROJECT, null, null, projectId, null, null, null, signing);
    }

    /** A change of a project. */
    public static ProposalRequest ofChange(ProjectId projectId, ProjectChangeId changeId) {
        return new ProposalRequest(RequestKind.CHANGE_PROJECT, null, null, projectId, changeId, null, null, null);
    }

    /** The authority to take the loan of a project. */
    public static ProposalRequest ofBorrowing(
            ProjectId projectId, FundingId fundingId, @Nullable SigningMandate signing) {
        return new ProposalRequest(
                RequestKind.AUTHORITY_TO_BORROW, null, null, projectId, null, fundingId, null, signing);
    }

    /** Something about a partnership. */
    public static ProposalRequest ofPartnership(
            RequestKind kind, PartnershipId partnershipId, @Nullable SigningMandate signing) {
        return new ProposalRequest(kind, null, null, null, null, null, partnershipId, signing);
    }

    /** Whether it says what its kind needs, and nothing that its kind has no place for. */
    public boolean complete() {
        return switch (kind) {
            case AUTHORITY_TO_PREPARE_PLAN -> says(true, true, false, false, false, false) && signing == null;
            case ADOPT_PLAN, UPDATE_PLAN, RENEW_PLAN, REPEAL_PLAN ->
                says(true, false, false, false, false, false) && signing == null;
            case AUTHORITY_FOR_PROJECT -> says(false, false, true, false, false, false);
            case CHANGE_PROJECT -> says(false, false, true, true, false, false) && signing == null;
            case AUTHORITY_TO_BORROW -> says(false, false, true, false, true, false);
            case ESTABLISH_PARTNERSHIP, RENEW_PARTNERSHIP ->
                says(false, false, false, false, false, true) && signing != null;
            case END_PARTNERSHIP -> says(false, false, false, false, false, true) && signing == null;
            case PLAIN -> says(false, false, false, false, false, false) && signing == null;
        };
    }

    /**
     * What it asks the authority for, where only one proposal at a time may: the preparation of a plan, a project, a change of a
     * project; empty if it asks for anything else.
     */
    public Optional<UUID> authorityFor() {
        return switch (kind) {
            case AUTHORITY_TO_PREPARE_PLAN -> Optional.ofNullable(planId).map(PlanId::value);
            case AUTHORITY_FOR_PROJECT -> Optional.ofNullable(projectId).map(ProjectId::value);
            case CHANGE_PROJECT -> Optional.ofNullable(changeId).map(ProjectChangeId::value);
            case ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
                    REPEAL_PLAN,
                    AUTHORITY_TO_BORROW,
                    ESTABLISH_PARTNERSHIP,
                    RENEW_PARTNERSHIP,
                    END_PARTNERSHIP,
                    PLAIN -> Optional.empty();
        };
    }

    private boolean says(
            boolean plan, boolean unit, boolean project, boolean change, boolean funding, boolean partnership) {
        return (planId != null) == plan
                && (unitId != null) == unit
                && (projectId != null) == project
                && (changeId != null) == change
                && (fundingId != null) == funding
                && (partnershipId != null) == partnership;
    }
}
