package org.defter.kernel.extraction;

import java.util.List;
import org.defter.kernel.extraction.NamedPerson.Status;
import org.jspecify.annotations.Nullable;

/** What looks for one thing in a passage, and notes it in its draft. */
abstract class PassagePart {

    private final Passage passage;
    final Layout layout;
    final Source source;
    final int from;
    final int to;
    final Draft draft;

    PassagePart(Passage passage) {
        this.passage = passage;
        this.layout = passage.layout;
        this.source = passage.source;
        this.from = passage.from;
        this.to = passage.to;
        this.draft = passage.draft;
    }

    final List<Layout.Label> labels(Topic topic) {
        return passage.labels(topic);
    }

    final int @Nullable [] number(Layout.Label label) {
        return passage.number(label);
    }

    final String written(int[] range) {
        return passage.written(range);
    }

    final void people(List<Signatures.Signed> named, Status standard, double confidence) {
        passage.people(named, standard, confidence);
    }
}
