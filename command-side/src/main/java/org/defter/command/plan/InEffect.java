package org.defter.command.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.PlanContent;
import org.jspecify.annotations.Nullable;

/**
 * What the council granted of a plan, one version after the other: the adoption first, then its updates. What a court
 * annulled stays on record and counts no more.
 *
 * @param grants the versions granted, at least one
 */
record InEffect(List<Grant> grants) {

    InEffect {
        grants = List.copyOf(grants);
    }

    /**
     * A version the council granted.
     *
     * @param frozen the version
     * @param proposalId the proposal that asked for it
     * @param content what it says
     * @param annulled whether a court annulled the decision
     */
    record Grant(FrozenPlan frozen, ProposalId proposalId, PlanContent content, boolean annulled) {

        private Grant fallen() {
            return new Grant(frozen, proposalId, content, true);
        }
    }

    static InEffect first(FrozenPlan frozen, ProposalId proposal, PlanContent content) {
        return new InEffect(List.of(new Grant(frozen, proposal, content, false)));
    }

    /** What is in force after an update. */
    InEffect next(FrozenPlan frozen, ProposalId proposal, PlanContent next) {
        List<Grant> all = new ArrayList<>(grants);
        all.add(new Grant(frozen, proposal, next, false));
        return new InEffect(all);
    }

    /** What is left when a court has annulled what that proposal brought. */
    InEffect without(ProposalId proposal) {
        return new InEffect(grants.stream()
                .map(grant -> grant.proposalId().equals(proposal) ? grant.fallen() : grant)
                .toList());
    }

    /** The version in force: the latest that stands. */
    Grant standing() {
        return standing(Set.of()).orElseGet(grants::getFirst);
    }

    /** The version in force while decisions on the given proposals are stayed; none if the adoption itself is. */
    Optional<Grant> standing(Collection<ProposalId> stays) {
        return stays.contains(adoption().proposalId())
                ? Optional.empty()
                : grants.reversed().stream()
                        .filter(grant -> !grant.annulled() && !stays.contains(grant.proposalId()))
                        .findFirst();
    }

    /** The adoption, on which every update stands. */
    Grant adoption() {
        return grants.getFirst();
    }

    /** What that proposal brought into force, if anything. */
    Optional<Grant> of(ProposalId proposal) {
        return grants.stream()
                .filter(grant -> grant.proposalId().equals(proposal))
                .findFirst();
    }

    /** Whether that version was ever granted. */
    boolean hasGranted(FrozenPlan frozen) {
        return grants.stream().anyMatch(grant -> grant.frozen().equals(frozen));
    }

    /** What is in force. */
    PlanContent content() {
        return standing().content();
    }

    /**
     * How often the target was updated (S06): how often a version that stands left another value in the place of one that
     * stood before it. An update that was annulled has updated nothing.
     */
    int updatesOf(IndicatorId indicator, int year) {
        int updates = 0;
        PlanContent before = null;
        for (Grant grant : grants) {
            if (!grant.annulled()) {
                if (before != null && changed(before, grant.content(), indicator, year)) {
                    updates++;
                }
                before = grant.content();
            }
        }
        return updates;
    }

    private static boolean changed(PlanContent before, PlanContent after, IndicatorId indicator, int year) {
        return before.indicator(indicator)
                .flatMap(old -> after.indicator(indicator)
                        .map(now -> changedYears(old.card(), now.card()).contains(year)))
                .orElse(false);
    }

    /** The years whose targets in the old card are others, or none, in the new one. */
    static Set<Integer> changedYears(IndicatorCard old, IndicatorCard now) {
        return old.targets().entrySet().stream()
                .filter(target -> !isSame(target.getValue(), now.targets().get(target.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isSame(BigDecimal old, @Nullable BigDecimal now) {
        return now != null && old.compareTo(now) == 0;
    }
}
