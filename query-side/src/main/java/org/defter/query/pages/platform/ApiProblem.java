package org.defter.query.pages.platform;

import java.io.Serial;

/** What the API answered instead of what was asked for: problem details (RFC 9457), in the caller's language. */
public final class ApiProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Json problem;

    /**
     * A refusal.
     *
     * @param status of HTTP
     * @param problem the members of the problem details
     */
    public ApiProblem(int status, Json problem) {
        super(status + " " + problem.text("reason"));
        this.status = status;
        this.problem = problem;
    }

    /** Status of HTTP. */
    public int status() {
        return status;
    }

    /** The members of the problem details. */
    public Json problem() {
        return problem;
    }
}
