package org.defter.query.finding;

import java.util.Optional;
import org.defter.query.platform.past.TablesAt;

/** The ready lists. */
public enum FindingList {
    /** Foreign partnerships and joint projects signed or active without the ministry's prior permission (I03). */
    FOREIGN_WITHOUT_PERMISSION("""
            select 'PARTNERSHIP' as kind, p.id, p.title, v ->> 'rule' as rule, v ->> 'missing' as fact,
                   (v ->> 'since')::date as day, p.permitted_on as other_day, null::text as reason,
                   array(select h.event_id from {history} h where h.stream_id = p.id and h.type in ('PartnershipImported',
                       'ImportSupplemented', 'PartnershipPermitted', 'PartnershipSigned', 'PartnershipActivated')
                       order by h.position) as events
            from {partnerships} p, jsonb_array_elements(p.violations) v
            where p.violated and v ->> 'missing' in ('PERMISSION', 'DAY_OF_PERMISSION', 'PERMISSION_CAME_LATER')
            union all
            select 'PROJECT', p.id, p.title, v ->> 'rule', v ->> 'violation',
                   (select min(h.occurred_on) from {history} h where h.stream_id = p.id and h.type = 'ContractSigned'),
                   null, null,
                   array(select h.event_id from {history} h where h.stream_id = p.id and h.type in ('ProjectConceived',
                       'ContractSigned', 'ProjectPermissionRecorded') order by h.position)
            from {projects} p, jsonb_array_elements(p.violations) v
            where p.violated and v ->> 'violation' = 'WITHOUT_PERMISSION'"""),

    /** Partnerships signed or active without the decision of the council they need (I01, I02, I05). */
    PARTNERSHIPS_WITHOUT_DECISION("""
            select 'PARTNERSHIP' as kind, p.id, p.title, v ->> 'rule' as rule, v ->> 'missing' as fact,
                   (v ->> 'since')::date as day, p.decided_on as other_day, null::text as reason,
                   array(select h.event_id from {history} h where h.stream_id = p.id and h.type in ('PartnershipImported',
                       'ImportSupplemented', 'PartnershipDecided', 'PartnershipSigned', 'PartnershipActivated')
                       order by h.position) as events
            from {partnerships} p, jsonb_array_elements(p.violations) v
            where p.violated and v ->> 'missing' in ('COUNCIL_DECISION', 'DAY_OF_DECISION', 'DECISION_CAME_LATER')"""),

    /** Commission reports that came after their last day, or have not come although it is past (C05, C06). */
    LATE_REPORTS("""
            select 'REVIEW' as kind, r.id, r.title, 'C05' as rule,
                   case when issued.occurred_on is null then 'REPORT_MISSING' else 'REPORT_LATE' end as fact,
                   r.last_day as day, issued.occurred_on as other_day, null::text as reason,
                   array(select h.event_id from {history} h where h.stream_id = r.id and h.type in ('ReviewClockStarted',
                       'ReviewClockExtended', 'ReviewClockRanOut', 'ReportIssued') order by h.position) as events
            from {reviews} r
            left join lateral (select h.occurred_on from {history} h where h.stream_id = r.id and h.type = 'ReportIssued'
                               order by h.position limit 1) issued on true
            where r.late or exists (select from {clocks} c where c.subject_id = r.id and c.subject = 'REVIEW'
                                    and c.standing = 'RUNNING' and c.last_day < :today)"""),

    /** Decisions that were sent to the civil authority late, or not at all although the last day is past (D06). */
    DECISIONS_NOT_SENT_IN_TIME(late("SENDING", "DecisionSent", "D06", "SENT")),

    /** Decisions that were announced to the public late, or not at all although the last day is past (D08). */
    DECISIONS_NOT_ANNOUNCED_IN_TIME(late("ANNOUNCEMENT", "DecisionAnnounced", "D08", "ANNOUNCED")),

    /** Decisions the mayor returned, and what the council made of them (D01, D03, D04). */
    RETURNED_DECISIONS("""
            select 'PROPOSAL' as kind, d.proposal_id as id, d.series_year || '/' || d.series_number || ' ' || d.title as title,
                   'D01' as rule,
                   case when d.insisted_on is not null then 'RETURNED_INSISTED'
                        when d.lapsed_on is not null then 'RETURNED_LAPSED' else 'RETURNED' end as fact,
                   d.returned_on as day, coalesce(d.insisted_on, d.lapsed_on) as other_day, d.return_reasons as reason,
                   array(select h.event_id from {history} h where h.stream_id = d.proposal_id
                       and h.type in ('DecisionReturned', 'DecisionInsisted', 'DecisionLapsed')
                       and (h.payload::jsonb ->> 'decision')::integer = d.decision order by h.position) as events
            from {decisions} d where d.returned_on is not null"""),

