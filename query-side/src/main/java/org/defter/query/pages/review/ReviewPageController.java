package org.defter.query.pages.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.query.pages.council.Sentences;
import org.defter.query.pages.council.TownLaw;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.review.ReviewReadiness.Deed;
import org.defter.query.pages.review.ReviewReadiness.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a commission works on an item (P1-7): meetings, the report as it is written, signatures, dissents. */
@Controller
class ReviewPageController {

    private final Api api;
    private final Texts texts;
    private final Sentences sentences;

    ReviewPageController(Api api, Texts texts, Sentences sentences) {
        this.api = api;
        this.texts = texts;
        this.sentences = sentences;
    }

    @GetMapping("/reviews/{id}")
    String review(@PathVariable String id, @RequestParam Map<String, String> given, Model page) {
        fill(id, Past.of(given), given, page);
        return "pages/review";
    }

    /** The editor of the draft, with the report beside it as it will look. */
    @GetMapping("/reviews/{id}/draft")
    String draft(@PathVariable String id, @RequestParam Map<String, String> given, Model page) {
        fill(id, Past.of(Map.of()), given, page);
        return "pages/report-editor";
    }

    /** The same for browsers without scripts; nothing is recorded. */
    @PostMapping("/reviews/{id}/draft")
    String preview(@PathVariable String id, @RequestParam Map<String, String> given, Model page) {
        return draft(id, given, page);
    }

    /** The report on paper. */
    @GetMapping("/reviews/{id}/report")
    String report(@PathVariable String id, @RequestParam Map<String, String> given, Model page) {
        fill(id, Past.of(given), Map.of(), page);
        return "pages/report";
    }

    private void fill(String id, Past past, Map<String, String> given, Model page) {
        Api.Versioned versioned = api.versioned(past.at("/api/reviews/{id}"), id);
        Json review = versioned.body();
        Json report = review.object("report");
        LocalDate day = day(review, past.day(texts.today()));
        List<Json> positions = report.has("positions")
                ? report.objects("positions")
                : review.objects("positions").stream()
                        .map(taken -> taken.object("position").with("commissionId", taken.text("commissionId")))
                        .toList();
        List<Panel> panels = panels(review, day, positions);
        Json proposal =
                api.find("/api/proposals/{id}", review.text("proposalId")).orElseGet(Json::new);
        Json municipality = api.find("/api/municipalities/{id}", review.text("municipalityId"))
                .orElseGet(Json::new);
        page.addAttribute("review", review);
        page.addAttribute("version", versioned.etag());
        page.addAttribute("past", past);
        page.addAttribute("panels", panels);
        page.addAttribute("names", names(panels, review, proposal));
        page.addAttribute("proposal", proposal);
        page.addAttribute("municipality", municipality);
        page.addAttribute("unit", unit(municipality.objects("units"), proposal.text("unitId")));
        page.addAttribute(
                "sitting",
                api.find("/api/sittings/{id}", review.text("sittingId")).orElseGet(Json::new));
        page.addAttribute("text", text(review, given));
        page.addAttribute("signed", panels.stream().mapToLong(Panel::signatures).sum());
        page.addAttribute(
                "seats",
                panels.stream().mapToLong(panel -> panel.members().size()).sum());
        page.addAttribute(
                "missing",
                panels.stream().flatMap(panel -> panel.missing().stream()).toList());
        ReviewReadiness readiness = readiness(review, panels, municipality, day, page);
        Map<String, Object> whyNots = new LinkedHashMap<>();
        for (Deed deed : Deed.values()) {
            readiness.whyNot(deed).ifPresent(reason -> whyNots.put(deed.name(), reason));
        }
        page.addAttribute("whyNots", whyNots);
    }

    /** The day on which members are asked for: that of the report or of the end without one, else the day asked for. */
    private static LocalDate day(Json review, LocalDate asked) {
        Optional<LocalDate> issued = review.object("report").day("issuedOn");
        if (issued.isPresent()) {
            return issued.get();
        }
        return review.object("lapse").day("lapsedOn").orElse(asked);
    }

    private List<Panel> panels(Json review, LocalDate day, List<Json> positions) {
        List<Panel> panels = new ArrayList<>();
        for (String id : review.texts("commissions")) {
            Json commission = api.find("/api/commissions/{id}", id).orElseGet(Json::new);
            List<Json> own = positions.stream()
                    .filter(position -> !position.has("commissionId")
                            || position.text("commissionId").equals(id))
                    .toList();
            Panel panel = Panel.of(commission, day, own);
            // A review of the past that is still open has members of its own time only.
            panels.add(panel.members().isEmpty() ? Panel.of(commission, lastDay(review), own) : panel);
        }
        return panels;
    }

    private static LocalDate lastDay(Json review) {
        return Stream.of(
                        review.day("openedOn").stream(),
                        review.object("draft").day("draftedOn").stream(),
                        review.objects("meetings").stream().flatMap(meeting -> meeting.day("heldOn").stream()),
                        review.objects("positions").stream().flatMap(taken -> taken.day("takenOn").stream()))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Names of everybody the page speaks of, also of those who sit there no longer. */
    private Map<String, String> names(List<Panel> panels, Json review, Json proposal) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String id : review.texts("commissions")) {
            api.find("/api/commissions/{id}", id)
                    .ifPresent(commission -> commission
                            .objects("mandates")
                            .forEach(mandate -> names.put(mandate.text("personId"), mandate.text("name"))));
        }
        panels.forEach(panel -> names.put(panel.id(), panel.name()));
        names.put(proposal.text("id"), proposal.text("title"));
        return names;
    }

    private static String unit(List<Json> tree, String id) {
        for (Json unit : tree) {
            String name = unit.text("id").equals(id) ? unit.text("name") : unit(unit.objects("units"), id);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    /** What the report says: as it is being written, else as drafted or issued. */
    private static Json text(Json review, Map<String, String> given) {
        if (given.containsKey("operativeText")) {
            Json written = new Json();
            List.of("reasons", "operativeText", "opinion", "vote")
                    .forEach(member ->
                            written.put(member, given.getOrDefault(member, "").replace("\r\n", "\n")));
            return written;
        }
        Json report = review.object("report");
        return report.has("text")
                ? report.object("text")
                : review.object("draft").object("text");
    }

    private ReviewReadiness readiness(Json review, List<Panel> panels, Json municipality, LocalDate day, Model page) {
        Set<String> met = review.objects("meetings").stream()
                .map(meeting -> meeting.text("commissionId"))
                .collect(Collectors.toSet());
        Optional<Law> law = municipality.has("kind") ? TownLaw.on(municipality, day) : Optional.empty();
        long signatures = 0;
        long needed = 0;
        List<Sentences.Step> steps = new ArrayList<>();
        for (Panel panel : panels) {
            if (law.isPresent() && panel.size() > 0) {
                Computation<Boolean> enough = law.get().reportSignatures((int) panel.size(), (int) panel.signatures());
                steps.addAll(sentences.of(enough));
                int needs = law.get().commissionQuorum((int) panel.size()).result();
                if (needed == 0 || panel.signatures() - needs < signatures - needed) {
                    signatures = panel.signatures();
                    needed = needs;
                }
            }
        }
        page.addAttribute("signatureSteps", steps);
        page.addAttribute("needed", needed);
        return new ReviewReadiness(
                Stage.valueOf(review.text("state")),
                panels.stream()
                        .filter(panel -> !met.contains(panel.id()))
                        .map(Panel::name)
                        .toList(),
                panels.stream().flatMap(panel -> panel.missing().stream()).toList(),
                signatures,
                needed);
    }
}
