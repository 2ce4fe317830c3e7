package org.defter.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.defter.command.Rejected;
import org.defter.kernel.Evidence;
import org.defter.kernel.Money;
import org.defter.kernel.finance.Finance;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.PlanInForce;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.project.BudgetLineSet;
import org.defter.kernel.project.ChangeState;
import org.defter.kernel.project.Contract;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.FundingAwarded;
import org.defter.kernel.project.FundingCard;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.FundingStage;
import org.defter.kernel.project.ProjectAuthority;
import org.defter.kernel.project.ProjectClosed;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectPermissionRecorded;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.ProjectResumed;
import org.defter.kernel.project.ProjectStarted;
import org.defter.kernel.project.Projects;
import org.junit.jupiter.api.Test;

/**
 * Random walks of one project, legal and illegal acts mixed, among facts that change under it. After every act it is asked
 * what must hold of any project. {@code -Ddefter.walks=} sets how many, {@code -Ddefter.project.walk.seed=} walks one again.
 */
class ProjectWalksTest {

    private static final int WALKS = Integer.getInteger("defter.walks", 3000);
    private static final int ACTS = 60;
    private static final LocalDate TODAY = ProjectWorld.TODAY;
    private static final List<FundingId> FUNDINGS = List.of(Projects.GRANT, Projects.LOAN, Projects.SECOND_GRANT);
    private static final Optional<PlanInForce> HELD = Optional.of(ProjectWorld.plan(Plans.suspended()));
    private static final Optional<PlanInForce> IN_FORCE = Optional.of(ProjectWorld.plan(Plans.inForce()));
    private static final ProjectWorld USUAL = ProjectWorld.usual();
    private static final List<ProjectCommand> SAMPLES = ProjectSamples.all().toList();
    private static final List<ProposalId> PROPOSALS =
            List.of(Projects.AUTHORITY, Projects.BORROWING, Projects.CHANGING);

    @Test
    void keepWhatMustHold() {
        String one = System.getProperty("defter.project.walk.seed");
        if (one != null) {
            walk(Long.parseLong(one), UnaryOperator.identity());
            return;
        }
        int contracts = 0;
        int closed = 0;
        for (long seed = 0; seed < WALKS; seed++) {
            List<ProjectEvent> history = walk(seed, UnaryOperator.identity());
            contracts += (int)
                    history.stream().filter(ContractSigned.class::isInstance).count();
            closed += (int)
                    history.stream().filter(ProjectClosed.class::isInstance).count();
        }
        assertThat(contracts).as("contracts signed in %s walks", WALKS).isGreaterThan(WALKS / 20);
        assertThat(closed).as("projects closed in %s walks", WALKS).isPositive();
    }

