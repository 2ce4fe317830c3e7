package org.defter.kernel.finance;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.RepaymentId;

/**
 * A recorded repayment was wrong.
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param repaymentId the repayment
 * @param before as it was recorded
 * @param amount amount of the debt repaid, in lira
 * @param reason why
 * @param document what shows it: the final account, a letter, a contract
 * @param occurredOn day it happened
 */
@Revision("1")
public record RepaymentRectified(
        FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        RepaymentId repaymentId,
        Money before,
        Money amount,
        String reason,
        String document,
        LocalDate occurredOn)
        implements FinancesEvent {}
