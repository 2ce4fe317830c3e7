package org.defter.query.project;

import org.defter.kernel.id.ProjectId;

/**
 * Everything about a project.
 *
 * @param projectId the project
 */
public record FindProjectDossier(ProjectId projectId) {}
