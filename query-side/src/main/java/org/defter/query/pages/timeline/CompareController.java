package org.defter.query.pages.timeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Names;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Reasoned;
import org.defter.query.pages.platform.Rights;
import org.defter.query.pages.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of something between two moments (screens P1-4 and P1-5). */
@Controller
class CompareController {

    private static final String DIFFERENCES = "/api/audit/dossiers/{kind}/{id}/differences";

    private final Api api;
    private final HistoryPages histories;
    private final EventNames events;
    private final Names names;
    private final Rights rights;
    private final Texts texts;
    private final Reasoned reasoned;

    CompareController(
            Api api,
            HistoryPages histories,
            EventNames events,
            Names names,
            Rights rights,
            Texts texts,
            Reasoned reasoned) {
        this.api = api;
        this.histories = histories;
        this.events = events;
        this.names = names;
        this.rights = rights;
        this.texts = texts;
        this.reasoned = reasoned;
    }

    /**
     * A difference as it is shown.
     *
     * @param path where, in words
     * @param change what became of it
     * @param before what it said, in words; empty if it was not there
     * @param after what it says, in words; empty if it is not there any more
     * @param pieces word by word
     */
    record Row(String path, Difference.Change change, String before, String after, List<Json> pieces) {

        Row {
            pieces = List.copyOf(pieces);
        }
    }

    @GetMapping("/{collection:" + HistoryPageController.COLLECTIONS + "}/{id}/compare")
    String compare(
            @PathVariable String collection,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String fromDay,
            @RequestParam(defaultValue = "") String toDay,
            @RequestParam(defaultValue = "") String by,
            Model page) {
        List<Json> all = histories.of(collection, id);
        String first = fromDay.isEmpty() ? from : fromDay;
        String second = toDay.isEmpty() ? to : toDay;
        page.addAttribute("collection", collection);
        page.addAttribute("id", id);
        page.addAttribute("events", all);
        page.addAttribute("from", first);
        page.addAttribute("to", second);
        page.addAttribute("by", by);
        page.addAttribute("subject", title(all, collection));
        page.addAttribute("allowed", rights.may(DIFFERENCES));
        page.addAttribute(
                "offices",
                rights.offices(DIFFERENCES).stream().map(texts::value).toList());
        if (rights.may(DIFFERENCES) && !first.isEmpty()) {
            Past start = Past.typed(first, by);
            Past end = Past.typed(second, by);
            // Days of happening cannot be compared with a place in the record: then both count by the record.
            boolean mixed = end.isPast() && !end.by().equals(start.by());
            differences(
                    collection,
                    id,
                    mixed ? Past.typed(first, null) : start,
                    mixed ? Past.typed(second, null) : end,
                    page);
        }
        return "pages/compare";
    }

    private void differences(String collection, String id, Past from, Past to, Model page) {
        try {
            // Days that count by what happened need a day at both ends; now is today.
            boolean occurred = from.by().equals(Past.OCCURRED);
            String end = to.isPast() ? to.asOf() : occurred ? texts.today().toString() : "";
            Json found = api.get(
                    "/api/audit/dossiers/{kind}/{id}/differences?from=" + encoded(from.asOf())
                            + (end.isEmpty() ? "" : "&to=" + encoded(end))
                            + (from.by().isEmpty() ? "" : "&by=" + encoded(from.by())),
                    HistoryPages.kind(collection),
                    id);
            List<Difference> all = Difference.of(found.objects("fields"));
            InWords words = new InWords(texts, events, names.all(), reasoned);
            page.addAttribute("rows", all.stream().map(one -> row(one, words)).toList());
            page.addAttribute("added", Difference.count(all, Difference.Change.ADDED));
            page.addAttribute("removed", Difference.count(all, Difference.Change.REMOVED));
            page.addAttribute("changed", Difference.count(all, Difference.Change.CHANGED));
            page.addAttribute("sets", found.objects("changeSets"));
        } catch (ApiProblem problem) {
            if (problem.status() != 404) {
                throw problem;
            }
            page.addAttribute("missing", true);
        }
    }

    private static Row row(Difference one, InWords words) {
        String member = one.path().stream()
                .filter(step -> !step.matches("\\d+"))
                .reduce((_, last) -> last)
                .orElse("");
        return new Row(
                words.path(one.path()),
                one.change(),
                words.value(member, one.before()),
                words.value(member, one.after()),
                one.pieces());
    }

    private String title(List<Json> all, String collection) {
        return all.isEmpty() || all.getFirst().object("stream").text("title").isEmpty()
                ? texts.value(HistoryPages.kind(collection))
                : all.getFirst().object("stream").text("title");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
