package org.defter.command.proposal;

import org.defter.kernel.plan.FrozenPlan;

/** Which frozen versions have come before the council: each one once, in the transaction that records the submission. */
@FunctionalInterface
interface VersionClaims {

    /**
     * Claims a version for a proposal.
     *
     * @return whether no other proposal has claimed it before
     */
    boolean claim(FrozenPlan version);
}
