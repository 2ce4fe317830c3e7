package org.defter.command.finance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.Money;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Rectify the recorded final budget revenue.
 *
 * @param financesId the finances of the year
 * @param municipalityId the municipality
 * @param year the year
 * @param revenue the revenue, in lira
 * @param reason why
 * @param document what shows it
 * @param occurredOn day it happened; none = today
 */
public record RectifyFinalRevenue(
        @TargetAggregateIdentifier FinancesId financesId,
        MunicipalityId municipalityId,
        int year,
        Money revenue,
        String reason,
        String document,
        @Nullable LocalDate occurredOn)
        implements FinancesCommand {}
