/**
 * Monitoring periods of plans in force: opening, reporting, approving, evaluating, closing, putting right (S08, S10, S13).
 */
@NullMarked
package org.defter.command.monitoring;

import org.jspecify.annotations.NullMarked;
