package org.defter.command.platform;

import java.util.List;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProjectId;

/**
 * The loans a municipality has signed for. Projects are streams of their own and do not see each other; two loans that each
 * keep to the debt limit (I14) may break it together.
 */
public interface LoanContracts {

    /**
     * A loan that was signed for.
     *
     * @param projectId the project it is for
     * @param fundingId the loan among the fundings of the project
     */
    record Loan(ProjectId projectId, FundingId fundingId) {}

    /**
     * The loans the municipality signed for before. Whoever asks next waits until this transaction has ended, and so sees
     * what it signed.
     */
    List<Loan> of(MunicipalityId municipality);

    /** Notes a loan, in the transaction that records its contract. */
    void signed(MunicipalityId municipality, Loan loan);
}
