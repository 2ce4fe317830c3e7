package org.defter.command.project;

/** What can be asked of the terms of a project. */
public sealed interface ProjectChangeCommand extends ProjectCommand permits ProposeChange, ApproveChange, FailChange {}
