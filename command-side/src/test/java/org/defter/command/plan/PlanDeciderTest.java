package org.defter.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.plan.PlanActs.BY_OTHER_UNIT;
import static org.defter.command.plan.PlanActs.BY_UNIT;
import static org.defter.command.plan.PlanActs.LAW;
import static org.defter.command.plan.PlanActs.after;
import static org.defter.command.plan.PlanActs.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.command.Rejection;
import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.ObjectiveCard;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfile;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanDeciderTest {

    private static final LocalDate DAY = Plans.DRAFTED_ON;

    @Nested
    class Proposing {

        @ParameterizedTest
        @CsvSource({"2024, 2024", "2024, 2029", "2024, 2033"})
        void coversOneToTenYears(int firstYear, int lastYear) {
            assertThat(decide(PlanActs.propose(PlanKind.ACTION, firstYear, lastYear), Plan.initial()))
                    .hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"2024, 2023", "2024, 2034", "-2147483648, 2147483647"})
        void refusesYearsInTheWrongOrderOrTooMany(int firstYear, int lastYear) {
            assertRefused(
                    PlanRejection.PLAN_YEARS_OUT_OF_BOUNDS,
                    () -> decide(PlanActs.propose(PlanKind.ACTION, firstYear, lastYear), Plan.initial()));
        }

        @Test
        void isTheProposingUnitsAct() {
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(PlanActs.propose(PlanKind.ACTION, 2024, 2029), Plan.initial(), BY_OTHER_UNIT));
        }

        @Test
        void needsAUnitThatExistsOnTheDay() {
            ProposePlan early = new ProposePlan(
                    Plans.PLAN,
                    Municipalities.METROPOLITAN,
                    Municipalities.DEPARTMENT,
                    PlanKind.ACTION,
                    2024,
                    2029,
                    Plans.profile(),
                    Municipalities.UNITS_SINCE.minusDays(1));

            assertRefused(PlanRejection.UNIT_NOT_IN_ORGANISATION, () -> decide(early, Plan.initial()));
        }

        @Test
        void isNotOfTomorrow() {
            ProposePlan tomorrow = new ProposePlan(
                    Plans.PLAN,
                    Municipalities.METROPOLITAN,
                    Municipalities.DEPARTMENT,
                    PlanKind.ACTION,
                    2024,
                    2029,
                    Plans.profile(),
                    PlanActs.TODAY.plusDays(1));

            assertRefused(CommonRejection.OCCURRED_IN_FUTURE, () -> decide(tomorrow, Plan.initial()));
        }
    }

    @Nested
    class Submitting {

        @Test
        void freezesTheContentAsVersionOne() {
            assertThat(decide(submitOn(Plans.SUBMITTED_ON), after(Plans.drafted())))
                    .containsExactly(new PlanSubmitted(
                            Plans.PLAN, Plans.frozen(Plans.drafted(), 1), null, false, Plans.SUBMITTED_ON));
        }

        @Test
        void isNotBeforeWhatItFreezes() {
            Plan plan = after(Plans.drafted());

            assertThat(decide(submitOn(DAY), plan)).hasSize(1);
            assertRefused(CommonRejection.OCCURRED_BEFORE_CAUSE, () -> decide(submitOn(DAY.minusDays(1)), plan));
        }

        @Test
        void isTheAuthorisedUnitsAct() {
            for (List<PlanEvent> history : List.of(Plans.drafted(), Plans.submitted(), Plans.updateSubmitted())) {
                assertRefused(
                        CommonRejection.NOT_YOUR_UNIT, () -> decide(PlanActs.submit(), after(history), BY_OTHER_UNIT));
            }
        }

        @Test
        void needsMissionAndVision() {
            PlanProfile p = Plans.profile();
            for (PlanProfile profile : List.of(
                    new PlanProfile(p.title(), null, p.vision(), p.themes(), p.legalBases()),
                    new PlanProfile(p.title(), " ", p.vision(), p.themes(), p.legalBases()),
                    new PlanProfile(p.title(), p.mission(), null, p.themes(), p.legalBases()))) {
                refusesToSubmit(
                        PlanRejection.MISSION_OR_VISION_MISSING, new PlanProfileRevised(Plans.PLAN, profile, DAY));
            }
        }

        @Test
        void needsAGoal() {
            assertRefused(PlanRejection.PLAN_WITHOUT_GOAL, () -> decide(PlanActs.submit(), after(Plans.authorised())));
        }

        @Test
        void needsAnObjectiveUnderEachGoal() {
            refusesToSubmit(
                    PlanRejection.GOAL_WITHOUT_OBJECTIVE,
                    new GoalDrafted(Plans.PLAN, Plans.OTHER_GOAL, "A2", "İkinci amaç", DAY));
        }

        @Test
        void needsAnIndicatorForEachObjective() {
            refusesToSubmit(
                    PlanRejection.OBJECTIVE_WITHOUT_INDICATOR,
                    new ObjectiveSet(Plans.PLAN, Plans.GOAL, Plans.OTHER_OBJECTIVE, Plans.objectiveCard(), DAY));
        }

        @Test
        void needsResourcesTiedToEachObjective() {
            ObjectiveCard o = Plans.objectiveCard();
            refusesToSubmit(
                    PlanRejection.OBJECTIVE_WITHOUT_COST,
                    new ObjectiveSet(
                            Plans.PLAN,
                            Plans.GOAL,
                            Plans.OBJECTIVE,
                            new ObjectiveCard(
                                    o.code(),
                                    o.title(),
                                    o.responsibleUnit(),
                                    o.cooperatingUnits(),
                                    o.risks(),
                                    null,
                                    null,
                                    null),
                            DAY));
        }

        @ParameterizedTest
        @CsvSource({"39.99", "40.01", "1"})
        void needsSharesThatSumToTheWhole(String share) {
            refusesToSubmit(
                    PlanRejection.SHARES_NOT_WHOLE,
                    new IndicatorDefined(Plans.PLAN, Plans.OBJECTIVE, Plans.YEARLY, Plans.yearlyCard(share), DAY));
        }

        @Test
        void explainsTheSumOfShares() {
            Plan plan = after(Plans.and(
                    Plans.drafted(),
                    new IndicatorDefined(Plans.PLAN, Plans.OBJECTIVE, Plans.YEARLY, Plans.yearlyCard("39"), DAY)));

            Rejected rejected = catchThrowableOfType(Rejected.class, () -> decide(PlanActs.submit(), plan));

            assertThat(rejected.explanation())
                    .singleElement()
                    .satisfies(step -> assertThat(step.rule()).isEqualTo("S12"))
                    .satisfies(step -> assertThat(step.inputs()).containsEntry("sum", "99"));
            assertThat(rejected.details()).isEqualTo(Map.of("code", "H1.1", "sum", new BigDecimal("99")));
        }

        @ParameterizedTest
        @EnumSource(names = {"ACTION", "SECTOR"})
        void needsActivitiesInAnActionPlanOnly(PlanKind kind) {
            List<PlanEvent> withoutActivity = Plans.and(
                    Plans.authorised(Plans.proposed(kind, Municipalities.METROPOLITAN)),
                    Plans.goal(),
                    Plans.objective(),
                    Plans.indicator(),
                    Plans.yearly());
            if (kind == PlanKind.ACTION) {
                assertRefused(
                        PlanRejection.OBJECTIVE_WITHOUT_ACTIVITY,
                        () -> decide(PlanActs.submit(), after(withoutActivity)));
            } else {
                assertThat(decide(PlanActs.submit(), after(withoutActivity))).hasSize(1);
            }
        }

        @Test
        void numbersEachSubmissionAnewWhateverItSays() {
            assertThat(decide(PlanActs.submit(), after(Plans.returned())))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PlanSubmitted.class,
                            e -> assertThat(e.frozen()).isEqualTo(Plans.frozen(Plans.drafted(), 2)));
        }

        private void refusesToSubmit(PlanRejection reason, PlanEvent flaw) {
            Plan flawed = after(Plans.and(Plans.drafted(), flaw));

            assertRefused(reason, () -> decide(PlanActs.submit(), flawed));
        }
    }

    /** The statutory plan of the term that began with the elections of 31.03.2024. */
    @Nested
    class SubmittingAStatutoryPlan {

        private static final LocalDate ELECTION = LocalDate.of(2024, 3, 31);

        @ParameterizedTest
        @EnumSource
        void isInTimeWithinSixMonthsOfTheElections(MunicipalityKind kind) {
            assertThat(submitted(kind, LocalDate.of(2024, 9, 30)))
                    .extracting(PlanSubmitted::deadline, PlanSubmitted::late)
                    .containsExactly(LocalDate.of(2024, 9, 30), false);
        }

        @ParameterizedTest
        @EnumSource
        void isFlaggedAndNotRefusedAfterThat(MunicipalityKind kind) {
            assertThat(submitted(kind, LocalDate.of(2024, 10, 1)))
                    .extracting(PlanSubmitted::deadline, PlanSubmitted::late)
                    .containsExactly(LocalDate.of(2024, 9, 30), true);
        }

        @Test
        void needsTheCouncilItGoesTo() {
            assertRefused(
                    PlanRejection.COUNCIL_NOT_NAMED,
                    () -> VersionDecider.submit(
                            PlanActs.submit(), statutory(Municipalities.METROPOLITAN), LAW, Optional.empty(), BY_UNIT));
        }

        @Test
        void needsThisMunicipalitysCouncilInTerm() {
            for (Roster other : List.of(
                    council(Municipalities.ORDINARY),
                    Councils.roster(Councils.ended(Councils.metropolitan(), LocalDate.of(2024, 4, 1))))) {
                assertRefused(
                        PlanRejection.COUNCIL_NOT_IN_TERM,
                        () -> VersionDecider.submit(
                                submitOn(Plans.SUBMITTED_ON),
                                statutory(Municipalities.METROPOLITAN),
                                LAW,
                                Optional.of(other),
                                BY_UNIT));
            }
        }

        @Test
        void hasNoDeadlineInAnUpdate() {
            List<PlanEvent> updating = Plans.and(
                    Plans.proposed(PlanKind.STATUTORY_STRATEGIC, Municipalities.METROPOLITAN),
                    Plans.updateDrafted().stream().skip(1).toArray(PlanEvent[]::new));

            assertThat(VersionDecider.submit(PlanActs.submit(), after(updating), LAW, Optional.empty(), BY_UNIT))
                    .singleElement()
                    .isInstanceOfSatisfying(PlanSubmitted.class, e -> {
                        assertThat(e.deadline()).isNull();
                        assertThat(e.late()).isFalse();
                    });
        }

        private PlanSubmitted submitted(MunicipalityKind kind, LocalDate day) {
            MunicipalityId municipality = switch (kind) {
                case METROPOLITAN -> Municipalities.METROPOLITAN;
                case ORDINARY -> Municipalities.ORDINARY;
            };
            return (PlanSubmitted) VersionDecider.submit(
                            submitOn(day),
                            statutory(municipality),
                            LawInForce.initial(kind),
                            Optional.of(council(municipality)),
                            BY_UNIT)
                    .getFirst();
        }

        private Plan statutory(MunicipalityId municipality) {
            return after(Plans.drafted(Plans.authorised(Plans.proposed(PlanKind.STATUTORY_STRATEGIC, municipality))));
        }

        private Roster council(MunicipalityId municipality) {
            return Roster.initial(new CouncilConvened(
                    Councils.METROPOLITAN, municipality, "2024–2029", 31, ELECTION, LocalDate.of(2024, 4, 8)));
        }
    }

    @Nested
    class Updating {

        @Test
        void isOpenedNotBeforeTheAdoption() {
            Plan inForce = after(Plans.inForce());

            assertThat(decide(openOn(Plans.ADOPTED_ON), inForce)).hasSize(1);
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> decide(openOn(Plans.ADOPTED_ON.minusDays(1)), inForce));
        }

        @Test
        void isTheAuthorisedUnitsAct() {
            assertRefused(
                    CommonRejection.NOT_YOUR_UNIT,
                    () -> decide(PlanActs.openUpdate(), after(Plans.inForce()), BY_OTHER_UNIT));
        }

        @Test
        void mustChangeSomething() {
            assertRefused(
                    PlanRejection.UPDATE_WITHOUT_CHANGE, () -> decide(PlanActs.submit(), after(Plans.updating())));
            assertRefused(
                    PlanRejection.UPDATE_WITHOUT_CHANGE,
                    () -> decide(
                            PlanActs.submit(),
                            after(Plans.and(Plans.updateDrafted(), Plans.target(2027, "22", "20.0")))));
        }

        @Test
        void mustBeAsCompleteAsTheFirstVersion() {
            Plan flawed = after(Plans.and(
                    Plans.updating(),
                    new IndicatorDefined(
                            Plans.PLAN,
                            Plans.OBJECTIVE,
                            Plans.YEARLY,
                            Plans.yearlyCard("41"),
                            Plans.UPDATE_OPENED_ON)));

            assertRefused(PlanRejection.SHARES_NOT_WHOLE, () -> decide(PlanActs.submit(), flawed));
        }
    }

    @Test
    void aReasonNamesItsRuleAndItsGrounds() {
        assertThat(PlanRejection.SHARES_NOT_WHOLE.rule()).isEqualTo("S12");
        assertThat(PlanRejection.PLAN_IS_FROZEN.rule()).isNull();
        assertThat(PlanRejection.GOAL_UNKNOWN.grounds()).isEqualTo(Rejection.Grounds.UNKNOWN);
    }

    private static SubmitPlan submitOn(LocalDate day) {
        return new SubmitPlan(Plans.PLAN, null, null, day);
    }

    private static OpenPlanUpdate openOn(LocalDate day) {
        return new OpenPlanUpdate(Plans.PLAN, null, "gerçekleşmeler", day);
    }
}
