package org.defter.kernel.project;

import org.jspecify.annotations.Nullable;

/**
 * A risk.
 *
 * @param raised the risk as it was raised
 * @param closed why it is over
 */
public record RiskRecord(RiskRaised raised, @Nullable RiskClosed closed) {}
