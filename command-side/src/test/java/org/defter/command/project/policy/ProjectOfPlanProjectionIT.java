package org.defter.command.project.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.project.PlanActivity;
import org.defter.kernel.project.ProjectAuthorisedByActivity;
import org.defter.kernel.project.Projects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which projects stand on which plan, on a real database. */
class ProjectOfPlanProjectionIT {

    private final ProjectOfPlanProjection projects =
            new ProjectOfPlanProjection(JdbcClient.create(TestPostgres.fresh().application()));

    @Test
    void findsTheProjectsThatStandOnAPlan() {
        ProjectId other = ProjectId.random();
        projects.on(authorised(Projects.PROJECT, Plans.PLAN));
        projects.on(authorised(Projects.PROJECT, Plans.PLAN));
        projects.on(authorised(other, Plans.OTHER_PLAN));

        assertThat(projects.of(Plans.PLAN)).containsExactly(Projects.PROJECT);
        assertThat(projects.of(Plans.OTHER_PLAN)).containsExactly(other);

        projects.reset();
        assertThat(projects.of(Plans.PLAN)).isEmpty();
    }

    private static ProjectAuthorisedByActivity authorised(ProjectId project, PlanId plan) {
        return new ProjectAuthorisedByActivity(
                project,
                new PlanActivity(plan, Plans.ACTIVITY),
                Plans.frozen(Plans.drafted(), 1),
                Projects.AUTHORISED_ON);
    }
}
