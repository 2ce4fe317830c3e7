package org.defter.kernel.finance;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;

/**
 * A recorded borrowing was wrong.
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param borrowingId the borrowing
 * @param before as it was recorded
 * @param amount amount, in lira
 * @param reason why
 * @param document what shows it: the final account, a letter, a contract
 * @param occurredOn day it happened
 */
@Revision("1")
public record BorrowingRectified(
        FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        BorrowingId borrowingId,
        Money before,
        Money amount,
        String reason,
        String document,
        LocalDate occurredOn)
        implements FinancesEvent {}
