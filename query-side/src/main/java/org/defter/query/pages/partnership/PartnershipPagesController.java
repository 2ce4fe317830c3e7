package org.defter.query.pages.partnership;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.platform.charts.Bars;
import org.defter.query.pages.unit.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Partnerships: list, register, what is missing, and each with what it stands on and carries (I01 to I10). */
@Controller
class PartnershipPagesController {

    private static final List<String> FILTERS = List.of(
            "municipality", "unit", "form", "country", "foreign", "stage", "suspended", "imported", "expired", "q");
    private static final List<PartnershipStage> WAY = List.of(
            PartnershipStage.PROPOSED,
            PartnershipStage.DECIDED,
            PartnershipStage.PERMITTED,
            PartnershipStage.SIGNED,
            PartnershipStage.ACTIVE);

    private final Api api;
    private final Acts acts;
    private final Texts texts;
    private final UnitNames unitNames;

    PartnershipPagesController(Api api, Acts acts, Texts texts, UnitNames unitNames) {
        this.api = api;
        this.acts = acts;
        this.texts = texts;
        this.unitNames = unitNames;
    }

    @GetMapping("/partnerships")
    String partnerships(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/partnerships", given, FILTERS);
        Json counts = api.get("/api/partnerships/counts");
        page.addAttribute("partnerships", api.get("/api/partnerships?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("counts", counts);
        page.addAttribute("bars", bars(counts));
        page.addAttribute(
                "violations", api.get("/api/partnerships/violations?size=1").number("total"));
        page.addAttribute("stages", PartnershipStage.values());
        page.addAttribute("forms", PartnershipForm.values());
        page.addAttribute("units", unitNames.ofFirst());
        return "pages/partnerships";
    }

    private Bars bars(Json counts) {
        return Bars.of(counts.objects("byForm").stream()
                .map(line -> new Bars.Item(
                        name(line),
                        "/partnerships?stage=ACTIVE&form=" + line.text("form") + "&foreign=" + line.text("foreign"),
                        List.of(
                                new Bars.Value("bar", line.decimal("active").orElse(BigDecimal.ZERO)),
                                new Bars.Value(
                                        "bar second", line.decimal("imported").orElse(BigDecimal.ZERO))),
                        null))
                .toList());
    }

    private String name(Json line) {
        return texts.value(line.text("form")) + ", "
                + texts.of(line.yes("foreign") ? "partnership.foreign" : "partnership.domestic");
    }

    @GetMapping("/partnerships/register")
    String register(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of(
                "/partnerships/register", given, List.of("municipality", "form", "country", "foreign", "q"));
        page.addAttribute("register", api.get("/api/partnerships/register?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("forms", PartnershipForm.values());
        return "pages/partnership-register";
    }

    @GetMapping("/partnerships/violations")
    String violations(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/partnerships/violations", given, List.of("municipality"));
        page.addAttribute("violations", api.get("/api/partnerships/violations?" + filter.query()));
        page.addAttribute("filter", filter);
        return "pages/partnership-violations";
    }

    @GetMapping("/partnerships/{id}")
    String partnership(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by,
            Model page) {
        Past moment = Past.of(asOf, by);
        Json partnership = api.get("/api/partnerships/{id}" + moment.query(), id);
        Json profile = partnership.object("profile");
        page.addAttribute("moment", moment);
        page.addAttribute("partnership", partnership);
        page.addAttribute("heading", profile.text("title"));
        page.addAttribute(
                "offers", new PartnershipOffers(partnership, texts.today(), act -> !moment.isPast() && acts.may(act)));
        page.addAttribute("steps", steps(PartnershipStage.valueOf(partnership.text("stage"))));
        page.addAttribute("units", unitNames.of(partnership.text("municipalityId")));
        page.addAttribute("served", served(profile.object("serves")).orElse(null));
        return "pages/partnership";
    }

    /** The plan it serves, by its title. */
    private Optional<Json> served(Json serves) {
        return serves.has("planId")
                ? api.find("/api/plans/{id}", serves.text("planId"))
                        .map(plan -> new Json()
                                .with("planId", serves.get("planId"))
                                .with(
                                        "element",
                                        serves.has("activityId") ? serves.get("activityId") : serves.get("goalId"))
                                .with(
                                        "title",
                                        plan.object("content").object("profile").get("title")))
                : Optional.empty();
    }

    /** The way of a partnership; its end stands behind the way. */
    private static List<Step> steps(PartnershipStage stage) {
        int at = switch (stage) {
            case PROPOSED, DECIDED, PERMITTED, SIGNED, ACTIVE -> WAY.indexOf(stage);
            case ENDED -> -1;
        };
        Stream<Step> way =
                IntStream.range(0, WAY.size()).mapToObj(number -> new Step(WAY.get(number), number < at, number == at));
        return (at < 0 ? Stream.concat(way, Stream.of(new Step(stage, false, true))) : way).toList();
    }

    /**
     * A step of the way.
     *
     * @param stage the stage
     * @param past whether it lies behind
     * @param current whether the partnership is there
     */
    record Step(PartnershipStage stage, boolean past, boolean current) {}
}
