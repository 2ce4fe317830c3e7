package org.defter.kernel.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.Money;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.municipality.Municipalities;
import org.jspecify.annotations.Nullable;

/**
 * Histories of invented plans for 2024–2029: one goal, one objective, two indicators with the shares 60 and 40, one
 * activity. The department is the authorised unit.
 */
public final class Plans {

    public static final PlanId PLAN = new PlanId(Identifiers.derived("example", "plan"));
    public static final GoalId GOAL = new GoalId(Identifiers.derived("example", "goal", 1));
    public static final GoalId OTHER_GOAL = new GoalId(Identifiers.derived("example", "goal", 2));
    public static final ObjectiveId OBJECTIVE = new ObjectiveId(Identifiers.derived("example", "objective", 1));
    public static final ObjectiveId OTHER_OBJECTIVE = new ObjectiveId(Identifiers.derived("example", "objective", 2));

    /** Rises from 14, cumulative, share 60. */
    public static final IndicatorId INDICATOR = new IndicatorId(Identifiers.derived("example", "indicator", 1));

    /** Each year by itself, share 40. */
    public static final IndicatorId YEARLY = new IndicatorId(Identifiers.derived("example", "indicator", 2));

    public static final IndicatorId OTHER_INDICATOR = new IndicatorId(Identifiers.derived("example", "indicator", 3));
    public static final ActivityId ACTIVITY = new ActivityId(Identifiers.derived("example", "activity", 1));
    public static final ActivityId OTHER_ACTIVITY = new ActivityId(Identifiers.derived("example", "activity", 2));

    public static final ProposalId AUTHORITY = new ProposalId(Identifiers.derived("example", "proposal", 1));
    public static final ProposalId ADOPTION = new ProposalId(Identifiers.derived("example", "proposal", 2));
    public static final ProposalId UPDATE = new ProposalId(Identifiers.derived("example", "proposal", 3));
    public static final DecisionNumber DECISION = new DecisionNumber(Councils.METROPOLITAN, 2024, 7);

    public static final ProposalId RENEWAL = new ProposalId(Identifiers.derived("example", "proposal", 4));
    public static final ProposalId REPEAL = new ProposalId(Identifiers.derived("example", "proposal", 5));
    public static final PlanId OTHER_PLAN = new PlanId(Identifiers.derived("example", "plan", 2));

    public static final LocalDate PROPOSED_ON = LocalDate.of(2024, 1, 15);
    public static final LocalDate AUTHORISED_ON = LocalDate.of(2024, 3, 29);
    public static final LocalDate DRAFTED_ON = LocalDate.of(2024, 5, 2);
    public static final LocalDate SUBMITTED_ON = LocalDate.of(2024, 6, 3);
    public static final LocalDate ADOPTED_ON = LocalDate.of(2024, 7, 15);

    /** The day the update is opened, in the third year of the plan. */
    public static final LocalDate UPDATE_OPENED_ON = LocalDate.of(2026, 2, 2);

    public static final LocalDate UPDATE_SUBMITTED_ON = LocalDate.of(2026, 3, 2);
    public static final LocalDate UPDATED_ON = LocalDate.of(2026, 4, 15);

    /** The day the plan was ended by a decision or a court. */
    public static final LocalDate ENDED_ON = LocalDate.of(2026, 5, 20);

    private Plans() {}

    /** Proposed as an action plan of the metropolitan municipality. */
    public static List<PlanEvent> proposed() {
        return proposed(PlanKind.ACTION, Municipalities.METROPOLITAN);
    }

    /** Proposed by the department. */
    public static List<PlanEvent> proposed(PlanKind kind, MunicipalityId municipality) {
        return List.of(new PlanProposed(
                PLAN, municipality, Municipalities.DEPARTMENT, kind, 2024, 2029, profile(), PROPOSED_ON));
    }

    /** Authorised, nothing drafted yet. */
    public static List<PlanEvent> authorised() {
        return authorised(proposed());
    }

    /** The history and after it the authority of the department. */
    public static List<PlanEvent> authorised(List<PlanEvent> history) {
        return and(
                history,
                new PreparationAuthorised(PLAN, Municipalities.DEPARTMENT, AUTHORITY, DECISION, AUTHORISED_ON));
    }

    /** Everything drafted that a submission needs. */
    public static List<PlanEvent> drafted() {
        return drafted(authorised());
    }

    /** The history and after it everything that a submission needs. */
    public static List<PlanEvent> drafted(List<PlanEvent> history) {
        return and(history, goal(), objective(), indicator(), yearly(), activity());
    }

    /** Version 1 is frozen. */
    public static List<PlanEvent> submitted() {
        return submitted(drafted());
    }

    /** The history and after it its next version. */
    public static List<PlanEvent> submitted(List<PlanEvent> history) {
        return and(history, new PlanSubmitted(PLAN, frozen(history, 1), null, false, SUBMITTED_ON));
    }

