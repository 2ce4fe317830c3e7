/**
 * The dossier of a review: what was referred to which commission, its period, meetings, the draft with its hash, each
 * member's position, the report.
 */
@NullMarked
package org.defter.query.review;

import org.jspecify.annotations.NullMarked;
