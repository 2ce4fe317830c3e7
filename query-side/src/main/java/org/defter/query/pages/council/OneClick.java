package org.defter.query.pages.council;

import java.util.UUID;
import org.defter.query.pages.platform.InTemplates;

/** What a form needs that does an act without a page of its own. Templates know it as {@code ${oneClick}}. */
@InTemplates
public class OneClick {

    OneClick() {}

    /** A key of idempotency: the same form sent twice has one effect. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
