package org.defter.query.search;

/** What can be found, in the order in which it is offered. */
public enum SearchKind {
    /** A decision of the council. */
    DECISION,
    /** A proposal with its course. */
    PROPOSAL,
    /** A plan. */
    PLAN,
    /** A goal of a plan with its objectives, indicators and activities. */
    GOAL,
    /** The report of a commission, or its draft. */
    REPORT,
    /** An item of an agenda. */
    AGENDA_ITEM,
    /** A project. */
    PROJECT,
    /** A partnership. */
    PARTNERSHIP,
    /** A commission. */
    COMMISSION,
    /** A unit of the municipality. */
    UNIT,
    /** A member of the council. */
    PERSON,
    /** An official document that was made of the record. */
    DOCUMENT,
    /** An existing document that was entered. */
    ARCHIVE_DOCUMENT
}
