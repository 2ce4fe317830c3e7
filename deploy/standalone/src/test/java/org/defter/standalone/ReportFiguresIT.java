package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.defter.command.walk.RecordedWalks;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.query.platform.ViewsOnPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The figures of every report worked out a second time, by statements that read the raw events and nothing else, on a thousand
 * proposals of random walks and a thousand invented projects: of today, and of a place in the middle of the record.
 */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFiguresIT extends ViewsOnPostgres {

    private static final int ENOUGH = 1_000;
    private static final int STEPS = 120;
    private static final int PIECE = 1_000;

    /** Raw events by stream, with what of the payload everybody asks for. */
    private static final String RAW = """
            create temporary table raw as
            select global_index as g, event_id::text as id, aggregate_id::uuid as a, sequence_number as n,
                   regexp_replace(payload_type, '.*[.]', '') as t, payload as p, (payload ->> 'occurredOn')::date as d
            from eventstore.event_text where global_index <= %d""";

    /** The stages of every proposal, told from its raw events by a machine of its own. */
    private static final String STAGES = """
            create function pg_temp.stages() returns table (proposal uuid, stage text, decision int, g bigint, d date,
                    g2 bigint, d2 date) language plpgsql as $$
            declare
                e record; s text; next text; dec int; nextdec int; ref jsonb; standing jsonb := '{}'; latest text[];
                sent boolean; force boolean; cur record; open_ boolean; late_ boolean;
            begin
                for e in select * from raw where a in (select a from raw where t = 'ProposalDrafted') order by a, n loop
                    if e.n = 0 then
                        if proposal is not null then return next; end if;
                        proposal := e.a; s := null; dec := null; standing := '{}'; latest := null; sent := false; force := false;
                    end if;
                    next := s; nextdec := dec;
                    if e.t = 'ReferredToCommissions' then
                        latest := array(select r ->> 'reviewId' from jsonb_array_elements(e.p -> 'referrals') r);
                        standing := standing || (select jsonb_object_agg(x, 'OPEN') from unnest(latest) x);
                        next := case s when 'ON_AGENDA_AFTER_RETURN' then 'REFERRED_AFTER_RETURN' else 'REFERRED' end;
                    elsif e.t in ('ReportReceived', 'ReviewMarkedOverdue', 'ReviewMarkedLapsed') then
                        standing := standing || jsonb_build_object(e.p ->> 'reviewId', e.t);
                    end if;
                    open_ := exists (select from unnest(latest) x where standing ->> x = 'OPEN');
                    late_ := exists (select from unnest(latest) x where standing ->> x = 'ReviewMarkedOverdue');
                    if e.t in ('ReportReceived', 'ReviewMarkedOverdue', 'ReviewMarkedLapsed') then
                        if s in ('REFERRED', 'OVERDUE') then
                            next := case when open_ then 'REFERRED' when late_ then 'OVERDUE' else 'REPORTED' end;
                        elsif s = 'REFERRED_AFTER_RETURN' and not open_ then
                            next := 'RETURNED';
                        end if;
                        if e.t = 'ReviewMarkedLapsed' and (e.p ->> 'referAgain')::boolean then next := 'SUBMITTED'; end if;
                    end if;
                    if e.t = 'TakenOffAgenda' then
                        next := case e.p ->> 'purpose' when 'REFERRAL' then 'SUBMITTED' when 'RETURN' then 'RETURNED'
                            else case when latest is null then 'SUBMITTED' when open_ then 'REFERRED'
                                when late_ then 'OVERDUE' else 'REPORTED' end end;
                    elsif e.t = 'PlacedOnAgenda' then
                        next := case e.p ->> 'purpose' when 'REFERRAL' then 'ON_AGENDA_FOR_REFERRAL'
                            when 'RETURN' then 'ON_AGENDA_AFTER_RETURN' else 'ON_AGENDA_FOR_DECISION' end;
                    elsif e.t = 'DecisionRecorded' then
                        nextdec := (e.p ->> 'decision')::int; sent := false; force := false;
                        next := case when (e.p ->> 'accepted')::boolean then 'AWAITING_MAYOR' else 'REJECTED' end;
                    elsif e.t = 'DecisionSent' then
                        sent := true;
                        if s <> 'STAYED' then next := 'SENT'; end if;
                    elsif e.t = 'DecisionEnteredIntoForce' then
                        force := true; next := 'IN_FORCE';
                    elsif e.t = 'DecisionStayLifted' then
                        next := case when force then 'IN_FORCE' when sent then 'SENT' else 'FINAL' end;
                    else
                        next := coalesce(case e.t when 'ProposalDrafted' then 'DRAFTED' when 'ProposalSubmitted' then 'SUBMITTED'
                            when 'ProposalWithdrawn' then 'WITHDRAWN' when 'ProposalClosedWithTerm' then 'CLOSED_WITH_TERM'
                            when 'DecisionFinalised' then 'FINAL' when 'DecisionReturned' then 'RETURNED'
                            when 'DecisionInsisted' then 'INSISTED' when 'DecisionLapsed' then 'LAPSED'
                            when 'DecisionStayed' then 'STAYED' when 'DecisionAnnulled' then 'ANNULLED' end, next);
                    end if;
                    if next is distinct from s or nextdec is distinct from dec then
                        if s is not null then g2 := e.g; d2 := e.d; return next; end if;
                        stage := next; decision := nextdec; g := e.g; d := e.d; g2 := null; d2 := null;
                        s := next; dec := nextdec;
                    end if;
                end loop;
                if proposal is not null then return next; end if;
            end $$""";

    private static final String STAGE_FIGURES = """
            select p.p ->> 'unitId' as unit, s.stage,
                   count(*) as "entered", count(s.g2) as "left", count(*) - count(s.g2) as "open",
                   round(avg(greatest(0, s.d2 - s.d)) filter (where s.g2 is not null), 1) as "averageDays",
                   round((percentile_cont(0.5) within group (order by greatest(0, s.d2 - s.d)) filter (where s.g2 is not null))::numeric, 1)
                       as "medianDays",
                   max(greatest(0, s.d2 - s.d)) filter (where s.g2 is not null) as "longestDays"
            from pg_temp.stages() s join raw p on p.a = s.proposal and p.t = 'ProposalDrafted'
            group by 1, 2""";

    private static final String ACT_FIGURES = """
            select p.p ->> 'unitId' as unit, to_char(e.d, 'YYYY-MM') as month,
                   count(*) filter (where e.t = 'ProposalDrafted') as "drafted",
                   count(*) filter (where e.t = 'ProposalSubmitted') as "submitted",
                   count(*) filter (where e.t = 'ReferredToCommissions') as "referred",
                   count(*) filter (where e.t = 'ReportReceived') as "reported",
                   count(*) filter (where e.t = 'DecisionRecorded') as "decided",
                   count(*) filter (where e.t = 'DecisionFinalised') as "finalised",
                   count(*) filter (where e.t = 'DecisionSent') as "sent",
                   count(*) filter (where e.t = 'DecisionEnteredIntoForce') as "inForce",
                   count(*) filter (where e.t = 'DecisionAnnounced') as "announced",
                   count(*) filter (where e.t = 'ProposalWithdrawn') as "withdrawn",
                   count(*) filter (where e.t = 'ProposalClosedWithTerm') as "closedWithTerm"
            from raw e join raw p on p.a = e.a and p.t = 'ProposalDrafted'
            group by 1, 2""";

    private static final String TROUBLE_FIGURES = """
            select p.p ->> 'unitId' as unit,
                   count(*) filter (where e.t = 'ReviewMarkedOverdue') as "reviewsOverdue",
                   count(*) filter (where e.t = 'ReviewMarkedLapsed') as "reviewsLapsed",
                   count(*) filter (where e.t = 'ReportReceived' and e.p ->> 'late' = 'true') as "reportsLate",
                   count(*) filter (where e.t = 'DecisionSent' and e.p ->> 'late' = 'true') as "sentLate",
                   count(*) filter (where e.t = 'DecisionAnnounced' and e.p ->> 'late' = 'true') as "announcedLate",
                   count(*) filter (where e.t = 'DecisionReturned') as "returned",
                   count(*) filter (where e.t = 'DecisionInsisted') as "insisted",
                   count(*) filter (where e.t = 'DecisionLapsed') as "lapsed",
                   count(*) filter (where e.t = 'LawsuitRecorded') as "lawsuits",
                   count(*) filter (where e.t = 'DecisionStayed') as "stayed",
                   count(*) filter (where e.t = 'DecisionAnnulled') as "annulled",
                   count(*) filter (where e.t = 'DecisionRectified') as "rectified"
            from raw e join raw p on p.a = e.a and p.t = 'ProposalDrafted'
            group by 1""";

    private static final String VOTES = """
            count(*) as "decisions",
            count(*) filter (where e.p ->> 'accepted' = 'true') as "acceptances",
            count(*) filter (where e.p ->> 'accepted' = 'false') as "rejections",
            count(*) filter (where e.p #>> '{vote,outcome,unanimity}' = 'UNANIMOUS') as "unanimous",
            sum((e.p #>> '{vote,yes}')::int) as "yes", sum((e.p #>> '{vote,no}')::int) as "no",
            sum((e.p #>> '{vote,abstain}')::int) as "abstain",
            round(avg(100.0 * (e.p #>> '{vote,attendees}')::int / (e.p #>> '{vote,fullMembership}')::int), 1) as "attendanceRate\"""";

    private static final String DECISION_FIGURES = """
            select (select s.stage from pg_temp.stages() s where s.proposal = e.a
                        and s.decision = (e.p ->> 'decision')::int order by s.g desc limit 1) as outcome,
                   p.p #>> '{request,kind}' as request, e.p #>> '{vote,mode}' as mode, %s
            from raw e join raw p on p.a = e.a and p.t = 'ProposalDrafted'
            where e.t = 'DecisionRecorded' group by 1, 2, 3""";

    private static final String COMMISSION_DECISION_FIGURES = """
            select c.commission, %s
            from raw e
                join lateral (
                    select distinct x.commission from raw r, jsonb_array_elements(r.p -> 'referrals') f,
                        jsonb_array_elements_text(f -> 'commissions') x(commission)
                    where r.a = e.a and r.t = 'ReferredToCommissions' and r.n < e.n) c on true
            where e.t = 'DecisionRecorded' group by 1""";

    private static final String CLOCK_FIGURES = """
            with started as (
                select e.a, e.n, e.g, e.d, e.t, e.p #>> '{clock,kind}' as kind, e.p ->> 'decision' as decision,
                       (e.p #>> '{clock,startedOn}')::date as began
                from raw e where e.t in ('DecisionClockStarted', 'DecisionClockRestarted', 'ReviewClockStarted', 'ReportClockStarted')),
            fate as (
                select s.*, f.t as how, f.d as ended, (
                    select (x.p #>> '{clock,lastDay}')::date from raw x where x.a = s.a and x.n >= s.n
                        and x.n <= coalesce(f.n, 1000000) and x.p #>> '{clock,kind}' = s.kind
                        and x.p ->> 'decision' is not distinct from s.decision
                        and (x.n = s.n or x.t in ('DecisionClockExtended', 'ReviewClockExtended', 'ReportClockExtended'))
                    order by x.n desc limit 1) as last_day
                from started s left join lateral (
                    select x.* from raw x where x.a = s.a and x.n > s.n and x.p #>> '{clock,kind}' = s.kind
                        and x.p ->> 'decision' is not distinct from s.decision
                        and x.t in ('DecisionClockStopped', 'DecisionClockRanOut', 'DecisionClockRestarted', 'ReviewClockStopped',
                            'ReviewClockRanOut', 'ReportClockStopped', 'ReportOverdue')
                    order by x.n limit 1) f on true)
            select kind as clock, count(*) as "clocks", count(*) filter (where how is null) as "running",
                   count(*) filter (where how like '%Stopped' and ended <= last_day) as "kept",
                   count(*) filter (where how like '%Stopped' and ended > last_day) as "endedLate",
                   count(*) filter (where how like '%RanOut' or how = 'ReportOverdue') as "ranOut",
                   round(avg(greatest(0, ended - began)) filter (where how is not null), 1) as "averageDays",
                   max(greatest(0, ended - began)) filter (where how is not null) as "longestDays"
            from fate group by 1""";

    private static final String WORKLOAD_FIGURES = """
            with part as (
                select o.a, o.n, o.g, o.d, c.commission from raw o, jsonb_array_elements_text(o.p -> 'commissions') c(commission)
                where o.t = 'ReviewOpened'
                union all
                select o.a, o.n, o.g, o.d, o.p ->> 'to' from raw o where o.t = 'ReviewPassedOn'),
            fate as (
                select p.*, f.t as how, f.d as ended, f.p ->> 'late' = 'true' as late, exists (
                    select from raw x where x.a = p.a and x.t = 'ReviewClockRanOut' and x.g <= coalesce(f.g, 9223372036854775807))
                    as overdue
                from part p left join lateral (
                    select x.* from raw x where x.a = p.a and x.n > p.n and (x.t in ('ReportIssued', 'ReviewLapsed')
                        or x.t = 'ReviewPassedOn' and x.p ->> 'from' = p.commission) order by x.n limit 1) f on true)
            select commission, count(*) as "referred", count(*) filter (where how is null) as "open",
                   count(*) filter (where how = 'ReportIssued') as "reported", count(*) filter (where how = 'ReviewLapsed') as "lapsed",
                   count(*) filter (where how = 'ReviewPassedOn') as "passedOn", count(*) filter (where late) as "reportedLate",
                   count(*) filter (where overdue) as "overdue",
                   round(avg(ended - d) filter (where how = 'ReportIssued'), 1) as "averageDays"
            from fate group by 1""";

    private static final String ATTENDANCE_FIGURES = """
            select case when t in ('SittingOpened', 'RollCallFailed') then 'COUNCIL' else 'COMMISSION' end as body,
                   count(*) filter (where t in ('SittingOpened', 'CommissionAttendanceRecorded')) as "meetings",
                   count(*) filter (where t = 'RollCallFailed') as "withoutQuorum",
                   sum(jsonb_array_length(coalesce(p -> 'present', p -> 'attendees'))) filter (where t in ('SittingOpened', 'CommissionAttendanceRecorded')) as "present",
                   sum(case t when 'SittingOpened' then (p ->> 'fullMembership')::int - jsonb_array_length(p -> 'present')
                       when 'CommissionAttendanceRecorded' then jsonb_array_length(p -> 'absent') end) as "absent",
                   count(*) filter (where t = 'CommissionAbsenceExcused') as "excused"
            from raw where t in ('SittingOpened', 'RollCallFailed', 'CommissionAttendanceRecorded', 'CommissionAbsenceExcused')
            group by 1""";

    private static final String PROJECT_FIGURES = """
            with amount as (
                select e.a, e.p #>> '{amount,currency}' as currency, e.t, (e.p #>> '{amount,amount}')::numeric as amount
                from raw e where e.t in ('FundingAwarded', 'AwardWrittenOff', 'InstalmentReceived', 'SpendingRecorded')
                union all
                select e.a, e.p #>> '{amount,currency}', e.t, (e.p #>> '{amount,amount}')::numeric from raw e
                where e.t = 'InstalmentPlanned' and not exists (select from raw r where r.a = e.a and r.t = 'InstalmentReceived'
                    and r.p ->> 'instalmentId' = e.p ->> 'instalmentId')
                union all
                (select distinct on (e.a, e.p ->> 'code') e.a, e.p #>> '{amount,currency}', e.t, (e.p #>> '{amount,amount}')::numeric
                from raw e where e.t = 'BudgetLineSet' order by e.a, e.p ->> 'code', e.n desc)
                union all
                (select distinct on (e.a) e.a, coalesce(e.p #>> '{card,cost,currency}', e.p #>> '{change,cost,currency}'), 'cost',
                    coalesce(e.p #>> '{card,cost,amount}', e.p #>> '{change,cost,amount}')::numeric
                from raw e where e.t = 'ProjectConceived' or e.t = 'ProjectChanged' and e.p #> '{change,cost}' <> 'null'
                order by e.a, e.n desc))
            select c.p #>> '{card,leadingUnit}' as unit, m.currency, count(distinct m.a) as "projects",
                   sum(amount) filter (where m.t = 'cost') as "cost", sum(amount) filter (where m.t = 'BudgetLineSet') as "budget",
                   sum(amount) filter (where m.t = 'FundingAwarded') as "awarded",
                   sum(amount) filter (where m.t = 'AwardWrittenOff') as "writtenOff",
                   sum(amount) filter (where m.t = 'InstalmentReceived') as "received",
                   sum(amount) filter (where m.t = 'SpendingRecorded') as "spent",
                   sum(amount) filter (where m.t = 'InstalmentPlanned') as "forecast"
            from amount m join raw c on c.a = m.a and c.t = 'ProjectConceived' group by 1, 2""";

    private static final String SLIPPAGE_FIGURES = """
            with change as (
                select e.a, e.n, coalesce(e.p #>> '{card,end}', e.p #>> '{change,end}')::date as ends,
                       coalesce(e.p #>> '{card,cost,amount}', e.p #>> '{change,cost,amount}')::numeric as cost,
                       e.p #>> '{card,cost,currency}' as currency
                from raw e where e.t in ('ProjectConceived', 'ProjectChanged')),
            filled as (
                select a, n, ends, (array_agg(cost) filter (where cost is not null) over w)[count(cost) over w] as cost,
                       (array_agg(currency) filter (where currency is not null) over w)[1] as currency
                from change window w as (partition by a order by n)),
            line as (
                select a, n, ends, cost, currency, row_number() over (partition by a order by n) - 1 as number
                from (select *, lag(ends) over (partition by a order by n) as e0, lag(cost) over (partition by a order by n) as c0
                      from filled) f
                where e0 is null or e0 <> ends or c0 <> cost),
            now as (select distinct on (a) a, ends, cost from line order by a, number desc)
            select l.number::text as baseline, l.currency, count(*) as "baselines",
                   sum(n.cost - l.cost) as "costGrowth",
                   count(*) filter (where coalesce(done.d, n.ends) > l.ends) as "slipped",
                   round(avg(coalesce(done.d, n.ends) - l.ends), 1) as "averageSlippageDays",
                   max(coalesce(done.d, n.ends) - l.ends) as "longestSlippageDays"
            from line l join now n using (a) left join raw done on done.a = l.a and done.t = 'ProjectCompleted' group by 1, 2""";

    private static final String PARTNERSHIP_FIGURES = """
            select p.p #>> '{profile,form}' as form, count(*) as "partnerships",
                   count(*) filter (where exists (select from raw e where e.a = p.a and e.t = 'PartnershipEnded')) as "ended"
            from raw p where p.t = 'PartnershipProposed' group by 1""";

    private static final String DUES_FIGURES = """
            with owed as (
                select distinct on (a, p ->> 'year') a, p ->> 'year' as year, (p #>> '{amount,amount}')::numeric as amount
                from raw where t = 'DuesSet' order by a, p ->> 'year', n desc),
            paid as (
                select a, p ->> 'year' as year, sum((p #>> '{amount,amount}')::numeric) as amount from raw where t = 'DuesPaid'
                group by 1, 2)
            select year, 'EUR' as currency, sum(o.amount) as "owed", sum(p.amount) as "paid",
                   nullif(sum(greatest(0, coalesce(o.amount, 0) - coalesce(p.amount, 0))), 0) as "unpaid"
            from owed o full join paid p using (a, year) group by 1""";

    @Autowired
    private TransactionTemplate transactions;

    private long middle;
    private long last;

    @BeforeAll
    void tell() {
        int proposals = 0;
        try (RecordedWalks walks = new RecordedWalks()) {
            for (long seed : RecordedWalks.seeds(ENOUGH)) {
                List<DomainEvent> record = walks.record(seed, STEPS);
                publish(record);
                proposals += Math.toIntExact(record.stream()
                        .filter(ProposalDrafted.class::isInstance)
                        .count());
                if (proposals >= ENOUGH) {
                    break;
                }
            }
        }
        assertThat(proposals).isGreaterThanOrEqualTo(ENOUGH);
        RandomProjects invented = new RandomProjects(7);
        List<DomainEvent> more = new ArrayList<>();
        for (int i = 0; i < ENOUGH; i++) {
            more.addAll(invented.project());
            if (i % 5 == 0) {
                more.addAll(invented.partnership());
            }
        }
        for (int from = 0; from < more.size(); from += PIECE) {
            publish(more.subList(from, Math.min(more.size(), from + PIECE)));
        }
        awaitPositions();
        assertThat(jdbc.queryForList(
                        "select processing_group || ': ' || coalesce(cause_type, '') || ' ' || coalesce(cause_message, '') from eventstore.dead_letter"
                                + " where processing_group = 'view-reporting'"))
                .isEmpty();
        last = Objects.requireNonNull(
                jdbc.queryForObject("select max(global_index) from eventstore.domain_event", Long.class));
        middle = last / 2;
    }

    @Test
    void timePerStage() {
        same("time-per-stage", "unit,stage", STAGE_FIGURES);
    }

    @Test
    void throughput() {
        same("throughput", "unit,month", ACT_FIGURES);
    }

    @Test
    void overdueAndReturned() {
        same("overdue-and-returned", "unit", TROUBLE_FIGURES);
    }

    @Test
    void decisions() {
        same("decisions", "outcome,request,mode", DECISION_FIGURES.formatted(VOTES));
    }

    @Test
    void decisionsByCommission() {
        same("decisions-by-commission", "commission", COMMISSION_DECISION_FIGURES.formatted(VOTES));
    }

    @Test
    void timePerRule() {
        same("time-per-rule", "clock", CLOCK_FIGURES);
    }

    @Test
    void commissionWorkload() {
        same("commission-workload", "commission", WORKLOAD_FIGURES);
    }

    @Test
    void attendance() {
        same("attendance", "body", ATTENDANCE_FIGURES);
    }

    @Test
    void projects() {
        same("projects", "unit,currency", PROJECT_FIGURES);
    }

    @Test
    void projectSlippage() {
        same("project-slippage", "baseline,currency", SLIPPAGE_FIGURES);
    }

    @Test
    void partnerships() {
        same("partnerships", "form", PARTNERSHIP_FIGURES);
    }

    @Test
    void dues() {
        same("dues", "year,currency", DUES_FIGURES);
    }

    private void same(String report, String group, String statement) {
        for (long position : List.of(last, middle, last / 5 * 4)) {
            Map<Map<String, String>, Map<String, BigDecimal>> expected = raw(statement, group, position);
            JsonNode answer = as("analyst", "/api/reporting/" + report + "?asOf=event:" + position + "&group=" + group)
                    .json();
            Map<Map<String, String>, Map<String, BigDecimal>> shown = new LinkedHashMap<>();
            for (JsonNode row : answer.get("rows")) {
                Map<String, String> at = new TreeMap<>();
                for (String dimension : group.split(",")) {
                    at.put(dimension, row.get("at").path(dimension).asString(""));
                }
                Map<String, BigDecimal> figures = new TreeMap<>();
                row.get("figures")
                        .properties()
                        .forEach(figure ->
                                figures.put(figure.getKey(), figure.getValue().decimalValue()));
                shown.put(at, figures);
            }
            assertThat(shown.keySet()).as(report + " at " + position).isEqualTo(expected.keySet());
            expected.forEach((at, figures) -> figures.forEach((figure, value) -> {
                BigDecimal said = Objects.requireNonNull(shown.get(at)).get(figure);
                assertThat(said == null ? null : said.stripTrailingZeros())
                        .as(report + " at " + position + " " + at + " " + figure)
                        .isEqualTo(value);
            }));
            if (position == last) {
                assertThat(shown).as(report).isNotEmpty();
            }
        }
    }

    private Map<Map<String, String>, Map<String, BigDecimal>> raw(String statement, String group, long position) {
        List<String> dimensions = List.of(group.split(","));
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.execute("set local statement_timeout = 0");
            jdbc.execute(RAW.formatted(position));
            jdbc.execute("create index on raw (a, n)");
            jdbc.execute("create index on raw (t)");
            jdbc.execute("analyze raw");
            jdbc.execute(STAGES);
            Map<Map<String, String>, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
            for (Map<String, Object> row : jdbc.queryForList(statement)) {
                Map<String, String> at = new TreeMap<>();
                Map<String, BigDecimal> figures = new TreeMap<>();
                row.forEach((name, value) -> {
                    if (dimensions.contains(name)) {
                        at.put(name, value == null ? "" : value.toString());
                    } else {
                        figures.put(name, decimal(value));
                    }
                });
                rows.put(at, figures);
            }
            return rows;
        }));
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value == null ? null : new BigDecimal(value.toString()).stripTrailingZeros();
    }
}
