package org.defter.query.partnership;

import java.time.LocalDate;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * A list of partnerships.
 *
 * @param filter which of them, in which order
 * @param paging which page
 * @param today what "expired" is measured by
 * @param moment when it is looked at
 */
public record FindPartnerships(PartnershipFilter filter, Paging paging, LocalDate today, Moment moment) {}
