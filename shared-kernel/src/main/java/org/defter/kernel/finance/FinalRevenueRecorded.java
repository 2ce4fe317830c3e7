package org.defter.kernel.finance;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;

/**
 * The final budget revenue of the year is known (I14).
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param revenue the revenue, in lira
 * @param document what shows it: the final account, a letter, a contract
 * @param occurredOn day it became final
 */
@Revision("1")
public record FinalRevenueRecorded(
        FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        Money revenue,
        String document,
        LocalDate occurredOn)
        implements FinancesEvent {}
