package org.defter.query.pages.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.law.Matter;
import org.defter.kernel.proposal.RequestKind;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Names;
import org.defter.query.pages.platform.Past;
import org.defter.query.proposal.ProposalState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of files, and each file with everything that belongs to it (screen P1-2). */
@Controller
class FileController {

    private static final List<String> FILTERS =
            List.of("state", "unit", "kind", "matter", "plan", "closedWith", "decisionYear", "decisionNumber", "q");

    private final Api api;
    private final Names names;
    private final NextSteps steps;

    FileController(Api api, Names names, NextSteps steps) {
        this.api = api;
        this.names = names;
        this.steps = steps;
    }

    @GetMapping("/proposals")
    String list(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered wanted = Filtered.of("/proposals", given, FILTERS);
        page.addAttribute("list", api.get("/api/proposals?" + wanted.query()));
        page.addAttribute("filter", wanted);
        page.addAttribute("units", names.allUnits());
        page.addAttribute("states", ProposalState.values());
        page.addAttribute("kinds", RequestKind.values());
        page.addAttribute("matters", Matter.values());
        return "pages/files";
    }

    @GetMapping("/proposals/{id}")
    String file(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by,
            Model page) {
        Past past = Past.typed(asOf, by);
        page.addAttribute("past", past);
        page.addAttribute("collection", "proposals");
        page.addAttribute("id", id);
        Json file;
        try {
            file = api.get("/api/proposals/{id}" + past.query(), id);
        } catch (ApiProblem problem) {
            if (past.isPast() && problem.status() == 404) {
                return "pages/not-begun";
            }
            throw problem;
        }
        List<Json> referrals = file.objects("referrals");
        List<Json> reviews = reviews(referrals, past);
        Map<String, String> known = known(file, reviews);
        page.addAttribute("file", file);
        page.addAttribute("names", known);
        page.addAttribute(
                "steps",
                Step.of(ProposalState.valueOf(file.text("state")), file.has("submission"), !referrals.isEmpty()));
        page.addAttribute("reviews", reviews);
        page.addAttribute("clocks", clocks(file, reviews));
        page.addAttribute("live", streams(file, reviews));
        page.addAttribute(
                "relations",
                api.find("/api/lineage/PROPOSAL/{id}" + past.query(), id).orElseGet(Json::new));
        if (!past.isPast()) {
            page.addAttribute("open", steps.open(file, known));
            page.addAttribute("closed", steps.closed(file));
            Json sitting = sitting(file);
            page.addAttribute("sitting", sitting);
            page.addAttribute(
                    "following",
                    sitting.text("state").equals("OPEN") && steps.recordsVotes()
                            ? NextSteps.following(file, voters(sitting, file))
                            : "");
        }
        return "pages/file";
    }

    /** The reviews of all referrals with what the commissions wrote, as far as the reader may read them. */
    private List<Json> reviews(List<Json> referrals, Past past) {
        return referrals.stream()
                .flatMap(referral -> referral.objects("reviews").stream()
                        .map(review -> review.with("referredOn", referral.get("referredOn"))
                                .with("mode", referral.get("mode"))
                                .with(
                                        "dossier",
                                        api.find("/api/reviews/{id}" + past.query(), review.text("reviewId"))
                                                .orElseGet(Json::new))))
                .toList();
    }

    private Map<String, String> known(Json file, List<Json> reviews) {
        Map<String, String> known = new LinkedHashMap<>(names.units(file.text("municipalityId")));
        file.objects("decisions").stream()
                .map(decision -> decision.object("number").text("councilId"))
                .distinct()
                .forEach(council -> known.putAll(names.persons(council)));
        if (!reviews.isEmpty()) {
            known.putAll(names.commissions());
        }
        return known;
    }

    /** Every period that concerns the file: those of its decisions and those of its reviews. */
    private static List<Json> clocks(Json file, List<Json> reviews) {
        return Stream.concat(
                        reviews.stream()
                                .map(review -> review.object("dossier").object("clock"))
                                .filter(clock -> clock.has("clock")),
                        file.objects("decisions").stream()
                                .flatMap(decision -> decision.objects("clocks").stream()
                                        .map(clock -> clock.with("number", decision.object("number")))))
                .toList();
    }

    private static String streams(Json file, List<Json> reviews) {
        return Stream.of(
                        Stream.of(file.text("id")),
                        reviews.stream().map(review -> review.text("reviewId")),
                        Stream.of(NextSteps.placement(file).text("sittingId")))
                .flatMap(ids -> ids)
                .filter(id -> !id.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** The sitting that has the file before it; without members where none has. */
    private Json sitting(Json file) {
        return file.text("state").startsWith("ON_AGENDA")
                ? api.find("/api/sittings/{id}", NextSteps.placement(file).text("sittingId"))
                        .orElseGet(Json::new)
                : new Json();
    }

    /** How many in the hall may vote on it: those present now, without the recused. */
    private static long voters(Json sitting, Json file) {
        String item = NextSteps.placement(file).text("itemNumber");
        List<String> present = sitting.texts("presentNow");
        List<String> recused = sitting.objects("agenda").stream()
                .filter(one -> one.text("itemNumber").equals(item))
                .flatMap(one -> one.objects("recusals").stream())
                .map(recusal -> recusal.text("personId"))
                .toList();
        return present.stream().filter(person -> !recused.contains(person)).count();
    }
}
