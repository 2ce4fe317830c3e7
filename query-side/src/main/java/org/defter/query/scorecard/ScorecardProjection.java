package org.defter.query.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.Settings;
import org.defter.kernel.law.calendar.BusinessCalendar;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.monitoring.Scoring;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.plan.PlanContent;
import org.defter.query.monitoring.FindMonitoringPeriod;
import org.defter.query.monitoring.MonitoringPeriodState;
import org.defter.query.monitoring.MonitoringPeriodView;
import org.defter.query.plan.FindPlanDossier;
import org.defter.query.plan.FindPlanVersion;
import org.defter.query.plan.PlanDossierView;
import org.defter.query.plan.PlanVersionView;
import org.defter.query.plan.TargetRevisionView;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Moment;
import org.springframework.stereotype.Component;

/**
 * Computes scorecards from the dossiers of the period and the plan, by the kernel's {@link Scoring}: nothing of them is kept but
 * the rulesets they are computed under, so a score can never differ from the record.
 */
@Component
@ProcessingGroup("view-scorecard")
class ScorecardProjection {

    private final ScorecardRulesetRepository rulesets;
    private final QueryGateway queries;

    ScorecardProjection(ScorecardRulesetRepository rulesets, QueryGateway queries) {
        this.rulesets = rulesets;
        this.queries = queries;
    }

    @EventHandler
    void on(RulesetAdopted event) {
        rulesets.save(new ScorecardRulesetEntry(event.ruleset().hash(), event.text()));
    }

    @ResetHandler
    void reset() {
        rulesets.deleteAllInBatch();
    }

    @QueryHandler
    Optional<ScorecardView> find(FindScorecard query) {
        return period(query.subject(), query.moment())
                .flatMap(period -> content(period, query.moment()).map(content -> of(period, content, query)));
    }

    @QueryHandler
    Optional<ScoreExplanationView> find(FindScoreExplanation query) {
        return find(new FindScorecard(query.subject(), query.locale(), query.moment()))
                .flatMap(card -> ScoreExplanationView.of(card, query.elementId()));
    }

    /** The closed reports of a plan the reader may see. */
    @QueryHandler
    Optional<PlanResultsView> find(FindPlanResults query) {
        return queries.query(
                        new FindPlanDossier(query.planId(), query.audience(), query.moment()),
                        ResponseTypes.optionalInstanceOf(PlanDossierView.class))
                .join()
                .map(plan -> new PlanResultsView(
                        plan.id(),
                        IntStream.rangeClosed(plan.firstYear(), plan.lastYear())
                                .boxed()
                                .flatMap(year -> Stream.of(MonitoringReport.values())
                                        .map(report -> new MonitoredYear(plan.id(), year, report)))
                                .flatMap(subject -> result(subject, query).stream())
                                .toList()));
    }

    private Optional<PlanResultsView.ReportResultView> result(MonitoredYear subject, FindPlanResults query) {
        return period(subject, query.moment())
                .filter(period -> period.state() == MonitoringPeriodState.CLOSED)
                .flatMap(period -> find(new FindScorecard(subject, query.locale(), query.moment()))
                        .map(card -> PlanResultsView.ReportResultView.of(
                                card, Objects.requireNonNullElse(period.closedOn(), period.periodEnd()))));
    }

    private ScorecardView of(MonitoringPeriodView period, PlanContent content, FindScorecard query) {
        Locale locale = query.locale();
        PeriodRecord record = period.toRecord();
        Law law = new Law(ruleset(period.ruleset()), Settings.defaults(), BusinessCalendar.turkiye());
        List<TargetRevisionView> revisions = revisions(period, query.moment());
        boolean rectified = record.reports().stream()
                .anyMatch(report -> !report.rectifications().isEmpty());
        return new ScorecardView(
                period.planId(),
                period.id(),
                period.year(),
                period.report(),
                period.title(),
                period.state(),
                period.periodEnd(),
                period.frozen(),
                period.ruleset(),
                CardView.of(Scoring.ofYear(content, record, law), record, revisions, locale),
                period.cumulative()
                        ? CardView.of(
                                Scoring.toDate(content, record, law, earlier(period, content, query.moment())),
                                record,
                                revisions,
                                locale)
                        : null,
                rectified
                        ? CardView.of(Scoring.ofYear(content, record.unrectified(), law), record, revisions, locale)
                        : null);
    }

    /** The closed reports of the whole years before. */
    private Map<Integer, PeriodRecord> earlier(MonitoringPeriodView period, PlanContent content, Moment moment) {
        Map<Integer, PeriodRecord> closed = new HashMap<>();
        for (int year = content.firstYear(); year < period.year(); year++) {
            int of = year;
            period(new MonitoredYear(period.planId(), year, MonitoringReport.YEAR), moment)
                    .filter(view -> view.state() == MonitoringPeriodState.CLOSED)
                    .ifPresent(view -> closed.put(of, view.toRecord()));
        }
        return closed;
    }

    private Optional<MonitoringPeriodView> period(MonitoredYear subject, Moment moment) {
        return queries.query(
                        new FindMonitoringPeriod(subject.periodId(), moment),
                        ResponseTypes.optionalInstanceOf(MonitoringPeriodView.class))
                .join();
    }

    private Optional<PlanContent> content(MonitoringPeriodView period, Moment moment) {
        return queries.query(
                        new FindPlanVersion(period.planId(), period.frozen().version(), Audience.STAFF, moment),
                        ResponseTypes.optionalInstanceOf(PlanVersionView.class))
                .join()
                .map(PlanVersionView::content);
    }

    /** The revisions of the year's targets that the version that counts has from decisions in force. */
    private List<TargetRevisionView> revisions(MonitoringPeriodView period, Moment moment) {
        return queries
                .query(
                        new FindPlanDossier(period.planId(), Audience.STAFF, moment),
                        ResponseTypes.optionalInstanceOf(PlanDossierView.class))
                .join()
                .map(PlanDossierView::targetRevisions)
                .orElse(List.of())
                .stream()
                .filter(revision -> revision.year() == period.year() && revision.decision() != null)
                .filter(revision -> {
                    Integer carriedBy = revision.carriedBy();
                    return carriedBy != null && carriedBy <= period.frozen().version();
                })
                .toList();
    }

    private Ruleset ruleset(RulesetRef ref) {
        return Rulesets.builtIn().stream()
                .filter(ruleset -> ruleset.ref().equals(ref))
                .findFirst()
                .or(() -> rulesets.findById(ref.hash()).map(entry -> Ruleset.parse(entry.text)))
                .orElseThrow(() -> new IllegalStateException("No ruleset " + ref + " in the record"));
    }
}
