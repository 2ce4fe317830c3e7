package org.defter.kernel.project;

/**
 * What happened in the work of a project: milestones, risks, issues.
 */
public sealed interface ProjectWorkEvent extends ProjectEvent
        permits MilestonePlanned,
                MilestoneMoved,
                MilestoneReached,
                MilestoneDropped,
                RiskRaised,
                RiskClosed,
                IssueRaised,
                IssueResolved {}
