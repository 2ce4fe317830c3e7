package org.defter.query.finding;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A ready list.
 *
 * @param list which
 * @param text what it lists, in the reader's language
 * @param total how many lines it has
 */
@Schema(name = "AuditFindingCount")
record FindingCountView(FindingList list, String text, long total) {}
