package org.defter.query.pages.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.defter.query.pages.act.Field.Option;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import tools.jackson.databind.JsonNode;

/**
 * What the references of a form can be chosen from, under names instead of identifiers: persons of the council at hand, units
 * of the municipality, items of the agenda. Each list is asked of the API when a field wants it, and once per form.
 */
final class Choices {

    /** What one page of a list can hold. */
    private static final String MOST = "size=100";

    private final Api api;
    private final Texts texts;
    private final String collection;
    private final Json subject;
    private final Map<String, List<Option>> asked = new HashMap<>();
    private final Map<String, Supplier<List<Option>>> lists = new HashMap<>();

    /**
     * Choices of a form.
     *
     * @param collection of the stream it acts on
     * @param subject what is known of that stream; without members where one begins
     */
    Choices(Api api, Texts texts, String collection, Json subject) {
        this.api = api;
        this.texts = texts;
        this.collection = collection;
        this.subject = subject;
        register(this::municipalities, "municipalityId");
        register(
                this::units,
                "unitId",
                "leadingUnit",
                "coordinatingUnit",
                "responsibleUnit",
                "cooperatingUnits",
                "parentId");
        register(
                this::persons,
                "personId",
                "personIds",
                "chair",
                "clerks",
                "present",
                "attendees",
                "members",
                "movedBy",
                "signatory",
                "replaces",
                "drawnBy");
        register(this::councils, "councilId", "council");
        register(this::commissions, "commissionId", "commissions");
        register(() -> named("/api/meetings?sort=firstDay&order=desc&" + MOST, this::meeting), "meetingId");
        register(() -> named("/api/sittings?order=desc&" + MOST, this::sitting), "sittingId");
        register(() -> named("/api/proposals?order=desc&" + MOST, this::proposal), "proposalId");
        register(() -> named("/api/plans?" + MOST, item -> item.text("title")), "planId");
        register(() -> named("/api/projects?" + MOST, item -> item.text("title")), "projectId");
        register(() -> named("/api/partnerships?" + MOST, this::partnership), "partnershipId");
        register(this::items, "itemNumber", "items");
        register(this::decisions, "decision");
        register(this::indicators, "indicatorId");
    }

    private void register(Supplier<List<Option>> list, String... members) {
        for (String member : members) {
            lists.put(member, list);
        }
    }

    /** What a member can be chosen from; nothing if it is to be written. */
    List<Option> of(String member, boolean reference) {
        Supplier<List<Option>> list = lists.get(member);
        if (list == null || (!reference && !isNumbered(member))) {
            return List.of();
        }
        return asked.computeIfAbsent(member, _ -> list.get());
    }

    private boolean isNumbered(String member) {
        return (member.equals("itemNumber") && subject.get("agenda") instanceof List<?>)
                || (member.equals("decision") && subject.get("decisions") instanceof List<?>);
    }

    /** Constants under the names they have in a place. */
    List<Option> named(String where, JsonNode constants) {
        return constants
                .valueStream()
                .map(JsonNode::asString)
                .map(constant -> new Option(constant, texts.value(where, constant)))
                .toList();
    }

    private List<Option> municipalities() {
        return named("/api/municipalities?" + MOST, item -> item.text("name"));
    }

    /** The municipality at hand; where none is, all of this installation. */
    private List<String> municipalitiesAtHand() {
        if (collection.equals("municipalities") && subject.has("id")) {
            return List.of(subject.text("id"));
        }
        return subject.has("municipalityId")
                ? List.of(subject.text("municipalityId"))
                : municipalities().stream().map(Option::value).toList();
    }

    /** Units of all levels, each after the one it belongs to. */
    private List<Option> units() {
        List<Option> options = new ArrayList<>();
        municipalitiesAtHand().forEach(id -> below(api.get("/api/municipalities/{id}", id), "", options));
        return options;
    }

    private static void below(Json parent, String indent, List<Option> options) {
        parent.objects("units").forEach(unit -> {
            options.add(new Option(unit.text("id"), indent + unit.text("name")));
            below(unit, indent + "– ", options);
        });
    }

    /** The council at hand; where none is, the latest, those that have ended among them. */
    private List<Json> councilsAtHand() {
        if (collection.equals("councils") && subject.has("id")) {
            return List.of(subject);
        }
        if (subject.has("councilId")) {
            return List.of(api.get("/api/councils/{id}", subject.text("councilId")));
        }
        return api.get("/api/councils?order=desc&size=5").objects("items").stream()
                .map(council -> api.get("/api/councils/{id}", council.text("id")))
                .toList();
    }

    private List<Option> persons() {
        Map<String, String> persons = new LinkedHashMap<>();
        councilsAtHand()
                .forEach(council -> council.objects("members")
                        .forEach(member -> persons.put(member.text("personId"), member.text("name"))));
        return persons.entrySet().stream()
                .map(person -> new Option(person.getKey(), person.getValue()))
                .sorted((a, b) -> texts.order().compare(a.text(), b.text()))
                .toList();
    }

    private List<Option> councils() {
        return named("/api/councils?order=desc&" + MOST, item -> item.text("term"));
    }

    /** Those that have ended come last and say so: acts of their time may still be entered. */
    private List<Option> commissions() {
        return options(
                api.get("/api/commissions?" + MOST).objects("items").stream()
                        .sorted(Comparator.comparing(item -> item.has("endedOn")))
                        .toList(),
                item -> item.text("id"),
                item -> item.has("endedOn")
                        ? texts.of("form.ended", item.text("name"), texts.day(item.text("endedOn")))
                        : item.text("name"));
    }

    private String meeting(Json item) {
        return texts.month(item.get("month")) + " · " + texts.value("meeting", item.text("kind")) + " · "
                + texts.value(item.text("state"));
    }

    private String sitting(Json item) {
        return texts.day(item.text("day")) + " · " + item.text("ordinal") + " · " + texts.value(item.text("state"));
    }

    private String proposal(Json item) {
        return item.text("title") + " · " + texts.value(item.text("state"));
    }

    private String partnership(Json item) {
        return item.has("title") ? item.text("title") : item.text("name");
    }

    private List<Option> items() {
        return options(
                subject.objects("agenda"),
                item -> item.text("itemNumber"),
                item -> item.text("itemNumber") + " · " + item.text("title"));
    }

    private List<Option> decisions() {
        return options(
                subject.objects("decisions"),
                decision -> decision.text("decision"),
                decision -> decision.object("number").text("year") + "/"
                        + decision.object("number").text("number"));
    }

    private List<Option> indicators() {
        Json plan = subject;
        if (!plan.has("goals") && plan.has("planId")) {
            plan = api.get("/api/plans/{id}", plan.text("planId"));
        }
        List<Option> options = new ArrayList<>();
        plan.objects("goals")
                .forEach(goal -> goal.objects("objectives")
                        .forEach(objective -> objective
                                .objects("indicators")
                                .forEach(indicator -> options.add(new Option(
                                        indicator.has("id") ? indicator.text("id") : indicator.text("indicatorId"),
                                        indicator.text("code") + " " + indicator.text("title"))))));
        return options;
    }

    private List<Option> named(String path, Function<Json, String> text) {
        return options(api.get(path).objects("items"), item -> item.text("id"), text);
    }

    private static List<Option> options(List<Json> items, Function<Json, String> value, Function<Json, String> text) {
        return items.stream()
                .map(item -> new Option(value.apply(item), text.apply(item)))
                .toList();
    }
}
