package org.defter.query.project;

import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * A list of projects.
 *
 * @param filter which of them, in which order
 * @param paging which page
 * @param moment when it is looked at
 */
public record FindProjects(ProjectFilter filter, Paging paging, Moment moment) {}
