package org.defter.kernel.project;

import org.jspecify.annotations.Nullable;

/**
 * Something that stands or stood in the way.
 *
 * @param raised the issue as it was raised
 * @param resolved how it was resolved
 */
public record IssueRecord(IssueRaised raised, @Nullable IssueResolved resolved) {}
