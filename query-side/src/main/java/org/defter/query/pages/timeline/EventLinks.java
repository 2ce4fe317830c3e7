package org.defter.query.pages.timeline;

import java.util.Set;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Links;

/** Where an event leads. Templates know it as {@code ${eventLinks}}. */
@InTemplates
public class EventLinks {

    private static final Set<String> WITH_HISTORY = Set.of(HistoryPageController.COLLECTIONS.split("\\|"));

    private static final Set<String> WITH_LINEAGE = Set.of(LineagePageController.COLLECTIONS.split("\\|"));

    EventLinks() {}

    /** The collection in whose history the event stands; empty where that has no page of its own. */
    public String collection(Json event) {
        String collection = Links.collection(event.object("stream").text("kind"));
        return WITH_HISTORY.contains(collection) ? collection : "";
    }

    /** Whether what it is about has a page that can be looked at as it was. */
    public boolean dossier(Json event) {
        return !collection(event).isEmpty();
    }

    /** What it is about, as it was right before. */
    public String before(Json event) {
        return at(event, event.number("position") - 1);
    }

    /** What it is about, as it was right after. */
    public String after(Json event) {
        return at(event, event.number("position"));
    }

    private String at(Json event, long position) {
        return "/" + collection(event) + "/" + event.object("stream").text("id") + "?asOf=event:" + position;
    }

    /** The page of something in the thread of grounds; empty where it has none of its own. */
    public String thing(Json thing) {
        String kind = thing.text("kind");
        if (kind.equals("DECISION")) {
            return "/search?q=" + thing.text("title");
        }
        String collection = Links.collection(kind);
        return WITH_LINEAGE.contains(collection) ? "/" + collection + "/" + thing.text("id") : "";
    }

    /** Whether a collection has a tab for its grounds. */
    public boolean hasLineage(String collection) {
        return WITH_LINEAGE.contains(collection);
    }
}
