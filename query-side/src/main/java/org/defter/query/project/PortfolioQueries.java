package org.defter.query.project;

import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.project.ProjectStage;
import org.defter.query.platform.dossier.Mark;
import org.defter.query.platform.dossier.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts and sums projects in the database. */
@Component
class PortfolioQueries {

    private static final String ASKED =
            " and (?::uuid is null or municipality_id = ?::uuid) and (?::uuid is null or unit_id = ?::uuid) ";

    private final JdbcTemplate jdbc;

    PortfolioQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows that are counted.
     *
     * @param from the table and which of its rows hold
     * @param totals the sums of a row, as JSON
     */
    private record Rows(String from, String totals) {

        static final Rows TODAY = new Rows("project_dossier where true", "view -> 'totals'");

        static Rows then(Mark mark) {
            return new Rows("project_past where " + mark.sql(), "totals");
        }
    }

    @QueryHandler
    Optional<ProjectPortfolioView> find(FindProjectPortfolio query) {
        return switch (query.moment()) {
            case Moment.Now _ -> Optional.of(of(query, Rows.TODAY));
            case Moment.Past past -> {
                Rows rows = Rows.then(Mark.of(past));
                // Rows from before the sums were kept get them when the view is built anew. Rather no sum than a wrong
                // one.
                if (count(query, rows, "and totals is null") > 0) {
                    throw HttpRefused.because(HttpReason.UNAVAILABLE);
                }
                yield Optional.of(of(query, rows));
            }
        };
    }

    private ProjectPortfolioView of(FindProjectPortfolio query, Rows rows) {
        List<ProjectPortfolioView.StageView> stages = jdbc.query(
                "select stage, count(*) as projects from " + rows.from() + ASKED + "group by stage order by stage",
                (row, _) -> new ProjectPortfolioView.StageView(
                        ProjectStage.valueOf(row.getString("stage")), row.getLong("projects")),
                asked(query));
        List<ProjectPortfolioView.SumView> sums = jdbc.query(
                "select stage, total ->> 'currency' as currency, sum((total ->> 'cost')::numeric) as cost,"
                        + " sum((total ->> 'promised')::numeric) as promised, sum((total ->> 'received')::numeric) as received,"
                        + " sum((total ->> 'spent')::numeric) as spent"
                        + " from (select stage, " + rows.totals() + " as totals from " + rows.from() + ASKED
                        + ") project,"
                        + " jsonb_array_elements(totals) as total"
                        + " group by stage, total ->> 'currency' order by stage, currency",
                (row, _) -> new ProjectPortfolioView.SumView(
                        ProjectStage.valueOf(row.getString("stage")),
                        row.getString("currency"),
                        row.getBigDecimal("cost"),
                        row.getBigDecimal("promised"),
                        row.getBigDecimal("received"),
                        row.getBigDecimal("spent")),
                asked(query));
        return new ProjectPortfolioView(
                stages.stream()
                        .mapToLong(ProjectPortfolioView.StageView::projects)
                        .sum(),
                count(query, rows, "and violated"),
                stages,
                sums);
    }

    private long count(FindProjectPortfolio query, Rows rows, String further) {
        Long count =
                jdbc.queryForObject("select count(*) from " + rows.from() + ASKED + further, Long.class, asked(query));
        return count == null ? 0 : count;
    }

    private static @Nullable Object[] asked(FindProjectPortfolio query) {
        return new @Nullable Object[] {query.municipality(), query.municipality(), query.unit(), query.unit()};
    }
}
