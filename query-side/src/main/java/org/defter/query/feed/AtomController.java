package org.defter.query.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.defter.kernel.TownHall;
import org.defter.kernel.ledger.Hash;
import org.defter.query.platform.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.HtmlUtils;

/**
 * Announced decisions and agendas, and what became of plans, for readers of feeds: Atom 1.0, the same for everyone. No part of the API and of its
 * description.
 */
@Hidden
@RestController
class AtomController {

    private static final int SIZE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final AtomQueries told;
    private final Address address;
    private final FeedWords words;
    private final String town;

    AtomController(
            AtomQueries told, Address address, FeedWords words, @Value("${defter.pages.name:Defter}") String town) {
        this.told = told;
        this.address = address;
        this.words = words;
        this.town = town;
    }

    @GetMapping("/feeds/decisions.atom")
    @Nullable
    ResponseEntity<byte[]> decisions(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "tr") String lang,
            WebRequest request)
            throws FeedException {
        Locale language = FeedWords.language(lang);
        int wanted = Math.clamp(page, 0, LAST_PAGE);
        List<AtomQueries.Decision> found = told.decisions(wanted, SIZE + 1);
        List<Entry> entries = found.stream()
                .limit(SIZE)
                .map(decision -> entry(decision, language))
                .toList();
        return answer("decisions", "/public/decisions", entries, wanted, found.size() > SIZE, language, request);
    }

    @GetMapping("/feeds/agendas.atom")
    @Nullable
    ResponseEntity<byte[]> agendas(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "tr") String lang,
            WebRequest request)
            throws FeedException {
        Locale language = FeedWords.language(lang);
        int wanted = Math.clamp(page, 0, LAST_PAGE);
        List<AtomQueries.Agenda> found = told.agendas(wanted, SIZE + 1);
        List<Entry> entries = found.stream()
                .limit(SIZE)
                .map(agenda -> entry(agenda, language))
                .toList();
        return answer("agendas", "/public/agendas", entries, wanted, found.size() > SIZE, language, request);
    }

    @GetMapping("/feeds/plans.atom")
    @Nullable
    ResponseEntity<byte[]> plans(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "tr") String lang,
            WebRequest request)
            throws FeedException {
        Locale language = FeedWords.language(lang);
        int wanted = Math.clamp(page, 0, LAST_PAGE);
        List<AtomQueries.Plan> found = told.plans(wanted, SIZE + 1);
        List<Entry> entries =
                found.stream().limit(SIZE).map(plan -> entry(plan, language)).toList();
        return answer("plans", "/public/plans", entries, wanted, found.size() > SIZE, language, request);
    }

    private Entry entry(AtomQueries.Plan plan, Locale language) {
        String fate = plan.fate().name();
        return entry(
                "tag:" + address.authority() + ","
                        + plan.announcedAt().atZone(TownHall.ZONE).getYear() + ":plan/" + plan.planId(),
                plan.title(),
                "/public/plans/" + plan.planId(),
                plan.announcedAt(),
                plan.updatedAt(),
                category(fate, words.of(language, "value.PlanFate." + fate)),
                "<p>"
                        + escaped(words.of(
                                language,
                                "portal.fate." + fate,
                                FeedWords.day(plan.fateOn(), language),
                                plan.version()))
                        + "</p>");
    }

    private Entry entry(AtomQueries.Decision decision, Locale language) {
        String state = Codes.in(language).text("DecisionState." + decision.state());
        return entry(
                "tag:" + address.authority() + "," + decision.year() + ":event/" + decision.eventId(),
                words.of(language, "feeds.decision.title", decision.year() + "/" + decision.number(), decision.title()),
                "/public/decisions/" + decision.councilId() + "/" + decision.year() + "/" + decision.number(),
                decision.announcedAt(),
                decision.updatedAt(),
                category(decision.state(), state),
                "<p>"
                        + escaped(words.of(
                                language,
                                decision.accepted() ? "feeds.decision.accepted" : "feeds.decision.rejected",
                                FeedWords.day(decision.decidedOn(), language),
                                FeedWords.day(decision.announcedOn(), language),
                                state))
                        + "</p>");
    }

    private Entry entry(AtomQueries.Agenda agenda, Locale language) {
        String items = agenda.items().stream()
                .map(item -> "<li value=\"" + item.number() + "\">" + escaped(item.title()) + "</li>")
                .collect(Collectors.joining("", "<ol>", "</ol>"));
        String state = Codes.in(language).text("AgendaState." + agenda.state());
        return entry(
                "tag:" + address.authority() + "," + agenda.day().getYear() + ":sitting/" + agenda.sittingId(),
                words.of(
                        language,
                        "feeds.agenda.title",
                        FeedWords.day(agenda.day(), language),
                        agenda.time().toString()),
                "/public/agendas/" + agenda.sittingId(),
                agenda.announcedAt(),
                agenda.updatedAt(),
                category(agenda.state(), state),
                "<p>" + escaped(state) + "</p>" + items);
    }

    /** Only what would be markup; letters stay letters. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static Category category(String term, String label) {
        Category category = new Category();
        category.setTerm(term);
        category.setLabel(label);
        return category;
    }

    private Entry entry(
            String id, String title, String path, Instant published, Instant updated, Category category, String html) {
        Entry entry = new Entry();
        entry.setId(id);
        entry.setTitle(title);
        entry.setPublished(Date.from(published));
        entry.setUpdated(Date.from(updated));
        entry.setAlternateLinks(List.of(link("alternate", path, "text/html")));
        entry.setCategories(List.of(category));
        Content content = new Content();
        content.setType(Content.HTML);
        content.setValue(html);
        entry.setContents(List.of(content));
        return entry;
    }

    private Link link(String rel, String path, String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(address.base() + path);
        link.setType(type);
        return link;
    }

    private @Nullable ResponseEntity<byte[]> answer(
            String name, String pages, List<Entry> entries, int page, boolean more, Locale language, WebRequest request)
            throws FeedException {
        Feed feed = new Feed("atom_1.0");
        feed.setId("tag:" + address.authority() + ",2026:feeds/" + name);
        feed.setTitle(words.of(language, "feeds." + name + ".title", town));
        feed.setLanguage(language.getLanguage());
        Date updated = entries.isEmpty()
                ? Date.from(Instant.EPOCH)
                : entries.getFirst().getUpdated();
        feed.setUpdated(updated);
        SyndPerson author = new Person();
        author.setName(town);
        feed.setAuthors(List.of(author));
        List<Link> links = new ArrayList<>();
        links.add(link("self", path(name, page, language), ATOM.getType() + "/" + ATOM.getSubtype()));
        links.add(link("first", path(name, 0, language), ATOM.getType() + "/" + ATOM.getSubtype()));
        if (page > 0) {
            links.add(link("previous", path(name, page - 1, language), ATOM.getType() + "/" + ATOM.getSubtype()));
        }
        if (more) {
            links.add(link("next", path(name, page + 1, language), ATOM.getType() + "/" + ATOM.getSubtype()));
        }
        feed.setOtherLinks(links);
        feed.setAlternateLinks(List.of(link("alternate", pages, "text/html")));
        feed.setEntries(entries);
        byte[] xml = new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Hash.of(xml).toString().substring(0, 32) + "\"";
        if (request.checkNotModified(tag, updated.toInstant().toEpochMilli())) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(FOR_A_MINUTE)
                .eTag(tag)
                .lastModified(updated.toInstant().toEpochMilli())
                .contentType(ATOM)
                .body(xml);
    }

    private static String path(String name, int page, Locale language) {
        String query = (language.getLanguage().equals("en") ? "lang=en" : "")
                + (page == 0 ? "" : (language.getLanguage().equals("en") ? "&" : "") + "page=" + page);
        return "/feeds/" + name + ".atom" + (query.isEmpty() ? "" : "?" + query);
    }
}
