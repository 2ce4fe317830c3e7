package org.defter.command.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.defter.command.ActContext;
import org.defter.kernel.TownHall;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;

/**
 * Who acts and which day it is, for tests of deciders ({@link #on}) and of aggregates: {@code
 * fixture.registerParameterResolverFactory(TestActs.today(day))} and {@code when(command, TestActs.by(Role.CLERK))}.
 */
public final class TestActs {

    private TestActs() {}

    /** The circumstances of an act by someone in that office, tied to nothing. */
    public static ActContext on(LocalDate today, Role office) {
        return new ActContext(actor(office), today);
    }

    /** The circumstances of an act by the given actor. */
    public static ActContext on(LocalDate today, Actor actor) {
        return new ActContext(actor, today);
    }

    /** Someone in that office, tied to nothing. */
    public static Actor actor(Role office) {
        return new Actor(new LoginId("urn:test", office.claim()), office, null, null, Set.of());
    }

    /** A clerk or unit head of a unit. */
    public static Actor ofUnit(Role office, UnitId unit) {
        return new Actor(new LoginId("urn:test", office.claim()), office, null, unit, Set.of());
    }

    /** A councillor. */
    public static Actor inPerson(PersonId person) {
        return new Actor(new LoginId("urn:test", "councillor"), Role.COUNCILLOR, person, null, Set.of());
    }

    /** The secretary of commissions. */
    public static Actor secretaryOf(CommissionId... commissions) {
        return new Actor(
                new LoginId("urn:test", "secretary"), Role.COMMISSION_SECRETARY, null, null, Set.of(commissions));
    }

    /** Metadata of a command sent by someone in that office. */
    public static MetaData by(Role office) {
        return ActMetadata.of(actor(office));
    }

    /** Metadata of a command sent by the given actor. */
    public static MetaData by(Actor actor) {
        return ActMetadata.of(actor);
    }

    /** Lets handlers in a fixture take an {@link ActContext}, with this day as today. */
    public static ParameterResolverFactory today(LocalDate today) {
        return new ActContextResolver(
                Clock.fixed(today.atTime(12, 0).atZone(TownHall.ZONE).toInstant(), TownHall.ZONE));
    }
}
