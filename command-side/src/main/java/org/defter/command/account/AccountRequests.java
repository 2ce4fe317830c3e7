package org.defter.command.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about accounts; days are optional and default to today. */
final class AccountRequests {

    private AccountRequests() {}

    /**
     * A tie.
     *
     * @param issuer who vouches for the login
     * @param subject the login at that issuer; no e-mail address, no national number
     * @param personId office holder behind it
     * @param unitId unit it belongs to
     * @param commissions commissions it serves as secretary
     * @param occurredOn day from which the tie holds; none = today
     */
    record Link(
            @NotBlank @Size(max = 300) String issuer,
            @NotBlank @Size(max = 200) String subject,
            @Nullable PersonId personId,
            @Nullable UnitId unitId,
            @Nullable @Size(max = 50) List<@NotNull CommissionId> commissions,
            @Nullable LocalDate occurredOn) {

        List<CommissionId> served() {
            return commissions == null ? List.of() : commissions;
        }
    }

    /**
     * Nothing but the day.
     *
     * @param occurredOn first day without the tie; none = today
     */
    record Dated(@Nullable LocalDate occurredOn) {}
}
