package org.defter.query.pages.sitting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.defter.kernel.TownHall;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.QuorumKind;
import org.defter.query.pages.council.People;
import org.defter.query.pages.council.Sentences;
import org.defter.query.pages.council.TownLaw;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.sitting.AgendaItems.Item;
import org.defter.query.pages.sitting.SittingStage.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A sitting: its agenda while it is made (P1-6), the console of the clerks (P2-16), and what was recorded. */
@Controller
class SittingPageController {

    /** States of proposals that wait for a sitting, with what they would be put on its agenda for. */
    private static final Map<String, String> READY = readyStates();

    private static final int BACKLOG = 50;

    /** Closed sittings that are looked through for what they left over: more than a council holds in a year. */
    private static final int RECENT = 40;

    private final Api api;
    private final Texts texts;
    private final Sentences sentences;
    private final AgendaSentences agenda;
    private final Clock clock;

    SittingPageController(Api api, Texts texts, Sentences sentences, AgendaSentences agenda, Clock clock) {
        this.api = api;
        this.texts = texts;
        this.sentences = sentences;
        this.agenda = agenda;
        this.clock = clock;
    }

    private static Map<String, String> readyStates() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("RETURNED", "RETURN");
        states.put("REPORTED", "DECISION");
        states.put("OVERDUE", "DECISION");
        states.put("SUBMITTED", "REFERRAL");
        return states;
    }

    @GetMapping("/sittings/{id}")
    String sitting(@PathVariable String id, @RequestParam Map<String, String> given, Model page) {
        Past past = Past.of(given);
        Json sitting = fill(id, past, page);
        boolean screen = "screen".equals(given.get("view"));
        page.addAttribute("screen", screen);
        if (screen) {
            page.addAttribute("town", town(sitting));
            page.addAttribute("voted", AgendaItems.lastVotedOn(AgendaItems.of(sitting)));
            return "pages/sitting-screen";
        }
        if (!past.isPast() && stage(sitting) == SittingStage.SCHEDULED) {
            page.addAttribute("backlog", backlog(sitting));
            page.addAttribute("neighbours", AgendaItems.neighbours(AgendaItems.of(sitting)));
            page.addAttribute("lastAdded", lastAdded(sitting));
        }
        return "pages/sitting";
    }

    /** The day from which an agenda that is entered afterwards may have been changed; empty while there is nothing on it. */
    private static String lastAdded(Json sitting) {
        return sitting.objects("agenda").stream()
                .map(item -> item.text("addedOn"))
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** The agenda on paper, each item as the sentence that is read out. */
    @GetMapping("/sittings/{id}/agenda")
    String agenda(@PathVariable String id, @RequestParam Map<String, String> given, Model page) {
        Json sitting = fill(id, Past.of(given), page);
        page.addAttribute("lines", agenda.of(sitting));
        page.addAttribute("town", town(sitting));
        return "pages/agenda";
    }

    /** What is frozen when the agenda is announced, and whether it is in time. */
    @GetMapping("/sittings/{id}/announcement")
    String announcement(@PathVariable String id, @RequestParam Map<String, String> given, Model page) {
        Json sitting = fill(id, Past.of(Map.of()), page);
        String asked = given.getOrDefault("occurredOn", "");
        LocalDate day = LocalDate.parse(sitting.text("day"));
        LocalDate today = texts.today();
        LocalDate on = !asked.isBlank() ? LocalDate.parse(asked) : today.isAfter(day) ? day : today;
        page.addAttribute("on", on);
        page.addAttribute("lines", agenda.of(sitting));
        meeting(sitting).ifPresent(meeting -> {
            law(sitting).ifPresent(law -> {
                Computation<Boolean> notice = law.agendaNotice(MeetingKind.valueOf(meeting.text("kind")), on, day);
                page.addAttribute("inTime", !on.isAfter(day) && (sitting.number("ordinal") > 1 || notice.result()));
                page.addAttribute("notice", sitting.number("ordinal") > 1 ? List.of() : sentences.of(notice));
            });
        });
        // What is announced is the agenda with all its items, so not before the last of them was added.
        page.addAttribute(
                "tooEarly",
                sitting.objects("agenda").stream()
                        .anyMatch(item -> item.day("addedOn")
                                .filter(added -> added.isAfter(on))
                                .isPresent()));
        page.addAttribute("whyNot", stage(sitting).whyNot(Deed.ANNOUNCE).orElse(null));
        return "pages/announcement";
    }

    /** The roll call: who is there, who chairs, who keeps the record. */
    @GetMapping("/sittings/{id}/opening")
    String opening(@PathVariable String id, @RequestParam MultiValueMap<String, String> given, Model page) {
        Json sitting = fill(id, Past.of(Map.of()), page);
        People people = people(sitting);
        Set<String> present = new LinkedHashSet<>(given.getOrDefault("present", List.of()));
        if (given.containsKey("all")) {
            people.members().forEach(member -> present.add(member.id()));
        }
        page.addAttribute("present", present);
        page.addAttribute("chair", given.getOrDefault("chair", List.of("")).getFirst());
        page.addAttribute("clerks", given.getOrDefault("clerks", List.of()));
        page.addAttribute(
                "time", given.getOrDefault("time", List.of(now(sitting))).getFirst());
        law(sitting).ifPresent(law -> quorum(sitting, people, law, present.size(), page));
        page.addAttribute("whyNot", stage(sitting).whyNot(Deed.OPEN).orElse(null));
        page.addAttribute("early", LocalDate.parse(sitting.text("day")).isAfter(texts.today()));
        return "pages/opening";
    }

    /** The same, counted on the server without anything being recorded. */
    @PostMapping("/sittings/{id}/opening")
    String count(@PathVariable String id, @RequestParam MultiValueMap<String, String> given, Model page) {
        return opening(id, given, page);
    }

    private void quorum(Json sitting, People people, Law law, int present, Model page) {
        QuorumKind kind = postponements(sitting) > 0 ? QuorumKind.POSTPONED : QuorumKind.MEETING;
        int members = people.fullMembership();
        if (members > 0) {
            Computation<Boolean> met = law.quorumMet(kind, members, present);
            page.addAttribute("quorumMet", met.result());
            page.addAttribute("quorum", sentences.of(met));
            page.addAttribute(
                    "quorumNeeded",
                    kind == QuorumKind.POSTPONED
                            ? law.postponedQuorum(members).result()
                            : law.meetingQuorum(members).result());
        }
    }

    private static long postponements(Json sitting) {
        return sitting.object("course").object("goesOnFor").number("postponements");
    }

    /** What every page of a sitting shows. */
    private Json fill(String id, Past past, Model page) {
        Api.Versioned versioned = api.versioned(past.at("/api/sittings/{id}"), id);
        Json sitting = versioned.body();
        SittingStage stage = stage(sitting);
        List<Item> items = AgendaItems.of(sitting);
        People people = people(sitting);
        page.addAttribute("sitting", sitting);
        page.addAttribute("version", versioned.etag());
        page.addAttribute("past", past);
        page.addAttribute("stage", stage);
        page.addAttribute("way", SittingStage.WAY);
        page.addAttribute("items", items);
        page.addAttribute("current", AgendaItems.current(items));
        page.addAttribute("settled", items.stream().filter(Item::settled).count());
        page.addAttribute("nextNumber", AgendaItems.next(items));
        page.addAttribute("people", people);
        page.addAttribute("presentNow", Set.copyOf(sitting.texts("presentNow")));
        List<Json> commissions = commissions(sitting);
        Map<String, String> names = new LinkedHashMap<>();
        commissions.forEach(commission -> names.put(commission.text("id"), commission.text("name")));
        page.addAttribute("commissions", names);
        page.addAttribute(
                "openCommissions",
                commissions.stream()
                        .filter(commission -> !commission.has("endedOn"))
                        .toList());
        page.addAttribute("now", now(sitting));
        // A sitting of the past is recorded afterwards: what was done before it was not done today.
        page.addAttribute("afterwards", LocalDate.parse(sitting.text("day")).isBefore(texts.today()));
        page.addAttribute("today", sitting.text("day").equals(texts.today().toString()));
        Map<String, Object> whyNot = new LinkedHashMap<>();
        for (Deed deed : Deed.values()) {
            stage.whyNot(deed).ifPresent(reason -> whyNot.put(deed.name(), reason));
        }
        page.addAttribute("whyNots", whyNot);
        Map<Long, List<Seats.Seat>> seats = new LinkedHashMap<>();
        items.stream()
                .filter(item -> !item.votes().isEmpty())
                .forEach(item -> seats.put(item.number(), hall(item.votes().getFirst(), people)));
        page.addAttribute("hall", seats);
        return sitting;
    }

    private static SittingStage stage(Json sitting) {
        return SittingStage.valueOf(sitting.text("state"));
    }

    /** The hall at a vote: by name in a roll call, else so many of each side; those away keep their seats. */
    private static List<Seats.Seat> hall(Json vote, People people) {
        Json taken = vote.object("record");
        List<Seats.Taken> seats = new ArrayList<>();
        List<Json> names = taken.objects("rollCall");
        for (String side : List.of("YES", "ABSTAIN", "NO")) {
            String shown = side.toLowerCase(Locale.ROOT);
            if (names.isEmpty()) {
                for (long vacant = taken.number(shown); vacant > 0; vacant--) {
                    seats.add(new Seats.Taken(side, ""));
                }
            } else {
                names.stream()
                        .filter(name -> name.text("vote").equals(side))
                        .forEach(name -> seats.add(new Seats.Taken(side, people.name(name.text("personId")))));
            }
        }
        for (long away = seats.size(); away < taken.number("fullMembership"); away++) {
            seats.add(new Seats.Taken("AWAY", ""));
        }
        return Seats.of(seats);
    }

    private People people(Json sitting) {
        return People.of(
                api.find("/api/councils/{id}", sitting.text("councilId")).orElseGet(Json::new),
                LocalDate.parse(sitting.text("day")));
    }

    private String town(Json sitting) {
        return api.find("/api/municipalities/{id}", sitting.text("municipalityId"))
                .map(municipality -> municipality.text("name"))
                .orElse("");
    }

    private Optional<Json> meeting(Json sitting) {
        return api.find("/api/meetings/{id}", sitting.text("meetingId"));
    }

    private Optional<Law> law(Json sitting) {
        return api.find("/api/municipalities/{id}", sitting.text("municipalityId"))
                .flatMap(municipality -> TownLaw.on(municipality, LocalDate.parse(sitting.text("day"))));
    }

    private List<Json> commissions(Json sitting) {
        return api.find("/api/commissions?council={id}&size=100", sitting.text("councilId"))
                .map(list -> list.objects("items"))
                .orElse(List.of());
    }

    /** What could be put on the agenda, by what it would be there for; the nearest to a decision first. */
    private List<Json> backlog(Json sitting) {
        Set<String> there = new LinkedHashSet<>();
        sitting.objects("agenda").forEach(item -> there.add(item.text("proposalId")));
        List<Json> backlog = new ArrayList<>();
        READY.forEach((state, purpose) -> api
                .get(
                        "/api/proposals?municipality={id}&state={state}&size=" + BACKLOG,
                        sitting.text("municipalityId"),
                        state)
                .objects("items")
                .stream()
                .filter(proposal -> !there.contains(proposal.text("id")))
                .forEach(proposal -> backlog.add(proposal.with("purpose", purpose))));
        leftOver(sitting).stream()
                .filter(proposal -> there.add(proposal.text("id")))
                .forEach(backlog::add);
        return backlog;
    }

    /** What earlier sittings of the council did not come to, and no sitting since. */
    private List<Json> leftOver(Json sitting) {
        List<Json> leftOver = new ArrayList<>();
        api
                .get(
                        "/api/agenda?council={id}&state=CLOSED&to={day}&order=desc&size=" + RECENT,
                        sitting.text("councilId"),
                        sitting.text("day"))
                .objects("items")
                .stream()
                .flatMap(earlier -> earlier.objects("items").stream())
                .filter(item -> item.object("outcome").text("fate").equals("NOT_TREATED"))
                .forEach(item -> api.find("/api/proposals/{id}", item.text("proposalId"))
                        .filter(proposal -> proposal.text("state").startsWith("ON_AGENDA")
                                && proposal.objects("placements").stream()
                                        .allMatch(placed ->
                                                placed.text("sittingDay").compareTo(sitting.text("day")) < 0))
                        .ifPresent(proposal -> leftOver.add(proposal.with("purpose", item.text("purpose")))));
        return leftOver;
    }

    /** The time to start a field with: now on the day of the sitting, else the time it is called for. */
    private String now(Json sitting) {
        boolean today = LocalDate.parse(sitting.text("day")).equals(texts.today());
        return today
                ? LocalTime.now(clock.withZone(TownHall.ZONE)).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT))
                : sitting.text("time")
                        .substring(0, Math.min(5, sitting.text("time").length()));
    }
}
