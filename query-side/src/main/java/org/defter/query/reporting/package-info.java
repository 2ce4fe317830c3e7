/**
 * Figures for managers and analysts. {@link org.defter.query.reporting.ReportingProjection} keeps facts: what held of a subject
 * from one event until another, and what happened at one. A figure is an aggregate over the facts that hold at a moment, so every
 * figure is known for any moment of the past, and its explanation is the list of the events of its facts (ADR 0045).
 */
@NullMarked
package org.defter.query.reporting;

import org.jspecify.annotations.NullMarked;
