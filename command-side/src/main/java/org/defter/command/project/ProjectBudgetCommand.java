package org.defter.command.project;

/** What can be asked of the money of a project. */
public sealed interface ProjectBudgetCommand extends ProjectCommand
        permits SetBudgetLine, PlanInstalment, RecordInstalment, WriteOffAward, RecordSpending {}
