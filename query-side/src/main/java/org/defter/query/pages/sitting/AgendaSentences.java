package org.defter.query.pages.sitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.sitting.AgendaItems.Item;
import org.springframework.stereotype.Component;

/**
 * Writes the line of an item as agendas have it, from what is on record: what was asked for and when, to whom it was referred,
 * which report came back ({@code 56 – 11.03.2024 tarihli birleşimin 56. maddesiyle … Komisyonuna havale edilen … raporu}).
 */
@Component
final class AgendaSentences {

    private final Api api;
    private final Texts texts;

    AgendaSentences(Api api, Texts texts) {
        this.api = api;
        this.texts = texts;
    }

    /**
     * The line of an item.
     *
     * @param item the item
     * @param text its sentence, without the number
     */
    record Line(Item item, String text) {}

    /** The lines of an agenda in its order. */
    List<Line> of(Json sitting) {
        Map<String, String> units = units(sitting);
        Map<String, String> commissions = new LinkedHashMap<>();
        api.find("/api/commissions?municipality={id}&size=100", sitting.text("municipalityId"))
                .ifPresent(list -> list.objects("items")
                        .forEach(commission -> commissions.put(commission.text("id"), commission.text("name"))));
        List<Line> lines = new ArrayList<>();
        for (Item item : AgendaItems.of(sitting)) {
            String text = api.find("/api/proposals/{id}", item.item().text("proposalId"))
                    .map(proposal -> sentence(item.item(), proposal, units, commissions))
                    .orElseGet(() -> item.item().text("title"));
            lines.add(new Line(item, text));
        }
        return lines;
    }

    private String sentence(Json item, Json proposal, Map<String, String> units, Map<String, String> commissions) {
        String title = item.text("title");
        String unit = units.getOrDefault(proposal.text("unitId"), "");
        return switch (item.text("purpose")) {
            case "DECISION" -> decision(item, proposal, title, commissions);
            case "RETURN" -> returned(proposal, title);
            default -> {
                String submitted = texts.day(proposal.object("submission").get("submittedOn"));
                yield texts.of("council.agenda.referral", unit, submitted, title);
            }
        };
    }

    private String decision(Json item, Json proposal, String title, Map<String, String> commissions) {
        // The referral before this item; a later one is this sitting's own.
        Json referral = last(proposal.objects("referrals"));
        if (!referral.has("referredOn") || item.has("referral")) {
            return texts.of("council.agenda.direct", title);
        }
        List<String> names = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        referral.objects("reviews").forEach(review -> {
            review.texts("commissions").forEach(id -> names.add(commissions.getOrDefault(id, id)));
            Json report = review.object("report");
            if (report.has("receivedOn")) {
                reports.add(texts.of(
                        "council.agenda.report",
                        texts.day(report.get("receivedOn")),
                        report.object("number").text("year"),
                        report.object("number").text("number"),
                        texts.value("opinion", report.text("opinion"))));
            }
        });
        String referred = texts.of(
                "council.agenda.referred",
                texts.day(referral.get("referredOn")),
                referral.text("itemNumber"),
                String.join(", ", names),
                title);
        return referred
                + (reports.isEmpty() ? texts.of("council.agenda.noReport") : " " + String.join("; ", reports) + ".");
    }

    private String returned(Json proposal, String title) {
        Json decision = last(proposal.objects("decisions"));
        return texts.of(
                "council.agenda.returned",
                decision.object("number").text("year"),
                decision.object("number").text("number"),
                texts.day(decision.get("decidedOn")),
                texts.day(decision.object("reconsideration").get("returnedOn")),
                title);
    }

    private static Json last(List<Json> list) {
        return list.isEmpty() ? new Json() : list.getLast();
    }

    private Map<String, String> units(Json sitting) {
        Map<String, String> units = new LinkedHashMap<>();
        api.find("/api/municipalities/{id}", sitting.text("municipalityId"))
                .ifPresent(municipality -> collect(municipality.objects("units"), units));
        return units;
    }

    private static void collect(List<Json> tree, Map<String, String> units) {
        tree.forEach(unit -> {
            units.put(unit.text("id"), unit.text("name"));
            collect(unit.objects("units"), units);
        });
    }
}
