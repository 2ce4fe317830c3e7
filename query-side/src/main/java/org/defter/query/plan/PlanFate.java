package org.defter.query.plan;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What became of a plan that was in force once. A plan that never was has no fate yet: the public is not told of it. */
public enum PlanFate {
    /** In force as it was adopted. */
    IN_FORCE(PlanState.IN_FORCE),
    /** In force as an update left it (S06). */
    UPDATED(PlanState.IN_FORCE),
    /** A court stayed its adoption: no version of it is in force meanwhile (D05). */
    SUSPENDED(PlanState.SUSPENDED),
    /** Another plan took its place (S07). */
    RENEWED(PlanState.CLOSED),
    /** Its years are over (S07). */
    EXPIRED(PlanState.CLOSED),
    /** Repealed by the council. */
    REPEALED(PlanState.REPEALED),
    /** A court annulled its adoption (D05). */
    ANNULLED(PlanState.ANNULLED);

    private final PlanState shown;

    PlanFate(PlanState shown) {
        this.shown = shown;
    }

    /** The state the public is told: an update that is only prepared or submitted changes nothing for it. */
    PlanState shown() {
        return shown;
    }

    /** The fates the public is told a state of; none if the public is never told of that state. */
    static List<PlanFate> shownAs(PlanState state) {
        return Arrays.stream(values()).filter(fate -> fate.shown == state).toList();
    }

    /**
     * The fate of a plan.
     *
     * @param versions its frozen versions
     * @param inForce number of the version in force
     * @param ending how it ended, if it has
     */
    static @Nullable PlanFate of(
            List<PlanVersionView> versions, @Nullable Integer inForce, PlanDossierView.@Nullable EndingView ending) {
        OptionalInt first = versions.stream()
                .filter(PlanVersionView::carried)
                .mapToInt(version -> version.frozen().version())
                .min();
        if (first.isEmpty()) {
            return null;
        }
        if (ending != null) {
            return switch (ending.state()) {
                case REPEALED -> REPEALED;
                case ANNULLED -> ANNULLED;
                default -> ending.renewedBy() == null ? EXPIRED : RENEWED;
            };
        }
        if (inForce == null) {
            return SUSPENDED;
        }
        return inForce > first.getAsInt() ? UPDATED : IN_FORCE;
    }
}
