package org.defter.command.project;

/** What can be asked of the grounds a project stands on. */
public sealed interface ProjectAuthorityCommand extends ProjectCommand
        permits AuthoriseProject,
                AuthoriseByActivity,
                ReviewActivityAuthority,
                StayProjectDecision,
                RestoreProjectDecision,
                AnnulProjectDecision,
                RecordProjectPermission {}
