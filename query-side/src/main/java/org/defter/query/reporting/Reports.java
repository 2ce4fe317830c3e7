package org.defter.query.reporting;

import static org.defter.query.reporting.ReportDefinition.Dimension.constant;
import static org.defter.query.reporting.ReportDefinition.Dimension.named;
import static org.defter.query.reporting.ReportDefinition.Dimension.plain;
import static org.defter.query.reporting.ReportDefinition.Measure.average;
import static org.defter.query.reporting.ReportDefinition.Measure.count;
import static org.defter.query.reporting.ReportDefinition.Measure.median;
import static org.defter.query.reporting.ReportDefinition.Measure.most;
import static org.defter.query.reporting.ReportDefinition.Measure.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.defter.query.reporting.ReportDefinition.Dimension;
import org.defter.query.reporting.ReportDefinition.Measure;

/** The closed set of reports. */
final class Reports {

    private static final String ALL = "true";

    /** Who proposed what, and when: what facts about proposals have in common. */
    private static final String OF_PROPOSAL =
            "p.municipality_id as municipality, p.unit_id as unit, p.matter, p.request";

    private static final List<Dimension> BY_PROPOSAL = List.of(
            named("unit"),
            constant("matter", "matter"),
            constant("request", "request"),
            plain("year"),
            plain("month"),
            named("municipality"));

    private static final String OUTCOME = """
            left join lateral (
                select s.stage as outcome, s.from_position from reporting_stage s
                where s.proposal_id = d.proposal_id and s.decision = d.decision and {begun s}
                order by s.number desc limit 1) o on true""";

    private static final ReportDefinition TIME_PER_STAGE = new ReportDefinition(
            "time-per-stage",
            sql("""
            select s.stage, %s, s.from_day as day, {over s} as is_over,
                   greatest(0, coalesce({ended s}, :today) - s.from_day) as days,
                   array_remove(array[s.from_position, case when {over s} then s.until_position end], null) as events,
                   'PROPOSAL' as subject_kind, s.proposal_id as subject
            from reporting_stage s join reporting_proposal p using (proposal_id)
            where {begun s}""", OF_PROPOSAL),
            with(BY_PROPOSAL, constant("stage", "stage")),
            List.of(),
            List.of(
                    count("entered", ALL),
                    count("left", "is_over"),
                    count("open", "not is_over"),
                    average("averageDays", "days", "is_over"),
                    median("medianDays", "days", "is_over"),
                    most("longestDays", "days", "is_over"),
                    average("openDays", "days", "not is_over")));

    private static final ReportDefinition TIME_PER_RULE = new ReportDefinition(
            "time-per-rule",
            sql("""
            select c.rule, c.kind as clock, c.subject as about, %s, c.started_on as day, {over c} as is_over,
                   case when {over c} then c.ending end as ending, c.last_day, {ended c} as ended,
                   greatest(0, coalesce({ended c}, :today) - c.started_on) as days,
                   array_remove(array[c.from_position, case when {over c} then c.until_position end], null) as events,
                   c.subject as subject_kind, c.stream_id as subject
            from reporting_clock c left join reporting_proposal p using (proposal_id)
            where {begun c} and not ({over c} and c.ending = 'EXTENDED')""", OF_PROPOSAL),
            with(BY_PROPOSAL, plain("rule"), constant("clock", "clock"), constant("about", "about")),
            List.of(),
            List.of(
                    count("clocks", ALL),
                    count("running", "not is_over"),
                    count("kept", "ending = 'STOPPED' and ended <= last_day"),
                    count("endedLate", "ending = 'STOPPED' and ended > last_day"),
                    count("ranOut", "ending = 'RAN_OUT'"),
                    count("overdue", "not is_over and last_day < :today"),
                    average("averageDays", "days", "is_over"),
                    median("medianDays", "days", "is_over"),
                    most("longestDays", "days", "is_over")));

    private static final String ACTS = sql("""
            select %s, a.occurred_on as day, a.act, a.late, array[a.position] as events,
                   'PROPOSAL' as subject_kind, a.proposal_id as subject
            from reporting_act a join reporting_proposal p using (proposal_id)
            where {at a.position a.occurred_on}""", OF_PROPOSAL);

