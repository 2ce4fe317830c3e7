package org.defter.kernel.finance;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;

/**
 * The recorded final budget revenue of the year was wrong.
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param before as it was recorded
 * @param revenue the revenue, in lira
 * @param reason why
 * @param document what shows it: the final account, a letter, a contract
 * @param occurredOn day it happened
 */
@Revision("1")
public record FinalRevenueRectified(
        FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        Money before,
        Money revenue,
        String reason,
        String document,
        LocalDate occurredOn)
        implements FinancesEvent {}
