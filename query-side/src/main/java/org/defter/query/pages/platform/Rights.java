package org.defter.query.pages.platform;

import java.util.List;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.security.AccessTable;
import org.springframework.stereotype.Component;

/** What the reader may ask of the API, by the table of roles, so that a page need not be refused to know. */
@Component
public class Rights {

    private final AccessTable table;

    Rights(AccessTable table) {
        this.table = table;
    }

    /** Whether the reader may read that, by its pattern in the table; what has no roles of its own everybody may. */
    public boolean may(String pattern) {
        List<String> roles = offices(pattern);
        return roles.isEmpty() || Reader.roles().stream().map(Role::claim).anyMatch(roles::contains);
    }

    /** Whose it is to read that; empty where it is everybody's. */
    public List<String> offices(String pattern) {
        return table.rowOf("GET", pattern).stream()
                .flatMap(row -> row.roles().stream())
                .map(Role::claim)
                .sorted()
                .toList();
    }
}
