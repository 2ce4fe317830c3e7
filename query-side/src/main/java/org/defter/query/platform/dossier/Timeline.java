package org.defter.query.platform.dossier;

/** Which of an event's two times a moment of the past is measured by. */
public enum Timeline {
    /** What was known then: events by the time they were recorded. */
    RECORDED,
    /** What had happened by then, as is known today: events by the day they occurred. */
    OCCURRED
}