    private static final ReportDefinition THROUGHPUT = new ReportDefinition(
            "throughput",
            ACTS,
            BY_PROPOSAL,
            List.of(),
            List.of(
                    act("drafted", "ProposalDrafted"),
                    act("submitted", "ProposalSubmitted"),
                    act("referred", "ReferredToCommissions"),
                    act("reported", "ReportReceived"),
                    act("decided", "DecisionRecorded"),
                    act("finalised", "DecisionFinalised"),
                    act("sent", "DecisionSent"),
                    act("inForce", "DecisionEnteredIntoForce"),
                    act("announced", "DecisionAnnounced"),
                    act("withdrawn", "ProposalWithdrawn"),
                    act("closedWithTerm", "ProposalClosedWithTerm")));

    private static final ReportDefinition OVERDUE_AND_RETURNED = new ReportDefinition(
            "overdue-and-returned",
            ACTS,
            BY_PROPOSAL,
            List.of(),
            List.of(
                    act("reviewsOverdue", "ReviewMarkedOverdue"),
                    act("reviewsLapsed", "ReviewMarkedLapsed"),
                    count("reportsLate", "act = 'ReportReceived' and late"),
                    count("sentLate", "act = 'DecisionSent' and late"),
                    count("announcedLate", "act = 'DecisionAnnounced' and late"),
                    act("returned", "DecisionReturned"),
                    act("insisted", "DecisionInsisted"),
                    act("lapsed", "DecisionLapsed"),
                    act("lawsuits", "LawsuitRecorded"),
                    act("stayed", "DecisionStayed"),
                    act("annulled", "DecisionAnnulled"),
                    act("rectified", "DecisionRectified")));

    private static final String DECISION =
            "d.council_id as council, d.accepted, d.mode, d.unanimity, o.outcome, d.attendees,"
                    + " d.full_membership, d.yes, d.no, d.abstain, d.decided_on as day,"
                    + " array_remove(array[d.position, o.from_position], null) as events,"
                    + " 'PROPOSAL' as subject_kind, d.proposal_id as subject";

    private static final List<Dimension> BY_DECISION = with(
            BY_PROPOSAL,
            constant("outcome", "stage"),
            constant("accepted", "accepted"),
            constant("mode", "mode"),
            constant("unanimity", "unanimity"),
            named("council"));

    private static final List<Measure> OF_DECISIONS = List.of(
            count("decisions", ALL),
            count("acceptances", "accepted"),
            count("rejections", "not accepted"),
            count("unanimous", "unanimity = 'UNANIMOUS'"),
            sum("yes", "yes", ALL),
            sum("no", "no", ALL),
            sum("abstain", "abstain", ALL),
            average("attendanceRate", "100.0 * attendees / nullif(full_membership, 0)", ALL));

    private static final ReportDefinition DECISIONS = new ReportDefinition(
            "decisions", sql("""
            select %s, %s
            from reporting_decision d join reporting_proposal p using (proposal_id) %s
            where {at d.position d.decided_on}""", OF_PROPOSAL, DECISION, OUTCOME), BY_DECISION, List.of(), OF_DECISIONS);

    private static final ReportDefinition DECISIONS_BY_COMMISSION = new ReportDefinition(
            "decisions-by-commission",
            sql("""
            select c.commission_id as commission, c.opinion, %s, %s
            from reporting_decision d join reporting_proposal p using (proposal_id)
                join reporting_decision_commission c on c.proposal_id = d.proposal_id and c.decision = d.decision %s
            where {at d.position d.decided_on}""", OF_PROPOSAL, DECISION, OUTCOME),
            with(BY_DECISION, named("commission"), constant("opinion", "opinion")),
            List.of("commission"),
            OF_DECISIONS);

