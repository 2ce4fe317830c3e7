package org.defter.command.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.defter.command.MoneyRequest;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.partnership.ContactOffice;
import org.defter.kernel.partnership.Officeholder;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about what an active partnership carries (I10); days are optional and default to today. */
final class MembershipRequests {

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2200;

    private MembershipRequests() {}

    /**
     * The dues of a year (I10).
     *
     * @param year calendar year
     * @param amount what is due
     * @param dueOn last day to pay
     * @param occurredOn day it happened; none = today
     */
    record Dues(
            @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @NotNull @Valid MoneyRequest amount,
            @NotNull LocalDate dueOn,
            @Nullable LocalDate occurredOn) {}

    /**
     * A payment of dues (I10).
     *
     * @param amount what was paid
     * @param document payment order or receipt
     * @param occurredOn day it happened; none = today
     */
    record Payment(
            @NotNull @Valid MoneyRequest amount,
            @NotBlank @Size(max = 300) String document,
            @Nullable LocalDate occurredOn) {}

    /**
     * A delegate (I10).
     *
     * @param name name
     * @param office office the person holds
     * @param occurredOn first day as delegate; none = today
     */
    record Delegate(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String office,
            @Nullable LocalDate occurredOn) {

        Officeholder toOfficeholder() {
            return new Officeholder(name, office);
        }
    }

    /**
     * Something is so no more, with the reason.
     *
     * @param reason why
     * @param occurredOn last day; none = today
     */
    record Leave(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * The contact (I10): an office and nobody in person.
     *
     * @param organisation the organisation
     * @param office the office in it
     * @param occurredOn day it happened; none = today
     */
    record Contact(
            @NotBlank @Size(max = 300) String organisation,
            @NotBlank @Size(max = 300) String office,
            @Nullable LocalDate occurredOn) {

        ContactOffice toContact() {
            return new ContactOffice(organisation, office);
        }
    }

    /**
     * An obligation (I10).
     *
     * @param text what has to be done
     * @param dueOn last day to do it; none if it has none
     * @param occurredOn day it happened; none = today
     */
    record Obligation(
            @NotBlank @Size(max = 2000) String text,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate occurredOn) {}

    /**
     * An obligation is fulfilled (I10).
     *
     * @param evidence what shows it
     * @param occurredOn day it happened; none = today
     */
    record Fulfilment(
            @NotBlank @Size(max = 2000) String evidence,
            @Nullable LocalDate occurredOn) {}

    /**
     * A working group within a membership.
     *
     * @param name what it is called
     * @param occurredOn day it happened; none = today
     */
    record WorkingGroup(
            @NotBlank @Size(max = 300) String name,
            @Nullable LocalDate occurredOn) {}

    /**
     * Something done together.
     *
     * @param title what was done
     * @param result what came of it
     * @param projectId the project it belongs to
     * @param occurredOn day it happened; none = today
     */
    record Activity(
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 5000) String result,
            @Nullable ProjectId projectId,
            @Nullable LocalDate occurredOn) {}
}