    /** Version 1 went back to drafting. */
    public static List<PlanEvent> returned() {
        return and(submitted(), new PlanReturnedForChanges(PLAN, frozen(drafted(), 1), "reddedildi", ADOPTED_ON));
    }

    /** The council amended version 1, which changes its target of 2027 from 20 to 21, to version 2. */
    public static List<PlanEvent> amended() {
        return and(submitted(), amendment(submitted(), "20", "21", ADOPTED_ON));
    }

    /** The amended version 2 is in force. */
    public static List<PlanEvent> amendedInForce() {
        return and(amended(), new PlanAdopted(PLAN, frozen(amended(), 2), ADOPTION, DECISION, ADOPTED_ON));
    }

    /** The council amended the update: 23 in 2027 and not 22; that is version 3. */
    public static List<PlanEvent> updateAmended() {
        return and(updateSubmitted(), amendment(updateSubmitted(), "22", "23", UPDATED_ON));
    }

    /** The target of 2027 is amended in the version that waits. */
    public static PlanAmended amendment(List<PlanEvent> history, String old, String now, LocalDate day) {
        List<Amendment> amendments = List.of(Amendment.ofTarget(PlanElement.of(INDICATOR), 2027, old, now));
        FrozenPlan base = ((PlanSubmitted) history.getLast()).frozen();
        PlanAmended unnumbered = new PlanAmended(PLAN, base, amendments, base, ADOPTION, day);
        return new PlanAmended(
                PLAN,
                base,
                amendments,
                content(and(history, unnumbered)).freeze(PLAN, base.version() + 1),
                ADOPTION,
                day);
    }

    /** Version 1 is in force. */
    public static List<PlanEvent> inForce() {
        return and(submitted(), new PlanAdopted(PLAN, frozen(drafted(), 1), ADOPTION, DECISION, ADOPTED_ON));
    }

    /** In force, an update is open. */
    public static List<PlanEvent> updating() {
        return and(inForce(), new PlanUpdateOpened(PLAN, "gerçekleşmeler", UPDATE_OPENED_ON));
    }

    /** The update changes the target of 2027 from 20 to 22. */
    public static List<PlanEvent> updateDrafted() {
        return and(updating(), target(2027, "20", "22"));
    }

    /** The update waits as version 2. */
    public static List<PlanEvent> updateSubmitted() {
        return and(
                updateDrafted(), new PlanSubmitted(PLAN, frozen(updateDrafted(), 2), null, false, UPDATE_SUBMITTED_ON));
    }

    /** The update is in force. */
    public static List<PlanEvent> updated() {
        return and(updateSubmitted(), new PlanUpdated(PLAN, frozen(updateDrafted(), 2), UPDATE, DECISION, UPDATED_ON));
    }

    /** A second update is open. */
    public static List<PlanEvent> updatingAgain() {
        return and(updated(), new PlanUpdateOpened(PLAN, "ikinci güncelleme", UPDATED_ON.plusDays(1)));
    }

    /** Where the plan stands at that stage, with the version that waits. */
    public static PlanStanding standing(PlanStage stage, @Nullable FrozenPlan submitted) {
        return new PlanStanding(
                PLAN,
                Municipalities.METROPOLITAN,
                PlanKind.ACTION,
                null,
                stage,
                submitted,
                stage != PlanStage.PROPOSED,
                Set.of());
    }

    /** The update is in force, and a court has stayed it. */
    public static List<PlanEvent> suspended() {
        return and(updated(), suspension());
    }

    /** The update of version 2 is stayed. */
    public static PlanSuspended suspension() {
        return new PlanSuspended(
                PLAN, frozen(updateDrafted(), 2), frozen(drafted(), 1), UPDATE, DECISION, UPDATED_ON.plusDays(5));
    }

    /** The years of the plan are over and it was closed. */
    public static List<PlanEvent> closed() {
        return and(inForce(), closing());
    }

    public static PlanClosed closing() {
        return new PlanClosed(
                PLAN, frozen(drafted(), 1), PlanEnding.PERIOD_ENDED, null, null, null, LocalDate.of(2030, 1, 2));
    }

    /** Another plan renewed it. */
    public static List<PlanEvent> renewed() {
        return and(inForce(), renewal());
    }

    public static PlanClosed renewal() {
        return new PlanClosed(PLAN, frozen(drafted(), 1), PlanEnding.RENEWED, OTHER_PLAN, RENEWAL, DECISION, ENDED_ON);
    }

    /** The council repealed it. */
    public static List<PlanEvent> repealed() {
        return and(inForce(), repeal());
    }

    public static PlanRepealed repeal() {
        return new PlanRepealed(PLAN, frozen(drafted(), 1), REPEAL, DECISION, ENDED_ON);
    }

    /** A court annulled its adoption. */
    public static List<PlanEvent> annulled() {
        return and(inForce(), annulment());
    }

