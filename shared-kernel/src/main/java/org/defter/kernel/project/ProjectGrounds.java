package org.defter.kernel.project;

import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * What a project stands on.
 *
 * @param authority its authority; none while nobody gave one
 * @param authorised the terms the authority is for; later changes count against them, however many (I15)
 * @param permission the ministry's permission for a foreign joint project (I03)
 */
public record ProjectGrounds(
        @Nullable ProjectAuthority authority,
        @Nullable ProjectTerms authorised,
        @Nullable ProjectPermissionRecorded permission) {

    /** The grounds of an idea: none. */
    public static ProjectGrounds none() {
        return new ProjectGrounds(null, null, null);
    }

    /** With an authority for these terms. */
    ProjectGrounds with(ProjectAuthority given, ProjectTerms terms) {
        return new ProjectGrounds(given, terms, permission);
    }

    /** With other authorised terms, where there is an authority. */
    ProjectGrounds authorised(ProjectTerms terms) {
        return new ProjectGrounds(authority, authority == null ? null : terms, permission);
    }

    /** With the ministry's permission. */
    ProjectGrounds with(ProjectPermissionRecorded recorded) {
        return new ProjectGrounds(authority, authorised, recorded);
    }

    /** With what a court made of the decision on that proposal. */
    ProjectGrounds standing(ProposalId proposal, AuthorityStanding now) {
        return authority != null && authority.givenBy(proposal)
                ? new ProjectGrounds(authority.with(now), authorised, permission)
                : this;
    }

    /** With what became of the plan whose activity gave the authority. */
    ProjectGrounds standing(AuthorityStanding now) {
        return authority != null && authority.activity() != null
                ? new ProjectGrounds(authority.with(now), authorised, permission)
                : this;
    }

    /** Whether an authority is there and no court has stayed or annulled it. */
    public boolean standing() {
        return authority != null && authority.standing() == AuthorityStanding.STANDS;
    }

    /** Whether an authority is there that no court has annulled. */
    public boolean given() {
        return authority != null && authority.standing() != AuthorityStanding.ANNULLED;
    }
}
