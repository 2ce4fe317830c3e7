package org.defter.kernel.project;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.proposal.DecisionRef;
import org.jspecify.annotations.Nullable;

/**
 * Scope, cost or end of the project changed: at once, or by the council's decision (I15).
 *
 * @param projectId the project
 * @param changeId the change
 * @param change what changed
 * @param before the terms until then
 * @param reason why
 * @param decision the decision that granted it; none for a change that needs none
 * @param ruleset the ruleset of the day
 * @param explanation the computation, step by step
 * @param occurredOn day it happened
 */
@Revision("1")
public record ProjectChanged(
        ProjectId projectId,
        ProjectChangeId changeId,
        ProjectChange change,
        ProjectTerms before,
        String reason,
        @Nullable DecisionRef decision,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements ProjectChangeEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public ProjectChanged {
        explanation = List.copyOf(explanation);
    }
}