    private static final ReportDefinition COMMISSION_WORKLOAD = new ReportDefinition(
            "commission-workload",
            sql("""
            select r.commission_id as commission, %s, r.from_day as day, {over r} as is_over,
                   case when {over r} then r.ending end as ending, {over r} and r.late as late,
                   r.overdue_position is not null and {at r.overdue_position r.overdue_on} as was_overdue,
                   greatest(0, coalesce({ended r}, :today) - r.from_day) as days,
                   array_remove(array[r.from_position,
                       case when {at r.overdue_position r.overdue_on} then r.overdue_position end,
                       case when {over r} then r.until_position end], null) as events,
                   'REVIEW' as subject_kind, r.review_id as subject
            from reporting_review r left join reporting_proposal p using (proposal_id)
            where {begun r}""", OF_PROPOSAL),
            with(BY_PROPOSAL, named("commission")),
            List.of(),
            List.of(
                    count("referred", ALL),
                    count("open", "not is_over"),
                    count("reported", "ending = 'REPORTED'"),
                    count("lapsed", "ending = 'LAPSED'"),
                    count("passedOn", "ending = 'PASSED_ON'"),
                    count("reportedLate", "late"),
                    count("overdue", "was_overdue"),
                    average("averageDays", "days", "ending = 'REPORTED'"),
                    median("medianDays", "days", "ending = 'REPORTED'"),
                    most("longestDays", "days", "ending = 'REPORTED'")));

    private static final ReportDefinition ATTENDANCE = new ReportDefinition(
            "attendance",
            """
            select a.body, a.body_id as whose, a.municipality_id as municipality, a.meeting_day as day,
                   a.held, a.present, a.absent, a.excused, array[a.position] as events,
                   case a.body when 'COUNCIL' then 'SITTING' else 'COMMISSION' end as subject_kind,
                   case a.body when 'COUNCIL' then a.subject_id else a.body_id end as subject
            from reporting_attendance a
            where {at a.position a.meeting_day}""",
            List.of(constant("body", "body"), named("whose"), plain("year"), plain("month"), named("municipality")),
            List.of("body"),
            List.of(
                    count("meetings", "held"),
                    count("withoutQuorum", "not held and excused = 0"),
                    sum("present", "present", "held"),
                    sum("absent", "absent", "held"),
                    sum("excused", "excused", ALL),
                    new Measure(
                            "attendanceRate",
                            "round(100.0 * sum(present) {} / nullif(sum(present + absent) {}, 0), 1)",
                            "held")));

    private static final ReportDefinition INDICATORS = new ReportDefinition(
            "indicators",
            """
            select t.*, case
                       when t.realised is null then null
                       when t.target = t.start then
                           case when (t.direction = 'RISING' and t.realised >= t.target)
                                  or (t.direction = 'FALLING' and t.realised <= t.target) then 100 else 0 end
                       else (t.realised - t.start) / (t.target - t.start) * 100
                   end as performance
            from (
                select g.plan_id as plan, g.objective_code as objective, g.code as indicator, g.title,
                       pl.unit_id as unit, pl.municipality_id as municipality, pe.report, g.year,
                       make_date(g.year, 12, 31) as day, g.baseline,
                       case g.accumulation when 'YEARLY' then 0 else g.baseline end as start,
                       g.target, f.target as first_target, g.direction, g.share, v.value as realised,
                       (select count(*) - 1 from reporting_target r
                        where r.plan_id = g.plan_id and r.indicator_id = g.indicator_id and r.year = g.year
                            and {begun r}) as revisions,
                       array_remove(array[f.from_position, g.from_position, v.from_position], null) as events,
                       'PLAN' as subject_kind, g.plan_id as subject
                from reporting_target g
                    join reporting_plan pl using (plan_id)
                    join reporting_target f on f.plan_id = g.plan_id and f.indicator_id = g.indicator_id
                        and f.year = g.year and f.number = (
                            select min(n.number) from reporting_target n
                            where n.plan_id = g.plan_id and n.indicator_id = g.indicator_id and n.year = g.year)
                    left join (reporting_period pe join reporting_value v
                            on v.period_id = pe.period_id and v.state in ('APPROVED', 'RECTIFIED') and {held v})
                        on pe.plan_id = g.plan_id and pe.year = g.year and v.indicator_id = g.indicator_id
                where {held g}) t""",
            List.of(
                    named("plan"),
                    plain("objective"),
                    plain("indicator"),
                    plain("title"),
                    plain("year"),
                    constant("report", "report"),
                    named("unit"),
                    named("municipality")),
            List.of("plan", "report"),
            List.of(
                    count("targets", ALL),
                    count("measured", "realised is not null"),
                    average("baseline", "baseline", ALL),
                    average("firstTarget", "first_target", ALL),
                    average("target", "target", ALL),
                    average("realised", "realised", ALL),
                    average("performance", "performance", "performance is not null"),
                    new Measure(
                            "score",
                            "round(sum(share * least(greatest(performance, 0), 100) / 100) {}, 1)",
                            "performance is not null"),
                    sum("revisions", "revisions", ALL)));

