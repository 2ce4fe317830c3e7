package org.defter.query.plan;

import java.time.LocalDate;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.NoEffect;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the plan that entered into force and changed nothing.
 *
 * @param proposalId the proposal
 * @param decision the decision
 * @param version number of the version it adopted; none where it asked for no version
 * @param cause why
 * @param inForceOn day it entered into force
 */
public record NoEffectView(
        ProposalId proposalId,
        DecisionNumber decision,
        @Nullable Integer version,
        NoEffect cause,
        LocalDate inForceOn) {}
