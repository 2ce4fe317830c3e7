package org.defter.command.finance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.Money;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.RepaymentId;
import org.jspecify.annotations.Nullable;

/**
 * Rectify a recorded repayment.
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param repaymentId the repayment
 * @param amount amount of the debt repaid, in lira
 * @param reason why
 * @param document what shows it
 * @param occurredOn day it happened; none = today
 */
public record RectifyRepayment(
        @TargetAggregateIdentifier FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        RepaymentId repaymentId,
        Money amount,
        String reason,
        String document,
        @Nullable LocalDate occurredOn)
        implements FinancesCommand {}
