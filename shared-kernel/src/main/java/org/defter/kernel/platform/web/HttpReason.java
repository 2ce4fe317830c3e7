package org.defter.kernel.platform.web;

/**
 * The reasons for which HTTP itself, before any rule of the domain, does not give what was asked. The names are stable
 * codes of the API; their texts are in the bundle {@code problems}.
 */
public enum HttpReason {
    /** The request as such cannot be read: a path or header no client should send. */
    MALFORMED_REQUEST(400),

    /** The body is not JSON in UTF-8, or has a name twice, or goes on after its end, or is nested too deep. */
    MALFORMED_JSON(400),

    /** The body is JSON, but fields are missing, unknown, of another type or out of bounds. */
    INVALID_BODY(400),

    /** A query parameter or header is missing or not of its type. */
    INVALID_PARAMETER(400),

    /** {@code If-Match} is not one strong entity tag with a version. */
    INVALID_IF_MATCH(400),

    /** {@code Idempotency-Key} is not 1 to 255 visible ASCII characters. */
    INVALID_IDEMPOTENCY_KEY(400),

    /** {@code Defter-Position} is not a position this ledger ever answered. */
    INVALID_POSITION(400),

    /** {@code Defter-Office} is not the name of a role. */
    INVALID_OFFICE(400),

    /** A file that was sent has nothing in it. */
    FILE_EMPTY(400),

    /** Nobody, or nobody known, is calling. */
    UNAUTHENTICATED(401),

    /** The act signs or makes final, and the caller has logged in too long ago, or not in a way that will do. */
    FRESH_LOGIN_REQUIRED(401),

    /** None of the caller's roles opens this endpoint. */
    ROLE_NOT_ALLOWED(403),

    /** There is no such resource, or it is not the caller's to know. */
    NOT_FOUND(404),

    /** The resource exists, but not with this method. */
    METHOD_NOT_ALLOWED(405),

    /** The caller accepts no format the resource has. */
    NOT_ACCEPTABLE(406),

    /** Another request with the same idempotency key is still being worked on. */
    IDEMPOTENCY_IN_PROGRESS(409),

    /** Someone else's act was recorded in between. */
    CONCURRENT_CHANGE(409),

    /** The view is being built anew already, or its old tables have not been dropped yet. */
    REBUILD_RUNNING(409),

    /** The view that is being built anew has not caught up, or cannot. */
    REBUILD_NOT_READY(409),

    /** The view built anew is not the one that serves; whoever wants it all the same must say so. */
    REBUILD_DIFFERS(409),

    /** The view is being built anew by nodes of another release than the one that was asked. */
    REBUILD_OF_ANOTHER_RELEASE(409),

    /** The record is being swept already. */
    SWEEP_RUNNING(409),

    /** The login has as many addresses of its calendar as it may. */
    TOO_MANY_ADDRESSES(409),

    /** The login has had as many addresses of mail asked today as it may. */
    TOO_MANY_CONFIRMATIONS(409),

    /** The login has as many saved views as it may. */
    TOO_MANY_SAVED_VIEWS(409),

    /** The login follows as many dossiers as it may. */
    TOO_MANY_FOLLOWED(409),

    /** Somebody else of the office has taken the task on. */
    TASK_TAKEN(409),

    /** The task was done and opened once more since it was looked at. */
    TASK_OPENED_AGAIN(409),

    /** The login has another saved view of that name on that page. */
    SAVED_VIEW_NAME_TAKEN(409),

    /** The version in {@code If-Match} is not the current one. */
    STALE_VERSION(412),

    /** The body is larger than is accepted. */
    BODY_TOO_LARGE(413),

    /** The body is not {@code application/json} in UTF-8. */
    UNSUPPORTED_MEDIA_TYPE(415),

    /** The content of a file is of a type that is not taken. */
    FILE_TYPE_REFUSED(415),

    /** A file holds something that acts by itself: a macro, a script. */
    FILE_ACTIVE(422),

    /** The digest of a document belongs to no file that is kept here, and only those can be attached. */
    FILE_UNKNOWN(422),

    /** The idempotency key was used for another request before. */
    IDEMPOTENCY_KEY_REUSED(422),

    /** An act on an existing stream needs {@code If-Match}. */
    IF_MATCH_REQUIRED(428),

    /** The caller asks too often. */
    TOO_MANY_REQUESTS(429),

    /** A fault of the software; the request id leads to it in the log. */
    INTERNAL_ERROR(500),

    /** The database cannot be used at the moment. */
    UNAVAILABLE(503),

    /** The place where bytes of files are kept cannot be used at the moment. */
    FILES_UNAVAILABLE(503),

    /** What the caller just did has not reached every view yet. */
    NOT_CAUGHT_UP(503),

    /** As many exports as this process prepares at a time are being prepared. */
    EXPORTS_BUSY(503);

    private final int status;

    HttpReason(int status) {
        this.status = status;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }
}
