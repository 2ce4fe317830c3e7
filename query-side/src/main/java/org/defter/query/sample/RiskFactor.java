package org.defter.query.sample;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.Money;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ProceduralMotion;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.finance.BorrowingRectified;
import org.defter.kernel.finance.DebtStockRectified;
import org.defter.kernel.finance.FinalRevenueRectified;
import org.defter.kernel.finance.RepaymentRectified;
import org.defter.kernel.monitoring.ValueRectified;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipProposed;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.ProjectConceived;
import org.defter.kernel.project.ProjectPartner;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.LawsuitRecorded;

/**
 * Facts of the record that make a subject worth an auditor's look. The points are a judgement, and therefore few, fixed and
 * told with every sample; a factor counts once, however often its fact occurred.
 */
public enum RiskFactor {
    /** The mayor returned the decision (D01). */
    RETURNED(5),
    /** The council insisted on it (D03). */
    INSISTED(5),
    /** It lapsed (D04). */
    LAPSED(2),
    /** A suit was brought against it, or a court stayed or annulled it (D05). */
    CONTESTED(5),
    /** A wrong record was put right (ADR 0016). */
    RECTIFIED(4),
    /** Its report came late, or its time ran out (C05, C06). */
    REPORT_LATE(3),
    /** It was sent late, or the time to send it ran out (D06). */
    SENT_LATE(3),
    /** It was announced late, or the time to announce it ran out (D08). */
    ANNOUNCED_LATE(2),
    /** It was put on the agenda at the sitting (A06). */
    ADDED_AT_SITTING(3),
    /** It was decided without a commission (A05). */
    COMMISSION_WAIVED(3),
    /** Nobody voted against it or abstained. */
    NO_DISSENT(1),
    /** It has a partner abroad (I01, I02). */
    FOREIGN_PARTNER(2),
    /** It was entered from an older register and not recorded act by act (I08). */
    IMPORTED(2),
    /** It costs, or has a contract over, ten million or more, whatever the currency. */
    LARGE_AMOUNT(3);

    private static final BigDecimal LARGE = new BigDecimal("10000000");

    private final int points;

    RiskFactor(int points) {
        this.points = points;
    }

    /** What it adds to the weight of a subject, at least 1. */
    public int points() {
        return points;
    }

    /** The factors an event shows. */
    static Set<RiskFactor> of(DomainEvent event) {
        Set<RiskFactor> shown = EnumSet.noneOf(RiskFactor.class);
        switch (event) {
            case DecisionReturned _ -> shown.add(RETURNED);
            case DecisionInsisted _ -> shown.add(INSISTED);
            case DecisionLapsed _ -> shown.add(LAPSED);
            case LawsuitRecorded _ -> shown.add(CONTESTED);
            case DecisionStayed _ -> shown.add(CONTESTED);
            case DecisionAnnulled _ -> shown.add(CONTESTED);
            case DecisionRectified _ -> shown.add(RECTIFIED);
            case ValueRectified _ -> shown.add(RECTIFIED);
            case FinalRevenueRectified _ -> shown.add(RECTIFIED);
            case DebtStockRectified _ -> shown.add(RECTIFIED);
            case BorrowingRectified _ -> shown.add(RECTIFIED);
            case RepaymentRectified _ -> shown.add(RECTIFIED);
            case ReviewClockRanOut _ -> shown.add(REPORT_LATE);
            case ReportIssued e -> when(e.late(), REPORT_LATE, shown);
            case DecisionSent e -> when(e.late(), SENT_LATE, shown);
            case DecisionAnnounced e -> when(e.late(), ANNOUNCED_LATE, shown);
            case DecisionClockRanOut e -> {
                switch (e.clock().kind()) {
                    case SENDING -> shown.add(SENT_LATE);
                    case ANNOUNCEMENT -> shown.add(ANNOUNCED_LATE);
                    case COMMISSION_REVIEW_ZONING,
                            COMMISSION_REVIEW,
                            MAYOR_RETURN,
                            LAWSUIT,
                            POSTPONED_SITTING,
                            MONITORING_REPORT -> {
                        // A period of the mayor that ran out makes a decision final; the others run elsewhere.
                    }
                }
            }
            case ProceduralVoteTaken e -> when(e.motion() == ProceduralMotion.ADD_ITEM, ADDED_AT_SITTING, shown);
            case CommissionWaived _ -> shown.add(COMMISSION_WAIVED);
            case DecisionRecorded e ->
                when(e.accepted() && e.vote().no() == 0 && e.vote().abstain() == 0, NO_DISSENT, shown);
            case PartnershipProposed e -> when(e.profile().partner().foreign(), FOREIGN_PARTNER, shown);
            case PartnershipImported e -> {
                shown.add(IMPORTED);
                when(e.profile().partner().foreign(), FOREIGN_PARTNER, shown);
            }
            case ProjectConceived e -> {
                when(e.card().partners().stream().anyMatch(RiskFactor::abroad), FOREIGN_PARTNER, shown);
                when(large(e.card().cost()), LARGE_AMOUNT, shown);
            }
            case ContractSigned e -> when(large(e.contract().amount()), LARGE_AMOUNT, shown);
            default -> {
                // Other events show no risk.
            }
        }
        return shown;
    }

    private static void when(boolean holds, RiskFactor factor, Set<RiskFactor> shown) {
        if (holds) {
            shown.add(factor);
        }
    }

    private static boolean large(Money amount) {
        return amount.amount().compareTo(LARGE) >= 0;
    }

    private static boolean abroad(ProjectPartner partner) {
        return !"TR".equals(partner.country().toUpperCase(Locale.ROOT));
    }
}
