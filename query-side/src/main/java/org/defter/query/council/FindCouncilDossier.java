package org.defter.query.council;

import org.defter.kernel.id.CouncilId;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a council.
 *
 * @param councilId the council
 * @param moment when it is looked at
 */
public record FindCouncilDossier(CouncilId councilId, Moment moment) {}