    private static final ReportDefinition PROJECTS = new ReportDefinition(
            "projects",
            """
            select p.municipality_id as municipality, p.unit_id as unit, p.plan_id as plan, p.project_id as project, s.stage,
                   m.currency, first.from_day as day, m.awarded, m.written_off, m.received, m.spent, m.forecast, m.budget, m.cost,
                   array_remove(array[first.from_position, s.from_position] || m.events, null) as events,
                   'PROJECT' as subject_kind, p.project_id as subject
            from reporting_project p
                join reporting_project_stage s on s.project_id = p.project_id and {held s}
                join reporting_project_stage first on first.project_id = p.project_id and first.number = 0
                join lateral (
                    select currency, sum(awarded) as awarded, sum(written_off) as written_off, sum(received) as received,
                           sum(spent) as spent, sum(forecast) as forecast, sum(budget) as budget, sum(cost) as cost,
                           array_agg(event order by event) as events
                    from (
                        select currency,
                               case kind when 'AWARDED' then amount end as awarded,
                               case kind when 'WRITTEN_OFF' then amount end as written_off,
                               case kind when 'RECEIVED' then amount end as received,
                               case kind when 'SPENT' then amount end as spent,
                               null::numeric as forecast, null::numeric as budget, null::numeric as cost, y.position as event
                        from reporting_money y where y.project_id = p.project_id and {at y.position y.occurred_on}
                        union all
                        select currency, null, null, null, null, amount, null, null, from_position
                        from reporting_instalment i where i.project_id = p.project_id and {held i}
                        union all
                        select currency, null, null, null, null, null, amount, null, from_position
                        from reporting_budget b where b.project_id = p.project_id and {held b}
                        union all
                        select currency, null, null, null, null, null, null, cost, from_position
                        from reporting_baseline l where l.project_id = p.project_id and {held l}) a
                    group by currency) m on true""",
            List.of(
                    constant("stage", "ProjectStage"),
                    named("unit"),
                    named("plan"),
                    named("project"),
                    plain("currency"),
                    plain("year"),
                    named("municipality")),
            List.of("currency"),
            List.of(
                    new Measure("projects", "count(distinct project) {}", ALL),
                    sum("cost", "cost", ALL),
                    sum("budget", "budget", ALL),
                    sum("awarded", "awarded", ALL),
                    sum("writtenOff", "written_off", ALL),
                    sum("received", "received", ALL),
                    sum("spent", "spent", ALL),
                    sum("forecast", "forecast", ALL)));

    private static final ReportDefinition PROJECT_SLIPPAGE = new ReportDefinition(
            "project-slippage",
            """
            select p.municipality_id as municipality, p.unit_id as unit, p.plan_id as plan, p.project_id as project, s.stage,
                   b.number as baseline, b.currency, b.from_day as day,
                   case when s.stage in ('COMPLETED', 'CLOSED') then done.from_day else now.ends_on end - b.ends_on as slippage,
                   case when now.currency = b.currency then now.cost - b.cost end as growth,
                   array_remove(array[b.from_position, now.from_position, done.from_position], null) as events,
                   'PROJECT' as subject_kind, p.project_id as subject
            from reporting_baseline b
                join reporting_project p using (project_id)
                join reporting_baseline now on now.project_id = b.project_id and {held now}
                join reporting_project_stage s on s.project_id = b.project_id and {held s}
                left join lateral (
                    select e.from_day, e.from_position from reporting_project_stage e
                    where e.project_id = b.project_id and e.stage = 'COMPLETED' and {begun e}
                    order by e.number desc limit 1) done on s.stage in ('COMPLETED', 'CLOSED')
            where {begun b}""",
            List.of(
                    plain("baseline"),
                    constant("stage", "ProjectStage"),
                    named("project"),
                    named("unit"),
                    named("plan"),
                    plain("currency"),
                    plain("year"),
                    named("municipality")),
            List.of("baseline", "currency"),
            List.of(
                    count("baselines", ALL),
                    count("slipped", "slippage > 0"),
                    average("averageSlippageDays", "slippage", ALL),
                    most("longestSlippageDays", "slippage", ALL),
                    sum("costGrowth", "growth", ALL)));

