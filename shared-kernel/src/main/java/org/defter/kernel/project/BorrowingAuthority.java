package org.defter.kernel.project;

import org.defter.kernel.id.ProposalId;

/**
 * The council's decision to borrow for a funding (I13, I14).
 *
 * @param given the decision in force
 * @param standing whether it stands
 */
public record BorrowingAuthority(BorrowingAuthorised given, AuthorityStanding standing) {

    /** The same decision, standing otherwise if it is that on the proposal. */
    BorrowingAuthority after(ProposalId proposal, AuthorityStanding now) {
        return given.decision().proposalId().equals(proposal) ? new BorrowingAuthority(given, now) : this;
    }
}
