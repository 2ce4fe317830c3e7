package org.defter.command.finance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.Money;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Record the debt stock of a day.
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param asOf the day it is the stock of
 * @param stock the stock, in lira
 * @param document what shows it
 * @param occurredOn day it happened; none = today
 */
public record RecordDebtStock(
        @TargetAggregateIdentifier FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        LocalDate asOf,
        Money stock,
        String document,
        @Nullable LocalDate occurredOn)
        implements FinancesCommand {}
