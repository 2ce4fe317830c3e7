package org.defter.query.pages.act;

import java.util.List;
import java.util.Set;
import org.defter.kernel.access.Role;
import tools.jackson.databind.JsonNode;

/**
 * One act of the API.
 *
 * @param id its operationId; its name in the reader's language is {@code act.<id>}
 * @param path with variables in braces
 * @param variables names of the variables of the path, in their order
 * @param body schema of its particulars
 * @param schemaName name of that schema in the description
 * @param expectsVersion whether it says which version it acts on
 * @param roles who may do it
 */
public record Act(
        String id,
        String path,
        List<String> variables,
        JsonNode body,
        String schemaName,
        boolean expectsVersion,
        Set<Role> roles) {

    /** Copies the lists. */
    public Act {
        variables = List.copyOf(variables);
        roles = Set.copyOf(roles);
    }

    /** The collection it belongs to: {@code proposals}. */
    public String collection() {
        return path.split("/")[2];
    }

    /** Whether it acts on what exists: one stream, found by the first variable of the path. */
    public boolean hasSubject() {
        return path.startsWith("/api/" + collection() + "/{");
    }

    /** Whether only the stream is to be named, and nothing within it. */
    public boolean isOnWhole() {
        return hasSubject() && variables.size() == 1;
    }

    /** Whether someone with one of these roles may do it. */
    public boolean opensTo(Set<Role> some) {
        return roles.stream().anyMatch(some::contains);
    }
}
