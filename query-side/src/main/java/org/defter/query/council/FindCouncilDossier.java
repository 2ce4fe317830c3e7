package org.defter.query.council;

import org.defter.kernel.id.CouncilId;

/**
 * Everything about a council.
 *
 * @param councilId the council
 */
public record FindCouncilDossier(CouncilId councilId) {}
