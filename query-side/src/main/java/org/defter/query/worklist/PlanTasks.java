package org.defter.query.worklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.RulesetKey;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.plan.ActivityDefined;
import org.defter.kernel.plan.ActivityDropped;
import org.defter.kernel.plan.DecisionTookNoEffect;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.GoalDropped;
import org.defter.kernel.plan.GoalRevised;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.IndicatorDropped;
import org.defter.kernel.plan.ObjectiveDropped;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanAmended;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanRepealed;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAnnulled;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.plan.PreparationResumed;
import org.defter.kernel.plan.PreparationSuspended;
import org.defter.kernel.plan.RenewalProposed;
import org.defter.kernel.plan.TargetRevised;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Open;
import org.defter.query.worklist.WorklistChange.Who;
import org.defter.query.worklist.WorklistNote.OfPlan.Work;
import org.jspecify.annotations.Nullable;

/** What the events of a plan mean for its unit. Pure. */
final class PlanTasks {

    private final WorklistMemory memory;

    PlanTasks(WorklistMemory memory) {
        this.memory = memory;
    }

    List<WorklistChange> changes(PlanEvent event) {
        String path = "plan/" + event.planId() + "/";
        LocalDate day = event.occurredOn();
        return switch (event) {
            case PlanProposed e -> {
                WorklistNote.OfPlan plan = new WorklistNote.OfPlan(
                        e.profile().title(), e.municipalityId(), e.unitId(), e.kind(), Work.TO_PROPOSE);
                yield List.of(Keep.of(e.planId(), plan), proposePreparation(e.planId(), plan, day));
            }
            case PreparationAuthorised e -> authorised(e, path);
            case PlanUpdateOpened e -> toDraft(e.planId(), path, "S06", day);
            case PlanReturnedForChanges e -> toDraft(e.planId(), path, null, day);
            case PlanProfileRevised e -> {
                WorklistNote.OfPlan plan = memory.plan(e.planId());
                yield drafting(
                        e.planId(),
                        new WorklistNote.OfPlan(
                                e.profile().title(), plan.municipalityId(), plan.unitId(), plan.kind(), plan.work()),
                        day);
            }
            case GoalDrafted _,
                    GoalRevised _,
                    GoalDropped _,
                    ObjectiveSet _,
                    ObjectiveDropped _,
                    IndicatorDefined _,
                    IndicatorDropped _,
                    TargetRevised _,
                    ActivityDefined _,
                    ActivityDropped _ -> drafting(event.planId(), memory.plan(event.planId()), day);
            case PlanSubmitted e -> submitted(e, path);
            case PlanAdopted e -> nothingToDo(e.planId(), path, day);
            case PlanUpdated e -> nothingToDo(e.planId(), path, day);
            case PlanAnnulled e -> nothingToDo(e.planId(), path, day);
            case PlanRepealed e -> nothingToDo(e.planId(), path, day);
            case PlanClosed e -> nothingToDo(e.planId(), path, day);
            case PlanReinstated e -> nothingToDo(e.planId(), path, day);
            case PlanUpdateAnnulled e ->
                e.standing().version() < e.annulled().version() ? nothingToDo(e.planId(), path, day) : List.of();
            case PreparationSuspended _, PlanSuspended _ -> pause(path, day);
            case PreparationResumed e -> goOn(e.planId(), day);
            case PlanResumed e -> e.inForce() == null ? List.of() : goOn(e.planId(), day);
            case PreparationAnnulled e -> preparationAnnulled(e.planId(), path, day);
            case PlanAmended _, RenewalProposed _, DecisionTookNoEffect _ -> List.of();
        };
    }

    private List<WorklistChange> authorised(PreparationAuthorised e, String path) {
        WorklistNote.OfPlan plan = memory.plan(e.planId()).of(e.unitId());
        return switch (plan.work()) {
            case TO_PROPOSE, TO_DRAFT, TO_SUBMIT -> {
                WorklistNote.OfPlan now = plan.with(Work.TO_DRAFT);
                yield List.of(
                        Keep.of(e.planId(), now),
                        new Close(path, e.occurredOn()),
                        draftPlan(e.planId(), now, null, e.occurredOn()));
            }
            case TO_WAIT, NOTHING -> List.of(Keep.of(e.planId(), plan));
        };
    }

    private List<WorklistChange> toDraft(PlanId id, String path, @Nullable String rule, LocalDate day) {
        WorklistNote.OfPlan plan = memory.plan(id).with(Work.TO_DRAFT);
        return List.of(Keep.of(id, plan), new Close(path, day), draftPlan(id, plan, rule, day));
    }

