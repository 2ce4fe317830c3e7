package org.defter.kernel.project;

/** Why a decision on a project in force found nothing left to change. */
public enum ProjectNoEffect {
    /** The project has ended. */
    PROJECT_ENDED,
    /** It was authorised already. */
    ALREADY_AUTHORISED,
    /** The change no longer waits. */
    CHANGE_NOT_WAITING,
    /** The funding is no loan that still could be contracted. */
    FUNDING_NOT_OPEN
}
