package org.defter.kernel.project;

/**
 * What happened to the money of a project: budget lines, instalments, spending.
 */
public sealed interface ProjectBudgetEvent extends ProjectEvent
        permits BudgetLineSet, InstalmentPlanned, InstalmentReceived, AwardWrittenOff, SpendingRecorded {}
