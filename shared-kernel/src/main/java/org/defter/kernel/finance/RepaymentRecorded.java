package org.defter.kernel.finance;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.RepaymentId;
import org.jspecify.annotations.Nullable;

/**
 * The municipality repaid debt.
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param repaymentId the repayment
 * @param amount amount of the debt repaid, in lira, without interest
 * @param borrowingId the borrowing it repays, if it is on record
 * @param document what shows it: the final account, a letter, a contract
 * @param occurredOn day of the payment
 */
@Revision("1")
public record RepaymentRecorded(
        FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        RepaymentId repaymentId,
        Money amount,
        @Nullable BorrowingId borrowingId,
        String document,
        LocalDate occurredOn)
        implements FinancesEvent {}
