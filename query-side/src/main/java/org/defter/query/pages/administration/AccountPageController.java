package org.defter.query.pages.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which login belongs to which person, unit and commissions; for administrators. */
@Controller
class AccountPageController {

    private static final List<String> FILTERS = List.of("linked", "q", "person", "unit");

    private final Api api;

    AccountPageController(Api api) {
        this.api = api;
    }

    @GetMapping("/accounts")
    String accounts(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/accounts", given, FILTERS);
        page.addAttribute("accounts", api.get("/api/accounts?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("names", names());
        return "pages/accounts";
    }

    @GetMapping("/accounts/{id}")
    String account(@PathVariable String id, Model page) {
        page.addAttribute("account", api.get("/api/accounts/{id}", id));
        page.addAttribute("names", names());
        return "pages/account";
    }

    /** Names of people, units and commissions, as far as there are any. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        api.get("/api/councils?order=desc&size=5").objects("items").stream()
                .map(council ->
                        api.find("/api/councils/{id}", council.text("id")).orElseGet(Json::new))
                .forEach(council -> council.objects("members")
                        .forEach(member -> names.put(member.text("personId"), member.text("name"))));
        api.get("/api/municipalities?size=20").objects("items").stream()
                .map(town ->
                        api.find("/api/municipalities/{id}", town.text("id")).orElseGet(Json::new))
                .forEach(town -> collect(town.objects("units"), names));
        api.get("/api/commissions?size=100")
                .objects("items")
                .forEach(commission -> names.put(commission.text("id"), commission.text("name")));
        return names;
    }

    private static void collect(List<Json> tree, Map<String, String> names) {
        tree.forEach(unit -> {
            names.put(unit.text("id"), unit.text("name"));
            collect(unit.objects("units"), names);
        });
    }
}
