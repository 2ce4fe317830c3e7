/**
 * The law a municipal council works by, as data and as pure computation.
 *
 * <p>A {@link org.defter.kernel.law.Ruleset} holds every number, threshold, period and requirement of RULES.md for one
 * kind of municipality from one day on, each with its citation and confidence. {@link org.defter.kernel.law.Law} is
 * what holds on one day: ruleset, settings of the municipality and business calendar; it computes quorums, outcomes,
 * clocks and checks, and explains each of them. Nothing here reads a clock, draws lots or knows a stream.
 */
@NullMarked
package org.defter.kernel.law;

import org.jspecify.annotations.NullMarked;
