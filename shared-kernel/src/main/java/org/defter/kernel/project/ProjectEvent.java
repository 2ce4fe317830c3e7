package org.defter.kernel.project;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.ProjectId;

/** What happened to a project. */
public sealed interface ProjectEvent extends DomainEvent
        permits ProjectCourseEvent,
                ProjectAuthorityEvent,
                ProjectFundingEvent,
                ProjectWorkEvent,
                ProjectBudgetEvent,
                ProjectChangeEvent {

    /** The stream this event belongs to. */
    ProjectId projectId();

    @Override
    default String streamId() {
        return projectId().toString();
    }
}
