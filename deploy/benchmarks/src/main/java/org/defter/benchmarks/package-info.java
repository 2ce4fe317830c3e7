/**
 * Programs that measure what the store and both sides can do, each against a physical limit or a peer in the same run.
 *
 * <p>{@code deploy/benchmarks/run quick} takes all of them, and says how long that took; {@code docs/PERFORMANCE.md} says
 * what came out. Absolute figures describe one machine on one day; the ratios beside them are what is worth keeping.
 */
@NullMarked
package org.defter.benchmarks;

import org.jspecify.annotations.NullMarked;
