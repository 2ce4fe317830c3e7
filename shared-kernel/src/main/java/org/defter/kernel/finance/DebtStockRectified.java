package org.defter.kernel.finance;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;

/**
 * A recorded debt stock was wrong.
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param asOf the day it is the stock of
 * @param before as it was recorded
 * @param stock the stock, in lira
 * @param reason why
 * @param document what shows it: the final account, a letter, a contract
 * @param occurredOn day it happened
 */
@Revision("1")
public record DebtStockRectified(
        FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        LocalDate asOf,
        Money before,
        Money stock,
        String reason,
        String document,
        LocalDate occurredOn)
        implements FinancesEvent {}
