package org.defter.command.platform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An actor as metadata of a command, and back. Login and office go on to the events; what the account is tied to stays
 * with the command: it was looked up for this act and is a fact of the account's own stream.
 */
public final class ActMetadata {

    private static final String PERSON = "actorPerson";
    private static final String UNIT = "actorUnit";
    private static final String COMMISSIONS = "actorCommissions";

    private ActMetadata() {}

    /** The metadata that says who acts. */
    public static MetaData of(Actor actor) {
        Map<String, String> data = new HashMap<>();
        data.put(EventMetadata.ACTOR_ISSUER, actor.login().issuer());
        data.put(EventMetadata.ACTOR_SUBJECT, actor.login().subject());
        data.put(EventMetadata.OFFICE, actor.office().claim());
        if (actor.personId() != null) {
            data.put(PERSON, actor.personId().toString());
        }
        if (actor.unitId() != null) {
            data.put(UNIT, actor.unitId().toString());
        }
        if (!actor.commissions().isEmpty()) {
            data.put(
                    COMMISSIONS,
                    actor.commissions().stream().map(CommissionId::toString).collect(Collectors.joining(" ")));
        }
        return MetaData.from(data);
    }

    /**
     * Who acts, according to the metadata of a command.
     *
     * @throws IllegalStateException if it does not say so: a command is never handled without an actor
     */
    public static Actor actor(MetaData data) {
        String issuer = text(data, EventMetadata.ACTOR_ISSUER);
        String subject = text(data, EventMetadata.ACTOR_SUBJECT);
        String office = text(data, EventMetadata.OFFICE);
        if (issuer == null || subject == null || office == null) {
            throw new IllegalStateException("a command without an actor");
        }
        String person = text(data, PERSON);
        String unit = text(data, UNIT);
        String commissions = text(data, COMMISSIONS);
        return new Actor(
                new LoginId(issuer, subject),
                Role.of(office),
                person == null ? null : new PersonId(UUID.fromString(person)),
                unit == null ? null : new UnitId(UUID.fromString(unit)),
                commissions == null
                        ? Set.of()
                        : Arrays.stream(commissions.split(" "))
                                .map(CommissionId::of)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private static @Nullable String text(MetaData data, String key) {
        return (String) data.get(key);
    }
}
