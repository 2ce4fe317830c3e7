package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;

/**
 * A decision of the council on which something stands.
 *
 * @param proposalId the proposal it decided on
 * @param decision which decision of that proposal, from 1
 * @param number its number
 * @param decidedOn the day of the vote
 * @param inForceOn the day it entered into force (D06)
 */
public record DecisionRef(
        ProposalId proposalId, int decision, DecisionNumber number, LocalDate decidedOn, LocalDate inForceOn) {}
