package org.defter.kernel.project;

/**
 * What happened to the course of a project: from the idea to its end.
 */
public sealed interface ProjectCourseEvent extends ProjectEvent
        permits ProjectConceived,
                ProjectStarted,
                ProjectSuspended,
                ProjectResumed,
                ProjectCompleted,
                ProjectEvaluated,
                ProjectClosed,
                ProjectCancelled {}
