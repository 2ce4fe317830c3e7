package org.defter.query.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.FundingStage;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.ProjectStage;
import org.defter.kernel.project.ProjectViolation;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * A project with everything that belongs to it.
 *
 * @param id the project
 * @param version version of its stream
 * @param stage how far it has come
 * @param project what the record says of it: what it stands on, its fundings, work, money, changes and end
 * @param fundings what each funding promised, planned and received
 * @param lines what each budget line has, spent and left
 * @param totals the sums, one line for each currency; amounts of different currencies are never added
 * @param violations what must not be
 */
public record ProjectDossierView(
        ProjectId id,
        long version,
        ProjectStage stage,
        ProjectRecord project,
        List<FundingView> fundings,
        List<LineView> lines,
        List<TotalView> totals,
        List<ViolationView> violations)
        implements DossierView<ProjectDossierView> {

    /** Copies the lists. */
    public ProjectDossierView {
        fundings = List.copyOf(fundings);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        violations = List.copyOf(violations);
    }

    /**
     * The money of a funding, in its currency.
     *
     * @param fundingId the funding
     * @param programme the programme
     * @param stage how far it has come
     * @param promised what the contract, or before it the award, says; none before
     * @param planned sum of the planned instalments
     * @param received sum received
     * @param writtenOff what will not come any more
     * @param remaining what is still to come
     */
    public record FundingView(
            FundingId fundingId,
            String programme,
            FundingStage stage,
            @Nullable Money promised,
            BigDecimal planned,
            BigDecimal received,
            BigDecimal writtenOff,
            BigDecimal remaining) {}

    /**
     * A line of the budget.
     *
     * @param code its code
     * @param title what it is for
     * @param amount its amount
     * @param spent sum spent from it
     * @param left what is left
     */
    public record LineView(String code, String title, Money amount, BigDecimal spent, BigDecimal left) {}

    /**
     * The sums in one currency.
     *
     * @param currency ISO 4217 code
     * @param cost estimated cost
     * @param promised awarded or contracted
     * @param received received
     * @param spent spent
     */
    public record TotalView(
            String currency, BigDecimal cost, BigDecimal promised, BigDecimal received, BigDecimal spent) {}

    /**
     * What must not be.
     *
     * @param violation what
     * @param rule the rule it breaks
     */
    public record ViolationView(ProjectViolation violation, String rule) {}

    @Override
    public ProjectDossierView at(long next) {
        return new ProjectDossierView(id, next, stage, project, fundings, lines, totals, violations);
    }

    /** The view of a record. */
    static ProjectDossierView of(ProjectRecord project, long version) {
        return new ProjectDossierView(
                project.projectId(),
                version,
                project.stage(),
                project,
                project.fundings().stream()
                        .map(funding -> funding(project, funding))
                        .toList(),
                project.budget().lines().stream()
                        .map(line -> {
                            BigDecimal spent = project.budget().spent(line.code());
                            return new LineView(
                                    line.code(),
                                    line.title(),
                                    line.amount(),
                                    spent,
                                    line.amount().amount().subtract(spent));
                        })
                        .toList(),
                totals(project),
                project.violations().stream()
                        .map(violation -> new ViolationView(violation, violation.rule()))
                        .toList());
    }

    private static FundingView funding(ProjectRecord project, FundingRecord funding) {
        Money promised = funding.promised().orElse(null);
        BigDecimal received = project.budget().received(funding.fundingId());
        return new FundingView(
                funding.fundingId(),
                funding.card().programme(),
                funding.stage(),
                promised,
                project.budget().planned(funding.fundingId()),
                received,
                funding.writtenOff(),
                promised == null
                        ? BigDecimal.ZERO
                        : promised.amount().subtract(received).subtract(funding.writtenOff()));
    }

    private static List<TotalView> totals(ProjectRecord project) {
        Map<String, TotalView> totals = new TreeMap<>();
        add(totals, project.terms().cost(), zero -> new Sums(zero, null, null, null));
        project.fundings().stream()
                .filter(funding -> funding.stage() != FundingStage.WITHDRAWN)
                .flatMap(funding -> funding.promised().stream())
                .forEach(promised -> add(totals, promised, amount -> new Sums(null, amount, null, null)));
        project.budget().instalments().stream()
                .flatMap(instalment -> Stream.ofNullable(instalment.received()))
                .forEach(received -> add(totals, received.amount(), amount -> new Sums(null, null, amount, null)));
        project.budget()
                .spendings()
                .forEach(spent -> add(totals, spent.amount(), amount -> new Sums(null, null, null, amount)));
        return List.copyOf(totals.values());
    }

    private record Sums(
            @Nullable BigDecimal cost,
            @Nullable BigDecimal promised,
            @Nullable BigDecimal received,
            @Nullable BigDecimal spent) {}

    private static void add(Map<String, TotalView> totals, Money money, Function<BigDecimal, Sums> to) {
        Sums more = to.apply(money.amount());
        TotalView before = totals.getOrDefault(
                money.currency(),
                new TotalView(money.currency(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        totals.put(
                money.currency(),
                new TotalView(
                        money.currency(),
                        sum(before.cost(), more.cost()),
                        sum(before.promised(), more.promised()),
                        sum(before.received(), more.received()),
                        sum(before.spent(), more.spent())));
    }

    private static BigDecimal sum(BigDecimal before, @Nullable BigDecimal more) {
        return more == null ? before : before.add(more);
    }
}
