package org.defter.query.project;

import org.defter.query.platform.Paging;

/**
 * A list of projects.
 *
 * @param filter which of them, in which order
 * @param paging which page
 */
public record FindProjects(ProjectFilter filter, Paging paging) {}
