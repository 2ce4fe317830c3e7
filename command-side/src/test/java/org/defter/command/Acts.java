package org.defter.command;

import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.CommissionId;

/** Who acts on which day in a test, and how a refusal is told. */
public final class Acts {

    private Acts() {}

    /** The council office acts on this day. */
    public static ActContext on(LocalDate today) {
        return by(Role.COUNCIL_OFFICE, today);
    }

    /** A login of this role, tied to nothing, acts on this day. */
    public static ActContext by(Role role, LocalDate today) {
        return new ActContext(new Actor(login(role), role, null, null, Set.of()), today);
    }

    /** The secretary of these commissions acts on this day. */
    public static ActContext bySecretary(LocalDate today, CommissionId... commissions) {
        Role role = Role.COMMISSION_SECRETARY;
        return new ActContext(new Actor(login(role), role, null, null, Set.of(commissions)), today);
    }

    /** The act is refused for exactly this reason. */
    public static void assertRefused(Rejection reason, ThrowingCallable act) {
        Assertions.assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> Assertions.assertThat(refused.reason()).isEqualTo(reason));
    }

    private static LoginId login(Role role) {
        return new LoginId("urn:example", role.claim());
    }
}
