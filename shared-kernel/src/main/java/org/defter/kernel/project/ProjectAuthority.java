package org.defter.kernel.project;

import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * The authority of a project: by a decision of its own or by an activity of a plan in force, one of the two.
 *
 * @param decision the decision of its own
 * @param activity the activity of a plan
 * @param standing whether it stands, as far as courts ruled; whether a plan is still in force is asked of the plan
 */
public record ProjectAuthority(
        @Nullable ProjectAuthorised decision,
        @Nullable ProjectAuthorisedByActivity activity,
        AuthorityStanding standing) {

    /** By a decision. */
    public static ProjectAuthority of(ProjectAuthorised decision) {
        return new ProjectAuthority(decision, null, AuthorityStanding.STANDS);
    }

    /** By an activity. */
    public static ProjectAuthority of(ProjectAuthorisedByActivity activity) {
        return new ProjectAuthority(null, activity, AuthorityStanding.STANDS);
    }

    /** Whether it was given by the decision on that proposal. */
    public boolean givenBy(ProposalId proposal) {
        return decision != null && decision.decision().proposalId().equals(proposal);
    }

    /** The same authority, standing otherwise. */
    public ProjectAuthority with(AuthorityStanding now) {
        return new ProjectAuthority(decision, activity, now);
    }
}
