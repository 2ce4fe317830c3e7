package org.defter.query.pages.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.defter.kernel.monitoring.ReportState;
import org.defter.query.monitoring.MonitoringPeriodState;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Offer;

/**
 * What can be done in a monitoring period, and why not what cannot. It tells in words what the deciders of periods would
 * answer; they have the last word.
 */
final class MonitoringOffers {

    private static final String PERIODS = "S08";

    private final Json period;
    private final MonitoringPeriodState state;
    private final LocalDate today;
    private final Predicate<String> may;

    /**
     * Offers for a reader.
     *
     * @param period the period as the API tells it
     * @param today the day it is
     * @param may whether the reader may do an act of that name
     */
    MonitoringOffers(Json period, LocalDate today, Predicate<String> may) {
        this.period = period;
        this.state = MonitoringPeriodState.valueOf(period.text("state"));
        this.today = today;
        this.may = may;
    }

    /** For the period as a whole: its closing, with everything that is missing for it. */
    public List<Offer> ofPeriod() {
        List<Offer> missing = switch (state) {
            case CLOSED -> List.of(Offer.not("closeMonitoringPeriod", "why.period.closed", PERIODS));
            case OPEN ->
                Stream.of(
                                lack(
                                        !period.day("periodEnd").orElse(today).isBefore(today),
                                        "why.period.runs",
                                        PERIODS),
                                lack(!period.texts("missing").isEmpty(), "why.period.missing", PERIODS),
                                lack(!period.texts("unsettled").isEmpty(), "why.period.unsettled", PERIODS),
                                lack(!period.texts("unevaluated").isEmpty(), "why.period.unevaluated", "S10"))
                        .flatMap(found -> found)
                        .toList();
        };
        return may.test("closeMonitoringPeriod")
                ? missing.isEmpty() ? List.of(Offer.of("closeMonitoringPeriod")) : missing
                : List.of();
    }

    private static Stream<Offer> lack(boolean lacks, String key, String rule) {
        return lacks ? Stream.of(Offer.not("closeMonitoringPeriod", key, rule)) : Stream.empty();
    }

    /** For an indicator, by what is known of it. */
    public List<Offer> ofReport(Json report) {
        String indicator = report.text("indicatorId");
        ReportState known = ReportState.valueOf(report.text("state"));
        if (state == MonitoringPeriodState.CLOSED) {
            return allowed(Offer.of("rectifyValue").with("indicatorId", indicator));
        }
        Offer value = Offer.of("reportValue").with("indicatorId", indicator);
        Offer none = Offer.of("reportNotMeasured").with("indicatorId", indicator);
        Offer approval = Offer.of("approveValue").with("indicatorId", indicator);
        Offer back = Offer.of("sendValueBack").with("indicatorId", indicator);
        return switch (known) {
            case MISSING, SENT_BACK, NOT_MEASURED -> allowed(value, none, not("approveValue", "why.period.no-value"));
            case REPORTED -> allowed(approval, back, value, none);
            case APPROVED -> allowed(back, not("reportValue", "why.period.approved"));
        };
    }

    /** For an objective: its evaluation, which only the report of a year has. */
    public List<Offer> ofObjective(String objective) {
        boolean year = period.text("report").equals("YEAR");
        return switch (state) {
            case OPEN ->
                allowed(
                        year
                                ? Offer.of("evaluateObjective").with("objectiveId", objective)
                                : not("evaluateObjective", "why.period.half"));
            case CLOSED -> List.of();
        };
    }

    private static Offer not(String act, String why) {
        return Offer.not(act, why, PERIODS);
    }

    private List<Offer> allowed(Offer... offers) {
        return Stream.of(offers).filter(offer -> may.test(offer.act())).toList();
    }
}
