package org.defter.kernel.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.defter.kernel.Money;
import org.defter.kernel.PlainNumber;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.jspecify.annotations.Nullable;

/** How amendments change what a plan says. Whether the law allows what comes of them is another question. */
final class Amendments {

    private static final int LONGEST_NUMBER = 40;

    private Amendments() {}

    static AmendmentResult apply(PlanContent content, List<Amendment> amendments) {
        PlanContent amended = content;
        int number = 0;
        for (Amendment amendment : amendments) {
            number++;
            try {
                amended = applied(amended, amendment);
            } catch (Unfitting e) {
                return new AmendmentResult.Unfit(number, amendment, e.fault, e.found);
            }
        }
        return new AmendmentResult.Amended(amended);
    }

    private static PlanContent applied(PlanContent content, Amendment amendment) {
        SortedMap<PlanTexts.Place, String> texts = texts(content, amendment.element())
                .orElseThrow(() -> new Unfitting(AmendmentFault.ELEMENT_UNKNOWN, null));
        PlanField field = amendment.field();
        if (field == null) {
            return dropped(content, amendment, texts);
        }
        if ((field == PlanField.TARGET) != (amendment.year() != null)) {
            throw new Unfitting(AmendmentFault.FIELD_NOT_AMENDABLE, null);
        }
        String found = texts.get(new PlanTexts.Place(field, amendment.year()));
        if (!Objects.equals(canonical(field, amendment.oldValue()), found)) {
            throw new Unfitting(AmendmentFault.OLD_VALUE_DIFFERS, found);
        }
        PlanContent changed;
        try {
            changed = changed(content, amendment, field);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new Unfitting(AmendmentFault.NEW_VALUE_UNREADABLE, found);
        }
        if (changed.equals(content) || changed.hash().equals(content.hash())) {
            throw new Unfitting(AmendmentFault.NOTHING_CHANGED, found);
        }
        return changed;
    }

    private static Optional<SortedMap<PlanTexts.Place, String>> texts(PlanContent content, PlanElement element) {
        return switch (element.kind()) {
            case PLAN -> Optional.of(PlanTexts.of(content.profile()));
            case GOAL ->
                content.goals().stream()
                        .filter(goal -> goal.id().value().equals(element.id()))
                        .findFirst()
                        .map(PlanTexts::of);
            case OBJECTIVE ->
                content.objectives()
                        .filter(objective -> objective.id().value().equals(element.id()))
                        .findFirst()
                        .map(objective -> PlanTexts.of(objective.card()));
            case INDICATOR ->
                content.indicators()
                        .filter(indicator -> indicator.id().value().equals(element.id()))
                        .findFirst()
                        .map(indicator -> PlanTexts.of(indicator.card()));
            case ACTIVITY ->
                content.activities()
                        .filter(activity -> activity.id().value().equals(element.id()))
                        .findFirst()
                        .map(activity -> PlanTexts.of(activity.card()));
        };
    }

    private static PlanContent dropped(
            PlanContent content, Amendment amendment, SortedMap<PlanTexts.Place, String> texts) {
        PlanElement element = amendment.element();
        String title = texts.get(new PlanTexts.Place(PlanField.TITLE, null));
        if (element.kind() == PlanElementKind.PLAN || amendment.newValue() != null || amendment.year() != null) {
            throw new Unfitting(AmendmentFault.FIELD_NOT_AMENDABLE, title);
        }
        if (!Objects.equals(amendment.oldValue(), title)) {
            throw new Unfitting(AmendmentFault.OLD_VALUE_DIFFERS, title);
        }
        return content.without(element);
    }

