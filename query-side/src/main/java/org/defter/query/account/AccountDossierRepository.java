package org.defter.query.account;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of accounts. */
interface AccountDossierRepository extends DossierRepository<AccountDossierEntry> {}
