package org.defter.kernel.project;

/**
 * What happened to the grounds a project stands on: authority, courts, permission.
 */
public sealed interface ProjectAuthorityEvent extends ProjectEvent
        permits ProjectAuthorised,
                ProjectAuthorisedByActivity,
                ActivityAuthorityChanged,
                ProjectDecisionStayed,
                ProjectDecisionRestored,
                ProjectDecisionAnnulled,
                ProjectDecisionTookNoEffect,
                ProjectPermissionRecorded {}
