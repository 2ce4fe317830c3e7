package org.defter.query.pages.timeline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.defter.kernel.TownHall;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a reader chooses the moment to look at something (screen P1-4). */
@Controller
class PastController {

    private final HistoryPages histories;
    private final Texts texts;

    PastController(HistoryPages histories, Texts texts) {
        this.histories = histories;
        this.texts = texts;
    }

    @GetMapping("/{collection:" + HistoryPageController.COLLECTIONS + "}/{id}/past")
    String choose(
            @PathVariable String collection,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable LocalTime time,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "RECORDED") String by,
            Model page) {
        String asOf = asOf(day, time, before, by);
        if (!asOf.isEmpty()) {
            return "redirect:/" + collection + "/" + id
                    + Past.typed(asOf, asOf.startsWith("event:") || asOf.contains("T") ? null : by)
                            .query();
        }
        List<Json> events = histories.of(collection, id);
        page.addAttribute("collection", collection);
        page.addAttribute("id", id);
        page.addAttribute("events", events);
        page.addAttribute(
                "subject",
                events.isEmpty()
                                || events.getFirst()
                                        .object("stream")
                                        .text("title")
                                        .isEmpty()
                        ? texts.value(HistoryPages.kind(collection))
                        : events.getFirst().object("stream").text("title"));
        return "pages/past";
    }

    /** The moment as the API takes it; empty if none was chosen. A time of day only tells when something was recorded. */
    static String asOf(@Nullable LocalDate day, @Nullable LocalTime time, @Nullable Long before, String by) {
        if (before != null) {
            return "event:" + Math.max(0, before - 1);
        }
        if (day == null) {
            return "";
        }
        return time == null || by.equals("OCCURRED")
                ? day.toString()
                : day.atTime(time).atZone(TownHall.ZONE).toOffsetDateTime().toString();
    }
}
