package org.defter.kernel.project;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;

/**
 * The contract of a funding was signed (I15). All that the signature depended on is pinned.
 *
 * @param projectId the project
 * @param fundingId the funding
 * @param contract the contract
 * @param authorityNeeded whether it needed the council's authority: all but an unconditional grant (I12)
 * @param ruleset the ruleset of the day
 * @param explanation the computation, step by step
 * @param occurredOn day of the signature
 */
@Revision("2")
public record ContractSigned(
        ProjectId projectId,
        FundingId fundingId,
        Contract contract,
        boolean authorityNeeded,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements ProjectFundingEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public ContractSigned {
        explanation = List.copyOf(explanation);
    }
}
