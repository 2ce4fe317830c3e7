package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.defter.command.walk.RecordedWalks;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.query.platform.ViewsOnPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The figures of every report worked out a second time, by statements that read the raw events and nothing else, on a thousand
 * proposals of random walks, a thousand invented projects and a hundred invented plans: of today, and of places in the middle of the
 * record. {@code -Ddefter.figures=} makes fewer of them.
 */
@Tag("long")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFiguresIT extends ViewsOnPostgres {

    private static final int ENOUGH = Integer.getInteger("defter.figures", 1_000);
    private static final int PLANS = ENOUGH / 10;
    private static final int STEPS = 120;
    private static final int PIECE = 1_000;

    /** Raw events by stream, with what of the payload everybody asks for. */
    private static final String RAW = """
            create temporary table raw as
            select global_index as g, event_id::text as id, aggregate_id::uuid as a, sequence_number as n,
                   regexp_replace(payload_type, '.*[.]', '') as t, payload as p, (payload ->> 'occurredOn')::date as d
            from eventstore.event_text where global_index <= %d""";

    /** The day of the place in the record, in Türkiye: what is open until now is measured up to it. */
    private static final String TODAY = """
            create function pg_temp.today() returns date language sql as $$
                select (recorded_at at time zone 'Europe/Istanbul')::date from eventstore.domain_event where global_index = %d $$""";

    /** The targets of every plan, told from its raw events by a machine of its own: what they are, were first, and how often they changed. */
    private static final String TARGETS = """
            create function pg_temp.targets() returns table (plan uuid, indicator text, year int, baseline numeric, target numeric,
                    first_target numeric, direction text, accumulation text, share numeric, revisions int) language plpgsql as $$
            declare
                e record; x record; objectives jsonb; indicators jsonb; said jsonb; says jsonb; times jsonb; firsts jsonb;
                place text; words text;
            begin
                for plan in select r.a from raw r where r.t = 'PlanProposed' loop
                    objectives := '{}'; indicators := '{}'; said := '{}'; times := '{}'; firsts := '{}';
                    for e in select * from raw r where r.a = plan order by r.n loop
                        if e.t = 'ObjectiveSet' then
                            objectives := objectives || jsonb_build_object(e.p ->> 'objectiveId', e.p -> 'card');
                        elsif e.t = 'IndicatorDefined' then
                            indicators := indicators || jsonb_build_object(e.p ->> 'indicatorId',
                                (e.p -> 'card') || jsonb_build_object('of', e.p ->> 'objectiveId'));
                        elsif e.t = 'TargetRevised' then
                            indicators := jsonb_set(indicators, array[e.p ->> 'indicatorId', 'targets', e.p ->> 'year'],
                                e.p -> 'newTarget');
                        elsif e.t = 'IndicatorDropped' then
                            indicators := indicators - (e.p ->> 'indicatorId');
                        end if;
                        says := '{}';
                        for x in select i.key as id, i.value as card, y.key as of_year, y.value as aim
                                from jsonb_each(indicators) i, jsonb_each(i.value -> 'targets') y loop
                            place := x.id || ' ' || x.of_year;
                            words := concat_ws('|', x.card ->> 'of', objectives #>> array[x.card ->> 'of', 'code'],
                                objectives #>> array[x.card ->> 'of', 'title'], x.card ->> 'code', x.card ->> 'title',
                                trim_scale((x.card ->> 'baseline')::numeric), trim_scale((x.aim #>> '{}')::numeric),
                                x.card ->> 'direction', x.card ->> 'accumulation', trim_scale((x.card ->> 'share')::numeric));
                            says := says || jsonb_build_object(place, words);
                            if said ->> place is distinct from words then
                                times := times || jsonb_build_object(place, coalesce((times ->> place)::int, 0) + 1);
                            end if;
                            if not firsts ? place then firsts := firsts || jsonb_build_object(place, x.aim); end if;
                        end loop;
                        said := says;
                    end loop;
                    for x in select i.key as id, i.value as card, y.key as of_year, y.value as aim
                            from jsonb_each(indicators) i, jsonb_each(i.value -> 'targets') y loop
                        place := x.id || ' ' || x.of_year;
                        indicator := x.id; year := x.of_year::int; baseline := (x.card ->> 'baseline')::numeric;
                        target := (x.aim #>> '{}')::numeric; first_target := (firsts ->> place)::numeric;
                        direction := x.card ->> 'direction'; accumulation := x.card ->> 'accumulation';
                        share := (x.card ->> 'share')::numeric; revisions := (times ->> place)::int - 1;
                        return next;
                    end loop;
                end loop;
            end $$""";

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
                    if e.t in ('TakenOffAgenda', 'RemovedFromAgenda') then
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
                   max(greatest(0, s.d2 - s.d)) filter (where s.g2 is not null) as "longestDays",
                   round(avg(greatest(0, pg_temp.today() - s.d)) filter (where s.g2 is null), 1) as "openDays"
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
                   round((percentile_cont(0.5) within group (order by greatest(0, ended - began)) filter (where how is not null))::numeric, 1)
                       as "medianDays",
                   count(*) filter (where how is null and last_day < pg_temp.today()) as "overdue",
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
                   round(avg(ended - d) filter (where how = 'ReportIssued'), 1) as "averageDays",
                   round((percentile_cont(0.5) within group (order by ended - d) filter (where how = 'ReportIssued'))::numeric, 1)
                       as "medianDays",
                   max(ended - d) filter (where how = 'ReportIssued') as "longestDays"
            from fate group by 1""";

    private static final String ATTENDANCE_FIGURES = """
            with held as (
                select t, case when t in ('SittingOpened', 'RollCallFailed') then 'COUNCIL' else 'COMMISSION' end as body,
                       t in ('SittingOpened', 'CommissionAttendanceRecorded') as took_place,
                       jsonb_array_length(coalesce(p -> 'present', p -> 'attendees')) as present,
                       case t when 'SittingOpened' then (p ->> 'fullMembership')::int - jsonb_array_length(p -> 'present')
                           when 'CommissionAttendanceRecorded' then jsonb_array_length(p -> 'absent') end as absent
                from raw where t in ('SittingOpened', 'RollCallFailed', 'CommissionAttendanceRecorded', 'CommissionAbsenceExcused'))
            select body, count(*) filter (where took_place) as "meetings",
                   count(*) filter (where t = 'RollCallFailed') as "withoutQuorum",
                   sum(present) filter (where took_place) as "present", sum(absent) filter (where took_place) as "absent",
                   count(*) filter (where t = 'CommissionAbsenceExcused') as "excused",
                   round(100.0 * sum(present) filter (where took_place)
                       / nullif(sum(present + absent) filter (where took_place), 0), 1) as "attendanceRate"
            from held group by 1""";

    private static final String INDICATOR_FIGURES = """
            with said as (
                select distinct on (e.a, e.p ->> 'indicatorId') o.p ->> 'planId' as plan, (o.p ->> 'year')::int as year,
                       o.p ->> 'report' as report, e.p ->> 'indicatorId' as indicator, e.t,
                       coalesce(e.p ->> 'newValue', e.p ->> 'value')::numeric as value
                from raw e join raw o on o.a = e.a and o.t = 'PeriodOpened'
                where e.t in ('ValueReported', 'ValueSentBack', 'ValueApproved', 'ValueRectified', 'IndicatorNotMeasured')
                order by e.a, e.p ->> 'indicatorId', e.n desc),
            measured as (
                select t.*, s.report, s.value, case t.accumulation when 'YEARLY' then 0 else t.baseline end as start
                from pg_temp.targets() t left join said s on s.plan = t.plan::text and s.year = t.year
                    and s.indicator = t.indicator and s.t in ('ValueApproved', 'ValueRectified')),
            scored as (
                select *, case when value is null then null
                               when target <> start then (value - start) / (target - start) * 100
                               when direction = 'RISING' then case when value >= target then 100 else 0 end
                               else case when value <= target then 100 else 0 end end as performance
                from measured)
            select plan::text, report, year, count(*) as "targets", count(value) as "measured",
                   round(avg(baseline), 1) as "baseline", round(avg(first_target), 1) as "firstTarget",
                   round(avg(target), 1) as "target", round(avg(value), 1) as "realised",
                   round(avg(performance), 1) as "performance",
                   round(sum(share * least(greatest(performance, 0), 100) / 100) filter (where performance is not null), 1) as "score",
                   sum(revisions) as "revisions"
            from scored group by 1, 2, 3""";

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

    private static final String BASELINES = """
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
                where e0 is null or e0 <> ends or c0 <> cost)
            """;

    private static final String SLIPPAGE_FIGURES = BASELINES + """
            ,
            now as (select distinct on (a) a, ends, cost from line order by a, number desc)
            select l.number::text as baseline, l.currency, count(*) as "baselines",
                   sum(n.cost - l.cost) as "costGrowth",
                   count(*) filter (where coalesce(done.d, n.ends) > l.ends) as "slipped",
                   round(avg(coalesce(done.d, n.ends) - l.ends), 1) as "averageSlippageDays",
                   max(coalesce(done.d, n.ends) - l.ends) as "longestSlippageDays"
            from line l join now n using (a) left join raw done on done.a = l.a and done.t = 'ProjectCompleted' group by 1, 2""";

    private static final String PARTNERSHIPS_NOW = """
            select p.a, p.p #>> '{profile,form}' as form,
                   exists (select from raw e where e.a = p.a and e.t = 'PartnershipEnded') as ended,
                   exists (select from raw e where e.a = p.a and e.t = 'PartnershipActivated') as activated,
                   exists (select from raw e where e.a = p.a and e.t = 'PartnershipStayed' and not exists (
                       select from raw r where r.a = e.a and r.n > e.n and (r.t = 'PartnershipEnded'
                           or r.t = 'PartnershipResumed' and r.p ->> 'proposalId' = e.p ->> 'proposalId'))) as stayed
            from raw p where p.t = 'PartnershipProposed'""";

    private static final String PARTNERSHIP_FIGURES = """
            select form, count(*) as "partnerships", count(*) filter (where activated and not ended and not stayed) as "active",
                   count(*) filter (where stayed) as "stayed", count(*) filter (where ended) as "ended"
            from (""" + PARTNERSHIPS_NOW + ") now group by 1";

    private static final String DUES_FIGURES = """
            with owed as (
                select distinct on (a, p ->> 'year') a, p ->> 'year' as year, (p #>> '{amount,amount}')::numeric as amount,
                       (p ->> 'dueOn')::date as due
                from raw where t = 'DuesSet' order by a, p ->> 'year', n desc),
            paid as (
                select a, p ->> 'year' as year, sum((p #>> '{amount,amount}')::numeric) as amount from raw where t = 'DuesPaid'
                group by 1, 2)
            select year, 'EUR' as currency, sum(o.amount) as "owed", sum(p.amount) as "paid",
                   nullif(sum(greatest(0, coalesce(o.amount, 0) - coalesce(p.amount, 0))), 0) as "unpaid",
                   nullif(sum(greatest(0, coalesce(o.amount, 0) - coalesce(p.amount, 0)))
                       filter (where o.due < pg_temp.today()), 0) as "overdue"
            from owed o full join paid p using (a, year) group by 1""";

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private HikariDataSource pool;

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
        RandomPlans plans = new RandomPlans(11);
        for (int i = 0; i < PLANS; i++) {
            more.addAll(plans.plan());
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

    /** Every report once: what it is grouped by, and the statement that works its figures out a second time. */
    private enum Recomputed {
        TIME_PER_STAGE("time-per-stage", "unit,stage", STAGE_FIGURES),
        THROUGHPUT("throughput", "unit,month", ACT_FIGURES),
        OVERDUE_AND_RETURNED("overdue-and-returned", "unit", TROUBLE_FIGURES),
        DECISIONS("decisions", "outcome,request,mode", in(DECISION_FIGURES, VOTES)),
        DECISIONS_BY_COMMISSION("decisions-by-commission", "commission", in(COMMISSION_DECISION_FIGURES, VOTES)),
        TIME_PER_RULE("time-per-rule", "clock", CLOCK_FIGURES),
        COMMISSION_WORKLOAD("commission-workload", "commission", WORKLOAD_FIGURES),
        ATTENDANCE("attendance", "body", ATTENDANCE_FIGURES),
        INDICATORS("indicators", "plan,report,year", INDICATOR_FIGURES),
        PROJECTS("projects", "unit,currency", PROJECT_FIGURES),
        PROJECT_SLIPPAGE("project-slippage", "baseline,currency", SLIPPAGE_FIGURES),
        PARTNERSHIPS("partnerships", "form", PARTNERSHIP_FIGURES),
        DUES("dues", "year,currency", DUES_FIGURES);

        private final String report;
        private final String group;
        private final String statement;

        Recomputed(String report, String group, String statement) {
            this.report = report;
            this.group = group;
            this.statement = statement;
        }

        private static String in(String statement, String part) {
            return statement.formatted(part);
        }
    }

    /** Every view of the schema {@code reporting} once: what it says in sum, and a statement that says the same from the raw events. */
    private enum RecomputedView {
        PROPOSAL("select unit_id, matter, request, count(*) from %s group by 1, 2, 3", """
            select p ->> 'unitId', p ->> 'matter', p #>> '{request,kind}', count(*) from raw where t = 'ProposalDrafted'
            group by 1, 2, 3"""),
        STAGE(
                "select stage, count(*), count(until_position), count(decision) from %s group by 1",
                "select stage, count(*), count(g2), count(decision) from pg_temp.stages() group by 1"),
        ACT("select act, count(*), count(decision) from %s group by 1", """
            select e.t, count(*), count(e.p ->> 'decision') filter (where e.t not like 'DecisionClock%')
            from raw e join raw d on d.a = e.a and d.t = 'ProposalDrafted' group by 1"""),
        DECISION(
                "select accepted, mode, count(*), sum(yes), sum(no), sum(abstain), sum(attendees) from %s group by 1, 2",
                """
            select p ->> 'accepted', p #>> '{vote,mode}', count(*), sum((p #>> '{vote,yes}')::int), sum((p #>> '{vote,no}')::int),
                   sum((p #>> '{vote,abstain}')::int), sum((p #>> '{vote,attendees}')::int)
            from raw where t = 'DecisionRecorded' group by 1, 2"""),
        DECISION_COMMISSION("select commission_id, count(*) from %s group by 1", """
            select c.commission, count(*) from raw e join lateral (
                select distinct x.commission from raw r, jsonb_array_elements(r.p -> 'referrals') f,
                    jsonb_array_elements_text(f -> 'commissions') x(commission)
                where r.a = e.a and r.t = 'ReferredToCommissions' and r.n < e.n) c on true
            where e.t = 'DecisionRecorded' group by 1"""),
        CLOCK("select kind, count(distinct (stream_id, number)) from %s group by 1", """
            select p #>> '{clock,kind}', count(*) from raw
            where t in ('DecisionClockStarted', 'DecisionClockRestarted', 'ReviewClockStarted', 'ReportClockStarted') group by 1"""),
        REVIEW("select commission_id, count(*), count(*) filter (where late) from %s group by 1", """
            select commission, count(*), count(*) filter (where late) from (
                select c.commission, exists (select from raw r where r.a = o.a and r.t = 'ReportIssued' and r.p ->> 'late' = 'true'
                    and not exists (select from raw x where x.a = o.a and x.t = 'ReviewPassedOn' and x.p ->> 'from' = c.commission)) as late
                from raw o, jsonb_array_elements_text(o.p -> 'commissions') c(commission) where o.t = 'ReviewOpened'
                union all
                select o.p ->> 'to', exists (select from raw r where r.a = o.a and r.t = 'ReportIssued' and r.n > o.n
                    and r.p ->> 'late' = 'true' and not exists (select from raw x where x.a = o.a and x.n > o.n
                        and x.t = 'ReviewPassedOn' and x.p ->> 'from' = o.p ->> 'to'))
                from raw o where o.t = 'ReviewPassedOn') part group by 1"""),
        COMMISSION("select commission_id, council_id, municipality_id, name from %s", """
            select p ->> 'commissionId', p ->> 'councilId', p ->> 'municipalityId', p ->> 'name' from raw
            where t = 'CommissionFormed'"""),
        ATTENDANCE("select body, held, count(*), sum(present), sum(absent), sum(excused) from %s group by 1, 2", """
            select case when t in ('SittingOpened', 'RollCallFailed') then 'COUNCIL' else 'COMMISSION' end,
                   t in ('SittingOpened', 'CommissionAttendanceRecorded'), count(*),
                   sum(case t when 'CommissionAbsenceExcused' then 0 else jsonb_array_length(coalesce(p -> 'present', p -> 'attendees')) end),
                   sum(case t when 'CommissionAttendanceRecorded' then jsonb_array_length(p -> 'absent')
                       when 'CommissionAbsenceExcused' then 0
                       else (p ->> 'fullMembership')::int - jsonb_array_length(p -> 'present') end),
                   count(*) filter (where t = 'CommissionAbsenceExcused')
            from raw where t in ('SittingOpened', 'RollCallFailed', 'CommissionAttendanceRecorded', 'CommissionAbsenceExcused')
            group by 1, 2"""),
        PLAN("select kind, first_year, last_year, title, count(*) from %s group by 1, 2, 3, 4", """
            select p ->> 'kind', p ->> 'firstYear', p ->> 'lastYear', p #>> '{profile,title}', count(*) from raw
            where t = 'PlanProposed' group by 1, 2, 3, 4"""),
        PLAN_STAGE(
                "select plan_id, min(from_position), count(*) filter (where until_position is null) from %s group by 1",
                "select a, g, 1 from raw where t = 'PlanProposed'"),
        TARGET(
                "select plan_id, count(*), sum(trim_scale(target)) from %s where until_position is null group by 1",
                "select plan, count(*), sum(trim_scale(target)) from pg_temp.targets() group by 1"),
        PERIOD("select plan_id, year, report, period_end, cumulative from %s", """
            select p ->> 'planId', p ->> 'year', p ->> 'report', p ->> 'periodEnd', p ->> 'cumulative' from raw
            where t = 'PeriodOpened'"""),
        VALUE("select state, count(*), sum(trim_scale(value)) from %s where until_position is null group by 1", """
            select case t when 'ValueReported' then 'REPORTED' when 'ValueSentBack' then 'SENT_BACK' when 'ValueApproved' then 'APPROVED'
                       when 'ValueRectified' then 'RECTIFIED' else 'NOT_MEASURED' end, count(*), sum(value)
            from (select distinct on (a, p ->> 'indicatorId') t, trim_scale(coalesce(p ->> 'newValue', p ->> 'value')::numeric) as value
                  from raw where t in ('ValueReported', 'ValueSentBack', 'ValueApproved', 'ValueRectified', 'IndicatorNotMeasured')
                  order by a, p ->> 'indicatorId', n desc) v group by 1"""),
        PROJECT("select unit_id, municipality_id, count(*) from %s group by 1, 2", """
            select p #>> '{card,leadingUnit}', p ->> 'municipalityId', count(*) from raw where t = 'ProjectConceived' group by 1, 2"""),
        PROJECT_STAGE(
                "select stage, count(*) from %s where until_position is null and stage in ('IDEA', 'RUNNING', 'COMPLETED', 'CANCELLED')"
                        + " group by 1",
                """
            select stage, count(*) from (
                select case when c.t = 'ProjectCompleted' then 'COMPLETED' when c.t = 'ProjectCancelled' then 'CANCELLED'
                            when exists (select from raw x where x.a = e.a and x.t = 'ProjectStarted') then 'RUNNING'
                            when not exists (select from raw x where x.a = e.a
                                and x.t in ('ProjectAuthorised', 'FundingApplied', 'FundingAwarded')) then 'IDEA' end as stage
                from raw e left join raw c on c.a = e.a and c.t in ('ProjectCompleted', 'ProjectCancelled')
                where e.t = 'ProjectConceived') now where stage is not null group by 1"""),
        BASELINE(
                "select number, currency, count(*), sum(trim_scale(cost)) from %s group by 1, 2",
                in(BASELINES, "select number, currency, count(*), sum(trim_scale(cost)) from line group by 1, 2")),
        MONEY("select kind, currency, count(*), sum(trim_scale(amount)) from %s group by 1, 2", """
            select case t when 'FundingAwarded' then 'AWARDED' when 'AwardWrittenOff' then 'WRITTEN_OFF' when 'InstalmentReceived' then 'RECEIVED'
                       else 'SPENT' end, p #>> '{amount,currency}', count(*), sum(trim_scale((p #>> '{amount,amount}')::numeric))
            from raw where t in ('FundingAwarded', 'AwardWrittenOff', 'InstalmentReceived', 'SpendingRecorded') group by 1, 2"""),
        BUDGET(
                "select code, currency, count(*), sum(trim_scale(amount)) from %s where until_position is null group by 1, 2",
                """
            select code, currency, count(*), sum(trim_scale(amount)) from (
                select distinct on (a, p ->> 'code') p ->> 'code' as code, p #>> '{amount,currency}' as currency,
                       (p #>> '{amount,amount}')::numeric as amount
                from raw where t = 'BudgetLineSet' order by a, p ->> 'code', n desc) b group by 1, 2"""),
        INSTALMENT(
                "select currency, count(*), sum(trim_scale(amount)) from %s where until_position is null group by 1",
                """
            select e.p #>> '{amount,currency}', count(*), sum(trim_scale((e.p #>> '{amount,amount}')::numeric)) from raw e
            where e.t = 'InstalmentPlanned' and not exists (select from raw r where r.a = e.a and r.t = 'InstalmentReceived'
                and r.p ->> 'instalmentId' = e.p ->> 'instalmentId') group by 1"""),
        PARTNERSHIP("select form, unit_id, country, count(*) from %s group by 1, 2, 3", """
            select p #>> '{profile,form}', p ->> 'unitId', p #>> '{profile,partner,country}', count(*) from raw
            where t = 'PartnershipProposed' group by 1, 2, 3"""),
        PARTNERSHIP_STAGE(
                "select stage, stayed, count(*) from %s where until_position is null group by 1, 2",
                """
            select case when ended then 'ENDED' when activated then 'ACTIVE' else 'PROPOSED' end, stayed, count(*)
            from (""" + PARTNERSHIPS_NOW + ") now group by 1, 2"),
        DUES(
                "select year, kind, count(*), sum(trim_scale(amount)) from %s where until_position is null group by 1, 2",
                """
            select p ->> 'year', 'PAID', count(*), sum(trim_scale((p #>> '{amount,amount}')::numeric)) from raw where t = 'DuesPaid' group by 1
            union all
            select year, 'SET', count(*), sum(amount) from (
                select distinct on (a, p ->> 'year') p ->> 'year' as year, trim_scale((p #>> '{amount,amount}')::numeric) as amount
                from raw where t = 'DuesSet' order by a, p ->> 'year', n desc) owed group by 1"""),
        UNIT("select unit_id, name from %s", """
            select distinct on (p ->> 'unitId') p ->> 'unitId', p ->> 'name' from raw where t in ('UnitAdded', 'UnitRenamed')
            order by p ->> 'unitId', g desc""");

        private final String said;
        private final String raw;

        RecomputedView(String said, String raw) {
            this.said = said;
            this.raw = raw;
        }

        private static String in(String statement, String part) {
            return statement + part;
        }

        private String view() {
            return name().toLowerCase(Locale.ROOT) + "_v1";
        }
    }

    @Test
    void everyReportingViewIsWorkedOutASecondTime() {
        assertThat(Stream.of(RecomputedView.values()).map(RecomputedView::view))
                .containsExactlyInAnyOrderElementsOf(jdbc.queryForList(
                        "select viewname from pg_views where schemaname = 'reporting'", String.class));
    }

    @ParameterizedTest
    @EnumSource
    void theRawEventsSayTheSameAsTheView(RecomputedView view) {
        List<String> said = rows(analyst(), view.said.formatted("reporting." + view.view()));
        assertThat(said).as(view.view()).isNotEmpty();
        assertThat(said).as(view.view()).isEqualTo(ofRaw(last, () -> rows(jdbc, view.raw)));
    }

    /** Somebody who may read the views, which the application itself may not. */
    private JdbcTemplate analyst() {
        return new JdbcTemplate(TestPostgres.superuser(pool.getJdbcUrl()));
    }

    /** Every row as text, in an order of its own. */
    private static List<String> rows(JdbcTemplate database, String statement) {
        return database
                .query(statement, (row, _) -> {
                    List<String> values = new ArrayList<>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        values.add(plain(row.getObject(column)));
                    }
                    return String.join(" | ", values);
                })
                .stream()
                .sorted()
                .toList();
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    @Test
    void everyReportIsWorkedOutASecondTime() {
        List<String> reports = new ArrayList<>();
        as("analyst", "/api/reporting")
                .json()
                .forEach(one -> reports.add(one.get("report").asString()));
        assertThat(Stream.of(Recomputed.values()).map(one -> one.report)).containsExactlyInAnyOrderElementsOf(reports);
    }

    @ParameterizedTest
    @EnumSource
    void theRawEventsGiveTheSameFigures(Recomputed report) {
        same(report.report, report.group, report.statement);
    }

    /** The measures a report says it has; each of them is to be worked out a second time. */
    private List<String> measures(String report) {
        List<String> measures = new ArrayList<>();
        as("analyst", "/api/reporting").json().forEach(one -> {
            if (one.get("report").asString().equals(report)) {
                one.get("measures")
                        .forEach(measure -> measures.add(measure.get("name").asString()));
            }
        });
        return measures;
    }

    private void same(String report, String group, String statement) {
        List<String> measures = measures(report);
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
            expected.values()
                    .forEach(figures ->
                            assertThat(figures.keySet()).as(report).containsExactlyInAnyOrderElementsOf(measures));
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
        return ofRaw(position, () -> {
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
        });
    }

    /** Asks the raw events up to a place in the record, and nothing else; leaves nothing behind. */
    private <T> T ofRaw(long position, Supplier<T> question) {
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.execute("set local statement_timeout = 0");
            jdbc.execute(RAW.formatted(position));
            jdbc.execute("create index on raw (a, n)");
            jdbc.execute("create index on raw (t)");
            jdbc.execute("analyze raw");
            jdbc.execute(TODAY.formatted(position));
            jdbc.execute(STAGES);
            jdbc.execute(TARGETS);
            return question.get();
        }));
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value == null ? null : new BigDecimal(value.toString()).stripTrailingZeros();
    }
}