    /** A contract recorded above its award is found, and its seed told. */
    @Test
    void findAPlantedFault() {
        UnaryOperator<ProjectEvent> generous = event -> event instanceof ContractSigned e
                ? new ContractSigned(
                        e.projectId(),
                        e.fundingId(),
                        new Contract(
                                e.contract().number(),
                                e.contract().signatory(),
                                e.contract().office(),
                                e.contract().start(),
                                e.contract().end(),
                                new Money(
                                        e.contract().amount().amount().add(BigDecimal.ONE),
                                        e.contract().amount().currency()),
                                null,
                                null),
                        e.authorityNeeded(),
                        e.ruleset(),
                        e.explanation(),
                        e.occurredOn())
                : event;
        assertThatThrownBy(() -> {
                    for (long seed = 0; seed < WALKS; seed++) {
                        walk(seed, generous);
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Ddefter.project.walk.seed=");
    }

    @Test
    void acceptAnyHistory() {
        Random random = new Random(7);
        List<ProjectEvent> events = Stream.of(
                        Projects.evaluated(),
                        Projects.changed(),
                        Projects.cancelled(),
                        Projects.suspended(),
                        List.<ProjectEvent>of(Projects.borrowing(40, 65), Projects.permitted()))
                .flatMap(List::stream)
                .toList();
        for (int i = 0; i < 2000; i++) {
            Project project = Project.initial();
            for (int j = 0; j < 40; j++) {
                project = project.evolve(events.get(random.nextInt(events.size())));
            }
            assertThat(project).isNotNull();
        }
    }

    private static List<ProjectEvent> walk(long seed, UnaryOperator<ProjectEvent> recorded) {
        Random random = new Random(seed);
        List<ProjectEvent> history = new ArrayList<>();
        Project project = Project.initial();
        List<String> told = new ArrayList<>();
        ProjectWorld world = USUAL;
        for (int i = 0; i < ACTS; i++) {
            world = changed(world, random);
            ProjectCommand command = i == 0 ? conceive(random) : command(random, project);
            Project before = project;
            try {
                List<ProjectEvent> events =
                        world.decide(project, command).stream().map(recorded).toList();
                for (ProjectEvent event : events) {
                    project = project.evolve(event);
                    history.add(event);
                }
                told.add(command + " -> " + events);
                check(before, project, world, events);
            } catch (Rejected refused) {
                told.add(command + " -> " + refused.reason());
                assertThat(project).isSameAs(before);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "-Ddefter.project.walk.seed=" + seed + ": " + e.getMessage() + "\n" + String.join("\n", told),
                        e);
            }
        }
        return history;
    }

    /** What must hold of any project, whatever happened. */
    private static void check(Project before, Project after, ProjectWorld world, List<ProjectEvent> events) {
        if (!(after instanceof Project.Known known)) {
            return;
        }
        ProjectRecord file = known.file();
        for (ProjectEvent event : events) {
            if (event instanceof ContractSigned e) {
                signed(((Project.Known) before).file(), world, e);
            }
            if (event instanceof ProjectClosed) {
                assertThat(before).isInstanceOf(Project.Completed.class);
                assertThat(file.evaluation()).isNotNull();
            }
            if (event instanceof ProjectStarted || event instanceof ProjectResumed) {
                assertThat(!file.needsAuthority() || file.grounds().standing()).isTrue();
            }
        }
        for (FundingRecord funding : file.fundings()) {
            BigDecimal received = file.budget().received(funding.fundingId());
            BigDecimal promised = funding.promised().map(Money::amount).orElse(BigDecimal.ZERO);
            assertThat(received.add(funding.writtenOff())).isLessThanOrEqualTo(promised);
            if (funding.stage() != FundingStage.WITHDRAWN && funding.contract() == null) {
                assertThat(file.budget().planned(funding.fundingId())).isLessThanOrEqualTo(promised);
            }
            ContractSigned contract = funding.contract();
            FundingAwarded award = funding.award();
            if (contract != null && award != null) {
                assertThat(contract.contract().amount().amount())
                        .isLessThanOrEqualTo(award.amount().amount());
            }
        }
        for (BudgetLineSet line : file.budget().lines()) {
            assertThat(file.budget().spent(line.code()))
                    .isLessThanOrEqualTo(line.amount().amount());
        }
        assertThat(file.changes().stream()
                        .filter(one -> one.state() == ChangeState.WAITING)
                        .count())
                .isLessThanOrEqualTo(1);
    }

    private static void signed(ProjectRecord file, ProjectWorld world, ContractSigned e) {
        FundingCard card = file.funding(e.fundingId()).orElseThrow().card();
        boolean mayors = card.kind() == FundingKind.GRANT && !card.conditional();
        assertThat(mayors || file.grounds().standing()).as("authority").isTrue();
        ProjectAuthority authority = file.grounds().authority();
        if (!mayors && authority != null && authority.activity() != null) {
            assertThat(world.plan().orElseThrow().stands()).as("plan in force").isTrue();
        }
        if (file.card().foreignJoint()) {
            ProjectPermissionRecorded permission = file.grounds().permission();
            assertThat(permission).as("permission").isNotNull();
            assertThat(java.util.Objects.requireNonNull(permission).occurredOn())
                    .isBeforeOrEqualTo(e.occurredOn());
            assertThat(java.util.Objects.requireNonNull(authority).decision())
                    .as("decision")
                    .isNotNull();
        }
    }

    // -- acts

    private static ProjectWorld changed(ProjectWorld world, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> world.with(HELD);
            case 1, 2 -> world.with(IN_FORCE);
            case 3 -> world.with(Finance.year2024(Municipalities.METROPOLITAN, "149000000"));
            case 4, 5 -> world.with(Finance.year2024(Municipalities.METROPOLITAN, "20000000"));
            case 6 -> world.with(ProjectWorld.law(MunicipalityKind.ORDINARY));
            default -> world;
        };
    }

    private static ConceiveProject conceive(Random random) {
        return ProjectActs.conceive(random.nextBoolean() ? Projects.card() : Projects.foreignCard());
    }

    /** Any sample half of the time; else what a unit that goes on would do next. */
    private static ProjectCommand command(Random random, Project project) {
        if (random.nextInt(3) == 0) {
            List<ProjectCommand> all = SAMPLES;
            return all.get(random.nextInt(all.size()));
        }
        FundingId funding = FUNDINGS.get(random.nextInt(FUNDINGS.size()));
        ProposalId proposal = PROPOSALS.get(random.nextInt(PROPOSALS.size()));
        return switch (project) {
            case Project.Unconceived _ -> conceive(random);
            case Project.Preparing(ProjectRecord file) -> prepare(random, file, funding, proposal);
            case Project.Contracted _ ->
                random.nextInt(4) == 0 ? court(random, proposal) : ProjectActs.start(day(random));
            case Project.Running(ProjectRecord file) -> run(random, file, funding, proposal);
            case Project.Suspended _ ->
                random.nextInt(3) == 0 ? court(random, proposal) : new ResumeProject(Projects.PROJECT, null, null);
            case Project.Completed _ ->
                switch (random.nextInt(4)) {
                    case 0 -> new EvaluateProject(Projects.PROJECT, null, "Sonuç", "Ders", null);
                    case 1 ->
                        new WriteOffAward(Projects.PROJECT, null, funding, amount(random, funding), "Kesinti", null);
                    case 2 -> receipt(random, funding);
                    default -> new CloseProject(Projects.PROJECT, null, null);
                };
            case Project.Ended _ -> court(random, proposal);
        };
    }

    private static ProjectCommand prepare(Random random, ProjectRecord file, FundingId funding, ProposalId proposal) {
        return switch (random.nextInt(9)) {
            case 0 -> ProjectActs.authorise(Projects.AUTHORITY);
            case 1 -> ProjectActs.byActivity();
            case 2, 3 ->
                new ApplyForFunding(
                        Projects.PROJECT,
                        null,
                        funding,
                        funding.equals(Projects.LOAN)
                                ? Projects.loan(random.nextBoolean() ? FundingOrigin.DOMESTIC : FundingOrigin.FOREIGN)
                                : Projects.grant(random.nextBoolean()),
                        Projects.APPLIED_ON);
            case 4 -> ProjectActs.award(funding, amount(random, funding));
            case 5 -> ProjectActs.permit(Projects.PERMITTED_ON.plusDays(random.nextInt(40)));
            case 6 -> court(random, proposal);
            case 7 -> ProjectActs.borrow(funding);
            default ->
                new SignContract(
                        Projects.PROJECT,
                        null,
                        funding,
                        Projects.contract(file.funding(funding)
                                .map(FundingRecord::award)
                                .map(FundingAwarded::amount)
                                .orElse(amount(random, funding))),
                        Projects.SIGNED_ON.plusDays(random.nextInt(20)));
        };
    }

    private static ProjectCommand run(Random random, ProjectRecord file, FundingId funding, ProposalId proposal) {
        return switch (random.nextInt(10)) {
            case 0 -> court(random, proposal);
            case 1 -> new SuspendProject(Projects.PROJECT, null, "Deprem", null);
            case 2, 3 -> receipt(random, funding);
            case 4 -> ProjectActs.spend("1", amount(random, funding));
            case 5 ->
                ProjectActs.change(
                        new ProjectChangeId(Identifiers.derived("walk", random.nextInt(5))),
                        random.nextInt(3) == 0 ? "Otuz bina" : null,
                        Projects.euro(String.valueOf(90000 + random.nextInt(40000))),
                        null);
            case 6 ->
                file.waitingChange()
                        .map(one -> (ProjectCommand) new ApproveChange(
                                Projects.PROJECT,
                                one.changeId(),
                                Projects.CHANGING,
                                1,
                                Projects.NUMBER,
                                LocalDate.of(2025, 7, 1)))
                        .orElseGet(() -> new CompleteProject(Projects.PROJECT, null, null));
            case 7 ->
                new ReachMilestone(
                        Projects.PROJECT, null, Projects.MILESTONE, new Evidence("Tutanak", "1", null), null);
            default -> new CompleteProject(Projects.PROJECT, null, null);
        };
    }

    private static ProjectCommand court(Random random, ProposalId proposal) {
        return switch (random.nextInt(4)) {
            case 0 -> ProjectActs.stay(proposal);
            case 1, 2 -> ProjectActs.restore(proposal);
            default -> ProjectActs.annul(proposal);
        };
    }

    private static RecordInstalment receipt(Random random, FundingId funding) {
        return new RecordInstalment(
                Projects.PROJECT,
                null,
                funding,
                new InstalmentId(Identifiers.derived("walk", random.nextInt(9))),
                amount(random, funding),
                "Dekont",
                TODAY);
    }

    private static Money amount(Random random, FundingId funding) {
        String amount = String.valueOf(1000 * (1 + random.nextInt(120)));
        return funding.equals(Projects.LOAN) ? Projects.lira(amount) : Projects.euro(amount);
    }

    private static LocalDate day(Random random) {
        return Projects.STARTED_ON.plusDays(random.nextInt(30));
    }
}
