/**
 * The tables the law and the guides ask for, as they are printed: the register of decisions, the items of agendas, the summaries
 * that are announced (D08), and the monitoring table of a plan (S08 to S13). The register of partnerships (I08) is a list of its
 * own, {@code /api/partnerships/register}. They are statements over views that are there; nothing is stored.
 */
@NullMarked
package org.defter.query.statutory;

import org.jspecify.annotations.NullMarked;
