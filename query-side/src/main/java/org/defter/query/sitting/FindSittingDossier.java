package org.defter.query.sitting;

import org.defter.kernel.id.SittingId;
import org.defter.query.platform.Audience;

/**
 * Everything about a sitting.
 *
 * @param sittingId the sitting
 * @param audience who reads
 */
public record FindSittingDossier(SittingId sittingId, Audience audience) {}
