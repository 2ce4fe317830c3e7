package org.defter.query.pages.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.kernel.access.Role;

/**
 * A place the head of every page leads to.
 *
 * @param key of its name: {@code section.<key>}
 * @param path of its page
 * @param current whether the page shown belongs to it
 */
public record Section(String key, String path, boolean current) {

    /** Pages that belong to a section without lying below it. */
    private static final Map<String, List<String>> WITHIN = Map.of(
            "/meetings", List.of("/sittings"),
            "/commissions", List.of("/reviews"),
            "/archive", List.of("/imports"),
            "/administration", List.of("/councils", "/municipalities", "/accounts"));

    private static final Set<Role> AUDIT = Set.of(Role.AUDITOR, Role.LEGAL, Role.COUNCIL_OFFICE);
    private static final Set<Role> MAYOR = Set.of(Role.MAYOR_OFFICE);
    private static final Set<Role> REPORTS = Set.of(
            Role.ANALYST,
            Role.AUDITOR,
            Role.COUNCIL_OFFICE,
            Role.LEGAL,
            Role.MAYOR_OFFICE,
            Role.FINANCE,
            Role.UNIT_HEAD);
    private static final Set<Role> OPERATIONS = Set.of(Role.ADMIN, Role.AUDITOR);

    /** Where someone with these roles can go; the public to its portal only. */
    static List<Section> of(Set<Role> roles, String path) {
        if (roles.isEmpty()) {
            return Stream.of("decisions", "agendas", "plans")
                    .map(key -> section("public." + key, "/public/" + key, path))
                    .toList();
        }
        Stream<Section> everybody = Stream.of(
                        "worklist",
                        "proposals",
                        "meetings",
                        "commissions",
                        "plans",
                        "projects",
                        "partnerships",
                        "decisions",
                        "archive",
                        "dashboard")
                .map(key -> section(key, "/" + key, path));
        Stream<Section> mayor = may(roles, MAYOR) ? Stream.of(section("mayor", "/mayor", path)) : Stream.empty();
        Stream<Section> reports =
                may(roles, REPORTS) ? Stream.of(section("reports", "/reports", path)) : Stream.empty();
        Stream<Section> audit = may(roles, AUDIT) ? Stream.of(section("audit", "/audit", path)) : Stream.empty();
        Stream<Section> operations =
                may(roles, OPERATIONS) ? Stream.of(section("operations", "/operations", path)) : Stream.empty();
        return Stream.of(
                        mayor,
                        everybody,
                        reports,
                        Stream.of(section("administration", "/administration", path)),
                        audit,
                        operations)
                .flatMap(sections -> sections)
                .toList();
    }

    private static boolean may(Set<Role> roles, Set<Role> some) {
        return roles.stream().anyMatch(some::contains);
    }

    private static Section section(String key, String target, String path) {
        return new Section(
                key,
                target,
                Stream.concat(Stream.of(target), WITHIN.getOrDefault(target, List.of()).stream())
                        .anyMatch(place -> path.equals(place) || path.startsWith(place + "/")));
    }
}
