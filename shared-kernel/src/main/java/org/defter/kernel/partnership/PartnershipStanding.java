package org.defter.kernel.partnership;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Where a partnership stands: what a proposal about it, or a project with the partner, needs to know.
 *
 * @param partnershipId the partnership
 * @param municipalityId its municipality
 * @param profile what it is, and with whom
 * @param stage how far it has come
 * @param before how far it had come when it ended
 * @param mandateUntil last day on which what was decided may be signed (I09); none where nothing waits for a signature
 * @param permittedOn day of the ministry's permission (I03); none where there is none or it is not known
 * @param stays the proposals whose decisions on it are stayed by a court (D05)
 */
public record PartnershipStanding(
        PartnershipId partnershipId,
        MunicipalityId municipalityId,
        PartnershipProfile profile,
        PartnershipStage stage,
        PartnershipStage before,
        @Nullable LocalDate mandateUntil,
        @Nullable LocalDate permittedOn,
        Set<ProposalId> stays) {

    /** Copies the stays. */
    public PartnershipStanding {
        stays = Set.copyOf(stays);
    }

    /** The standing with which a partnership begins. */
    public static PartnershipStanding initial(PartnershipProposed e) {
        return new PartnershipStanding(
                e.partnershipId(),
                e.municipalityId(),
                e.profile(),
                PartnershipStage.PROPOSED,
                PartnershipStage.PROPOSED,
                null,
                null,
                Set.of());
    }

    /** The standing with which an imported partnership begins. */
    public static PartnershipStanding initial(PartnershipImported e) {
        PartnershipStage stage = switch (e.record().standing()) {
            case SIGNED -> PartnershipStage.SIGNED;
            case ACTIVE -> PartnershipStage.ACTIVE;
        };
        RegisterPaper permission = e.record().permission();
        return new PartnershipStanding(
                e.partnershipId(),
                e.municipalityId(),
                e.profile(),
                stage,
                stage,
                null,
                permission == null ? null : permission.day(),
                Set.of());
    }

    /**
     * The standing with which a stream begins.
     *
     * @throws IllegalArgumentException if no partnership begins so
     */
    public static PartnershipStanding first(PartnershipEvent event) {
        return switch (event) {
            case PartnershipProposed e -> initial(e);
            case PartnershipImported e -> initial(e);
            default -> throw new IllegalArgumentException("no partnership begins with " + event.getClass());
        };
    }

    /** Whether a court has suspended it. */
    public boolean suspended() {
        return !stays.isEmpty();
    }

    /** Whether nothing of it is to be signed any more on that day, because the mandate the council gave has run out (I09). */
    public boolean mandateRanOut(LocalDate day) {
        return mandateUntil != null && day.isAfter(mandateUntil);
    }

    /** The standing after an event; any history is accepted. */
    public PartnershipStanding evolve(PartnershipEvent event) {
        return switch (event) {
            case PartnershipDecided e ->
                at(
                        stage == PartnershipStage.PROPOSED ? PartnershipStage.DECIDED : stage,
                        e.mandate().until());
            case PartnershipPermitted e ->
                new PartnershipStanding(
                        partnershipId,
                        municipalityId,
                        profile,
                        PartnershipStage.PERMITTED,
                        before,
                        mandateUntil,
                        e.permission().day(),
                        stays);
            case PartnershipSigned _ -> at(PartnershipStage.SIGNED, null);
            case PartnershipActivated _ -> at(PartnershipStage.ACTIVE, mandateUntil);
            case RenewalDecided e -> at(stage, e.mandate().until());
            case PartnershipRenewed _ -> at(stage, null);
            case PartnershipStayed e -> {
                Set<ProposalId> more = new HashSet<>(stays);
                more.add(e.proposalId());
                yield stayed(more);
            }
            case PartnershipResumed e -> without(e.proposalId());
            case RenewalAnnulled e -> without(e.proposalId()).at(stage, null);
            case PartnershipDecisionAnnulled _ ->
                new PartnershipStanding(
                        partnershipId,
                        municipalityId,
                        profile,
                        PartnershipStage.PROPOSED,
                        before,
                        null,
                        null,
                        Set.of());
            case PartnershipAnnulled _ -> ended();
            case PartnershipEnded _ -> ended();
            case PartnershipReinstated _ -> at(before, mandateUntil);
            case PartnershipProposed _,
                    PartnershipImported _,
                    ImportSupplemented _,
                    PartnerDecisionRecorded _,
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
                    PartnershipDecisionTookNoEffect _ -> this;
        };
    }

    private PartnershipStanding at(PartnershipStage next, @Nullable LocalDate mandate) {
        return new PartnershipStanding(
                partnershipId, municipalityId, profile, next, before, mandate, permittedOn, stays);
    }

    private PartnershipStanding ended() {
        return new PartnershipStanding(
                partnershipId,
                municipalityId,
                profile,
                PartnershipStage.ENDED,
                stage == PartnershipStage.ENDED ? before : stage,
                mandateUntil,
                permittedOn,
                Set.of());
    }

    private PartnershipStanding stayed(Set<ProposalId> now) {
        return new PartnershipStanding(
                partnershipId, municipalityId, profile, stage, before, mandateUntil, permittedOn, now);
    }

    private PartnershipStanding without(ProposalId stay) {
        Set<ProposalId> rest = new HashSet<>(stays);
        rest.remove(stay);
        return stayed(rest);
    }
}
