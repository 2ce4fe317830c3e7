package org.defter.kernel.feed;

import java.util.Set;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.ClosedSessionBegan;
import org.defter.kernel.council.sitting.ClosedSessionEnded;
import org.defter.kernel.council.sitting.ClosedSessionVoteTaken;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanRepealed;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;

/**
 * How far the events of a type may be told. It says of whole events only: what may not be told in full is not told at all, so
 * that nobody has to trust a list of fields.
 */
public enum Disclosure {
    /** To everyone: an agenda or a decision was announced, a plan came into force or is not in force any more. */
    PUBLIC,

    /** To everyone once its decision or its agenda has been announced; until then to logins of this house. */
    ONCE_ANNOUNCED,

    /** To every login of this house, as the dossiers are. */
    STAFF,

    /** To administrators: which login is tied to which person. */
    ACCOUNTS,

    /** To administrators and auditors: seals of the log of who read what. */
    SEALS,

    /** To nobody: motions to close the doors and what went on behind them (A10). It is read where reading is entered into the log. */
    CLOSED;

    private static final Set<Class<? extends DomainEvent>> ANNOUNCEMENTS =
            Set.of(AgendaPublished.class, DecisionAnnounced.class);

    private static final Set<Class<? extends DomainEvent>> IN_FORCE = Set.of(
            PlanAdopted.class,
            PlanUpdated.class,
            PlanSuspended.class,
            PlanResumed.class,
            PlanAnnulled.class,
            PlanUpdateAnnulled.class,
            PlanRepealed.class,
            PlanClosed.class,
            PlanReinstated.class);

    /** What tells everyone what became of a plan: that it came into force, and that it is not in force any more. */
    public static Set<Class<? extends DomainEvent>> inForce() {
        return IN_FORCE;
    }

    private static final Set<Class<? extends DomainEvent>> FOLLOWING = Set.of(
            DecisionRectified.class,
            DecisionStayed.class,
            DecisionStayLifted.class,
            DecisionAnnulled.class,
            SittingAdjourned.class,
            SittingClosed.class);

    private static final Set<Class<? extends DomainEvent>> BEHIND_DOORS =
            Set.of(ClosedSessionVoteTaken.class, ClosedSessionBegan.class, ClosedSessionEnded.class);

    /** How far events of the type may be told. A new type is for the house until somebody says otherwise here. */
    public static Disclosure of(Class<?> event) {
        if (ANNOUNCEMENTS.contains(event) || IN_FORCE.contains(event)) {
            return PUBLIC;
        }
        if (FOLLOWING.contains(event)) {
            return ONCE_ANNOUNCED;
        }
        if (BEHIND_DOORS.contains(event)) {
            return CLOSED;
        }
        return switch (FeedKind.of(event)) {
            case ACCOUNT -> ACCOUNTS;
            case ACCESS_LOG -> SEALS;
            case MUNICIPALITY,
                    COUNCIL,
                    MEETING,
                    SITTING,
                    COMMISSION,
                    REVIEW,
                    PROPOSAL,
                    PLAN,
                    PARTNERSHIP,
                    MONITORING_PERIOD,
                    PROJECT,
                    FINANCES,
                    DOCUMENT,
                    ARCHIVE_RECORD -> STAFF;
        };
    }

    /** The events by which something becomes public. */
    static Set<Class<? extends DomainEvent>> announcements() {
        return ANNOUNCEMENTS;
    }
}
