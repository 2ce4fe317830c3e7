package org.defter.query.open.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.commission.CommissionDossierView;
import org.defter.query.council.CouncilDossierView;
import org.defter.query.document.DocumentDossierView;
import org.defter.query.municipality.MunicipalityDossierView;
import org.defter.query.plan.PlanDossierView;
import org.defter.query.project.ProjectDossierView;
import org.defter.query.proposal.ProposalDossierView;
import org.defter.query.sitting.SittingDossierView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is public from the dossiers there are. Of proposals, plans and sittings it gives what the dossiers give the public;
 * of municipality, council and commissions all that open formats ask for is public by law: who sits where, from when to when.
 */
@Component
@Transactional(readOnly = true)
public class PublicRecord {

    private static final int ALL = Integer.MAX_VALUE;

    private final JdbcClient database;

    PublicRecord(JdbcClient database) {
        this.database = database;
    }

    /** A kind of dossier: its table, which rows of it are public, and what of them. */
    private record Kind<V>(String table, String open, Class<V> view, Function<V, Optional<V>> forPublic) {}

    private static final Kind<MunicipalityDossierView> MUNICIPALITIES =
            new Kind<>("municipality_dossier", "true", MunicipalityDossierView.class, Optional::of);
    private static final Kind<CouncilDossierView> COUNCILS =
            new Kind<>("council_dossier", "true", CouncilDossierView.class, Optional::of);
    private static final Kind<CommissionDossierView> COMMISSIONS =
            new Kind<>("commission_dossier", "true", CommissionDossierView.class, Optional::of);
    private static final Kind<SittingDossierView> SITTINGS =
            new Kind<>("sitting_dossier", "d.announced", SittingDossierView.class, SittingDossierView::forPublic);
    private static final Kind<ProposalDossierView> PROPOSALS =
            new Kind<>("proposal_dossier", "d.announced", ProposalDossierView.class, ProposalDossierView::forPublic);
    private static final Kind<PlanDossierView> PLANS =
            new Kind<>("plan_dossier", "d.in_force", PlanDossierView.class, PlanDossierView::forPublic);
    private static final Kind<ProjectDossierView> PROJECTS =
            new Kind<>("project_dossier", "true", ProjectDossierView.class, Optional::of);
    private static final String PUBLIC_DOCUMENT = """
            (d.kind in ('DECISION', 'ANNOUNCEMENT') and exists
               (select from proposal_dossier p where p.id = d.subject_id and p.announced)
             or d.kind = 'AGENDA' and exists
               (select from sitting_dossier s where s.id = d.subject_id and s.announced))""";
    private static final Kind<DocumentDossierView> DOCUMENTS = new Kind<>(
            "document_dossier",
            PUBLIC_DOCUMENT,
            DocumentDossierView.class,
            document -> Optional.of(document.forPublic()));

    /** The municipalities. */
    public List<Dated<MunicipalityDossierView>> municipalities() {
        return all(MUNICIPALITIES, "true");
    }

    /** A municipality. */
    public Optional<Dated<MunicipalityDossierView>> municipality(UUID id) {
        return one(MUNICIPALITIES, id);
    }

    /** The councils of a municipality, the earliest first. */
    public List<Dated<CouncilDossierView>> councils(UUID municipality) {
        return all(COUNCILS, of(municipality));
    }

    /** A council. */
    public Optional<Dated<CouncilDossierView>> council(UUID id) {
        return one(COUNCILS, id);
    }

    /** The commissions of a municipality. */
    public List<Dated<CommissionDossierView>> commissions(UUID municipality) {
        return all(COMMISSIONS, of(municipality));
    }

    /** A commission. */
    public Optional<Dated<CommissionDossierView>> commission(UUID id) {
        return one(COMMISSIONS, id);
    }

    /** Sittings whose agenda was announced. */
    public Slice<Dated<SittingDossierView>> sittings(UUID municipality, Span span, int offset, int size) {
        return page(SITTINGS, of(municipality), span, offset, size);
    }

    /** All sittings whose agenda was announced. */
    public List<Dated<SittingDossierView>> sittings(UUID municipality) {
        return all(SITTINGS, of(municipality));
    }

    /** A sitting, if its agenda was announced. */
    public Optional<Dated<SittingDossierView>> sitting(UUID id) {
        return one(SITTINGS, id);
    }

