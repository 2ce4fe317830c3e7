package org.defter.kernel.finance;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * The municipality borrowed (I13, I14).
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param borrowingId the borrowing
 * @param origin domestic or foreign
 * @param lender who lends
 * @param amount amount, in lira
 * @param projectId the project it is for, if any
 * @param fundingId the funding of that project
 * @param document what shows it: the final account, a letter, a contract
 * @param occurredOn day of the contract
 */
@Revision("1")
public record BorrowingRecorded(
        FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        BorrowingId borrowingId,
        FundingOrigin origin,
        String lender,
        Money amount,
        @Nullable ProjectId projectId,
        @Nullable FundingId fundingId,
        String document,
        LocalDate occurredOn)
        implements FinancesEvent {}
