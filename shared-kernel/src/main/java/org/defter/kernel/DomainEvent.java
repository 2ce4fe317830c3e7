package org.defter.kernel;

import java.time.LocalDate;

/**
 * A business fact: what was decided or done, on which day. It is stored for ever and never edited; a later fact corrects
 * it. When it was recorded is the store's knowledge and not part of it.
 */
public interface DomainEvent {

    /** The identifier of the stream the event belongs to, as stored. */
    String streamId();

    /** The day it happened, in Europe/Istanbul; may lie long before the day it was recorded. */
    LocalDate occurredOn();
}
