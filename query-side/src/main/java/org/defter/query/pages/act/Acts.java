package org.defter.query.pages.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.security.AccessTable;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Reader;
import org.defter.query.pages.platform.Texts;
import tools.jackson.databind.JsonNode;

/** All acts of the API, as its description has them, with who may do them. Templates know it as {@code ${acts}}. */
@InTemplates
public class Acts {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** These answer with what is shown once only, so they have pages of their own. */
    private static final List<String> ELSEWHERE = List.of("/api/webhooks", "/api/me/");

    private final ApiDescription description;
    private final AccessTable table;
    private final Texts texts;
    private volatile Map<String, Act> known = Map.of();

    Acts(ApiDescription description, AccessTable table, Texts texts) {
        this.description = description;
        this.table = table;
        this.texts = texts;
    }

    /** The act of that operation. */
    public Optional<Act> find(String id) {
        return Optional.ofNullable(all().get(id));
    }

    /** Whether the reader may do it. */
    public boolean may(String id) {
        return find(id).filter(act -> act.opensTo(Reader.roles())).isPresent();
    }

    /** What the reader may do to a whole stream of a collection, such as {@code proposals}, in alphabetical order. */
    public List<Act> on(String collection) {
        Set<Role> roles = Reader.roles();
        return all().values().stream()
                .filter(act -> act.isOnWhole() && act.collection().equals(collection) && act.opensTo(roles))
                .toList();
    }

    /** What the reader may begin in a collection. */
    public List<Act> beginning(String collection) {
        Set<Role> roles = Reader.roles();
        return all().values().stream()
                .filter(act -> act.variables().isEmpty() && act.collection().equals(collection) && act.opensTo(roles))
                .toList();
    }

    /** The acts whose explanation names a rule, in alphabetical order of their ids. */
    public List<Act> naming(String rule) {
        Pattern named = Pattern.compile("\\b" + Pattern.quote(rule) + "\\b");
        return all().values().stream()
                .filter(act ->
                        named.matcher(texts.of("act." + act.id() + ".help")).find())
                .toList();
    }

    /** All of them, by their operation. */
    Map<String, Act> all() {
        Map<String, Act> acts = known;
        if (acts.isEmpty()) {
            acts = read();
            known = acts;
        }
        return acts;
    }

    private Map<String, Act> read() {
        List<Act> acts = new ArrayList<>();
        description.document().path("paths").properties().forEach(path -> {
            JsonNode post = path.getValue().path("post");
            if (!post.isMissingNode() && ELSEWHERE.stream().noneMatch(path.getKey()::startsWith)) {
                act(path.getKey(), post).ifPresent(acts::add);
            }
        });
        acts.sort(Comparator.comparing(Act::id));
        Map<String, Act> byId = new LinkedHashMap<>();
        acts.forEach(act -> byId.put(act.id(), act));
        return byId;
    }

    private Optional<Act> act(String path, JsonNode operation) {
        JsonNode declared = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        List<String> variables =
                VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
        return table.rowOf("POST", path)
                .map(row -> new Act(
                        operation.path("operationId").asString(),
                        path,
                        variables,
                        description.resolve(declared),
                        ApiDescription.nameOf(declared),
                        operation
                                .path("parameters")
                                .valueStream()
                                .anyMatch(parameter ->
                                        parameter.path("name").asString("").equals("If-Match")),
                        Set.copyOf(row.roles())));
    }
}
