package org.defter.query.pages.sitting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.pages.council.People;
import org.defter.query.pages.council.Sentences;
import org.defter.query.pages.council.TownLaw;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.sitting.AgendaItems.Item;
import org.defter.query.pages.sitting.SittingStage.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The vote on an item while it is counted (P1-8): the numbers are checked and the outcome computed before it is recorded. */
@Controller
class VotePageController {

    private final Api api;
    private final Sentences sentences;

    VotePageController(Api api, Sentences sentences) {
        this.api = api;
        this.sentences = sentences;
    }

    @GetMapping("/sittings/{id}/items/{number}/vote")
    String vote(
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam MultiValueMap<String, String> given,
            Model page) {
        Api.Versioned versioned = api.versioned("/api/sittings/{id}", id);
        Json sitting = versioned.body();
        Item item = AgendaItems.of(sitting).stream()
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        LocalDate day = LocalDate.parse(sitting.text("day"));
        Json council = api.find("/api/councils/{id}", sitting.text("councilId")).orElseGet(Json::new);
        People people = People.of(council, day);
        Set<String> voters = new LinkedHashSet<>(sitting.texts("presentNow"));
        voters.removeAll(item.recused());
        Motion motion = motion(given, item);
        VotingMode mode = item.round() > 1
                ? VotingMode.SECRET
                : constant(VotingMode.class, given.getFirst("mode")).orElse(VotingMode.SHOW_OF_HANDS);
        Map<String, Vote> names = names(given);
        CountedVote counted = counted(given, sitting, item, voters, motion, mode, names, people.fullMembership());
        page.addAttribute("sitting", sitting);
        page.addAttribute("version", versioned.etag());
        page.addAttribute("item", item);
        page.addAttribute("people", people);
        page.addAttribute(
                "voters",
                people.members().stream()
                        .filter(member -> voters.contains(member.id()))
                        .toList());
        page.addAttribute("counted", counted);
        page.addAttribute("given", given);
        page.addAttribute("names", names);
        page.addAttribute("chair", people.name(counted.chair()));
        page.addAttribute("modes", item.round() > 1 ? List.of(VotingMode.SECRET) : List.of(VotingMode.values()));
        page.addAttribute("flaws", touched(given) ? counted.flaws() : List.of());
        page.addAttribute("touched", touched(given));
        page.addAttribute(
                "whyNot",
                SittingStage.valueOf(sitting.text("state")).whyNot(Deed.TREAT).orElse(null));
        page.addAttribute("recommendations", recommendations(item));
        law(sitting, day).ifPresent(law -> {
            counted.needed(law).ifPresent(needed -> {
                page.addAttribute("needed", needed.result());
                page.addAttribute("neededSteps", sentences.of(needed));
            });
            if (touched(given)) {
                counted.outcome(law).ifPresent(outcome -> {
                    page.addAttribute("outcome", outcome.result());
                    page.addAttribute("steps", sentences.of(outcome));
                });
            }
        });
        page.addAttribute(
                "commissions",
                api.find("/api/commissions?council={id}&size=100", sitting.text("councilId"))
                        .map(list -> list.objects("items").stream()
                                .filter(commission -> !commission.has("endedOn"))
                                .toList())
                        .orElse(List.of()));
        return "pages/vote";
    }

    /** The same for browsers without scripts; nothing is recorded. */
    @PostMapping("/sittings/{id}/items/{number}/vote")
    String compute(
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam MultiValueMap<String, String> given,
            Model page) {
        return vote(id, number, given, page);
    }

    private static boolean touched(MultiValueMap<String, String> given) {
        return given.containsKey("yes");
    }

    private static Motion motion(MultiValueMap<String, String> given, Item item) {
        return constant(Motion.class, given.getFirst("motion"))
                .filter(item.motions()::contains)
                .orElseGet(() -> item.motions().getFirst());
    }

    private static CountedVote counted(
            MultiValueMap<String, String> given,
            Json sitting,
            Item item,
            Set<String> voters,
            Motion motion,
            VotingMode mode,
            Map<String, Vote> names,
            int members) {
        String chair = chair(sitting);
        return switch (mode) {
            case ROLL_CALL -> CountedVote.byNames(motion, members, voters, chair, names);
            case SHOW_OF_HANDS, SECRET ->
                new CountedVote(
                        motion,
                        mode,
                        members,
                        voters,
                        chair,
                        item.round(),
                        count(given.getFirst("yes")),
                        count(given.getFirst("no")),
                        count(given.getFirst("abstain")),
                        mode.open()
                                ? constant(Vote.class, given.getFirst("chairVote"))
                                        .orElse(null)
                                : null,
                        Map.of());
        };
    }

    /** Who chairs now: the last who took the chair, else who opened the sitting. */
    private static String chair(Json sitting) {
        List<Json> changes = sitting.object("course").objects("chairs");
        return changes.isEmpty()
                ? sitting.object("opening").object("officiants").text("chair")
                : changes.getLast().text("chair");
    }

    /** The votes by name, as the rows of the form have them: {@code rollCall[3].personId}, {@code rollCall[3].vote}. */
    private static Map<String, Vote> names(MultiValueMap<String, String> given) {
        Map<String, Vote> names = new LinkedHashMap<>();
        given.forEach((field, values) -> {
            if (field.startsWith("rollCall[") && field.endsWith("].personId")) {
                String vote = given.getFirst(field.replace("].personId", "].vote"));
                constant(Vote.class, vote).ifPresent(cast -> names.put(String.valueOf(values.getFirst()), cast));
            }
        });
        return names;
    }

    /** What the commissions recommend to the council (C08, C11). */
    private List<Json> recommendations(Item item) {
        return api.find("/api/proposals/{id}", item.item().text("proposalId"))
                .map(proposal -> proposal.objects("referrals").stream()
                        .reduce((earlier, later) -> later)
                        .map(referral -> referral.objects("reviews").stream()
                                .filter(review -> review.has("report"))
                                .toList())
                        .orElse(List.of()))
                .orElse(List.of());
    }

    private Optional<Law> law(Json sitting, LocalDate day) {
        return api.find("/api/municipalities/{id}", sitting.text("municipalityId"))
                .flatMap(municipality -> TownLaw.on(municipality, day));
    }

    private static int count(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : 0;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
