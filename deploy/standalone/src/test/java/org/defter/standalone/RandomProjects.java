package org.defter.standalone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.Evidence;
import org.defter.kernel.Money;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.partnership.DuesPaid;
import org.defter.kernel.partnership.DuesSet;
import org.defter.kernel.partnership.NameSource;
import org.defter.kernel.partnership.Partner;
import org.defter.kernel.partnership.PartnershipActivated;
import org.defter.kernel.partnership.PartnershipEnded;
import org.defter.kernel.partnership.PartnershipEnding;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.PartnershipProposed;
import org.defter.kernel.partnership.PartnershipResumed;
import org.defter.kernel.partnership.PartnershipStayed;
import org.defter.kernel.project.AwardWrittenOff;
import org.defter.kernel.project.BudgetLineSet;
import org.defter.kernel.project.FundingApplied;
import org.defter.kernel.project.FundingAwarded;
import org.defter.kernel.project.FundingCard;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.InstalmentPlanned;
import org.defter.kernel.project.InstalmentReceived;
import org.defter.kernel.project.ProjectAuthorised;
import org.defter.kernel.project.ProjectCancelled;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectChange;
import org.defter.kernel.project.ProjectChanged;
import org.defter.kernel.project.ProjectCompleted;
import org.defter.kernel.project.ProjectConceived;
import org.defter.kernel.project.ProjectStarted;
import org.defter.kernel.project.ProjectTerms;
import org.defter.kernel.project.Projects;
import org.defter.kernel.project.SpendingRecorded;

/** Projects and partnerships as they might have gone: money in several currencies, baselines that move, dues paid or not. */
final class RandomProjects {

    private static final List<String> CURRENCIES = List.of("TRY", "EUR", "USD");

    private final Random dice;
    private final MunicipalityId municipality;
    private final List<UnitId> units;

    RandomProjects(long seed) {
        this.dice = new Random(seed);
        this.municipality = new MunicipalityId(id());
        this.units = List.of(new UnitId(id()), new UnitId(id()), new UnitId(id()));
    }

