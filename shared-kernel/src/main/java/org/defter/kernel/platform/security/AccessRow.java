package org.defter.kernel.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.access.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may use one endpoint.
 *
 * @param method HTTP method; HEAD goes with GET
 * @param pattern path pattern, as the controller maps it
 * @param open to whom in general
 * @param roles the roles that open it, where it is not open in general; the first of them that a caller has is the
 *     office the caller acts in
 * @param freshLogin whether the caller must have proved who it is a short while ago (step-up): acts that sign or make final
 */
public record AccessRow(String method, PathPattern pattern, Openness open, List<Role> roles, boolean freshLogin) {

    /** How far an endpoint is open. */
    public enum Openness {
        /** To everyone, known or not. */
        PUBLIC,
        /** To everyone who is known. */
        ANY,
        /** To the roles of the row. */
        ROLES
    }

    /** Copies the roles. */
    public AccessRow {
        roles = List.copyOf(roles);
    }

    boolean covers(String requested) {
        return method.equals(requested.equals("HEAD") ? "GET" : requested);
    }

    boolean covers(PathContainer path) {
        return pattern.matches(path);
    }

    /** The office in which a caller with the given roles uses this endpoint; empty if none of them opens it. */
    public Optional<Role> officeOf(Collection<Role> callers) {
        return switch (open) {
            case PUBLIC, ANY -> callers.stream().sorted().findFirst();
            case ROLES -> roles.stream().filter(callers::contains).findFirst();
        };
    }

    /** True if a caller may use this endpoint in that role. */
    public boolean opensTo(Role role) {
        return open != Openness.ROLES || roles.contains(role);
    }

    /** The endpoint with the names of its variables left out: {@code POST /api/proposals/{}/submission}. */
    public String endpoint() {
        return method + " " + shape(pattern.getPatternString());
    }

    static String shape(String pattern) {
        return pattern.replaceAll("\\{[^/}]*\\}", "{}");
    }
}
