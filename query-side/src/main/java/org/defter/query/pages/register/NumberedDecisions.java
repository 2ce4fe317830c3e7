package org.defter.query.pages.register;

import java.util.List;
import java.util.Optional;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.springframework.stereotype.Component;

/** Decisions by their number. Every council counts anew, so in the year of an election a number may be given twice. */
@Component
public class NumberedDecisions {

    private final Api api;

    NumberedDecisions(Api api) {
        this.api = api;
    }

    /** The decisions with that number, the latest council's first. */
    public List<Json> find(WrittenNumber wanted) {
        return api.get("/api/councils?order=desc&size=100").objects("items").stream()
                .map(council -> find(council.text("id"), wanted))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The decision of a council with that number, or which had it before it was rectified. */
    public Optional<Json> find(String council, WrittenNumber wanted) {
        return api.find("/api/decisions/{council}/{year}/{number}", council, wanted.year(), wanted.number());
    }

    /** Where a decision is shown: at its place in its file. */
    public String page(Json decision) {
        String file = "/proposals/" + decision.text("proposalId");
        List<Json> decisions = api.find("/api/proposals/{id}", decision.text("proposalId"))
                .map(found -> found.objects("decisions"))
                .orElse(List.of());
        return decisions.stream()
                .filter(one -> one.object("number").number("year") == decision.number("year")
                        && one.object("number").number("number") == decision.number("number"))
                .findFirst()
                .map(one -> file + "#decision-" + one.text("decision"))
                .orElse(file);
    }
}
