/**
 * Reviews: what a commission does with a referred proposal. It meets with a quorum, lays down a draft, every member takes
 * a position on exactly that draft, and the report is issued with enough signatures (C07, C08).
 *
 * <p>The period of the commission (C05) is a fact of the stream. An act later than its last day is preceded by the record
 * that it ran out; a late report is accepted and flagged (C06).
 */
@NullMarked
package org.defter.command.commission.review;

import org.jspecify.annotations.NullMarked;
