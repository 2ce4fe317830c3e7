package org.defter.query.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.project.AwardWrittenOff;
import org.defter.kernel.project.BudgetLineSet;
import org.defter.kernel.project.FundingAwarded;
import org.defter.kernel.project.InstalmentPlanned;
import org.defter.kernel.project.InstalmentReceived;
import org.defter.kernel.project.PlanActivity;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectConceived;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectStage;
import org.defter.kernel.project.ProjectTerms;
import org.defter.kernel.project.SpendingRecorded;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.project.ProjectDossierFold;
import org.defter.query.project.ProjectDossierView;
import org.jspecify.annotations.Nullable;

/** What the events of a project leave for figures. Pure. */
final class ProjectFacts {

    private final ProjectDossierFold dossier = new ProjectDossierFold();
    private final Spells<ProjectStage> stages = new Spells<>();
    private final Spells<Baseline> baselines = new Spells<>();
    private final Map<String, Spells<Line>> budget = new LinkedHashMap<>();
    private final Map<InstalmentId, Spells<Expected>> instalments = new LinkedHashMap<>();
    private final List<Record> facts = new ArrayList<>();
    private @Nullable ProjectDossierView view;

    private record Baseline(LocalDate end, BigDecimal cost, String currency) {}

    private record Line(String title, BigDecimal amount, String currency) {}

    private record Expected(FundingId funding, LocalDate due, BigDecimal amount, String currency) {}

    private ProjectFacts() {}

    /** The facts of a stream, from its beginning. */
    static List<Record> of(List<Streams.Recorded> stream) {
        ProjectFacts all = new ProjectFacts();
        stream.forEach(all::add);
        return stream.getFirst().event() instanceof ProjectConceived e ? all.facts(e) : List.of();
    }

    private void add(Streams.Recorded recorded) {
        ProjectEvent event = (ProjectEvent) recorded.event();
        ProjectDossierView next = dossier.next(view, event, recorded.stamp());
        view = next;
        stages.now(next.stage(), recorded);
        ProjectTerms terms = next.project().terms();
        baselines.now(
                new Baseline(terms.end(), plain(terms.cost()), terms.cost().currency()), recorded);
        switch (event) {
            case FundingAwarded e -> money(Facts.MoneyKind.AWARDED, e.fundingId(), null, e.amount(), recorded);
            case AwardWrittenOff e -> money(Facts.MoneyKind.WRITTEN_OFF, e.fundingId(), null, e.amount(), recorded);
            case SpendingRecorded e -> money(Facts.MoneyKind.SPENT, null, e.code(), e.amount(), recorded);
            case InstalmentReceived e -> {
                money(Facts.MoneyKind.RECEIVED, e.fundingId(), null, e.amount(), recorded);
                Spells<Expected> expected = instalments.get(e.instalmentId());
                if (expected != null) {
                    expected.now(null, recorded);
                }
            }
            case InstalmentPlanned e ->
                instalments
                        .computeIfAbsent(e.instalmentId(), _ -> new Spells<>())
                        .now(
                                new Expected(
                                        e.fundingId(),
                                        e.due(),
                                        plain(e.amount()),
                                        e.amount().currency()),
                                recorded);
            case BudgetLineSet e ->
                budget.computeIfAbsent(e.code(), _ -> new Spells<>())
                        .now(new Line(e.title(), plain(e.amount()), e.amount().currency()), recorded);
            default -> {
                // Stages and terms are taken from the dossier, whatever the event.
            }
        }
    }

    private void money(
            Facts.MoneyKind kind,
            @Nullable FundingId funding,
            @Nullable String line,
            Money amount,
            Streams.Recorded recorded) {
        facts.add(new Facts.MoneyFact(
                recorded.stamp().position(),
                UUID.fromString(recorded.event().streamId()),
                kind,
                funding == null ? null : funding.value(),
                line,
                plain(amount),
                amount.currency(),
                recorded.event().occurredOn(),
                recorded.stamp().eventId()));
    }

    private static BigDecimal plain(Money money) {
        return money.amount().stripTrailingZeros();
    }

    private List<Record> facts(ProjectConceived conceived) {
        UUID project = conceived.projectId().value();
        ProjectCard card = conceived.card();
        PlanActivity activity = card.activity();
        facts.add(new Facts.ProjectFact(
                project,
                conceived.municipalityId().value(),
                card.leadingUnit().value(),
                activity == null ? null : activity.planId().value(),
                card.title()));
        stages.all().forEach(spell -> {
            if (spell.value() != null) {
                facts.add(new Facts.ProjectStageFact(project, spell.number(), spell.value(), spell.held()));
            }
        });
        baselines.all().forEach(spell -> {
            if (spell.value() instanceof Baseline(LocalDate end, BigDecimal cost, String currency)) {
                facts.add(new Facts.BaselineFact(
                        project, spell.number(), card.start(), end, cost, currency, spell.held()));
            }
        });
        budget.forEach((code, spells) -> spells.all().forEach(spell -> {
            if (spell.value() instanceof Line(String title, BigDecimal amount, String currency)) {
                facts.add(new Facts.BudgetFact(project, code, spell.number(), title, amount, currency, spell.held()));
            }
        }));
        instalments.forEach((instalment, spells) -> spells.all().forEach(spell -> {
            if (spell.value()
                    instanceof Expected(FundingId funding, LocalDate due, BigDecimal amount, String currency)) {
                facts.add(new Facts.InstalmentFact(
                        project,
                        instalment.value(),
                        spell.number(),
                        funding.value(),
                        due,
                        amount,
                        currency,
                        spell.held()));
            }
        }));
        return facts;
    }
}
