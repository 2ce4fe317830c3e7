package org.defter.command.partnership;

import java.time.LocalDate;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.partnership.Signature;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.SigningMandate;

/**
 * A decision of the council in force that waits for a signature.
 *
 * @param decision the decision
 * @param mandate who may sign, until when (I09)
 */
record Grant(DecisionRef decision, SigningMandate mandate) {

    /** Whether it is the decision on that proposal. */
    boolean by(ProposalId proposal) {
        return decision.proposalId().equals(proposal);
    }

    /** Whether nobody may sign any more on that day. */
    boolean ranOut(LocalDate day) {
        return day.isAfter(mandate.until());
    }

    /** Whether the decision names who signed, in that office. */
    boolean names(Signature signature) {
        return mandate.signatory().equals(signature.signatory())
                && mandate.office().equals(signature.office());
    }
}
