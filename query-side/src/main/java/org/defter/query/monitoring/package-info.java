/**
 * The dossiers of monitoring periods: what was reported of a plan in force, by whom it is to be reported and approved, and what
 * is still missing (S08).
 */
@NullMarked
package org.defter.query.monitoring;

import org.jspecify.annotations.NullMarked;
