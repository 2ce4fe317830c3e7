package org.defter.kernel.extraction;

import java.util.List;

/**
 * A law a document rests on.
 *
 * @param law its number, for instance 5393
 * @param articles its articles as cited, {@code 24} or with the clause {@code 18/p}; none if the law is cited as a whole
 */
public record CitedLaw(String law, List<String> articles) {

    /** Keeps a copy of the articles. */
    public CitedLaw {
        articles = Lists.copy(articles);
    }
}
