package org.defter.provider;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who has proved who it is.
 *
 * @param user the name the user has logged in with
 * @param role the role, by the name of the claim
 * @param provenAt when
 */
record Person(String user, String role, Instant provenAt) implements AuthenticatedPrincipal, Serializable {

    /** What the user is called to others: no name, and always the same, as with Keycloak. */
    String subject() {
        return UUID.nameUUIDFromBytes(("stand-in " + user).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public String getName() {
        return subject();
    }
}