    private static final ReportDefinition PARTNERSHIPS = new ReportDefinition(
            "partnerships",
            """
            select p.municipality_id as municipality, p.unit_id as unit, p.form, p.abroad, p.country, s.stage, s.stayed,
                   s.from_day as day, array[s.from_position] as events, 'PARTNERSHIP' as subject_kind, p.partnership_id as subject
            from reporting_partnership p join reporting_partnership_stage s using (partnership_id)
            where {held s}""",
            List.of(
                    constant("form", "form"),
                    constant("stage", "PartnershipStage"),
                    constant("abroad", "abroad"),
                    plain("country"),
                    named("unit"),
                    plain("year"),
                    named("municipality")),
            List.of(),
            List.of(
                    count("partnerships", ALL),
                    count("active", "stage = 'ACTIVE' and not stayed"),
                    count("stayed", "stayed"),
                    count("ended", "stage = 'ENDED'")));

    private static final ReportDefinition DUES = new ReportDefinition(
            "dues",
            """
            select d.*, greatest(0, coalesce(d.owed, 0) - coalesce(d.paid, 0)) as unpaid
            from (
                select p.municipality_id as municipality, p.unit_id as unit, p.partnership_id as partnership, d.year, d.currency,
                       make_date(d.year, 12, 31) as day,
                       sum(d.amount) filter (where d.kind = 'SET') as owed, sum(d.amount) filter (where d.kind = 'PAID') as paid,
                       max(d.due_on) as due_on, array_agg(d.from_position order by d.from_position) as events,
                       'PARTNERSHIP' as subject_kind, p.partnership_id as subject
                from reporting_dues d join reporting_partnership p using (partnership_id)
                where {held d}
                group by 1, 2, 3, 4, 5) d""",
            List.of(named("partnership"), plain("year"), plain("currency"), named("unit"), named("municipality")),
            List.of("currency"),
            List.of(
                    sum("owed", "owed", ALL),
                    sum("paid", "paid", ALL),
                    sum("unpaid", "unpaid", "unpaid > 0"),
                    sum("overdue", "unpaid", "unpaid > 0 and due_on < :today")));

    /** All of them. */
    static final List<ReportDefinition> ALL_REPORTS = List.of(
            TIME_PER_STAGE,
            TIME_PER_RULE,
            THROUGHPUT,
            OVERDUE_AND_RETURNED,
            DECISIONS,
            DECISIONS_BY_COMMISSION,
            COMMISSION_WORKLOAD,
            ATTENDANCE,
            INDICATORS,
            PROJECTS,
            PROJECT_SLIPPAGE,
            PARTNERSHIPS,
            DUES);

    private Reports() {}

    /** The report with that name. */
    static Optional<ReportDefinition> find(String name) {
        return ALL_REPORTS.stream().filter(report -> report.name().equals(name)).findFirst();
    }

    private static Measure act(String name, String event) {
        return count(name, "act = '" + event + "'");
    }

    private static List<Dimension> with(List<Dimension> some, Dimension... more) {
        List<Dimension> all = new ArrayList<>(Arrays.asList(more));
        all.addAll(some);
        return List.copyOf(all);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the texts are of this class
    private static String sql(String text, Object... parts) {
        return String.format(Locale.ROOT, text, parts);
    }
}
