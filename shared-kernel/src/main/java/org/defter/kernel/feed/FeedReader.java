package org.defter.kernel.feed;

import java.util.Set;
import org.defter.kernel.access.Role;

/**
 * Who follows the record.
 *
 * @param staff whether it is somebody of this house
 * @param roles what a login of this house is trusted with; none of a receiver that is no login
 */
public record FeedReader(boolean staff, Set<Role> roles) {

    /** Everyone: who has not said who they are. */
    public static final FeedReader PUBLIC = new FeedReader(false, Set.of());

    /** Another system of the house: what every login may read, and nothing that needs a role. */
    public static final FeedReader HOUSE = new FeedReader(true, Set.of());

    /** Copies the roles. */
    public FeedReader {
        roles = Set.copyOf(roles);
    }

    /** A login with these roles. */
    public static FeedReader login(Set<Role> roles) {
        return new FeedReader(true, roles);
    }

    /** Whether somebody may be told of an event. */
    public enum Admission {
        /** Yes. */
        YES,
        /** If its decision or agenda was announced before it. */
        IF_ANNOUNCED,
        /** No. */
        NO
    }

    /** Whether this reader may be told of events with that disclosure. */
    public Admission admission(Disclosure disclosure) {
        return switch (disclosure) {
            case PUBLIC -> Admission.YES;
            case ONCE_ANNOUNCED -> staff ? Admission.YES : Admission.IF_ANNOUNCED;
            case STAFF -> staff ? Admission.YES : Admission.NO;
            case ACCOUNTS -> roles.contains(Role.ADMIN) ? Admission.YES : Admission.NO;
            case SEALS -> roles.contains(Role.ADMIN) || roles.contains(Role.AUDITOR) ? Admission.YES : Admission.NO;
            case CLOSED -> Admission.NO;
        };
    }
}