    /** Proposals with an announced decision. */
    public Slice<Dated<ProposalDossierView>> proposals(UUID municipality, Span span, int offset, int size) {
        return page(PROPOSALS, of(municipality), span, offset, size);
    }

    /** All proposals with an announced decision. */
    public List<Dated<ProposalDossierView>> proposals(UUID municipality) {
        return all(PROPOSALS, of(municipality));
    }

    /** A proposal, if a decision on it was announced. */
    public Optional<Dated<ProposalDossierView>> proposal(UUID id) {
        return one(PROPOSALS, id);
    }

    /** Plans in force, as they are in force. */
    public List<Dated<PlanDossierView>> plans(UUID municipality) {
        return all(PLANS, of(municipality));
    }

    /** Official documents of announced decisions and of announced agendas. */
    public Slice<Dated<DocumentDossierView>> documents(UUID municipality, Span span, int offset, int size) {
        return page(
                DOCUMENTS,
                "exists (select from proposal_dossier d2 where d2.id = d.subject_id and d2.municipality_id = '"
                        + municipality
                        + "' union all select from sitting_dossier d2 where d2.id = d.subject_id and d2.municipality_id = '"
                        + municipality + "')",
                span,
                offset,
                size);
    }

    /** The public documents about a proposal or a sitting, the earliest first. */
    public List<Dated<DocumentDossierView>> documentsOf(UUID subject) {
        return all(DOCUMENTS, "d.subject_id = '" + subject + "'");
    }

    /** A document, if the public may read it. */
    public Optional<Dated<DocumentDossierView>> document(UUID id) {
        return one(DOCUMENTS, id);
    }

    /** All projects. Nothing says that they are public: whoever publishes one says why. */
    public List<Dated<ProjectDossierView>> projects(UUID municipality) {
        return all(PROJECTS, of(municipality));
    }

    /** When anything was recorded last. */
    public OffsetDateTime modified() {
        return database.sql("select coalesce(max(recorded_at), 'epoch') from eventstore.domain_event"
                        + " where global_index = (select max(global_index) from eventstore.domain_event)")
                .query(OffsetDateTime.class)
                .single();
    }

    private static String of(UUID municipality) {
        return "d.municipality_id = '" + municipality + "'";
    }

    private <V> List<Dated<V>> all(Kind<V> kind, String condition) {
        return page(kind, condition, Span.ANY, 0, ALL).items();
    }

    private <V> Optional<Dated<V>> one(Kind<V> kind, UUID id) {
        return all(kind, "d.id = '" + id + "'").stream().findFirst();
    }

    private <V> Slice<Dated<V>> page(Kind<V> kind, String condition, Span span, int offset, int size) {
        String dated = "select d.id, d.view::text as view, t.created, t.modified from " + kind.table()
                + " d cross join lateral (select min(e.recorded_at) as created, max(e.recorded_at) as modified"
                + " from eventstore.domain_event e where e.aggregate_id = d.id::text) t where " + kind.open() + " and "
                + condition
                + " and (:createdSince::timestamptz is null or t.created >= :createdSince::timestamptz)"
                + " and (:createdUntil::timestamptz is null or t.created <= :createdUntil::timestamptz)"
                + " and (:modifiedSince::timestamptz is null or t.modified >= :modifiedSince::timestamptz)"
                + " and (:modifiedUntil::timestamptz is null or t.modified <= :modifiedUntil::timestamptz)";
        long total = size == ALL
                ? 0
                : spanned("select count(*) from (" + dated + ") one", span)
                        .query(Long.class)
                        .single();
        List<Dated<V>> items = spanned(dated + " order by t.created, d.id limit :size offset :offset", span)
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> dated(row, kind))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return new Slice<>(items, size == ALL ? items.size() : total);
    }

    private JdbcClient.StatementSpec spanned(String sql, Span span) {
        return database.sql(sql)
                .param("createdSince", span.createdSince())
                .param("createdUntil", span.createdUntil())
                .param("modifiedSince", span.modifiedSince())
                .param("modifiedUntil", span.modifiedUntil());
    }

    private static <V> Optional<Dated<V>> dated(ResultSet row, Kind<V> kind) throws SQLException {
        V view = DefterJson.mapper().readValue(row.getString("view"), kind.view());
        OffsetDateTime created = row.getObject("created", OffsetDateTime.class);
        OffsetDateTime modified = row.getObject("modified", OffsetDateTime.class);
        return kind.forPublic().apply(view).map(open -> new Dated<>(open, created, modified));
    }
}
