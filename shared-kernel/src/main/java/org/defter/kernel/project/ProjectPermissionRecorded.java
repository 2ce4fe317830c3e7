package org.defter.kernel.project;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;

/**
 * The ministry permitted the joint project with a foreign local authority (I03).
 *
 * @param projectId the project
 * @param ministry the ministry, by its name on that day
 * @param number number of the permission
 * @param ruleset the ruleset of the day
 * @param explanation the computation, step by step
 * @param occurredOn day of the permission
 */
@Revision("1")
public record ProjectPermissionRecorded(
        ProjectId projectId,
        String ministry,
        String number,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements ProjectAuthorityEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public ProjectPermissionRecorded {
        explanation = List.copyOf(explanation);
    }
}
