/**
 * Monitoring of a plan in force: the values its indicators reached, reported, approved, evaluated and scored (S08, S10, S13).
 */
@NullMarked
package org.defter.kernel.monitoring;

import org.jspecify.annotations.NullMarked;
