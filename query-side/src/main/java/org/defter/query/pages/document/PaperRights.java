package org.defter.query.pages.document;

import java.util.Collections;
import org.defter.kernel.document.DocumentKind;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Reader;

/** Who makes which paper an official document, so that nobody is offered what would be refused. Templates know it as {@code ${paperRights}}. */
@InTemplates
public class PaperRights {

    private final Acts acts;

    PaperRights(Acts acts) {
        this.acts = acts;
    }

    /** Whether the reader may make an official document of that kind. */
    public boolean mayMake(DocumentKind kind) {
        return acts.may("makeDocument") && !Collections.disjoint(kind.writers(), Reader.roles());
    }
}
