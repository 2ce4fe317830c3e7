package org.defter.kernel.audit;

import org.defter.kernel.DomainEvent;

/**
 * An event with its two places.
 *
 * @param position in the whole record
 * @param version in its stream, 0 for the first
 * @param event what happened
 */
public record CaseEvent(long position, long version, DomainEvent event) {}
