package org.defter.kernel.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.Matter;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.Plans;

/**
 * Histories of an invented proposal of the metropolitan municipality to adopt the plan of {@link Plans}: referred in
 * March 2024 to two commissions, each with a review of its own, and decided in April.
 */
public final class Proposals {

    public static final ProposalId PROPOSAL = new ProposalId(Identifiers.derived("example", "proposal", "adoption"));

    public static final LocalDate DRAFTED_ON = LocalDate.of(2024, 2, 20);
    public static final LocalDate SUBMITTED_ON = LocalDate.of(2024, 2, 26);

    /** The day of both acts that place it on an agenda, counted back from the sitting. */
    public static final int PLACED_DAYS_BEFORE = 5;

    public static final SittingId REFERRAL_SITTING = new SittingId(Identifiers.derived("example", "sitting", 1));
    public static final LocalDate REFERRED_ON = LocalDate.of(2024, 3, 11);
    public static final ReviewId REVIEW = new ReviewId(Identifiers.derived("example", "review", 1));
    public static final ReviewId OTHER_REVIEW = new ReviewId(Identifiers.derived("example", "review", 2));
    public static final LocalDate REPORTED_ON = LocalDate.of(2024, 3, 20);
    public static final LocalDate OVERDUE_ON = LocalDate.of(2024, 3, 22);
    public static final SittingId DECISION_SITTING = new SittingId(Identifiers.derived("example", "sitting", 2));
    public static final LocalDate DECIDED_ON = LocalDate.of(2024, 4, 8);

    public static final LocalDate RETURNED_ON = LocalDate.of(2024, 4, 12);
    public static final SittingId RECONSIDERATION_SITTING =
            new SittingId(Identifiers.derived("example", "sitting", "reconsideration"));
    public static final LocalDate RECONSIDERED_ON = LocalDate.of(2024, 5, 13);
    public static final ReviewId SECOND_REVIEW = new ReviewId(Identifiers.derived("example", "review", 3));

    /** The version of the plan it is about. */
    public static final FrozenPlan FROZEN = new FrozenPlan(Plans.PLAN, 1, "ab".repeat(32));

    private static final List<Referral> REFERRALS = List.of(
            new Referral(REVIEW, List.of(Commissions.PLAN_AND_BUDGET)),
            new Referral(OTHER_REVIEW, List.of(Commissions.ZONING)));

    public static final ProjectId PROJECT = new ProjectId(Identifiers.derived("example", "project"));
    public static final ProjectChangeId CHANGE = new ProjectChangeId(Identifiers.derived("example", "change"));
    public static final FundingId FUNDING = new FundingId(Identifiers.derived("example", "funding"));
    public static final PartnershipId PARTNERSHIP = new PartnershipId(Identifiers.derived("example", "partnership"));
    public static final SigningMandate MANDATE =
            new SigningMandate("Örnek Başkan", "Belediye Başkanı", LocalDate.of(2024, 12, 31));

    private Proposals() {}

    /** A complete request of each kind. */
    public static ProposalRequest request(RequestKind kind) {
        return switch (kind) {
            case AUTHORITY_TO_PREPARE_PLAN -> ProposalRequest.ofPlan(kind, Plans.PLAN, Municipalities.DEPARTMENT);
            case ADOPT_PLAN, UPDATE_PLAN, RENEW_PLAN, REPEAL_PLAN -> ProposalRequest.ofPlan(kind, Plans.PLAN, null);
            case AUTHORITY_FOR_PROJECT -> ProposalRequest.ofProject(PROJECT, MANDATE);
            case CHANGE_PROJECT -> ProposalRequest.ofChange(PROJECT, CHANGE);
            case AUTHORITY_TO_BORROW -> ProposalRequest.ofBorrowing(PROJECT, FUNDING, MANDATE);
            case ESTABLISH_PARTNERSHIP, RENEW_PARTNERSHIP -> ProposalRequest.ofPartnership(kind, PARTNERSHIP, MANDATE);
            case END_PARTNERSHIP -> ProposalRequest.ofPartnership(kind, PARTNERSHIP, null);
            case PLAIN -> ProposalRequest.plain();
        };
    }

    public static List<ProposalEvent> drafted() {
        return drafted(Municipalities.METROPOLITAN);
    }

    /** Drafted in this municipality. */
    public static List<ProposalEvent> drafted(MunicipalityId municipality) {
        return List.of(new ProposalDrafted(
                PROPOSAL,
                municipality,
                Municipalities.DEPARTMENT,
                "Örnek Eylem Planının kabulü",
                Matter.OTHER,
                ProposalRequest.ofPlan(RequestKind.ADOPT_PLAN, Plans.PLAN, null),
                List.of(new LegalBasis("5393", "18")),
                "Örnek Eylem Planının kabulü arz olunur.",
                DRAFTED_ON));
    }

    public static List<ProposalEvent> submitted() {
        return submitted(drafted());
    }

    /** The history and after it the submission. */
    public static List<ProposalEvent> submitted(List<ProposalEvent> history) {
        return and(history, new ProposalSubmitted(PROPOSAL, FROZEN, SUBMITTED_ON));
    }

    /** On the agenda of the March sitting. */
    public static List<ProposalEvent> toBeReferred() {
        return and(submitted(), placed(REFERRAL_SITTING, ItemPurpose.REFERRAL, REFERRED_ON));
    }

    public static List<ProposalEvent> referred() {
        return and(
                toBeReferred(),
                new ReferredToCommissions(
                        PROPOSAL,
                        REFERRAL_SITTING,
                        Sittings.MEETING,
                        56,
                        ReferralMode.SEPARATE,
                        REFERRALS,
                        REFERRED_ON));
    }

