package org.defter.query.worklist;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.CommissionId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * What a login has to do: its own tasks by name, its unit's and commissions' by role.
 *
 * @param roles what it is trusted with
 * @param unit unit it belongs to
 * @param commissions commissions it works for
 * @param person office holder behind it
 */
record OwnWork(
        Set<Role> roles,
        @Nullable UUID unit,
        Set<UUID> commissions,
        @Nullable UUID person) {

    static OwnWork of(Collection<Role> roles, WorklistNote.OfAccount tie) {
        return new OwnWork(
                Set.copyOf(roles),
                tie.unitId() == null ? null : tie.unitId().value(),
                tie.commissions().stream().map(CommissionId::value).collect(Collectors.toUnmodifiableSet()),
                tie.personId() == null ? null : tie.personId().value());
    }

    /** Its tasks, of a list. */
    <T extends WorklistColumns> Specification<T> tasks() {
        return (root, query, cb) -> {
            var byRole = cb.and(
                    roles.isEmpty() ? cb.disjunction() : root.get("role").in(roles),
                    cb.isNull(root.get("personId")),
                    unit == null
                            ? cb.isNull(root.get("unitId"))
                            : cb.or(cb.isNull(root.get("unitId")), cb.equal(root.get("unitId"), unit)),
                    commissions.isEmpty()
                            ? cb.isNull(root.get("commissionId"))
                            : cb.or(
                                    cb.isNull(root.get("commissionId")),
                                    root.get("commissionId").in(commissions)));
            var byName = person == null ? cb.disjunction() : cb.equal(root.get("personId"), person);
            // A secretary records what the members of the commission do.
            var bySecretary = commissions.isEmpty() || !roles.contains(Role.COMMISSION_SECRETARY)
                    ? cb.disjunction()
                    : root.get("commissionId").in(commissions);
            return cb.or(byRole, byName, bySecretary);
        };
    }

    /** The office in which it can take on a task for all who have the same to do; none if it is not the login's, or one person's. */
    Optional<Role> office(WorklistColumns task) {
        return task.personId == null
                        && roles.contains(task.role)
                        && (task.unitId == null || task.unitId.equals(unit))
                        && (task.commissionId == null || commissions.contains(task.commissionId))
                ? Optional.of(task.role)
                : Optional.empty();
    }
}
