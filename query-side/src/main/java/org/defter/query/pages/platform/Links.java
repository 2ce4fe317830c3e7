package org.defter.query.pages.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the page of something is. Templates know it as {@code ${links}}. */
@InTemplates
public class Links {

    private static final Map<String, String> COLLECTIONS = Map.ofEntries(
            Map.entry("MUNICIPALITY", "municipalities"),
            Map.entry("COUNCIL", "councils"),
            Map.entry("COMMISSION", "commissions"),
            Map.entry("MEETING", "meetings"),
            Map.entry("SITTING", "sittings"),
            Map.entry("REVIEW", "reviews"),
            Map.entry("PROPOSAL", "proposals"),
            Map.entry("PLAN", "plans"),
            Map.entry("PROJECT", "projects"),
            Map.entry("PARTNERSHIP", "partnerships"),
            Map.entry("MONITORING_PERIOD", "monitoring-periods"),
            Map.entry("ARCHIVE_RECORD", "archive"),
            Map.entry("FINANCES", "finances"),
            Map.entry("DOCUMENT", "documents"),
            Map.entry("ACCOUNT", "accounts"));

    /** The page of a stream, by its kind as the API names it. */
    public String to(@Nullable Object kind, @Nullable Object id) {
        String collection = COLLECTIONS.getOrDefault(String.valueOf(kind), "");
        return collection.isEmpty() ? "/" : "/" + collection + "/" + id;
    }

    /** The collection of a kind of stream, as addresses have it. */
    public static String collection(String kind) {
        return COLLECTIONS.getOrDefault(kind, "");
    }
}
