package org.defter.query.meeting;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of meetings. */
interface MeetingDossierRepository extends DossierRepository<MeetingDossierEntry> {}