    public static PlanAnnulled annulment() {
        return new PlanAnnulled(PLAN, frozen(drafted(), 1), ADOPTION, DECISION, ENDED_ON);
    }

    /** A court annulled its update: version 1 stands again. */
    public static List<PlanEvent> updateAnnulled() {
        return and(updated(), updateAnnulment());
    }

    public static PlanUpdateAnnulled updateAnnulment() {
        return new PlanUpdateAnnulled(
                PLAN, frozen(updateDrafted(), 2), frozen(drafted(), 1), UPDATE, DECISION, UPDATED_ON.plusDays(9));
    }

    public static PlanProfile profile() {
        return new PlanProfile(
                "Örnek Eylem Planı",
                "Örnek görev",
                "Örnek ülkü",
                List.of("iklim", "temiz enerji"),
                List.of(new LegalBasis("5393", "18"), new LegalBasis("5393", "74")));
    }

    public static GoalDrafted goal() {
        return new GoalDrafted(PLAN, GOAL, "A1", "Örnek amaç", DRAFTED_ON);
    }

    public static ObjectiveSet objective() {
        return new ObjectiveSet(PLAN, GOAL, OBJECTIVE, objectiveCard(), DRAFTED_ON);
    }

    public static ObjectiveCard objectiveCard() {
        return new ObjectiveCard(
                "H1.1",
                "Örnek hedef",
                Municipalities.FIRST_BRANCH,
                List.of(Municipalities.SECOND_BRANCH),
                List.of("kaynak bulunamaması"),
                new Money(new BigDecimal("1250000.50"), "TRY"),
                "bulgu",
                "ihtiyaç");
    }

    public static IndicatorDefined indicator() {
        return new IndicatorDefined(PLAN, OBJECTIVE, INDICATOR, indicatorCard("60"), DRAFTED_ON);
    }

    /** Cumulative, from 14, with the targets 15, 16, 18, 20, 22, 24. */
    public static IndicatorCard indicatorCard(String share) {
        return new IndicatorCard(
                "PG1.1.1",
                "Üye olunan ağ sayısı",
                "adet",
                new BigDecimal("14"),
                targets(2024, 15, 16, 18, 20, 22, 24),
                Direction.RISING,
                Accumulation.CUMULATIVE,
                new BigDecimal(share),
                Frequency.HALF_YEARLY,
                Frequency.YEARLY);
    }

    public static IndicatorDefined yearly() {
        return new IndicatorDefined(PLAN, OBJECTIVE, YEARLY, yearlyCard("40"), DRAFTED_ON);
    }

    /** Yearly, from 0, two in each year. */
    public static IndicatorCard yearlyCard(String share) {
        return new IndicatorCard(
                "PG1.1.2",
                "Düzenlenen etkinlik sayısı",
                "adet",
                BigDecimal.ZERO,
                targets(2024, 2, 2, 2, 2, 2, 2),
                Direction.RISING,
                Accumulation.YEARLY,
                new BigDecimal(share),
                Frequency.QUARTERLY,
                Frequency.HALF_YEARLY);
    }

    /** One target for each year from the first on. */
    public static SortedMap<Integer, BigDecimal> targets(int firstYear, int... targets) {
        SortedMap<Integer, BigDecimal> map = new TreeMap<>();
        for (int k = 0; k < targets.length; k++) {
            map.put(firstYear + k, BigDecimal.valueOf(targets[k]));
        }
        return map;
    }

    public static ActivityDefined activity() {
        return new ActivityDefined(
                PLAN,
                OBJECTIVE,
                ACTIVITY,
                activityCard(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 8, 31)),
                DRAFTED_ON);
    }

    public static ActivityCard activityCard(LocalDate start, LocalDate end) {
        return new ActivityCard(
                "F1.1.1",
                "Örnek faaliyet",
                Municipalities.FIRST_BRANCH,
                Municipalities.DEPARTMENT,
                List.of(Municipalities.OTHER_DEPARTMENT),
                start,
                end,
                null);
    }

    /** The target of one year of {@link #INDICATOR} is revised in the update. */
    public static TargetRevised target(int year, String old, String now) {
        return new TargetRevised(
                PLAN, INDICATOR, year, new BigDecimal(old), new BigDecimal(now), "yeni veri", UPDATE_OPENED_ON);
    }

    /** The history with further events. */
    public static List<PlanEvent> and(List<PlanEvent> history, PlanEvent... further) {
        return Stream.concat(history.stream(), Stream.of(further)).toList();
    }

    /** What the plan says after that history. */
    public static PlanContent content(List<PlanEvent> history) {
        PlanContent content = PlanContent.initial();
        for (PlanEvent event : history) {
            content = content.evolve(event);
        }
        return content;
    }

    /** The content after that history as a version. */
    public static FrozenPlan frozen(List<PlanEvent> history, int version) {
        return content(history).freeze(PLAN, version);
    }
}
