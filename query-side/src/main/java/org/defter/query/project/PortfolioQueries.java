package org.defter.query.project;

import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.project.ProjectStage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts and sums projects in the database. */
@Component
class PortfolioQueries {

    private static final String ASKED =
            " where (?::uuid is null or municipality_id = ?::uuid) and (?::uuid is null or unit_id = ?::uuid) ";

    private final JdbcTemplate jdbc;

    PortfolioQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Optional<ProjectPortfolioView> find(FindProjectPortfolio query) {
        Object[] asked = {query.municipality(), query.municipality(), query.unit(), query.unit()};
        List<ProjectPortfolioView.StageView> stages = jdbc.query(
                "select stage, count(*) as projects from project_dossier" + ASKED + "group by stage order by stage",
                (row, _) -> new ProjectPortfolioView.StageView(
                        ProjectStage.valueOf(row.getString("stage")), row.getLong("projects")),
                asked);
        List<ProjectPortfolioView.SumView> sums = jdbc.query(
                """
                select stage, total ->> 'currency' as currency, sum((total ->> 'cost')::numeric) as cost,
                       sum((total ->> 'promised')::numeric) as promised, sum((total ->> 'received')::numeric) as received,
                       sum((total ->> 'spent')::numeric) as spent
                from project_dossier, jsonb_array_elements(view -> 'totals') as total
                """ + ASKED + "group by stage, total ->> 'currency' order by stage, currency",
                (row, _) -> new ProjectPortfolioView.SumView(
                        ProjectStage.valueOf(row.getString("stage")),
                        row.getString("currency"),
                        row.getBigDecimal("cost"),
                        row.getBigDecimal("promised"),
                        row.getBigDecimal("received"),
                        row.getBigDecimal("spent")),
                asked);
        Long violated =
                jdbc.queryForObject("select count(*) from project_dossier" + ASKED + "and violated", Long.class, asked);
        return Optional.of(new ProjectPortfolioView(
                stages.stream()
                        .mapToLong(ProjectPortfolioView.StageView::projects)
                        .sum(),
                violated == null ? 0 : violated,
                stages,
                sums));
    }
}
