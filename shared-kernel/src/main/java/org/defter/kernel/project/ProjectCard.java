package org.defter.kernel.project;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.Money;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a project is to be, as it was conceived.
 *
 * @param title title
 * @param purpose what it is for
 * @param leadingUnit unit that leads and acts
 * @param coordinatingUnit unit that coordinates, where that is another one
 * @param cooperatingUnits units that take part
 * @param activity the activity of a plan it carries out; none if it stands alone
 * @param partners organisations it is done with
 * @param scope what is done
 * @param start planned first day
 * @param end planned last day, not before the first
 * @param cost estimated cost
 * @param inInvestmentProgramme whether it stands in the investment programme (I13)
 */
public record ProjectCard(
        String title,
        String purpose,
        UnitId leadingUnit,
        @Nullable UnitId coordinatingUnit,
        List<UnitId> cooperatingUnits,
        @Nullable PlanActivity activity,
        List<ProjectPartner> partners,
        String scope,
        LocalDate start,
        LocalDate end,
        Money cost,
        boolean inInvestmentProgramme) {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ProjectCard {
        cooperatingUnits = List.copyOf(cooperatingUnits);
        partners = List.copyOf(partners);
    }

    /** Whether it is a joint project with a foreign local authority: it needs a decision (I02) and permission (I03). */
    public boolean foreignJoint() {
        return partners.stream().anyMatch(ProjectPartner::foreignLocalAuthority);
    }
}
