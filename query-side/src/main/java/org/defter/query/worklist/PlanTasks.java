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
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.GoalDropped;
import org.defter.kernel.plan.GoalRevised;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.IndicatorDropped;
import org.defter.kernel.plan.ObjectiveDropped;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanAmended;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.plan.TargetRevised;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Open;
import org.defter.query.worklist.WorklistChange.Who;
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
                WorklistNote.OfPlan plan =
                        new WorklistNote.OfPlan(e.profile().title(), e.municipalityId(), e.unitId(), e.kind(), false);
                yield List.of(Keep.of(e.planId(), plan), proposePreparation(e.planId(), plan, day));
            }
            case PreparationAuthorised e -> {
                WorklistNote.OfPlan plan = memory.plan(e.planId()).with(e.unitId(), false);
                yield List.of(Keep.of(e.planId(), plan), new Close(path, day), draftPlan(e.planId(), plan, null, day));
            }
            case PlanUpdateOpened e -> {
                WorklistNote.OfPlan plan =
                        memory.plan(e.planId()).with(memory.plan(e.planId()).unitId(), false);
                yield List.of(Keep.of(e.planId(), plan), draftPlan(e.planId(), plan, "S06", day));
            }
            case PlanReturnedForChanges e -> {
                WorklistNote.OfPlan plan =
                        memory.plan(e.planId()).with(memory.plan(e.planId()).unitId(), false);
                yield List.of(Keep.of(e.planId(), plan), new Close(path, day), draftPlan(e.planId(), plan, null, day));
            }
            case PlanProfileRevised e -> {
                WorklistNote.OfPlan plan = memory.plan(e.planId());
                yield drafting(
                        e.planId(),
                        new WorklistNote.OfPlan(
                                e.profile().title(), plan.municipalityId(), plan.unitId(), plan.kind(), plan.begun()),
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
            case PlanSubmitted e ->
                List.of(
                        new Close(path, day),
                        new Open(
                                path + "propose/adoption/",
                                WorklistTask.PROPOSE_ADOPTION,
                                WorklistSubject.PLAN,
                                e.streamId(),
                                memory.plan(e.planId()).title(),
                                "v" + e.frozen().version(),
                                Who.unit(memory.plan(e.planId()).unitId()),
                                e.deadline(),
                                e.deadline() == null ? null : "S01",
                                day));
            case PlanAdopted _, PlanUpdated _ -> List.of(new Close(path, day));
            case PlanAmended _ -> List.of();
        };
    }

    private List<WorklistChange> drafting(PlanId id, WorklistNote.OfPlan plan, LocalDate day) {
        if (plan.begun()) {
            return List.of(Keep.of(id, plan));
        }
        return List.of(
                Keep.of(id, plan.with(plan.unitId(), true)),
                new Close("plan/" + id + "/draft/", day),
                new Open(
                        "plan/" + id + "/submit/",
                        WorklistTask.SUBMIT_PLAN,
                        WorklistSubject.PLAN,
                        id.toString(),
                        plan.title(),
                        null,
                        Who.unit(plan.unitId()),
                        strategicPlanDeadline(plan),
                        strategicPlanDeadline(plan) == null ? null : "S01",
                        day));
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
