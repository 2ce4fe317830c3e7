package org.defter.query.sitting;

import org.defter.kernel.id.SittingId;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a sitting.
 *
 * @param sittingId the sitting
 * @param audience who reads
 * @param moment when it is looked at
 */
public record FindSittingDossier(SittingId sittingId, Audience audience, Moment moment) {}
