package org.defter.query.pages.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.query.history.HistoryStream;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Links;
import org.springframework.stereotype.Component;

/** All events of one stream, asked of the API page by page. */
@Component
class HistoryPages {

    /** What the API gives at once. */
    private static final int AT_ONCE = 100;

    /** A stream with more events than this shows its latest ones; the whole record can be searched for the rest. */
    private static final int MOST = 2000;

    private static final Map<String, HistoryStream> KINDS = kinds();

    private final Api api;

    HistoryPages(Api api) {
        this.api = api;
    }

    private static Map<String, HistoryStream> kinds() {
        Map<String, HistoryStream> kinds = new LinkedHashMap<>();
        Arrays.stream(HistoryStream.values()).forEach(kind -> kinds.put(Links.collection(kind.name()), kind));
        return kinds;
    }

    /** The kind of stream of a collection, as addresses have it. */
    static HistoryStream kind(String collection) {
        HistoryStream kind = KINDS.get(collection);
        if (kind == null) {
            throw new IllegalArgumentException("No collection is called " + collection);
        }
        return kind;
    }

    /** The events of a stream, the latest first. */
    List<Json> of(String collection, String id) {
        List<Json> events = new ArrayList<>();
        long total = 1;
        for (int page = 0; events.size() < Math.min(total, MOST); page++) {
            Json read =
                    api.get("/api/" + collection + "/{id}/history?order=desc&size=" + AT_ONCE + "&page=" + page, id);
            total = read.number("total");
            if (read.objects("items").isEmpty()) {
                break;
            }
            events.addAll(read.objects("items"));
        }
        return events;
    }

    /** The same with content and context of each event, for auditors. */
    List<Json> raw(HistoryStream kind, String id, int page, int size) {
        return api.get(
                        "/api/history?kind=" + kind + "&stream={id}&format=json&order=desc&size=" + size + "&page="
                                + page,
                        id)
                .objects("items");
    }
}
