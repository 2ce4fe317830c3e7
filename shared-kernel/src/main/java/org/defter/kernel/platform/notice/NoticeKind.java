package org.defter.kernel.platform.notice;

/** What a login can be told by mail. */
public enum NoticeKind {
    /** A task that is its own, its unit's, its commission's or its office's was opened. */
    TASK,

    /** The last day of such a task comes near, or has passed. */
    DEADLINE,

    /** The council was convened: the agenda of a sitting was announced and members were notified (A04). */
    SITTING,

    /** A decision of the council was announced to the public (D08). */
    DECISION,

    /** Something was recorded in a dossier it follows. */
    DOSSIER
}
