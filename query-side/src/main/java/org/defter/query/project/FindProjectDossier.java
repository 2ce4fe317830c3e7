package org.defter.query.project;

import org.defter.kernel.id.ProjectId;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a project.
 *
 * @param projectId the project
 * @param moment when it is looked at
 */
public record FindProjectDossier(ProjectId projectId, Moment moment) {}
