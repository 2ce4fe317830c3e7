package org.defter.query.platform.dossier;

import java.util.UUID;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/** Identifiers as columns have them. */
public final class Ids {

    private Ids() {}

    /** The column of a person; none for none. */
    public static @Nullable UUID raw(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }

    /** The column of a unit; none for none. */
    public static @Nullable UUID raw(@Nullable UnitId id) {
        return id == null ? null : id.value();
    }

    /** The column of a plan; none for none. */
    public static @Nullable UUID raw(@Nullable PlanId id) {
        return id == null ? null : id.value();
    }
}
