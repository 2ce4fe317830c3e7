package org.defter.query.monitoring;

import org.defter.query.platform.dossier.DossierRepository;

/** The rows of monitoring periods. */
interface MonitoringPeriodRepository extends DossierRepository<MonitoringPeriodEntry> {}
