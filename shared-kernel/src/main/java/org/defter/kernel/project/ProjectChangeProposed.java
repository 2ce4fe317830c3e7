package org.defter.kernel.project;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;

/**
 * A change that needs the council was proposed; nothing changes until its decision is in force (I15).
 *
 * @param projectId the project
 * @param changeId the change
 * @param change what is to change
 * @param reason why
 * @param ruleset the ruleset of the day
 * @param explanation the computation, step by step
 * @param occurredOn day it happened
 */
@Revision("1")
public record ProjectChangeProposed(
        ProjectId projectId,
        ProjectChangeId changeId,
        ProjectChange change,
        String reason,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements ProjectChangeEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public ProjectChangeProposed {
        explanation = List.copyOf(explanation);
    }
}
