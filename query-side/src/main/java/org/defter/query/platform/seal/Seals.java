package org.defter.query.platform.seal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.accesslog.AccessLogSealed;
import org.defter.kernel.id.AccessLogId;
import org.defter.kernel.platform.operations.DayDigest;
import org.defter.kernel.platform.operations.EntryDifference;
import org.defter.kernel.platform.operations.OperationsLog;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares the access log with its seals, which are read from the store and not from a view. */
@Component
public class Seals {

    private final Streams streams;
    private final OperationsLog log;

    Seals(Streams streams, OperationsLog log) {
        this.streams = streams;
        this.log = log;
    }

    /** The days that are sealed, oldest first. */
    public List<LocalDate> days() {
        return seals().stream().map(seal -> sealed(seal).day()).toList();
    }

    /** A sealed day as it is now; none if it is not sealed. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<SealView> of(LocalDate day) {
        return seals().stream()
                .filter(seal -> sealed(seal).day().equals(day))
                .findFirst()
                .map(this::compared);
    }

    /** Every sealed day of which something is not as it was. */
    public List<SealView> different() {
        return seals().stream()
                .map(this::compared)
                .filter(day -> day.verdict() == SealView.Verdict.DIFFERENT)
                .toList();
    }

    private SealView compared(Streams.Recorded recorded) {
        AccessLogSealed seal = sealed(recorded);
        DayDigest now = log.digest(seal.day());
        DayDigest kept = log.kept(seal.day());
        boolean hold = kept.root().equals(seal.root()) && kept.entries() == seal.entries();
        List<EntryDifference> differences = now.differencesFrom(kept);
        boolean same = hold && now.root().equals(seal.root()) && now.entries() == seal.entries();
        return new SealView(
                seal.day(),
                same ? SealView.Verdict.SAME : SealView.Verdict.DIFFERENT,
                now.entries(),
                now.root(),
                seal.entries(),
                seal.root(),
                recorded.stamp().position(),
                recorded.stamp().eventId(),
                differences,
                hold);
    }

    private List<Streams.Recorded> seals() {
        return streams.read(AccessLogId.ofInstallation().value());
    }

    private static AccessLogSealed sealed(Streams.Recorded recorded) {
        return (AccessLogSealed) recorded.event();
    }
}