    /** One review reported, the other ran out of time. */
    public static List<ProposalEvent> reviewed() {
        return and(
                referred(), report(REVIEW, REPORTED_ON), new ReviewMarkedOverdue(PROPOSAL, OTHER_REVIEW, OVERDUE_ON));
    }

    /** On the agenda of the April sitting. */
    public static List<ProposalEvent> toBeDecided() {
        return and(reviewed(), placed(DECISION_SITTING, ItemPurpose.DECISION, DECIDED_ON));
    }

    public static List<ProposalEvent> decided() {
        return and(
                toBeDecided(),
                new DecisionRecorded(
                        PROPOSAL,
                        1,
                        new DecisionNumber(Councils.METROPOLITAN, 2024, 12),
                        DECISION_SITTING,
                        7,
                        true,
                        Sittings.accepted(Sittings.law(Municipalities.METROPOLITAN, DECIDED_ON), 31, 17, 17),
                        FROZEN,
                        Sittings.OFFICIANTS,
                        DECIDED_ON));
    }

    /** The mayor returned the decision. */
    public static List<ProposalEvent> returned() {
        Law law = Sittings.law(Municipalities.METROPOLITAN, DECIDED_ON);
        return and(
                decided(),
                new DecisionReturned(
                        PROPOSAL,
                        1,
                        new DecisionNumber(Councils.METROPOLITAN, 2024, 12),
                        ProposalRequest.ofPlan(RequestKind.ADOPT_PLAN, Plans.PLAN, null),
                        FROZEN,
                        "Kanuna aykırı (örnek)",
                        law.ruleset().ref(),
                        law.returnable(0).steps(),
                        RETURNED_ON));
    }

    /** On the agenda of the May sitting, for the council to come back to it. */
    public static List<ProposalEvent> toBeReconsidered() {
        return and(returned(), placed(RECONSIDERATION_SITTING, ItemPurpose.RETURN, RECONSIDERED_ON));
    }

    /** The May sitting sent it to commission once more. */
    public static List<ProposalEvent> returnReferred() {
        return and(
                toBeReconsidered(),
                new ReferredToCommissions(
                        PROPOSAL,
                        RECONSIDERATION_SITTING,
                        Sittings.MEETING,
                        3,
                        ReferralMode.SEPARATE,
                        List.of(new Referral(SECOND_REVIEW, List.of(Commissions.PLAN_AND_BUDGET))),
                        RECONSIDERED_ON));
    }

    public static List<ProposalEvent> withdrawn() {
        return and(submitted(), new ProposalWithdrawn(PROPOSAL, "yeniden ele alınacak", SUBMITTED_ON.plusDays(1)));
    }

    /** The term ended while both commissions had it. */
    public static List<ProposalEvent> closedWithTerm() {
        return and(referred(), new ProposalClosedWithTerm(PROPOSAL, Councils.METROPOLITAN, REFERRED_ON.plusDays(20)));
    }

    /** A history that ends in the stage. */
    public static List<ProposalEvent> in(ProposalStage stage) {
        return switch (stage) {
            case DRAFTED -> drafted();
            case SUBMITTED -> submitted();
            case TO_BE_REFERRED -> toBeReferred();
            case REFERRED -> referred();
            case REVIEWED -> reviewed();
            case TO_BE_DECIDED -> toBeDecided();
            case DECIDED -> decided();
            case RETURNED -> returned();
            case TO_BE_RECONSIDERED -> toBeReconsidered();
            case RETURN_REFERRED -> returnReferred();
            case WITHDRAWN -> withdrawn();
            case CLOSED_WITH_TERM -> closedWithTerm();
        };
    }

    /** It comes on the agenda of the sitting of that day. */
    public static PlacedOnAgenda placed(SittingId sitting, ItemPurpose purpose, LocalDate day) {
        return new PlacedOnAgenda(PROPOSAL, sitting, 56, purpose, day, day.minusDays(PLACED_DAYS_BEFORE));
    }

    /** The report of one review arrives. */
    public static ReportReceived report(ReviewId review, LocalDate day) {
        return new ReportReceived(
                PROPOSAL,
                review,
                new ReportNumber(Commissions.PLAN_AND_BUDGET, 2024, 4),
                Opinion.FAVOURABLE,
                ReportVote.UNSTATED,
                "cd".repeat(32),
                false,
                day);
    }

    /** The history with further events. */
    public static List<ProposalEvent> and(List<ProposalEvent> history, ProposalEvent... further) {
        return Stream.concat(history.stream(), Stream.of(further)).toList();
    }

    /** Where it stands after that history. */
    public static ProposalStanding standing(List<ProposalEvent> history) {
        ProposalStanding standing = ProposalStanding.initial((ProposalDrafted) history.getFirst());
        for (ProposalEvent event : history.subList(1, history.size())) {
            standing = standing.evolve(event);
        }
        return standing;
    }

    /** Where it stands in the stage. */
    public static ProposalStanding standing(ProposalStage stage) {
        return standing(in(stage));
    }

    /** The same standing of a proposal about another matter. */
    public static ProposalStanding about(ProposalStanding s, Matter matter) {
        return new ProposalStanding(
                s.proposalId(),
                s.municipalityId(),
                s.unitId(),
                s.title(),
                matter,
                s.request(),
                s.text(),
                s.frozenPlan(),
                s.stage(),
                s.sittingId(),
                s.sittingDay(),
                s.lastReferral(),
                s.openReviews(),
                s.since());
    }
}
