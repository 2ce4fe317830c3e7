package org.defter.query.finance;

import org.defter.kernel.finance.FinancesYear;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.query.platform.dossier.DossierView;

/**
 * The finances of one year.
 *
 * @param id the finances of the year
 * @param version version of their stream
 * @param municipalityId the municipality
 * @param file what is recorded
 */
public record FinancesYearView(FinancesId id, long version, MunicipalityId municipalityId, FinancesYear file)
        implements DossierView<FinancesYearView> {

    @Override
    public FinancesYearView at(long next) {
        return new FinancesYearView(id, next, municipalityId, file);
    }
}