    private UUID id() {
        return new UUID(
                dice.nextLong() & ~0xf000L | 0x4000L, dice.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    private Money money() {
        return new Money(
                BigDecimal.valueOf(dice.nextInt(1, 1_000_000), 2), CURRENCIES.get(dice.nextInt(CURRENCIES.size())));
    }

    /** The events of one project. */
    List<DomainEvent> project() {
        ProjectId project = new ProjectId(id());
        LocalDate day = LocalDate.of(2022, 1, 1).plusDays(dice.nextInt(700));
        LocalDate end = day.plusDays(dice.nextInt(100, 900));
        List<DomainEvent> events = new ArrayList<>();
        Money cost = money();
        events.add(new ProjectConceived(
                project,
                municipality,
                new ProjectCard(
                        "Proje " + dice.nextInt(10_000),
                        "Amaç",
                        units.get(dice.nextInt(units.size())),
                        null,
                        List.of(),
                        null,
                        List.of(),
                        "Kapsam",
                        day.plusDays(30),
                        end,
                        cost,
                        false),
                day));
        boolean over = false;
        boolean authorised = false;
        boolean running = false;
        List<FundingId> fundings = new ArrayList<>();
        List<InstalmentId> expected = new ArrayList<>();
        int steps = dice.nextInt(2, 25);
        for (int i = 0; i < steps && !over; i++) {
            day = day.plusDays(dice.nextInt(0, 40));
            switch (dice.nextInt(10)) {
                case 0 -> {
                    if (!authorised) {
                        authorised = true;
                        events.add(new ProjectAuthorised(
                                project, Projects.decision(new ProposalId(id()), day), Projects.mandate(), day));
                    }
                }
                case 1 -> {
                    FundingId funding = new FundingId(id());
                    fundings.add(funding);
                    events.add(new FundingApplied(
                            project,
                            funding,
                            new FundingCard(FundingKind.GRANT, FundingOrigin.FOREIGN, "Program", "Fon", money(), false),
                            Projects.RULESET,
                            List.of(),
                            day));
                    if (dice.nextBoolean()) {
                        events.add(new FundingAwarded(project, funding, money(), "Mektup", day));
                    }
                }
                case 2 -> {
                    if (!fundings.isEmpty()) {
                        InstalmentId instalment = new InstalmentId(id());
                        expected.add(instalment);
                        events.add(new InstalmentPlanned(
                                project, instalment, fundings.getLast(), day.plusDays(60), money(), day));
                    }
                }
                case 3 -> {
                    if (!fundings.isEmpty()) {
                        InstalmentId instalment = expected.isEmpty() ? new InstalmentId(id()) : expected.removeFirst();
                        events.add(new InstalmentReceived(
                                project, instalment, fundings.getLast(), money(), "Dekont", day));
                    }
                }
                case 4 -> events.add(new BudgetLineSet(project, "K" + dice.nextInt(3), "Kalem", money(), day));
                case 5 ->
                    events.add(new SpendingRecorded(
                            project, "K" + dice.nextInt(3), money(), new Evidence("Fatura", "1", null), day));
                case 6 -> {
                    LocalDate later = end.plusDays(dice.nextInt(-20, 120));
                    Money other = dice.nextBoolean() ? null : new Money(money().amount(), cost.currency());
                    events.add(new ProjectChanged(
                            project,
                            new ProjectChangeId(id()),
                            new ProjectChange(null, other, later),
                            new ProjectTerms("Kapsam", cost, end),
                            "Gecikme",
                            null,
                            Projects.RULESET,
                            List.of(),
                            day));
                    end = later;
                    cost = other == null ? cost : other;
                }
                case 7 -> {
                    if (authorised && !running) {
                        running = true;
                        events.add(new ProjectStarted(project, day));
                    }
                }
                case 8 -> {
                    if (running && dice.nextInt(3) == 0) {
                        over = true;
                        events.add(new ProjectCompleted(project, day));
                    } else if (dice.nextInt(12) == 0) {
                        over = true;
                        events.add(new ProjectCancelled(project, "Vazgeçildi", day));
                    }
                }
                default -> {
                    if (!fundings.isEmpty()) {
                        events.add(new AwardWrittenOff(project, fundings.getFirst(), money(), "Silindi", day));
                    }
                }
            }
        }
        return events;
    }

    /** The events of one partnership. */
    List<DomainEvent> partnership() {
        PartnershipId partnership = new PartnershipId(id());
        LocalDate day = LocalDate.of(2021, 1, 1).plusDays(dice.nextInt(700));
        List<DomainEvent> events = new ArrayList<>();
        PartnershipForm[] forms = PartnershipForm.values();
        events.add(new PartnershipProposed(
                partnership,
                municipality,
                units.get(dice.nextInt(units.size())),
                new PartnershipProfile(
                        forms[dice.nextInt(forms.length)],
                        new Partner("Ortak", NameSource.values()[0], "Köln", dice.nextBoolean() ? "DE" : "TR"),
                        "Ortaklık",
                        null,
                        null),
                day));
        for (int i = 0; i < dice.nextInt(6); i++) {
            day = day.plusDays(dice.nextInt(0, 60));
            int year = 2022 + dice.nextInt(3);
            Money amount = new Money(BigDecimal.valueOf(dice.nextInt(1, 100_000), 2), "EUR");
            events.add(
                    dice.nextBoolean()
                            ? new DuesSet(partnership, year, amount, day.plusDays(30), day)
                            : new DuesPaid(partnership, year, amount, "Dekont", day));
        }
        if (dice.nextInt(3) > 0) {
            day = day.plusDays(dice.nextInt(0, 60));
            events.add(new PartnershipActivated(partnership, null, Projects.RULESET, List.of(), day));
        }
        ProposalId decision = new ProposalId(id());
        DecisionNumber number = new DecisionNumber(new CouncilId(id()), 2022, 1 + dice.nextInt(100));
        for (int i = dice.nextInt(4); i > 0; i--) {
            day = day.plusDays(dice.nextInt(0, 60));
            events.add(
                    dice.nextInt(3) > 0
                            ? new PartnershipStayed(partnership, decision, number, day)
                            : new PartnershipResumed(partnership, decision, number, day));
        }
        if (dice.nextInt(4) == 0) {
            events.add(new PartnershipEnded(
                    partnership, PartnershipEnding.values()[0], null, null, null, day.plusDays(1)));
        }
        return events;
    }
}
