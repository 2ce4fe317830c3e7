package org.defter.kernel;

/**
 * The keys under which an event's metadata says who acted and in which context. They are set at the edge of the command
 * side, never inferred later.
 */
public final class EventMetadata {

    /** Who vouches for the login that acted: the OpenID Connect {@code iss}. */
    public static final String ACTOR_ISSUER = "actorIssuer";

    /** The login that acted, at that issuer: {@code sub}. */
    public static final String ACTOR_SUBJECT = "actorSubject";

    /** The role the login acted in, see {@link org.defter.kernel.access.Role}. */
    public static final String OFFICE = "office";

    /** The person whose act was recorded, where it is not the one who recorded it. */
    public static final String ON_BEHALF_OF = "onBehalfOf";

    /** Ties together everything that followed from one request, policies included; a UUID. */
    public static final String CORRELATION_ID = "correlationId";

    /** The message that led to this one. */
    public static final String CAUSATION_ID = "causationId";

    /** The caller's idempotency key, where one was sent. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    /** The request's identifier, as answered to the caller and written to the log. */
    public static final String REQUEST_ID = "requestId";

    /** 32 random bytes, so that a hash of the event gives nothing away to someone who guesses its content. */
    public static final String SALT = "salt";

    private EventMetadata() {}
}