    private static PlanContent changed(PlanContent content, Amendment amendment, PlanField field) {
        PlanElement element = amendment.element();
        String value = amendment.newValue();
        return switch (element.kind()) {
            case PLAN -> content.withProfile(of(content.profile(), field, value));
            case GOAL -> {
                if (field != PlanField.TITLE) {
                    throw unamendable();
                }
                String title = needed(value);
                yield content.goalsMapped(goal -> goal.id().value().equals(element.id())
                        ? new PlanContent.Goal(goal.id(), goal.code(), title, goal.objectives())
                        : goal);
            }
            case OBJECTIVE ->
                content.objectivesMapped(objective -> objective.id().value().equals(element.id())
                        ? new PlanContent.Objective(
                                objective.id(),
                                of(objective.card(), field, value),
                                objective.indicators(),
                                objective.activities())
                        : objective);
            case INDICATOR ->
                content.indicatorsMapped(indicator -> indicator.id().value().equals(element.id())
                        ? new PlanContent.Indicator(
                                indicator.id(), of(indicator.card(), field, amendment.year(), value))
                        : indicator);
            case ACTIVITY ->
                content.activitiesMapped(activity -> activity.id().value().equals(element.id())
                        ? new PlanContent.Activity(activity.id(), of(activity.card(), field, value))
                        : activity);
        };
    }

    private static PlanProfile of(PlanProfile old, PlanField field, @Nullable String value) {
        return switch (field) {
            case TITLE -> new PlanProfile(needed(value), old.mission(), old.vision(), old.themes(), old.legalBases());
            case MISSION -> new PlanProfile(old.title(), text(value), old.vision(), old.themes(), old.legalBases());
            case VISION -> new PlanProfile(old.title(), old.mission(), text(value), old.themes(), old.legalBases());
            case THEMES -> new PlanProfile(old.title(), old.mission(), old.vision(), lines(value), old.legalBases());
            case CODE,
                    LEGAL_BASES,
                    LEADING_UNIT,
                    RESPONSIBLE_UNIT,
                    COOPERATING_UNITS,
                    RISKS,
                    COST,
                    FINDINGS,
                    NEEDS,
                    MEASURE,
                    BASELINE,
                    TARGET,
                    DIRECTION,
                    ACCUMULATION,
                    SHARE,
                    MONITORING,
                    REPORTING,
                    START,
                    END -> throw unamendable();
        };
    }

    private static ObjectiveCard of(ObjectiveCard old, PlanField field, @Nullable String value) {
        String title = field == PlanField.TITLE ? needed(value) : old.title();
        UnitId responsible = field == PlanField.RESPONSIBLE_UNIT ? UnitId.of(needed(value)) : old.responsibleUnit();
        List<UnitId> cooperating = field == PlanField.COOPERATING_UNITS ? units(value) : old.cooperatingUnits();
        List<String> risks = field == PlanField.RISKS ? lines(value) : old.risks();
        Money cost = field == PlanField.COST ? cost(value) : old.cost();
        String findings = field == PlanField.FINDINGS ? text(value) : old.findings();
        String needs = field == PlanField.NEEDS ? text(value) : old.needs();
        return switch (field) {
            case TITLE, RESPONSIBLE_UNIT, COOPERATING_UNITS, RISKS, COST, FINDINGS, NEEDS ->
                new ObjectiveCard(old.code(), title, responsible, cooperating, risks, cost, findings, needs);
            case CODE,
                    MISSION,
                    VISION,
                    THEMES,
                    LEGAL_BASES,
                    LEADING_UNIT,
                    MEASURE,
                    BASELINE,
                    TARGET,
                    DIRECTION,
                    ACCUMULATION,
                    SHARE,
                    MONITORING,
                    REPORTING,
                    START,
                    END -> throw unamendable();
        };
    }

    private static IndicatorCard of(
            IndicatorCard old, PlanField field, @Nullable Integer year, @Nullable String value) {
        if (field == PlanField.TARGET) {
            return old.withTarget(Objects.requireNonNull(year), number(value));
        }
        String title = field == PlanField.TITLE ? needed(value) : old.title();
        String measure = field == PlanField.MEASURE ? needed(value) : old.measure();
        BigDecimal baseline = field == PlanField.BASELINE ? number(value) : old.baseline();
        Direction direction = field == PlanField.DIRECTION ? Direction.valueOf(needed(value)) : old.direction();
        Accumulation accumulation =
                field == PlanField.ACCUMULATION ? Accumulation.valueOf(needed(value)) : old.accumulation();
        BigDecimal share = field == PlanField.SHARE ? number(value) : old.share();
        Frequency monitoring = field == PlanField.MONITORING ? Frequency.valueOf(needed(value)) : old.monitoring();
        Frequency reporting = field == PlanField.REPORTING ? Frequency.valueOf(needed(value)) : old.reporting();
        return switch (field) {
            case TITLE, MEASURE, BASELINE, TARGET, DIRECTION, ACCUMULATION, SHARE, MONITORING, REPORTING ->
                new IndicatorCard(
                        old.code(),
                        title,
                        measure,
                        baseline,
                        old.targets(),
                        direction,
                        accumulation,
                        share,
                        monitoring,
                        reporting);
            case CODE,
                    MISSION,
                    VISION,
                    THEMES,
                    LEGAL_BASES,
                    LEADING_UNIT,
                    RESPONSIBLE_UNIT,
                    COOPERATING_UNITS,
                    RISKS,
                    COST,
                    FINDINGS,
                    NEEDS,
                    START,
                    END -> throw unamendable();
        };
    }

