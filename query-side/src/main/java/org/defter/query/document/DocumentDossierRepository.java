package org.defter.query.document;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of documents. */
interface DocumentDossierRepository extends DossierRepository<DocumentDossierEntry> {}
