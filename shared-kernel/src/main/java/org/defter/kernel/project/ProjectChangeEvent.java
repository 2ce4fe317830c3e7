package org.defter.kernel.project;

/**
 * What happened to the terms of a project: changes of scope, cost and end.
 */
public sealed interface ProjectChangeEvent extends ProjectEvent
        permits ProjectChangeProposed, ProjectChanged, ProjectChangeFailed {}
