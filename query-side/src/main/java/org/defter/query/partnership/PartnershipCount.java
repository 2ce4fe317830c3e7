package org.defter.query.partnership;

import org.defter.kernel.partnership.PartnershipForm;

/**
 * How many active partnerships there are of a form.
 *
 * @param form the form
 * @param foreign abroad or in Türkiye; where the country is not known, abroad
 * @param active how many are active
 * @param imported how many of them were imported
 */
public record PartnershipCount(PartnershipForm form, boolean foreign, long active, long imported) {}
