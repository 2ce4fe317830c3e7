package org.defter.query.project;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of projects. */
interface ProjectDossierRepository extends DossierRepository<ProjectDossierEntry> {}
