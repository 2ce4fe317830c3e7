/**
 * The review of a proposal by a commission: meetings, the draft of the report, each member's position, the report.
 * Open, drafted, issued or lapsed; its clock is a fact of the stream (C05).
 */
@NullMarked
package org.defter.kernel.commission.review;

import org.jspecify.annotations.NullMarked;
