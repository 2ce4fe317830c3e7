package org.defter.kernel.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.Evidence;
import org.defter.kernel.id.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an indicator in a period.
 *
 * @param indicatorId the indicator
 * @param state how far it is
 * @param value the value reported last; none while nothing was reported and where nothing was measured
 * @param evidence what it rests on
 * @param note remark of the reporter
 * @param reason why it was sent back, or not measured
 * @param since day of what was recorded last of it; none while nothing was
 * @param rectifications how it was put right after the closing, in order
 */
public record IndicatorReport(
        IndicatorId indicatorId,
        ReportState state,
        @Nullable BigDecimal value,
        @Nullable Evidence evidence,
        @Nullable String note,
        @Nullable String reason,
        @Nullable LocalDate since,
        List<ValueRectification> rectifications) {

    /** Copies the list. */
    public IndicatorReport {
        rectifications = List.copyOf(rectifications);
    }

    /** An indicator nobody has reported on. */
    public static IndicatorReport missing(IndicatorId id) {
        return new IndicatorReport(id, ReportState.MISSING, null, null, null, null, null, List.of());
    }

    /** The value that counts: approved, or put right since. */
    public Optional<BigDecimal> counted() {
        return rectifications.isEmpty()
                ? asClosed()
                : Optional.of(rectifications.getLast().newValue());
    }

    /** The value that counted when the period was closed, whatever was put right since. */
    public Optional<BigDecimal> asClosed() {
        return state == ReportState.APPROVED ? Optional.ofNullable(value) : Optional.empty();
    }

    /** The same indicator as if nothing had been put right. */
    IndicatorReport unrectified() {
        return new IndicatorReport(indicatorId, state, value, evidence, note, reason, since, List.of());
    }

    static IndicatorReport of(ValueReported e) {
        return new IndicatorReport(
                e.indicatorId(),
                ReportState.REPORTED,
                e.value(),
                e.evidence(),
                e.note(),
                null,
                e.occurredOn(),
                List.of());
    }

    static IndicatorReport of(IndicatorNotMeasured e) {
        return new IndicatorReport(
                e.indicatorId(), ReportState.NOT_MEASURED, null, null, null, e.reason(), e.occurredOn(), List.of());
    }

    IndicatorReport approved(LocalDate day) {
        return new IndicatorReport(indicatorId, ReportState.APPROVED, value, evidence, note, null, day, rectifications);
    }

    IndicatorReport sentBack(String why, LocalDate day) {
        return new IndicatorReport(indicatorId, ReportState.SENT_BACK, value, evidence, note, why, day, rectifications);
    }

    IndicatorReport rectified(ValueRectified e) {
        return new IndicatorReport(
                indicatorId,
                state,
                value,
                evidence,
                note,
                reason,
                e.occurredOn(),
                Stream.concat(
                                rectifications.stream(),
                                Stream.of(new ValueRectification(
                                        e.oldValue(), e.newValue(), e.reason(), e.evidence(), e.occurredOn())))
                        .toList());
    }
}
