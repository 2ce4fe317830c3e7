package org.defter.query.proposal;

import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.law.ClockKind;
import org.defter.query.proposal.NextAct.Act;

/** What may come next, by state. */
final class NextActs {

    private NextActs() {}

    static List<NextAct> of(ProposalState state, List<DecisionView> decisions) {
        return switch (state) {
            case DRAFTED -> List.of(NextAct.of(Act.ATTACH_DOCUMENT), NextAct.of(Act.SUBMIT), NextAct.of(Act.WITHDRAW));
            case SUBMITTED -> List.of(NextAct.of(Act.WITHDRAW), NextAct.of(Act.PLACE_ON_AGENDA, "A04"));
            case ON_AGENDA_FOR_REFERRAL -> List.of(NextAct.of(Act.WITHDRAW), NextAct.of(Act.REFER));
            case REFERRED -> List.of(NextAct.of(Act.WITHDRAW), NextAct.of(Act.ISSUE_REPORT, "C07"));
            case REPORTED -> List.of(NextAct.of(Act.WITHDRAW), NextAct.of(Act.PLACE_ON_AGENDA, "A04"));
            case OVERDUE ->
                List.of(
                        NextAct.of(Act.WITHDRAW),
                        NextAct.of(Act.PLACE_ON_AGENDA, "C06"),
                        NextAct.of(Act.ISSUE_REPORT, "C06"));
            case ON_AGENDA_FOR_DECISION -> List.of(NextAct.of(Act.WITHDRAW), NextAct.of(Act.TAKE_VOTE, "B02"));
            case RETURNED -> List.of(NextAct.of(Act.PLACE_ON_AGENDA, "D03", decisions.getLast()));
            case ON_AGENDA_AFTER_RETURN ->
                List.of(
                        NextAct.of(Act.TAKE_VOTE, "D03", decisions.getLast()),
                        NextAct.of(Act.REFER, "D04", decisions.getLast()));
            case REFERRED_AFTER_RETURN -> List.of(NextAct.of(Act.ISSUE_REPORT, "C07", decisions.getLast()));
            case LAPSED -> List.of(rectify(decisions.getLast()));
            case REJECTED, AWAITING_MAYOR, INSISTED, FINAL, SENT, IN_FORCE, STAYED, ANNULLED ->
                onDecision(state, decisions.getLast());
            case WITHDRAWN, CLOSED_WITH_TERM -> List.of();
        };
    }

    private static List<NextAct> onDecision(ProposalState state, DecisionView decision) {
        List<NextAct> acts = new ArrayList<>();
        if (!decision.missingSignatures().isEmpty()) {
            acts.add(NextAct.of(Act.SIGN, "B08", decision));
        }
        if (state == ProposalState.AWAITING_MAYOR) {
            if (decision.missingSignatures().isEmpty() && decision.deliveredOn() == null) {
                acts.add(NextAct.of(Act.DELIVER_TO_MAYOR, "D02", decision));
            }
            if (decision.clocks().stream().anyMatch(clock -> clock.running(ClockKind.MAYOR_RETURN))) {
                if (decision.deliveredOn() != null) {
                    acts.add(NextAct.of(Act.RETURN, "D01", decision));
                }
                acts.add(NextAct.of(Act.RUN_OUT_CLOCK, "D03", decision));
            }
        }
        if (state != ProposalState.ANNULLED && decision.finality() != null) {
            if (decision.sending() == null) {
                acts.add(NextAct.of(Act.SEND_TO_CIVIL_AUTHORITY, "D06", decision));
            } else if (decision.receipt() == null) {
                acts.add(NextAct.of(Act.ACKNOWLEDGE_RECEIPT, "D06", decision));
            }
        }
        if (decision.finality() != null && decision.announcement() == null) {
            acts.add(NextAct.of(Act.ANNOUNCE, "D08", decision));
        }
        if (state != ProposalState.ANNULLED && decision.finality() != null) {
            acts.addAll(inCourt(state, decision));
        }
        acts.add(rectify(decision));
        return acts;
    }

    private static NextAct rectify(DecisionView decision) {
        return new NextAct(Act.RECTIFY, null, decision.decision());
    }

    private static List<NextAct> inCourt(ProposalState state, DecisionView decision) {
        List<NextAct> acts = new ArrayList<>();
        acts.add(NextAct.of(Act.RECORD_LAWSUIT, "D05", decision));
        if (decision.contest() != null) {
            acts.add(NextAct.of(
                    state == ProposalState.STAYED ? Act.RECORD_STAY_LIFTED : Act.RECORD_STAY, "D05", decision));
            acts.add(NextAct.of(Act.RECORD_ANNULMENT, "D05", decision));
        }
        return acts;
    }
}
