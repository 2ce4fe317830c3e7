package org.defter.command.project;

/** What can be asked of the work of a project. */
public sealed interface ProjectWorkCommand extends ProjectCommand
        permits PlanMilestone,
                MoveMilestone,
                ReachMilestone,
                DropMilestone,
                RaiseRisk,
                CloseRisk,
                RaiseIssue,
                ResolveIssue {}
