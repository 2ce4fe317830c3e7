package org.defter.query.pages.file;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.defter.kernel.access.Role;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.defter.query.proposal.NextAct.Act;
import org.defter.query.proposal.ProposalState;
import org.springframework.stereotype.Component;

/** What may be done with a file now, with the form of each filled in as far as the file knows; and why not the rest. */
@Component
class NextSteps {

    /** Sittings to come that are offered for an item. */
    private static final int SITTINGS = 3;

    private final Api api;
    private final Acts acts;
    private final Texts texts;

    NextSteps(Api api, Acts acts, Texts texts) {
        this.api = api;
        this.acts = acts;
        this.texts = texts;
    }

    /**
     * The acts that the API says may come next.
     *
     * @param file the file
     * @param names of persons, by their identifier
     */
    List<NextStep> open(Json file, Map<String, String> names) {
        List<NextStep> steps = new ArrayList<>();
        for (Json next : file.objects("nextActs")) {
            Act act = Act.valueOf(next.text("act"));
            String operation = operation(act);
            if (!acts.may(operation) && act != Act.ISSUE_REPORT) {
                steps.add(new NextStep(label(act), null, next.text("rule"), offices(operation), onward(act)));
                continue;
            }
            links(act, file, names)
                    .forEach(link -> steps.add(
                            new NextStep(link.label(), link.href(), next.text("rule"), List.of(), onward(act))));
        }
        steps.sort(Comparator.comparing((NextStep step) -> step.href() == null).thenComparing(step -> !step.onward()));
        return steps;
    }

    private static boolean onward(Act act) {
        return switch (act) {
            case SUBMIT,
                    PLACE_ON_AGENDA,
                    REFER,
                    ISSUE_REPORT,
                    TAKE_VOTE,
                    SIGN,
                    DELIVER_TO_MAYOR,
                    RUN_OUT_CLOCK,
                    SEND_TO_CIVIL_AUTHORITY,
                    ACKNOWLEDGE_RECEIPT,
                    ANNOUNCE,
                    RECORD_STAY_LIFTED -> true;
            case ATTACH_DOCUMENT, WITHDRAW, RETURN, RECTIFY, RECORD_LAWSUIT, RECORD_STAY, RECORD_ANNULMENT -> false;
        };
    }

    /** The acts that cannot be done now, each with its reason. */
    List<NextStep.Refused> closed(Json file) {
        Set<Act> rest = EnumSet.allOf(Act.class);
        file.objects("nextActs").forEach(next -> rest.remove(Act.valueOf(next.text("act"))));
        ProposalState state = ProposalState.valueOf(file.text("state"));
        WhyNot.Facts facts = facts(file);
        return rest.stream()
                .map(act -> {
                    WhyNot why = WhyNot.of(act, state, facts);
                    return new NextStep.Refused(label(act), texts.of("whynot." + why), why.rule());
                })
                .toList();
    }

    static WhyNot.Facts facts(Json file) {
        List<Json> decisions = file.objects("decisions");
        if (decisions.isEmpty()) {
            return WhyNot.Facts.NONE;
        }
        Json decision = decisions.getLast();
        return new WhyNot.Facts(
                decision.objects("missingSignatures").isEmpty(),
                decision.has("deliveredOn"),
                decision.has("sending"),
                decision.has("receipt"),
                decision.has("announcement"),
                decision.has("contest"));
    }

    /** Whether the reader records votes. */
    boolean recordsVotes() {
        return acts.may(operation(Act.TAKE_VOTE));
    }

    private String label(Act act) {
        return texts.value("act", act);
    }

    private List<String> offices(String operation) {
        return acts.find(operation).stream()
                .flatMap(act -> act.roles().stream())
                .sorted()
                .map(Role::claim)
                .map(texts::value)
                .toList();
    }

    private List<Link> links(Act act, Json file, Map<String, String> names) {
        String id = file.text("id");
        String back = "&back=/proposals/" + id;
        return switch (act) {
            case PLACE_ON_AGENDA -> placing(file, back);
            case REFER, TAKE_VOTE -> {
                Json placement = placement(file);
                yield List.of(new Link(
                        label(act),
                        form(operation(act), placement.text("sittingId")) + "&itemNumber="
                                + placement.text("itemNumber") + back));
            }
            case ISSUE_REPORT ->
                waitingReviews(file).stream()
                        .map(review -> new Link(label(act), "/reviews/" + review.text("reviewId")))
                        .toList();
            case SIGN ->
                file.objects("decisions").getLast().objects("missingSignatures").stream()
                        .map(missing -> new Link(
                                label(act) + ": "
                                        + names.getOrDefault(
                                                missing.text("personId"), texts.value(missing.text("capacity"))),
                                form(operation(act), id) + "&personId=" + missing.text("personId") + back))
                        .toList();
            case RUN_OUT_CLOCK ->
                List.of(new Link(
                        label(act),
                        form(operation(act), id) + "&kind=MAYOR_RETURN&lastDay=" + mayorsLastDay(file) + back));
            case ATTACH_DOCUMENT,
                    SUBMIT,
                    WITHDRAW,
                    DELIVER_TO_MAYOR,
                    RETURN,
                    SEND_TO_CIVIL_AUTHORITY,
                    ACKNOWLEDGE_RECEIPT,
                    RECTIFY,
                    ANNOUNCE,
                    RECORD_LAWSUIT,
                    RECORD_STAY -> List.of(new Link(label(act), form(operation(act), id) + back));
            case RECORD_STAY_LIFTED, RECORD_ANNULMENT ->
                List.of(new Link(label(act), form(operation(act), id) + docket(file) + back));
        };
    }

