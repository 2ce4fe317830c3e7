package org.defter.command.project;

import org.defter.kernel.id.ProjectId;

/** What can be asked of a project. */
public sealed interface ProjectCommand
        permits ProjectCourseCommand,
                ProjectAuthorityCommand,
                ProjectFundingCommand,
                ProjectWorkCommand,
                ProjectBudgetCommand,
                ProjectChangeCommand {

    /** The stream it addresses. */
    ProjectId projectId();
}
