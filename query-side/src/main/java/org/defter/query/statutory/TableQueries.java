package org.defter.query.statutory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.proposal.RequestKind;
import org.defter.query.platform.Audience;
import org.defter.query.platform.Everything;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.past.PastLists;
import org.defter.query.platform.past.TablesAt;
import org.defter.query.register.DecisionState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lines of statutory tables from the views there are. */
@Component
class TableQueries {

    private static final String DECISIONS = """
            select series_year || '/' || series_number as number, d.* from {decisions} d
            where (:council::uuid is null or council_id = :council::uuid)
                and (:from::date is null or decided_on >= :from::date) and (:to::date is null or decided_on <= :to::date)
                and (:staff or (announced_on is not null and {shown}))""";

    private static final String BY_NUMBER = "series_year %1$s, series_number %1$s, council_id";

    private static final String SUMMARIES = DECISIONS + " and final_on is not null";

    private static final String AGENDA = """
            select a.sitting_day, a.sitting_time, a.ordinal, i.*, u.name as unit
            from {agendas} a join {items} i using (sitting_id)
                left join {proposals} p on p.id = i.proposal_id left join {units} u on u.id = p.unit_id
            where (:council::uuid is null or a.council_id = :council::uuid)
                and (:from::date is null or a.sitting_day >= :from::date) and (:to::date is null or a.sitting_day <= :to::date)
                and a.announced_on is not null and (i.announced or i.added_at_sitting) and {shown}""";

    /** Of the past the public sees what it may see today as well. */
    private static final String DECISION_SHOWN =
            "exists (select from decision_register t where t.position = d.position and t.announced_on is not null)";

    private static final String ITEM_SHOWN =
            "exists (select from agenda t join agenda_item ti using (sitting_id) where t.sitting_id = i.sitting_id"
                    + " and ti.item_number = i.item_number and t.announced_on is not null and (ti.announced or ti.added_at_sitting))";

    private static final String MONITORING = """
            select t.*, case
                       when t.realised is null then null
                       when t.target = t.start then
                           case when (t.direction = 'RISING' and t.realised >= t.target)
                                  or (t.direction = 'FALLING' and t.realised <= t.target) then 100 else 0 end
                       else round((t.realised - t.start) / (t.target - t.start) * 100, 4)
                   end as performance
            from (
                select g.plan_id, pl.title as plan, pe.year as reported_year, pe.report, g.objective_code, g.objective_title, g.code,
                       g.title, g.share, case g.accumulation when 'YEARLY' then 0 else g.baseline end as start, g.target,
                       v.value as realised, g.direction, g.accumulation, g.indicator_id
                from {periods} pe
                    join {plans} pl on pl.plan_id = pe.plan_id
                    join reporting_target g on g.plan_id = pe.plan_id and g.year = pe.year and {target held}
                    left join reporting_value v on v.period_id = pe.period_id and v.indicator_id = g.indicator_id
                        and v.state in ('APPROVED', 'RECTIFIED') and {value held}
                where (:plan::uuid is null or pe.plan_id = :plan::uuid) and (:year::integer is null or pe.year = :year::integer)) t""";

    private final JdbcClient database;
    private final PastLists past;

    TableQueries(JdbcClient database, PastLists past) {
        this.database = database;
        this.past = past;
    }

    /** The register of decisions, by number; for the public what was announced. */
    @Transactional(readOnly = true)
    Page<RegisteredDecisionView> decisions(FindTable query, Paging paging, Audience audience, Moment moment) {
        return find(
                at(DECISIONS, moment, DECISION_SHOWN),
                BY_NUMBER,
                parameters(query, audience),
                paging,
                TableQueries::decision);
    }

    /** The summaries of final decisions, by number; for the public those that were announced. */
    @Transactional(readOnly = true)
    Page<DecisionSummaryView> summaries(FindTable query, Paging paging, Audience audience, Moment moment) {
        return find(
                at(SUMMARIES, moment, DECISION_SHOWN),
                BY_NUMBER,
                parameters(query, audience),
                paging,
                TableQueries::summary);
    }

    /** The items of announced agendas, by sitting. */
    @Transactional(readOnly = true)
    Page<AgendaLineView> agenda(FindTable query, Paging paging, Moment moment) {
        Map<String, @Nullable Object> parameters = parameters(query, Audience.PUBLIC);
        return find(
                at(AGENDA, moment, ITEM_SHOWN),
                "a.sitting_day %1$s, a.sitting_time %1$s, i.sitting_id, i.item_number",
                parameters,
                paging,
                TableQueries::agendaLine);
    }