    /** A form for each sitting to come, with the next free number of its agenda. */
    private List<Link> placing(Json file, String back) {
        List<Link> links = new ArrayList<>();
        for (Json sitting :
                api.get("/api/sittings?state=SCHEDULED&size=" + SITTINGS).objects("items")) {
            long next = api.get("/api/sittings/{id}", sitting.text("id")).objects("agenda").stream()
                            .mapToLong(item -> item.number("itemNumber"))
                            .max()
                            .orElse(0)
                    + 1;
            links.add(new Link(
                    label(Act.PLACE_ON_AGENDA) + ": " + texts.day(sitting.get("day")),
                    form(operation(Act.PLACE_ON_AGENDA), sitting.text("id")) + "&proposalId=" + file.text("id")
                            + "&itemNumber=" + next + back));
        }
        if (links.isEmpty()) {
            links.add(new Link(texts.of("file.place.none"), "/meetings"));
        }
        return links;
    }

    /** The place on an agenda where the file was put last. */
    static Json placement(Json file) {
        List<Json> placements = file.objects("placements");
        return placements.isEmpty() ? new Json() : placements.getLast();
    }

    private static List<Json> waitingReviews(Json file) {
        List<Json> referrals = file.objects("referrals");
        return referrals.isEmpty()
                ? List.of()
                : referrals.getLast().objects("reviews").stream()
                        .filter(review -> !review.has("report"))
                        .toList();
    }

    private static String mayorsLastDay(Json file) {
        return file.objects("decisions").getLast().objects("clocks").stream()
                .map(clock -> clock.object("clock"))
                .filter(clock -> clock.text("kind").equals("MAYOR_RETURN"))
                .map(clock -> clock.text("lastDay"))
                .findFirst()
                .orElse("");
    }

    /** The court and number of the latest suit: what a court rules on is mostly that. */
    private static String docket(Json file) {
        List<Json> suits = file.objects("decisions").getLast().object("contest").objects("lawsuits");
        if (suits.isEmpty()) {
            return "";
        }
        Json court = suits.getLast().object("court");
        return "&court=" + encoded(court.text("court")) + "&docketNumber=" + encoded(court.text("docketNumber"));
    }

    /**
     * The form of the vote that follows what the commissions recommend, all on one side; whoever counts the hands corrects it.
     *
     * @param file the file
     * @param voters how many may vote now
     * @return empty if no vote is due, or the commissions disagree
     */
    static String following(Json file, long voters) {
        boolean due = file.objects("nextActs").stream()
                .anyMatch(next -> next.text("act").equals(Act.TAKE_VOTE.name()));
        if (!due) {
            return "";
        }
        List<String> opinions = file.objects("referrals").isEmpty()
                ? List.of()
                : file.objects("referrals").getLast().objects("reviews").stream()
                        .filter(review -> review.has("report"))
                        .map(review -> review.object("report").text("opinion"))
                        .distinct()
                        .toList();
        if (opinions.size() != 1) {
            return "";
        }
        boolean against = opinions.getFirst().equals("UNFAVOURABLE");
        Json placement = placement(file);
        String motion = opinions.getFirst().equals("FAVOURABLE_WITH_AMENDMENTS") ? "ADOPT_WITH_CHANGES" : "ADOPT";
        return form(operation(Act.TAKE_VOTE), placement.text("sittingId"))
                + "&itemNumber=" + placement.text("itemNumber")
                + "&motion=" + motion
                + "&mode=SHOW_OF_HANDS&abstain=0&chairVote=" + (against ? "NO" : "YES")
                + "&yes=" + (against ? 0 : voters)
                + "&no=" + (against ? voters : 0)
                + "&back=/proposals/" + file.text("id");
    }

    private static String form(String operation, String subject) {
        return "/acts/" + operation + "?id=" + subject;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The operation of the API that does it. */
    static String operation(Act act) {
        return switch (act) {
            case ATTACH_DOCUMENT -> "attachDocument";
            case SUBMIT -> "submitProposal";
            case WITHDRAW -> "withdrawProposal";
            case PLACE_ON_AGENDA -> "addAgendaItem";
            case REFER -> "referItem";
            case ISSUE_REPORT -> "issueReport";
            case TAKE_VOTE -> "takeVote";
            case SIGN -> "signDecision";
            case DELIVER_TO_MAYOR -> "deliverToMayor";
            case RETURN -> "returnDecision";
            case RUN_OUT_CLOCK -> "runOutDecisionClock";
            case SEND_TO_CIVIL_AUTHORITY -> "sendToCivilAuthority";
            case ACKNOWLEDGE_RECEIPT -> "acknowledgeReceipt";
            case RECTIFY -> "rectifyDecision";
            case ANNOUNCE -> "announceDecision";
            case RECORD_LAWSUIT -> "recordLawsuit";
            case RECORD_STAY -> "recordStay";
            case RECORD_STAY_LIFTED -> "recordStayLifted";
            case RECORD_ANNULMENT -> "recordAnnulment";
        };
    }

    private record Link(String label, String href) {}
}
