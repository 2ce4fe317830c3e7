package org.defter.query.platform.rebuild;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** How far every view and policy has come by its tokens, which may be some seconds behind a processor with nothing to do. */
@Component
public class ProcessorPositions {

    private final RebuildStore store;

    ProcessorPositions(RebuildStore store) {
        this.store = store;
    }

    /** The processors that have ever run, by name. */
    public List<String> processors() {
        return store.processors();
    }

    /** The position up to which a processor has handled everything; empty if it has never run. */
    public OptionalLong of(String processor) {
        return store.serving(processor)
                .map(Reached::lowest)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
