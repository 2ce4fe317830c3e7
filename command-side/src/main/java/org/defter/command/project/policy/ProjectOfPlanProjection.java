package org.defter.command.project.policy;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.project.ProjectAuthorisedByActivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which projects have their authority from an activity of which plan. It is read by the policies of its own processing group
 * only, so what they find is exactly what had been recorded before the event they act on.
 */
@Component
@ProcessingGroup("policy-projects-of-plans")
class ProjectOfPlanProjection {

    private final JdbcClient database;

    ProjectOfPlanProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(ProjectAuthorisedByActivity event) {
        database.sql("""
                        insert into command.project_of_plan (project_id, plan_id) values (:project, :plan)
                        on conflict (project_id) do update set plan_id = excluded.plan_id""")
                .param("project", event.projectId().value())
                .param("plan", event.activity().planId().value())
                .update();
    }

    @ResetHandler
    void reset() {
        database.sql("delete from command.project_of_plan").update();
    }

    /** The projects whose authority came from that plan. */
    List<ProjectId> of(PlanId plan) {
        return database.sql("select project_id from command.project_of_plan where plan_id = :plan order by project_id")
                .param("plan", plan.value())
                .query((row, _) -> new ProjectId(row.getObject("project_id", UUID.class)))
                .list();
    }
}
