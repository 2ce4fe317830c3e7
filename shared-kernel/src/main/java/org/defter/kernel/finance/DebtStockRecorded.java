package org.defter.kernel.finance;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;

/**
 * The debt stock of a day was recorded: all that is owed, what was borrowed on that day included (I14).
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param asOf the day it is the stock of
 * @param stock the stock, in lira
 * @param document what shows it: the final account, a letter, a contract
 * @param occurredOn day it happened
 */
@Revision("1")
public record DebtStockRecorded(
        FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        LocalDate asOf,
        Money stock,
        String document,
        LocalDate occurredOn)
        implements FinancesEvent {}
