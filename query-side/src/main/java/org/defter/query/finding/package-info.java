/**
 * What an auditor looks for first: ready lists of what the law did not want, asked of the views there are. Each line names the
 * rule, the days and the events that show it.
 */
@NullMarked
package org.defter.query.finding;

import org.jspecify.annotations.NullMarked;