    private static ActivityCard of(ActivityCard old, PlanField field, @Nullable String value) {
        String title = field == PlanField.TITLE ? needed(value) : old.title();
        UnitId leading = field == PlanField.LEADING_UNIT ? UnitId.of(needed(value)) : old.leadingUnit();
        UnitId responsible = field == PlanField.RESPONSIBLE_UNIT ? UnitId.of(needed(value)) : old.responsibleUnit();
        List<UnitId> cooperating = field == PlanField.COOPERATING_UNITS ? units(value) : old.cooperatingUnits();
        LocalDate start = field == PlanField.START ? LocalDate.parse(needed(value)) : old.start();
        LocalDate end = field == PlanField.END ? LocalDate.parse(needed(value)) : old.end();
        Money cost = field == PlanField.COST ? cost(value) : old.cost();
        return switch (field) {
            case TITLE, LEADING_UNIT, RESPONSIBLE_UNIT, COOPERATING_UNITS, START, END, COST ->
                new ActivityCard(old.code(), title, leading, responsible, cooperating, start, end, cost);
            case CODE,
                    MISSION,
                    VISION,
                    THEMES,
                    LEGAL_BASES,
                    RISKS,
                    FINDINGS,
                    NEEDS,
                    MEASURE,
                    BASELINE,
                    TARGET,
                    DIRECTION,
                    ACCUMULATION,
                    SHARE,
                    MONITORING,
                    REPORTING -> throw unamendable();
        };
    }

    /** 20 and 20.0 are the same number, in an amendment as in the hash of a plan. */
    private static @Nullable String canonical(PlanField field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return switch (field) {
                case BASELINE, TARGET, SHARE -> PlanTexts.plain(number(value));
                case CODE,
                        TITLE,
                        MISSION,
                        VISION,
                        THEMES,
                        LEGAL_BASES,
                        LEADING_UNIT,
                        RESPONSIBLE_UNIT,
                        COOPERATING_UNITS,
                        RISKS,
                        COST,
                        FINDINGS,
                        NEEDS,
                        MEASURE,
                        DIRECTION,
                        ACCUMULATION,
                        MONITORING,
                        REPORTING,
                        START,
                        END -> value;
            };
        } catch (IllegalArgumentException _) {
            return value;
        }
    }

    private static BigDecimal number(@Nullable String value) {
        String text = needed(value);
        if (text.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("number too long");
        }
        BigDecimal number = new BigDecimal(text);
        PlainNumber.require("number", number);
        return number;
    }

    private static @Nullable Money cost(@Nullable String value) {
        if (value == null) {
            return null;
        }
        int space = value.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("a cost is an amount and a currency");
        }
        return new Money(number(value.substring(0, space)), value.substring(space + 1));
    }

    private static List<String> lines(@Nullable String value) {
        return value == null
                ? List.of()
                : value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static List<UnitId> units(@Nullable String value) {
        return lines(value).stream().map(UnitId::of).toList();
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null ? null : needed(value);
    }

    private static String needed(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a value is needed");
        }
        return value;
    }

    private static Unfitting unamendable() {
        return new Unfitting(AmendmentFault.FIELD_NOT_AMENDABLE, null);
    }

    /** One amendment does not fit; caught where it is known which. */
    private static final class Unfitting extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final AmendmentFault fault;
        private final @Nullable String found;

        Unfitting(AmendmentFault fault, @Nullable String found) {
            super(fault.name(), null, false, false);
            this.fault = fault;
            this.found = found;
        }
    }
}
