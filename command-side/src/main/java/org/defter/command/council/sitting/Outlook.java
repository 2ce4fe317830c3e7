package org.defter.command.council.sitting;

import java.util.List;
import java.util.Optional;
import org.defter.command.plan.AmendablePlan;
import org.defter.command.platform.Facts;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.proposal.ProposalStanding;
import org.jspecify.annotations.Nullable;

/** What has to be known of other streams for what follows if a motion is accepted. */
sealed interface Outlook {

    /**
     * Where an item goes if it is sent back.
     *
     * @param destination where to
     * @param commissions who sits in these commissions
     */
    record WayBack(Destination destination, List<Mandates> commissions) implements Outlook {}

    /**
     * The plan that is adopted with changes or in part.
     *
     * @param plan the plan with what the law asks of it
     */
    record Changed(AmendablePlan plan) implements Outlook {}

    /**
     * What has to be known for this motion, read from the streams concerned.
     *
     * @param named where the act says the item goes; none if it says nothing
     */
    static Optional<Outlook> of(
            Motion motion, @Nullable Destination named, Optional<ProposalStanding> proposal, Facts facts) {
        return switch (motion) {
            case SEND_BACK ->
                VoteDecider.destination(named, proposal)
                        .map(destination -> new WayBack(
                                destination,
                                destination.commissions().stream()
                                        .map(facts::mandates)
                                        .toList()));
            case ADOPT_WITH_CHANGES, ADOPT_IN_PART ->
                proposal.map(ProposalStanding::frozenPlan)
                        .map(frozen -> new Changed(AmendablePlan.load(facts, frozen.planId())));
            case ADOPT, AMENDMENT, POSTPONE, INSIST -> Optional.empty();
        };
    }
}
