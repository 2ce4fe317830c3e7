package org.defter.command.finance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.Money;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Record a borrowing.
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param borrowingId the borrowing
 * @param origin domestic or foreign
 * @param lender who lends
 * @param amount amount, in lira
 * @param projectId the project it is for; none if there is none
 * @param fundingId the funding of that project; none if there is none
 * @param document what shows it
 * @param occurredOn day it happened; none = today
 */
public record RecordBorrowing(
        @TargetAggregateIdentifier FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        BorrowingId borrowingId,
        FundingOrigin origin,
        String lender,
        Money amount,
        @Nullable ProjectId projectId,
        @Nullable FundingId fundingId,
        String document,
        @Nullable LocalDate occurredOn)
        implements FinancesCommand {}
