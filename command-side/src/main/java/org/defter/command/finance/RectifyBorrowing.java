package org.defter.command.finance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.Money;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Rectify a recorded borrowing.
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param borrowingId the borrowing
 * @param amount amount, in lira
 * @param reason why
 * @param document what shows it
 * @param occurredOn day it happened; none = today
 */
public record RectifyBorrowing(
        @TargetAggregateIdentifier FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        BorrowingId borrowingId,
        Money amount,
        String reason,
        String document,
        @Nullable LocalDate occurredOn)
        implements FinancesCommand {}