    private List<WorklistChange> submitted(PlanSubmitted e, String path) {
        WorklistNote.OfPlan plan = memory.plan(e.planId()).with(Work.TO_WAIT);
        return List.of(
                Keep.of(e.planId(), plan),
                new Close(path, e.occurredOn()),
                new Open(
                        path + "propose/adoption/",
                        WorklistTask.PROPOSE_ADOPTION,
                        WorklistSubject.PLAN,
                        e.streamId(),
                        plan.title(),
                        "v" + e.frozen().version(),
                        Who.unit(plan.unitId()),
                        e.deadline(),
                        e.deadline() == null ? null : "S01",
                        e.occurredOn()));
    }

    private List<WorklistChange> nothingToDo(PlanId id, String path, LocalDate day) {
        return List.of(Keep.of(id, memory.plan(id).with(Work.NOTHING)), new Close(path, day));
    }

    /** While a court's stay lasts its unit does not draft (D05); what the council has before it goes on. */
    private static List<WorklistChange> pause(String path, LocalDate day) {
        return List.of(new Close(path + "draft/", day), new Close(path + "submit/", day));
    }

    /** The stay was lifted: what was to be drafted or submitted is so again. */
    private List<WorklistChange> goOn(PlanId id, LocalDate day) {
        WorklistNote.OfPlan plan = memory.plan(id);
        return switch (plan.work()) {
            case TO_DRAFT -> List.of(draftPlan(id, plan, "D05", day));
            case TO_SUBMIT -> List.of(submitPlan(id, plan, day));
            case TO_PROPOSE, TO_WAIT, NOTHING -> List.of();
        };
    }

    /** Nobody may draft any more: the authority has to be asked for again, where something was to be drafted. */
    private List<WorklistChange> preparationAnnulled(PlanId id, String path, LocalDate day) {
        WorklistNote.OfPlan plan = memory.plan(id);
        return switch (plan.work()) {
            case TO_DRAFT, TO_SUBMIT -> List.of(new Close(path, day), proposePreparation(id, plan, day));
            case TO_PROPOSE, TO_WAIT, NOTHING -> List.of();
        };
    }

    private List<WorklistChange> drafting(PlanId id, WorklistNote.OfPlan plan, LocalDate day) {
        if (plan.work() != Work.TO_DRAFT) {
            return List.of(Keep.of(id, plan));
        }
        return List.of(
                Keep.of(id, plan.with(Work.TO_SUBMIT)),
                new Close("plan/" + id + "/draft/", day),
                submitPlan(id, plan, day));
    }

    private Open submitPlan(PlanId id, WorklistNote.OfPlan plan, LocalDate day) {
        return new Open(
                "plan/" + id + "/submit/",
                WorklistTask.SUBMIT_PLAN,
                WorklistSubject.PLAN,
                id.toString(),
                plan.title(),
                null,
                Who.unit(plan.unitId()),
                strategicPlanDeadline(plan),
                strategicPlanDeadline(plan) == null ? null : "S01",
                day);
    }

    private Open draftPlan(PlanId id, WorklistNote.OfPlan plan, @Nullable String rule, LocalDate day) {
        LocalDate deadline = strategicPlanDeadline(plan);
        return new Open(
                "plan/" + id + "/draft/",
                WorklistTask.DRAFT_PLAN,
                WorklistSubject.PLAN,
                id.toString(),
                plan.title(),
                null,
                Who.unit(plan.unitId()),
                deadline,
                deadline == null ? rule : "S01",
                day);
    }

    /** The unit has to ask the council for the authority to prepare the plan. */
    Open proposePreparation(PlanId id, WorklistNote.OfPlan plan, LocalDate day) {
        return new Open(
                "plan/" + id + "/propose/preparation/",
                WorklistTask.PROPOSE_PREPARATION,
                WorklistSubject.PLAN,
                id.toString(),
                plan.title(),
                null,
                Who.unit(plan.unitId()),
                strategicPlanDeadline(plan),
                strategicPlanDeadline(plan) == null ? null : "S01",
                day);
    }

    private @Nullable LocalDate strategicPlanDeadline(WorklistNote.OfPlan plan) {
        if (plan.kind() != PlanKind.STATUTORY_STRATEGIC) {
            return null;
        }
        return memory.recall(
                        WorklistNote.OfMunicipality.class, plan.municipalityId().toString())
                .flatMap(municipality -> Optional.ofNullable(municipality.electionDay())
                        .map(election -> deadline(municipality.kind(), election)))
                .orElse(null);
    }

    private static LocalDate deadline(MunicipalityKind kind, LocalDate electionDay) {
        return electionDay.plusMonths(Rulesets.builtIn(kind).stream()
                .filter(ruleset -> !ruleset.effectiveFrom().isAfter(electionDay))
                .max(Comparator.comparing(Ruleset::effectiveFrom))
                .map(ruleset -> WorklistNote.OfRuleset.whole(ruleset, RulesetKey.STRATEGIC_PLAN_MONTHS))
                .orElse(0));
    }
}
