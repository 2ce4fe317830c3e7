package org.defter.query.partnership;

import org.defter.query.platform.Audience;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * The register of partnerships (I08).
 *
 * @param filter which lines
 * @param paging which page
 * @param audience who reads
 * @param moment when it is looked at
 */
public record FindPartnershipRegister(RegisterFilter filter, Paging paging, Audience audience, Moment moment) {}
