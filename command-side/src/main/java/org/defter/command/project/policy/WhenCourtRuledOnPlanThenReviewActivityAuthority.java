package org.defter.command.project.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.project.ReviewActivityAuthority;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.springframework.stereotype.Component;

/** A court stayed, released or annulled a plan, or what ended it: projects with their authority from it ask it again (D05). */
@Component
@ProcessingGroup("policy-projects-of-plans")
class WhenCourtRuledOnPlanThenReviewActivityAuthority {

    private final PolicyGateway commands;
    private final ProjectOfPlanProjection projects;

    WhenCourtRuledOnPlanThenReviewActivityAuthority(PolicyGateway commands, ProjectOfPlanProjection projects) {
        this.commands = commands;
        this.projects = projects;
    }

    @EventHandler
    void on(PlanSuspended event, EventMessage<?> message) {
        review(event, message);
    }

    @EventHandler
    void on(PlanResumed event, EventMessage<?> message) {
        review(event, message);
    }

    @EventHandler
    void on(PlanUpdateAnnulled event, EventMessage<?> message) {
        review(event, message);
    }

    @EventHandler
    void on(PlanAnnulled event, EventMessage<?> message) {
        review(event, message);
    }

    @EventHandler
    void on(PlanReinstated event, EventMessage<?> message) {
        review(event, message);
    }

    private void review(PlanEvent event, EventMessage<?> message) {
        commands(event, projects.of(event.planId()))
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows; the same every time.
     *
     * @param projects the projects whose authority came from the plan
     */
    static List<ReviewActivityAuthority> commands(PlanEvent event, List<ProjectId> projects) {
        return projects.stream()
                .map(project -> new ReviewActivityAuthority(project, event.planId(), event.occurredOn()))
                .toList();
    }
}
