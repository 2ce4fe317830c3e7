package org.defter.command.project;

/** What can be asked of the course of a project. */
public sealed interface ProjectCourseCommand extends ProjectCommand
        permits ConceiveProject,
                StartProject,
                SuspendProject,
                ResumeProject,
                CompleteProject,
                EvaluateProject,
                CloseProject,
                CancelProject {}
