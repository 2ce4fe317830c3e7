package org.defter.query.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.kernel.access.Role;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.FundingStage;
import org.defter.kernel.project.InstalmentPlanned;
import org.defter.kernel.project.InstalmentRecord;
import org.defter.kernel.project.MilestoneRecord;
import org.defter.kernel.project.ProjectConceived;
import org.defter.kernel.project.ProjectCourse;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectRecord;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Open;
import org.defter.query.worklist.WorklistChange.Who;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a project mean for its unit and the finance department. Pure: what is to be done follows from what the
 * record says of the project, and an event opens and closes what it changes of that.
 */
final class ProjectTasks {

    private final WorklistMemory memory;

    ProjectTasks(WorklistMemory memory) {
        this.memory = memory;
    }

    List<WorklistChange> changes(ProjectEvent event) {
        Map<String, Open> before = Map.of();
        ProjectRecord after;
        if (event instanceof ProjectConceived e) {
            after = ProjectRecord.initial(e);
        } else {
            ProjectRecord known = memory.required(WorklistNote.OfProject.class, event.projectId())
                    .project();
            before = tasks(known, event.occurredOn());
            after = known.evolve(event);
        }
        List<WorklistChange> changes = new ArrayList<>();
        changes.add(Keep.of(event.projectId(), new WorklistNote.OfProject(after)));
        Map<String, Open> now = tasks(after, event.occurredOn());
        for (String key : before.keySet()) {
            if (!now.containsKey(key)) {
                changes.add(new Close(key, event.occurredOn()));
            }
        }
        for (Map.Entry<String, Open> task : now.entrySet()) {
            Open known = before.get(task.getKey());
            LocalDate due = task.getValue().dueOn();
            if (known == null) {
                changes.add(task.getValue());
            } else if (due != null && !due.equals(known.dueOn())) {
                changes.add(new WorklistChange.Move(task.getKey(), due, DayKind.CALENDAR));
            }
        }
        return changes;
    }

    private static Map<String, Open> tasks(ProjectRecord project, LocalDate day) {
        Map<String, Open> tasks = new LinkedHashMap<>();
        Tasks open = new Tasks(project, day, tasks);
        switch (project.course()) {
            case PREPARING, CONTRACTED, RUNNING -> active(project, open);
            case SUSPENDED -> {
                authority(project, open);
                instalments(project, open);
            }
            case COMPLETED -> {
                instalments(project, open);
                open.add(
                        project.evaluation() == null ? WorklistTask.EVALUATE_PROJECT : WorklistTask.CLOSE_PROJECT,
                        "",
                        null,
                        null,
                        "I15");
            }
            case CLOSED, CANCELLED -> {}
        }
        return tasks;
    }

    private static void active(ProjectRecord project, Tasks open) {
        authority(project, open);
        for (FundingRecord funding : project.fundings()) {
            String id = funding.fundingId() + "/";
            String programme = funding.card().programme();
            switch (funding.stage()) {
                case APPLIED -> open.add(WorklistTask.RECORD_FUNDER_ANSWER, id, programme, null, "I15");
                case AWARDED -> open.add(WorklistTask.SIGN_CONTRACT, id, programme, null, "I15");
                case REFUSED, WITHDRAWN, CONTRACTED -> {}
            }
        }
        boolean awarded = project.fundings().stream().anyMatch(funding -> funding.stage() == FundingStage.AWARDED);
        if (awarded && project.card().foreignJoint() && project.grounds().permission() == null) {
            open.add(WorklistTask.OBTAIN_PERMISSION, "", null, null, "I03");
        }
        if (project.course() == ProjectCourse.CONTRACTED) {
            open.add(WorklistTask.START_PROJECT, "", null, null, "I15");
        }
        if (project.course() == ProjectCourse.RUNNING) {
            for (MilestoneRecord milestone : project.work().milestones()) {
                if (milestone.open()) {
                    open.add(
                            WorklistTask.REACH_MILESTONE,
                            milestone.milestoneId() + "/",
                            milestone.title(),
                            milestone.due(),
                            null);
                }
            }
        }
        project.waitingChange()
                .ifPresent(change -> open.add(
                        WorklistTask.PROPOSE_PROJECT_CHANGE, change.changeId() + "/", change.reason(), null, "I15"));
        instalments(project, open);
    }

    private static void authority(ProjectRecord project, Tasks open) {
        boolean needed = project.course() == ProjectCourse.PREPARING || project.needsAuthority();
        if (needed && !project.grounds().given()) {
            open.add(WorklistTask.PROPOSE_PROJECT_AUTHORITY, "", null, null, "I15");
        }
    }

    private static void instalments(ProjectRecord project, Tasks open) {
        for (InstalmentRecord instalment : project.budget().instalments()) {
            InstalmentPlanned planned = instalment.planned();
            boolean contracted = project.funding(instalment.fundingId())
                    .filter(funding -> funding.stage() == FundingStage.CONTRACTED)
                    .isPresent();
            if (planned != null && instalment.received() == null && contracted) {
                open.add(
                        WorklistTask.RECORD_INSTALMENT,
                        instalment.instalmentId() + "/",
                        planned.amount().amount().toPlainString() + " "
                                + planned.amount().currency(),
                        planned.due(),
                        null);
            }
        }
    }

    /** The tasks of one project, by key. */
    private record Tasks(ProjectRecord project, LocalDate day, Map<String, Open> open) {

        void add(
                WorklistTask task,
                String part,
                @Nullable String detail,
                @Nullable LocalDate due,
                @Nullable String rule) {
            String key = "project/" + project.projectId() + "/" + task + "/" + part;
            open.put(
                    key,
                    new Open(
                            key,
                            task,
                            WorklistSubject.PROJECT,
                            project.projectId().toString(),
                            project.card().title(),
                            detail,
                            task.role() == Role.FINANCE
                                    ? Who.OFFICE
                                    : Who.unit(project.card().leadingUnit()),
                            due,
                            rule,
                            day));
        }
    }
}
