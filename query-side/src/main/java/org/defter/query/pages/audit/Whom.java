package org.defter.query.pages.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.springframework.stereotype.Component;

/** Persons and units under their names, for the questions of an auditor. */
@Component
class Whom {

    private final Api api;
    private final Texts texts;

    Whom(Api api, Texts texts) {
        this.api = api;
        this.texts = texts;
    }

    /** Who sat in a council, by name; also in one that has ended. */
    public List<Json> persons() {
        Map<String, Json> persons = new LinkedHashMap<>();
        api.get("/api/councils?order=desc&size=10").objects("items").stream()
                .map(council -> api.get("/api/councils/{id}", council.text("id")))
                .flatMap(council -> council.objects("members").stream())
                .forEach(member -> persons.putIfAbsent(member.text("personId"), member));
        return byName(persons);
    }

    /** The units of the municipality, by name. */
    public List<Json> units() {
        Map<String, Json> units = new LinkedHashMap<>();
        api.get("/api/municipalities?size=5").objects("items").stream()
                .map(municipality -> api.get("/api/municipalities/{id}", municipality.text("id")))
                .flatMap(municipality -> municipality.objects("units").stream())
                .forEach(unit -> units.putIfAbsent(unit.has("id") ? unit.text("id") : unit.text("unitId"), unit));
        return byName(units);
    }

    /** What the identifiers of persons, units and commissions are called. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        persons().forEach(one -> names.put(one.text("id"), one.text("name")));
        units().forEach(one -> names.put(one.text("id"), one.text("name")));
        api.get("/api/commissions?size=100")
                .objects("items")
                .forEach(one -> names.put(one.text("id"), one.text("name")));
        return names;
    }

    private List<Json> byName(Map<String, Json> all) {
        List<Json> named = new ArrayList<>();
        all.forEach((id, one) -> named.add(new Json().with("id", id).with("name", one.text("name"))));
        named.sort((a, b) -> texts.order().compare(a.text("name"), b.text("name")));
        return named;
    }
}
