package org.defter.command.municipality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.defter.kernel.PartialDate;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.Setting;
import org.defter.kernel.municipality.UnitKind;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about municipalities; days of acts are optional and default to today. */
final class MunicipalityRequests {

    private MunicipalityRequests() {}

    /**
     * A municipality.
     *
     * @param kind metropolitan or ordinary
     * @param name official name
     * @param province province it lies in
     * @param occurredOn day from which the record is kept; none = today
     */
    record Found(
            @NotNull MunicipalityKind kind,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String province,
            @Nullable LocalDate occurredOn) {}

    /**
     * A unit.
     *
     * @param unitId its identifier; none = a new one
     * @param name official name
     * @param kind its place in the organisation
     * @param parentId unit above it; none = directly under the mayor
     * @param foundedOn when it was founded, as far as known
     * @param occurredOn day from which it is in the organisation; none = today
     */
    record Unit(
            @Nullable UnitId unitId,
            @NotBlank @Size(max = 200) String name,
            @NotNull UnitKind kind,
            @Nullable UnitId parentId,
            @Nullable PartialDate foundedOn,
            @Nullable LocalDate occurredOn) {}

    /**
     * A name.
     *
     * @param name the new official name
     * @param occurredOn day from which it holds; none = today
     */
    record Name(
            @NotBlank @Size(max = 200) String name,
            @Nullable LocalDate occurredOn) {}

    /**
     * Nothing but the day.
     *
     * @param occurredOn day it happened; none = today
     */
    record Dated(@Nullable LocalDate occurredOn) {}

    /**
     * A ruleset.
     *
     * @param text the whole ruleset, JSON as text: it is stored as it is and hashed
     * @param occurredOn day of the adoption; none = today
     */
    record RulesetText(
            @NotBlank @Size(max = Ruleset.LONGEST_TEXT) String text,
            @Nullable LocalDate occurredOn) {}

    /**
     * A calendar correction.
     *
     * @param day the day corrected
     * @param working whether it is a working day
     * @param reason why, as announced
     * @param source where it was announced
     * @param occurredOn day of the announcement; none = today
     */
    record Correction(
            @NotNull LocalDate day,
            @NotNull Boolean working,
            @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 500) String source,
            @Nullable LocalDate occurredOn) {}

    /**
     * A choice.
     *
     * @param setting what is chosen
     * @param value one of the values of that setting
     * @param effectiveFrom first day it applies to
     * @param occurredOn day of the change; none = today
     */
    record Choice(
            @NotNull Setting setting,
            @NotBlank @Size(max = 50) String value,
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate occurredOn) {}
}
