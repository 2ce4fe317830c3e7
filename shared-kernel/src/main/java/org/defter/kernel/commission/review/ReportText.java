package org.defter.kernel.commission.review;

/**
 * What a report says: the reasons and the operative text are two things.
 *
 * @param reasons why
 * @param operativeText what the commission finds and proposes
 * @param opinion the recommendation
 * @param vote the vote as stated
 */
public record ReportText(String reasons, String operativeText, Opinion opinion, ReportVote vote) {}
