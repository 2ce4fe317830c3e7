package org.defter.query.platform.sweep;

import java.util.Optional;
import org.defter.kernel.platform.operations.OperationsEntry;
import org.jspecify.annotations.Nullable;

/**
 * How the sweep stands.
 *
 * @param running whether the node that answers is sweeping
 * @param last the last sweep that came to its end, of any node; null if there was none. At most a quarter of a minute old
 */
public record SweepView(boolean running, @Nullable OperationsEntry last) {

    static SweepView of(boolean running, Optional<OperationsEntry> last) {
        return new SweepView(running, last.orElse(null));
    }
}
