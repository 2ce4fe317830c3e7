package org.defter.query.pages.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.springframework.stereotype.Component;

/** Names of the units of a municipality by their identifiers, as they are called now. */
@Component
public class UnitNames {

    private final Api api;

    UnitNames(Api api) {
        this.api = api;
    }

    /** The names; none if the reader may not know the municipality. */
    public Map<String, String> of(String municipalityId) {
        Map<String, String> names = new LinkedHashMap<>();
        api.find("/api/municipalities/{id}", municipalityId)
                .ifPresent(municipality -> add(municipality.objects("units"), names));
        return names;
    }

    private static void add(List<Json> units, Map<String, String> names) {
        for (Json unit : units) {
            names.put(unit.text("id"), unit.text("name"));
            add(unit.objects("units"), names);
        }
    }

    /** The names in the only municipality there is, or in the first. */
    public Map<String, String> ofFirst() {
        return api.get("/api/municipalities?size=1").objects("items").stream()
                .findFirst()
                .map(municipality -> of(municipality.text("id")))
                .orElse(Map.of());
    }
}
