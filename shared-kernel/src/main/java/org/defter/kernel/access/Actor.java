package org.defter.kernel.access;

import java.util.Set;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the login, the role it acts in, and what its account ties it to on that day.
 *
 * @param login the login
 * @param office the role it acts in
 * @param personId the office holder behind it, if any
 * @param unitId the unit it belongs to, if any
 * @param commissions the commissions it serves as secretary
 */
public record Actor(
        LoginId login,
        Role office,
        @Nullable PersonId personId,
        @Nullable UnitId unitId,
        Set<CommissionId> commissions) {

    /** The issuer of everything the software does by itself. */
    public static final String SYSTEM_ISSUER = "urn:defter";

    /** Copies the commissions. */
    public Actor {
        commissions = Set.copyOf(commissions);
    }

    /** A policy or the clock, under its own name. */
    public static Actor system(String name) {
        return new Actor(new LoginId(SYSTEM_ISSUER, name), Role.SYSTEM, null, null, Set.of());
    }
}
