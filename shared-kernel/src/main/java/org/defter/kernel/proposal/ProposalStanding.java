package org.defter.kernel.proposal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposal stands: what other streams need to know of it.
 *
 * @param proposalId the proposal
 * @param municipalityId its municipality
 * @param unitId the proposing unit
 * @param title its title
 * @param matter its subject, where the law treats it differently
 * @param request what it asks for
 * @param text what it says, as the council amended it last
 * @param frozenPlan the exact version of a plan it is about, pinned at its submission or as the council amended it last
 * @param stage how far it has come
 * @param sittingId the sitting whose agenda it is on, or was on last
 * @param sittingDay the day of that sitting
 * @param lastReferral where it was sent last; none if it was with no commission
 * @param openReviews reviews that have neither reported nor run out of time
 * @param since the day of the last act on it before a decision
 */
public record ProposalStanding(
        ProposalId proposalId,
        MunicipalityId municipalityId,
        UnitId unitId,
        String title,
        Matter matter,
        ProposalRequest request,
        String text,
        @Nullable FrozenPlan frozenPlan,
        ProposalStage stage,
        @Nullable SittingId sittingId,
        @Nullable LocalDate sittingDay,
        @Nullable LastReferral lastReferral,
        Set<ReviewId> openReviews,
        LocalDate since) {

    /** Copies the reviews. */
    public ProposalStanding {
        openReviews = Set.copyOf(openReviews);
    }

    /** The standing with which a proposal begins. */
    public static ProposalStanding initial(ProposalDrafted e) {
        return new ProposalStanding(
                e.proposalId(),
                e.municipalityId(),
                e.unitId(),
                e.title(),
                e.matter(),
                e.request(),
                e.text(),
                null,
                ProposalStage.DRAFTED,
                null,
                null,
                null,
                Set.of(),
                e.occurredOn());
    }

    /** The standing after an event; any history is accepted. */
    public ProposalStanding evolve(ProposalEvent event) {
        return switch (event) {
            case ProposalSubmitted e -> with(e.frozenPlan(), ProposalStage.SUBMITTED, openReviews, e.occurredOn());
            case ProposalWithdrawn e -> with(frozenPlan, ProposalStage.WITHDRAWN, Set.of(), e.occurredOn());
            case PlacedOnAgenda e -> placed(e);
            case TakenOffAgenda e -> with(frozenPlan, beforePlacing(e.purpose()), openReviews, e.occurredOn());
            case RemovedFromAgenda e -> with(frozenPlan, beforePlacing(e.purpose()), openReviews, e.occurredOn());
            case ReferredToCommissions e -> {
                Set<ReviewId> reviews = new HashSet<>();
                for (Referral referral : e.referrals()) {
                    reviews.add(referral.reviewId());
                }
                yield sentTo(LastReferral.of(e))
                        .with(
                                frozenPlan,
                                returned() ? ProposalStage.RETURN_REFERRED : ProposalStage.REFERRED,
                                reviews,
                                e.occurredOn());
            }
            case ReportReceived e -> withoutReview(e.reviewId(), e.occurredOn());
            case ReviewMarkedOverdue e -> withoutReview(e.reviewId(), e.occurredOn());
            case ReviewMarkedLapsed e ->
                e.referAgain()
                        ? with(frozenPlan, ProposalStage.SUBMITTED, Set.of(), e.occurredOn())
                        : withoutReview(e.reviewId(), e.occurredOn());
            case ProposalClosedWithTerm e -> with(frozenPlan, ProposalStage.CLOSED_WITH_TERM, Set.of(), e.occurredOn());
            case DecisionRecorded e -> with(frozenPlan, ProposalStage.DECIDED, Set.of(), e.occurredOn());
            case DecisionReturned e -> with(frozenPlan, ProposalStage.RETURNED, Set.of(), e.occurredOn());
            case DecisionInsisted e -> with(frozenPlan, ProposalStage.DECIDED, Set.of(), e.occurredOn());
            case DecisionLapsed e -> with(frozenPlan, ProposalStage.DECIDED, Set.of(), e.occurredOn());
            case ProposalAmended e -> amended(e);
            case ProposalDrafted _,
                    DocumentAttached _,
                    DecisionSigned _,
                    DecisionClockStarted _,
                    DecisionClockRestarted _,
                    DecisionClockExtended _,
                    DecisionClockRanOut _,
                    DecisionClockStopped _,
                    DecisionDelivered _,
                    DecisionFinalised _,
                    DecisionSent _,
                    ReceiptAcknowledged _,
                    DecisionEnteredIntoForce _,
                    DecisionAnnounced _,
                    DecisionRectified _,
                    LawsuitRecorded _,
                    DecisionStayed _,
                    DecisionStayLifted _,
                    DecisionAnnulled _ -> this;
        };
    }

    /** As far as it had come when it was placed. */
    private static ProposalStage beforePlacing(ItemPurpose purpose) {
        return switch (purpose) {
            case REFERRAL -> ProposalStage.SUBMITTED;
            case DECISION -> ProposalStage.REVIEWED;
            case RETURN -> ProposalStage.RETURNED;
        };
    }

    private ProposalStanding amended(ProposalAmended e) {
        return new ProposalStanding(
                proposalId,
                municipalityId,
                unitId,
                title,
                matter,
                request,
                e.text() == null ? text : e.text(),
                e.frozenPlan() == null ? frozenPlan : e.frozenPlan(),
                stage,
                sittingId,
                sittingDay,
                lastReferral,
                openReviews,
                since);
    }

    private ProposalStanding sentTo(LastReferral referral) {
        return new ProposalStanding(
                proposalId,
                municipalityId,
                unitId,
                title,
                matter,
                request,
                text,
                frozenPlan,
                stage,
                sittingId,
                sittingDay,
                referral,
                openReviews,
                since);
    }

    private ProposalStanding placed(PlacedOnAgenda e) {
        ProposalStage placed = switch (e.purpose()) {
            case REFERRAL -> ProposalStage.TO_BE_REFERRED;
            case DECISION -> ProposalStage.TO_BE_DECIDED;
            case RETURN -> ProposalStage.TO_BE_RECONSIDERED;
        };
        return new ProposalStanding(
                proposalId,
                municipalityId,
                unitId,
                title,
                matter,
                request,
                text,
                frozenPlan,
                placed,
                e.sittingId(),
                e.sittingDay(),
                lastReferral,
                openReviews,
                e.occurredOn());
    }

    /** A late report on a proposal that is already on an agenda again changes nothing but the record (C06). */
    private ProposalStanding withoutReview(ReviewId review, LocalDate day) {
        Set<ReviewId> rest = new HashSet<>(openReviews);
        rest.remove(review);
        return switch (stage) {
            case REFERRED ->
                with(frozenPlan, rest.isEmpty() ? ProposalStage.REVIEWED : ProposalStage.REFERRED, rest, day);
            case RETURN_REFERRED ->
                with(frozenPlan, rest.isEmpty() ? ProposalStage.RETURNED : ProposalStage.RETURN_REFERRED, rest, day);
            case DRAFTED,
                    SUBMITTED,
                    TO_BE_REFERRED,
                    REVIEWED,
                    TO_BE_DECIDED,
                    DECIDED,
                    RETURNED,
                    TO_BE_RECONSIDERED,
                    WITHDRAWN,
                    CLOSED_WITH_TERM -> this;
        };
    }

    /** Whether a decision on it was returned and the council has not come to an end with it. */
    private boolean returned() {
        return switch (stage) {
            case RETURNED, TO_BE_RECONSIDERED, RETURN_REFERRED -> true;
            case DRAFTED,
                    SUBMITTED,
                    TO_BE_REFERRED,
                    REFERRED,
                    REVIEWED,
                    TO_BE_DECIDED,
                    DECIDED,
                    WITHDRAWN,
                    CLOSED_WITH_TERM -> false;
        };
    }

    private ProposalStanding with(
            @Nullable FrozenPlan frozen, ProposalStage next, Set<ReviewId> reviews, LocalDate day) {
        return new ProposalStanding(
                proposalId,
                municipalityId,
                unitId,
                title,
                matter,
                request,
                text,
                frozen,
                next,
                sittingId,
                sittingDay,
                lastReferral,
                reviews,
                day);
    }
}
