package org.defter.query.pages.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names of what the API refers to by identifier: units, persons of a council, commissions. */
@Component
public class Names {

    /** Councils whose members are looked up; before them nobody is in the record for years. */
    private static final int COUNCILS = 4;

    private final Api api;
    private final Texts texts;

    Names(Api api, Texts texts) {
        this.api = api;
        this.texts = texts;
    }

    /** Units of a municipality; none where the reader may not know them. */
    public Map<String, String> units(String municipality) {
        Map<String, String> names = new LinkedHashMap<>();
        api.find("/api/municipalities/{id}", municipality).ifPresent(found -> addUnits(found.objects("units"), names));
        return names;
    }

    /** Units, and those below them. */
    private static void addUnits(List<Json> units, Map<String, String> names) {
        for (Json unit : units) {
            names.put(unit.text("id"), unit.text("name"));
            addUnits(unit.objects("units"), names);
        }
    }

    /** Units of all municipalities of this installation. */
    public Map<String, String> allUnits() {
        Map<String, String> names = new LinkedHashMap<>();
        api.find("/api/municipalities?size=20")
                .ifPresent(page -> page.objects("items").forEach(one -> names.putAll(units(one.text("id")))));
        return names;
    }

    /** Members of a council. */
    public Map<String, String> persons(String council) {
        Map<String, String> names = new LinkedHashMap<>();
        api.find("/api/councils/{id}", council)
                .ifPresent(found -> found.objects("members")
                        .forEach(member -> names.put(member.text("personId"), member.text("name"))));
        return names;
    }

    /** All commissions. */
    public Map<String, String> commissions() {
        Map<String, String> names = new LinkedHashMap<>();
        api.find("/api/commissions?size=100")
                .ifPresent(page -> page.objects("items").forEach(one -> names.put(one.text("id"), one.text("name"))));
        return names;
    }

    /** Everybody and everything with a name that texts of the record refer to by identifier. */
    public Map<String, String> all() {
        Map<String, String> names = new LinkedHashMap<>(allUnits());
        names.putAll(commissions());
        api.find("/api/councils?order=desc&size=" + COUNCILS)
                .ifPresent(page -> page.objects("items").forEach(one -> names.putAll(persons(one.text("id")))));
        sittings(names);
        titles("plans", names);
        titles("projects", names);
        titles("partnerships", names);
        titles("proposals", names);
        return names;
    }

    private void sittings(Map<String, String> names) {
        items("sittings").forEach(one -> names.put(one.text("id"), texts.day(one.get("day"))));
        items("meetings").forEach(one -> names.put(one.text("id"), texts.month(one.get("month"))));
    }

    private void titles(String collection, Map<String, String> names) {
        items(collection).forEach(one -> names.put(one.text("id"), one.text("title")));
    }

    private List<Json> items(String collection) {
        return api.find("/api/" + collection + "?size=100&order=desc")
                .map(page -> page.objects("items"))
                .orElse(List.of());
    }
}
