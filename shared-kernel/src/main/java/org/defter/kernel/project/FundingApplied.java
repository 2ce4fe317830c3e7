package org.defter.kernel.project;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;

/**
 * A unit applied for funding.
 *
 * @param projectId the project
 * @param fundingId the funding
 * @param card what for, where
 * @param ruleset the ruleset of the day
 * @param explanation the computation, step by step
 * @param occurredOn day of the application
 */
@Revision("1")
public record FundingApplied(
        ProjectId projectId,
        FundingId fundingId,
        FundingCard card,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements ProjectFundingEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public FundingApplied {
        explanation = List.copyOf(explanation);
    }
}
