package org.defter.query.pages.platform;

import java.util.List;
import java.util.Optional;

/** The lists the reader keeps under a name, for the row above a list. Templates know it as {@code ${savedLists}}. */
@InTemplates
public class SavedLists {

    private final Api api;

    SavedLists(Api api) {
        this.api = api;
    }

    /**
     * Those of a page, the oldest first.
     *
     * @param page its path; the public has none
     */
    public List<Json> of(String page) {
        return Reader.login().isEmpty()
                ? List.of()
                : api.find("/api/me/saved-views?page={page}", page)
                        .map(found -> found.objects("items"))
                        .orElse(List.of());
    }

    /** The parameters a page opens with when nothing else is asked for, if the reader has said so. */
    public Optional<String> standard(String page) {
        return of(page).stream()
                .filter(view -> view.yes("standard"))
                .map(view -> view.text("query"))
                .filter(query -> !query.isEmpty())
                .findFirst();
    }
}
