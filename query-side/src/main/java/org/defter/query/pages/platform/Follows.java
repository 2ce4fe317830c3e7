package org.defter.query.pages.platform;

import java.util.List;

/** The dossiers the reader follows, for the button on their pages. Templates know it as {@code ${follows}}. */
@InTemplates
public class Follows {

    private final Api api;

    Follows(Api api) {
        this.api = api;
    }

    /** Whether the reader can follow anything: the public cannot. */
    public boolean offered() {
        return Reader.login().isPresent();
    }

    /** Whether the reader follows it, by its identifier as templates have it. */
    public boolean yes(Object id) {
        return api.find("/api/me/followed-dossiers/{id}", id).isPresent();
    }

    /** All of them, the latest first. */
    public List<Json> all() {
        return api.find("/api/me/followed-dossiers")
                .map(found -> found.objects("items"))
                .orElse(List.of());
    }
}
