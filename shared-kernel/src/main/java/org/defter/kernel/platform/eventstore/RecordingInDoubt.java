package org.defter.kernel.platform.eventstore;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Axon Server was handed the events of an act and did not say whether it has them. {@link InDoubtActs} finds out and keeps or
 * drops the whole act; until then its keys and numbers stay locked. Who sends the act again with the same idempotency key
 * gets the answer, once.
 */
public final class RecordingInDoubt extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1L;

    RecordingInDoubt(Throwable cause) {
        super("Whether the act was recorded is not known yet", cause);
    }
}
