package org.defter.kernel.platform.webhook;

/** How it stands with a receiver. */
public enum WebhookState {
    /** It is told. */
    ACTIVE,
    /** Somebody paused it; what it misses waits for it. */
    PAUSED,
    /** It failed for days; what it misses waits for it. */
    DISABLED,
    /** It said that it is gone for good (410). */
    ENDED
}
