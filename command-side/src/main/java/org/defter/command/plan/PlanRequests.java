package org.defter.command.plan;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.defter.command.MoneyRequest;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.plan.ActivityCard;
import org.defter.kernel.plan.Frequency;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.ObjectiveCard;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfile;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about plans; days are optional and default to today. */
final class PlanRequests {

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2200;

    private PlanRequests() {}

    /**
     * What a plan says about itself.
     *
     * @param title title
     * @param mission mission; needed at the submission (S12)
     * @param vision vision; needed at the submission (S12)
     * @param themes themes it covers
     * @param legalBases the articles it rests on
     */
    record Profile(
            @NotBlank @Size(max = 500) String title,
            @Nullable @Size(max = 5000) String mission,
            @Nullable @Size(max = 5000) String vision,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> themes,
            @NotNull @Size(max = 50) List<@NotNull @Valid Basis> legalBases) {

        PlanProfile toProfile() {
            return new PlanProfile(
                    title,
                    mission,
                    vision,
                    themes,
                    legalBases.stream()
                            .map(basis -> new LegalBasis(basis.law(), basis.article()))
                            .toList());
        }
    }

    /**
     * An article a plan rests on.
     *
     * @param law number or name of the law
     * @param article article
     */
    record Basis(
            @NotBlank @Size(max = 100) String law,
            @NotBlank @Size(max = 100) String article) {}

    /**
     * A plan to be proposed.
     *
     * @param municipalityId the municipality
     * @param unitId the proposing unit
     * @param kind kind of plan
     * @param firstYear first year covered
     * @param lastYear last year covered
     * @param profile what it says about itself
     * @param occurredOn day it happened; none = today
     */
    record Propose(
            @NotNull MunicipalityId municipalityId,
            @NotNull UnitId unitId,
            @NotNull PlanKind kind,
            @Min(FIRST_YEAR) @Max(LAST_YEAR) int firstYear,
            @Min(FIRST_YEAR) @Max(LAST_YEAR) int lastYear,
            @NotNull @Valid Profile profile,
            @Nullable LocalDate occurredOn) {}

    /**
     * A plan to be proposed as the renewal of another, of its municipality and kind.
     *
     * @param unitId the proposing unit
     * @param firstYear first year covered
     * @param lastYear last year covered
     * @param profile what it says about itself
     * @param occurredOn day it happened; none = today
     */
    record Renew(
            @NotNull UnitId unitId,
            @Min(FIRST_YEAR) @Max(LAST_YEAR) int firstYear,
            @Min(FIRST_YEAR) @Max(LAST_YEAR) int lastYear,
            @NotNull @Valid Profile profile,
            @Nullable LocalDate occurredOn) {}

    /**
     * The end of a plan whose years are over.
     *
     * @param occurredOn day it happened; none = today
     */
    record Close(@Nullable LocalDate occurredOn) {}

    /**
     * The profile anew.
     *
     * @param profile the whole new profile
     * @param occurredOn day it happened; none = today
     */
    record ReviseProfile(
            @NotNull @Valid Profile profile, @Nullable LocalDate occurredOn) {}

    /**
     * A goal.
     *
     * @param code code within the plan, for instance A1
     * @param title the goal
     * @param occurredOn day it happened; none = today
     */
    record Goal(
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(max = 1000) String title,
            @Nullable LocalDate occurredOn) {}

