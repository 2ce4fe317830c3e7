package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProjectId;

/**
 * What a court did to the plan whose activity authorises the project changed that authority: it is stayed, stands again, or
 * fell with the annulment of the plan (D05).
 *
 * @param projectId the project
 * @param planId the plan
 * @param standing how the authority stands now
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record ActivityAuthorityChanged(
        ProjectId projectId, PlanId planId, AuthorityStanding standing, LocalDate occurredOn)
        implements ProjectAuthorityEvent {}
