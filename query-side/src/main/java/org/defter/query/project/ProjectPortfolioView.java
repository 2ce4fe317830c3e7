package org.defter.query.project;

import java.math.BigDecimal;
import java.util.List;
import org.defter.kernel.project.ProjectStage;

/**
 * The projects counted and summed. Amounts of different currencies are never added: each has lines of its own.
 *
 * @param projects how many projects there are
 * @param violated how many of them show what must not be
 * @param stages counts by stage
 * @param sums sums by stage and currency
 */
public record ProjectPortfolioView(long projects, long violated, List<StageView> stages, List<SumView> sums) {

    /** Copies the lists. */
    public ProjectPortfolioView {
        stages = List.copyOf(stages);
        sums = List.copyOf(sums);
    }

    /**
     * The projects of one stage.
     *
     * @param stage the stage
     * @param projects how many
     */
    public record StageView(ProjectStage stage, long projects) {}

    /**
     * The money of the projects of one stage in one currency.
     *
     * @param stage the stage
     * @param currency ISO 4217 code
     * @param cost estimated cost
     * @param promised awarded or contracted
     * @param received received
     * @param spent spent
     */
    public record SumView(
            ProjectStage stage,
            String currency,
            BigDecimal cost,
            BigDecimal promised,
            BigDecimal received,
            BigDecimal spent) {}
}
