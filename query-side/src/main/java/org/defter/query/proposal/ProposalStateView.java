package org.defter.query.proposal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How many proposals are in a state, and which of them has been under way the longest.
 *
 * @param state the state; only those that some proposal is in
 * @param total how many
 * @param oldestId the one that was drafted first
 * @param oldestTitle its title
 * @param oldestDraftedOn the day it was drafted
 */
@Schema(name = "ProposalStateCount")
record ProposalStateView(
        ProposalState state, long total, UUID oldestId, String oldestTitle, LocalDate oldestDraftedOn) {}
