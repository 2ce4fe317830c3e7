package org.defter.kernel.extraction;

/** What a label announces. */
enum Topic {
    SUBJECT,
    UNIT,
    COMMISSION,
    MUNICIPALITY,
    REPORT_DATE,
    REPORT_NUMBER,
    DECISION_DATE,
    DECISION_NUMBER,
    MEETING_DATE,
    /** A date of which only the document can say what it is. */
    DATE,
    /** Likewise a number. */
    NUMBER,
    AGENDA_ITEM,
    ORDER,
    START_TIME,
    END_TIME,
    PLACE,
    TERM,
    SESSION,
    SITTING,
    MODE,
    YES,
    NO,
    ABSTAIN,
    RESULT,
    OPINION,
    PRESENT,
    ABSENT,
    EXCUSED,
    OFFICER,
    SIGNATURE,
    NAME,
    OFFICE,
    REFERRED,
    AGAINST,
    LAW,
    /** A label, but of nothing that is read. */
    OTHER
}
