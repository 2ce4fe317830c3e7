package org.defter.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.defter.kernel.project.ProjectDecisionAnnulled;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectHistories;
import org.defter.kernel.project.Projects;
import org.junit.jupiter.api.Test;

/** What is to be done for a project follows from what the record says of it. */
class ProjectTasksTest {

    private final Map<String, WorklistNote> notes = new HashMap<>();
    private final Map<String, WorklistChange.Open> open = new LinkedHashMap<>();
    private final ProjectTasks tasks = new ProjectTasks(new WorklistMemory() {
        @Override
        public <N extends WorklistNote> Optional<N> recall(Class<N> kind, String id) {
            return Optional.ofNullable(notes.get(kind.getSimpleName() + id)).map(kind::cast);
        }
    });

    private Set<WorklistTask> after(List<ProjectEvent> history) {
        notes.clear();
        open.clear();
        history.forEach(event -> tasks.changes(event).forEach(this::apply));
        return open.values().stream().map(WorklistChange.Open::task).collect(java.util.stream.Collectors.toSet());
    }

    private void apply(WorklistChange change) {
        switch (change) {
            case WorklistChange.Keep keep -> notes.put(keep.note().getClass().getSimpleName() + keep.id(), keep.note());
            case WorklistChange.Open one -> open.put(one.key(), one);
            case WorklistChange.Close close -> open.keySet().removeIf(key -> key.startsWith(close.path()));
            case WorklistChange.Move move -> assertThat(open.keySet()).anyMatch(key -> key.startsWith(move.path()));
        }
    }

    @Test
    void leadFromTheAuthorityToTheContract() {
        assertThat(after(Projects.idea())).containsExactly(WorklistTask.PROPOSE_PROJECT_AUTHORITY);
        assertThat(after(Projects.appliedFor())).containsExactly(WorklistTask.RECORD_FUNDER_ANSWER);
        assertThat(after(Projects.prepared())).containsExactly(WorklistTask.SIGN_CONTRACT);
    }

    @Test
    void missThePermissionOfAForeignJointProject() {
        assertThat(after(Projects.and(
                        List.of(Projects.conceived(Projects.foreignCard())),
                        Projects.authorised(),
                        Projects.applied(Projects.GRANT, Projects.grant(true)),
                        Projects.awarded(Projects.GRANT, Projects.euro("90000")))))
                .containsExactlyInAnyOrder(WorklistTask.SIGN_CONTRACT, WorklistTask.OBTAIN_PERMISSION);
    }

    @Test
    void waitForMilestonesAndInstalmentsByTheirDays() {
        assertThat(after(Projects.running()))
                .containsExactlyInAnyOrder(
                        WorklistTask.SIGN_CONTRACT, WorklistTask.REACH_MILESTONE, WorklistTask.RECORD_INSTALMENT);
        assertThat(open.values())
                .filteredOn(task -> task.task() == WorklistTask.REACH_MILESTONE)
                .singleElement()
                .satisfies(task -> assertThat(task.dueOn()).isEqualTo(LocalDate.of(2025, 5, 30)));
        assertThat(after(Projects.contracted())).contains(WorklistTask.START_PROJECT);
        assertThat(after(Projects.changing())).contains(WorklistTask.PROPOSE_PROJECT_CHANGE);
    }

    @Test
    void endWithTheClosure() {
        assertThat(after(Projects.completed())).containsExactly(WorklistTask.EVALUATE_PROJECT);
        assertThat(after(Projects.evaluated())).containsExactly(WorklistTask.CLOSE_PROJECT);
        assertThat(after(Projects.closed())).isEmpty();
        assertThat(after(ProjectHistories.whole())).isEmpty();
        assertThat(after(ProjectHistories.foreign())).isEmpty();
    }

    @Test
    void asksForTheAuthorityAgainAfterAnAnnulment() {
        assertThat(after(Projects.and(
                        Projects.running(),
                        new ProjectDecisionAnnulled(
                                Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, LocalDate.of(2025, 3, 3)))))
                .contains(WorklistTask.PROPOSE_PROJECT_AUTHORITY);
    }
}