    /** The monitoring table of a plan, or of all. */
    @Transactional(readOnly = true)
    Page<MonitoringLineView> monitoring(@Nullable UUID plan, @Nullable Integer year, Paging paging, Moment moment) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("plan", plan);
        parameters.put("year", year);
        return find(
                at(MONITORING, moment, ""),
                "plan %1$s, plan_id, reported_year, report, objective_code, code, indicator_id",
                parameters,
                paging,
                TableQueries::monitoringLine);
    }

    /**
     * Has a statement read what held at a moment.
     *
     * @param shown what of the past the public may see
     */
    private String at(String rows, Moment moment, String shown) {
        TablesAt tables = past.tables(moment);
        return rows.replace("{decisions}", tables.rows("decision_register", "past_decision_register"))
                .replace("{agendas}", tables.rows("agenda", "past_agenda"))
                .replace("{items}", tables.rows("agenda_item", "past_agenda_item"))
                .replace("{proposals}", tables.rows("decision_register_proposal", "past_decision_register_proposal"))
                .replace("{units}", tables.rows("decision_register_unit", "past_decision_register_unit"))
                .replace(
                        "{periods}",
                        tables.rows(
                                "reporting_period",
                                "monitoring_period_past",
                                "id as period_id, plan_id, reported_year as year, report"))
                .replace("{plans}", tables.rows("reporting_plan", "plan_past", "id as plan_id, title"))
                .replace("{target held}", tables.held("g"))
                .replace("{value held}", tables.held("v"))
                .replace("{shown}", tables.mark().isEmpty() ? "true" : shown);
    }

    private static Map<String, @Nullable Object> parameters(FindTable query, Audience audience) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("council", query.council());
        parameters.put("from", query.from());
        parameters.put("to", query.to());
        parameters.put("staff", audience == Audience.STAFF);
        return parameters;
    }

    private <L> Page<L> find(
            String rows, String order, Map<String, @Nullable Object> parameters, Paging paging, RowMapper<L> line) {
        String direction = paging.orderOrDefault() == Paging.Order.DESC ? "desc" : "asc";
        String sorted = rows + " order by " + order.replace("%1$s", direction);
        Everything everything = Everything.wanted();
        if (everything != null) {
            return everything.of(
                    () -> database.sql(sorted).withFetchSize(Everything.PIECE).params(parameters).query(line).stream(),
                    Function.identity());
        }
        long total = database.sql("select count(*) from (" + rows + ") line")
                .params(parameters)
                .query(Long.class)
                .single();
        List<L> items = database.sql(sorted + " limit :size offset :offset")
                .params(parameters)
                .param("size", paging.sizeOrDefault())
                .param("offset", paging.offset())
                .query(line)
                .list();
        return new Page<>(items, paging.pageOrDefault(), paging.sizeOrDefault(), total);
    }

    private static RegisteredDecisionView decision(ResultSet row, int number) throws SQLException {
        return new RegisteredDecisionView(
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("title"),
                row.getString("unit_name"),
                RequestKind.valueOf(row.getString("request")),
                row.getBoolean("accepted"),
                Unanimity.valueOf(row.getString("unanimity")),
                VotingMode.valueOf(row.getString("mode")),
                row.getInt("yes"),
                row.getInt("no"),
                row.getInt("abstain"),
                DecisionState.valueOf(row.getString("state")),
                row.getObject("final_on", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                row.getString("registry_number"),
                row.getObject("in_force_on", LocalDate.class),
                row.getObject("announced_on", LocalDate.class));
    }

    private static DecisionSummaryView summary(ResultSet row, int number) throws SQLException {
        return new DecisionSummaryView(
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("title"),
                row.getString("unit_name"),
                row.getBoolean("accepted"),
                Unanimity.valueOf(row.getString("unanimity")),
                row.getObject("final_on", LocalDate.class),
                row.getObject("announced_on", LocalDate.class),
                row.getString("medium"),
                row.getBoolean("announced_late"));
    }

    private static AgendaLineView agendaLine(ResultSet row, int number) throws SQLException {
        return new AgendaLineView(
                row.getObject("sitting_day", LocalDate.class),
                row.getObject("sitting_time", LocalTime.class),
                row.getInt("ordinal"),
                row.getInt("item_number"),
                row.getString("title"),
                row.getString("unit"),
                ItemPurpose.valueOf(row.getString("purpose")),
                row.getBoolean("added_at_sitting"),
                row.getObject("proposal_id", UUID.class));
    }

    private static MonitoringLineView monitoringLine(ResultSet row, int number) throws SQLException {
        return new MonitoringLineView(
                row.getObject("plan_id", UUID.class),
                row.getString("plan"),
                row.getInt("reported_year"),
                MonitoringReport.valueOf(row.getString("report")),
                row.getString("objective_code"),
                row.getString("objective_title"),
                row.getString("code"),
                row.getString("title"),
                plain(row.getBigDecimal("share")),
                plain(row.getBigDecimal("start")),
                plain(row.getBigDecimal("target")),
                row.getBigDecimal("realised"),
                row.getBigDecimal("performance"),
                Direction.valueOf(row.getString("direction")),
                Accumulation.valueOf(row.getString("accumulation")));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