    /**
     * A goal worded anew.
     *
     * @param title the new wording
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record ReviseGoal(
            @NotBlank @Size(max = 1000) String title,
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * A goal, objective, indicator or activity is dropped with everything under it.
     *
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record Drop(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * The card of an objective.
     *
     * @param code code within the plan, for instance H1.1
     * @param title the measurable objective
     * @param responsibleUnit the unit that answers for it
     * @param cooperatingUnits units that work with it
     * @param risks risks seen
     * @param cost estimated cost; needed at the submission (S03)
     * @param findings findings it rests on
     * @param needs needs it answers
     * @param occurredOn day it happened; none = today
     */
    record Objective(
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(max = 1000) String title,
            @NotNull UnitId responsibleUnit,
            @NotNull @Size(max = 100) List<@NotNull UnitId> cooperatingUnits,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 1000) String> risks,
            @Nullable @Valid MoneyRequest cost,
            @Nullable @Size(max = 5000) String findings,
            @Nullable @Size(max = 5000) String needs,
            @Nullable LocalDate occurredOn) {

        ObjectiveCard toCard() {
            return new ObjectiveCard(
                    code, title, responsibleUnit, cooperatingUnits, risks, MoneyRequest.given(cost), findings, needs);
        }
    }

    /**
     * The card of an indicator.
     *
     * @param code code within the plan, for instance PG1.1.1
     * @param title what is measured
     * @param measure unit of measurement
     * @param baseline value at the start, A
     * @param targets target of each year, B, by year
     * @param direction whether a rising or a falling value is better
     * @param accumulation cumulative from the baseline, or each year by itself
     * @param share share in the objective, in per cent
     * @param monitoring how often it is monitored
     * @param reporting how often it is reported
     * @param occurredOn day it happened; none = today
     */
    record Indicator(
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(max = 1000) String title,
            @NotBlank @Size(max = 100) String measure,
            @NotNull @Figure BigDecimal baseline,

            @NotEmpty @Size(max = 20)
            Map<@Min(FIRST_YEAR) @Max(LAST_YEAR) Integer, @NotNull @Figure BigDecimal> targets,

            @NotNull Direction direction,
            @NotNull Accumulation accumulation,
            @NotNull @Figure BigDecimal share,
            @NotNull Frequency monitoring,
            @NotNull Frequency reporting,
            @Nullable LocalDate occurredOn) {

        IndicatorCard toCard() {
            return new IndicatorCard(
                    code,
                    title,
                    measure,
                    baseline,
                    new TreeMap<>(targets),
                    direction,
                    accumulation,
                    share,
                    monitoring,
                    reporting);
        }
    }

    /**
     * A target revised.
     *
     * @param year the year
     * @param target target from now on
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record ReviseTarget(
            @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @NotNull @Figure BigDecimal target,
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * The card of an activity.
     *
     * @param code code within the plan, for instance F1.1.1
     * @param title what is done
     * @param leadingUnit unit that leads
     * @param responsibleUnit unit that answers for it
     * @param cooperatingUnits related units
     * @param start first day
     * @param end last day
     * @param cost estimated cost
     * @param occurredOn day it happened; none = today
     */
    record Activity(
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(max = 1000) String title,
            @NotNull UnitId leadingUnit,
            @NotNull UnitId responsibleUnit,
            @NotNull @Size(max = 100) List<@NotNull UnitId> cooperatingUnits,
            @NotNull LocalDate start,
            @NotNull LocalDate end,
            @Nullable @Valid MoneyRequest cost,
            @Nullable LocalDate occurredOn) {

        ActivityCard toCard() {
            return new ActivityCard(
                    code, title, leadingUnit, responsibleUnit, cooperatingUnits, start, end, MoneyRequest.given(cost));
        }
    }

    /**
     * The plan is submitted.
     *
     * @param councilId for a statutory plan: the council it goes to, whose election day its deadline runs from (S01)
     * @param occurredOn day it happened; none = today
     */
    record Submit(@Nullable CouncilId councilId, @Nullable LocalDate occurredOn) {}

    /**
     * An update is opened.
     *
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record OpenUpdate(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /** A number a plan can mean: the limits guard against short texts such as 1E+999999999. */
    @Digits(integer = 15, fraction = 6)
    @DecimalMin("-999999999999999")
    @DecimalMax("999999999999999")
    @Constraint(validatedBy = {})
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Figure {

        /** As every constraint has it. */
        String message() default "";

        /** As every constraint has it. */
        Class<?>[] groups() default {};

        /** As every constraint has it. */
        Class<? extends Payload>[] payload() default {};
    }
}
