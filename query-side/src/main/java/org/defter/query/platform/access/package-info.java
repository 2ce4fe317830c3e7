/**
 * The audit of the audit: what auditors ask for, what is exported, and who reads what was closed to the public, each as one
 * entry of the operations log (ADR 0041).
 */
@NullMarked
package org.defter.query.platform.access;

import org.jspecify.annotations.NullMarked;