    /** Projects under contract or begun without an authority that stands (I02, I15), or on a decision a court took away (D05). */
    PROJECTS_WITHOUT_AUTHORITY("""
            select 'PROJECT' as kind, p.id, p.title, v ->> 'rule' as rule, v ->> 'violation' as fact,
                   (select min(h.occurred_on) from {history} h where h.stream_id = p.id
                       and h.type in ('ContractSigned', 'ProjectStarted')) as day,
                   (select max(h.occurred_on) from {history} h where h.stream_id = p.id and h.type in ('ProjectDecisionStayed',
                       'ProjectDecisionAnnulled', 'ActivityAuthorityChanged')) as other_day, null::text as reason,
                   array(select h.event_id from {history} h where h.stream_id = p.id and h.type in ('ProjectAuthorised',
                       'ProjectAuthorisedByActivity', 'ProjectStarted', 'ContractSigned', 'BorrowingAuthorised',
                       'ProjectChanged', 'ProjectDecisionStayed', 'ProjectDecisionAnnulled', 'ActivityAuthorityChanged')
                       order by h.position) as events
            from {projects} p, jsonb_array_elements(p.violations) v
            where p.violated and v ->> 'violation' <> 'WITHOUT_PERMISSION'"""),

    /** Records that were wrong and were put right (ADR 0016). */
    RECTIFICATIONS("""
            select h.stream_type as kind, h.stream_id as id,
                   coalesce((select n.name from {names} n where n.id = h.stream_id order by n.position desc limit 1),
                       h.type) as title,
                   null::text as rule, 'RECTIFIED' as fact, h.occurred_on as day,
                   (h.recorded_at at time zone 'Europe/Istanbul')::date as other_day, h.payload::jsonb ->> 'reason' as reason,
                   array[h.event_id] as events
            from {history} h where h.type in ('DecisionRectified', 'ValueRectified', 'FinalRevenueRectified',
                'DebtStockRectified', 'BorrowingRectified', 'RepaymentRectified', 'ImportedDocumentCorrected')""");

    private final String sql;

    FindingList(String sql) {
        this.sql = sql;
    }

    /** What finds the lines among what held at a moment; {@code :today} is its day. */
    String sql(TablesAt tables) {
        return sql.replace("{history}", tables.history())
                .replace("{names}", tables.names())
                .replace(
                        "{partnerships}",
                        violated(tables, "partnership", "id, title, violated, permitted_on, decided_on"))
                .replace("{projects}", violated(tables, "project", "id, title, violated"))
                .replace("{reviews}", tables.rows("review_dossier", "review_past"))
                .replace("{clocks}", tables.rows("clock", "past_clock"))
                .replace("{decisions}", tables.rows("decision_register", "past_decision_register"));
    }

    /** Of today what is lacked stands in the dossier, of the past in a column. */
    private static String violated(TablesAt tables, String what, String columns) {
        return tables.rows(
                "(select " + columns + ", view -> 'violations' as violations from " + what + "_dossier)",
                what + "_past",
                columns + ", violations");
    }

    /**
     * What finds rows of the past from before it was kept what was lacked; nothing of today. Rather no list than a wrong one.
     */
    static Optional<String> unkept(TablesAt tables) {
        return tables.mark()
                .map(held -> "select exists (select from partnership_past where violated and violations is null and "
                        + held.sql()
                        + ") or exists (select from project_past where violated and violations is null and "
                        + held.sql() + ")");
    }

    /**
     * Acts on a decision that came after their last day, and those that have not come: the period has run out on record, or
     * was over when it was recorded and nothing has followed.
     */
    private static String late(String clock, String act, String rule, String fact) {
        return """
                select 'PROPOSAL' as kind, d.proposal_id as id,
                       d.series_year || '/' || d.series_number || ' ' || d.title as title, '{rule}' as rule,
                       case when done.occurred_on is null then 'NOT_{fact}' else '{fact}_LATE' end as fact,
                       c.last_day as day, done.occurred_on as other_day, null::text as reason,
                       array(select h.event_id from {history} h where h.stream_id = d.proposal_id
                           and h.type in ('DecisionClockStarted', 'DecisionClockExtended', 'DecisionClockRanOut', '{act}')
                           and (h.payload::jsonb ->> 'decision')::integer = d.decision
                           and coalesce(h.payload::jsonb -> 'clock' ->> 'kind', '{clock}') = '{clock}'
                           order by h.position) as events
                from {decisions} d
                join lateral (select c.* from {clocks} c where c.subject_id = d.proposal_id and c.subject = 'PROPOSAL'
                              and c.kind = '{clock}' and c.standing <> 'REPLACED'
                              and c.number = d.series_year || '/' || d.series_number
                              order by c.position desc limit 1) c on true
                left join lateral (select h.occurred_on from {history} h where h.stream_id = d.proposal_id and h.type = '{act}'
                                   and (h.payload::jsonb ->> 'decision')::integer = d.decision
                                   order by h.position limit 1) done on true
                where done.occurred_on > c.last_day
                   or (done.occurred_on is null and (c.standing = 'RAN_OUT' or (c.standing = 'RUNNING' and c.last_day < :today)))""".replace("{clock}", clock)
                .replace("{act}", act)
                .replace("{rule}", rule)
                .replace("{fact}", fact);
    }
}
