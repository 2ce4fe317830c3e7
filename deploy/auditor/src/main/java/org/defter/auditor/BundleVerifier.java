package org.defter.auditor;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.EntryBundle;
import org.defter.kernel.ledger.KeyRotation;
import org.defter.kernel.ledger.LedgerAudit;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.ledger.LedgerAudit.Finding;
import org.defter.kernel.ledger.LedgerPage;
import org.defter.kernel.ledger.MalformedLedger;
import org.defter.kernel.ledger.RecordedEvent;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.Tile;
import org.defter.kernel.ledger.TlogPolicy;

/**
 * Verifies a bundle: computes leaves, tree and root from the stored bytes of the events, compares them with entries, tiles
 * and checkpoint, and believes signatures only of keys it was given.
 */
final class BundleVerifier implements AutoCloseable {

    /** What no record can show of itself; only somebody else's newer one can. */
    static final String LATER = "that there are no later events: ask for a newer checkpoint, or a witness";

    /** What a replay is there for. */
    static final String RULES = "that a decision was right under its rules: replay it";

    private static final String KEYS = "keys";
    private static final String NO_WITNESS = "none";
    private static final String DOCUMENTS = "documents/";
    private static final String CALENDARS = "calendars/";
    private static final String UNNAMED_CALENDAR = "calendars/tr.json";
    private static final int VERSION_DIGITS = 12;
    private static final Set<String> PAPERS = Set.of("DocumentRendered", "DocumentSigned");

    /** The sum of a file that only one of two readers of the zip sees; that they differ was said. */
    private static final String NO_SUM = "?".repeat(64);

    /** Missing documents told by their hash; of more the number is enough. */
    private static final int MOST_NAMED = 10;

    /** Differences told of a bundle of which nothing but its zip could be compared. */
    private static final int MOST_FINDINGS = 100;

    /**
     * The outcome.
     *
     * @param findings differences, at most a hundred
     * @param found how many there are
     * @param checked what was checked
     * @param notChecked what was not, and what would be needed for it
     */
    record Report(List<Finding> findings, long found, List<String> checked, List<String> notChecked) {
        Report {
            findings = List.copyOf(findings);
            checked = List.copyOf(checked);
            notChecked = List.copyOf(notChecked);
        }
    }

    private final Path bundle;
    private final ZipFile zip;
    private final Set<String> named = new TreeSet<>();
    private final Set<String> pinned = new TreeSet<>();
    private final AtomicBoolean rendered = new AtomicBoolean();
    private final List<Finding> early = new ArrayList<>();
    private final Map<String, String> sums;
    private final List<String> notChecked = new ArrayList<>(List.of(RULES, LATER));

    private BundleVerifier(Path bundle, ZipFile zip, BundleContainer.Contents contents) {
        this.bundle = bundle;
        this.zip = zip;
        this.sums = contents.sums();
        early.addAll(contents.findings());
        if (contents.older()) {
            notChecked.add(BundleContainer.OLDER);
        }
    }

    /**
     * Verifies.
     *
     * @param bundle a zip
     * @param policy whom the caller trusts; without it the bundle's own keys are taken, and the report says so
     * @throws IOException if the file cannot be read at all
     */
    static Report verify(Path bundle, Optional<String> policy) throws IOException {
        BundleContainer.Contents contents;
        try {
            contents = BundleContainer.compare(bundle);
        } catch (ZipException | EOFException e) {
            return broken(List.of(), e);
        }
        if (!contents.whole()) {
            return ended(contents.findings(), "everything in it");
        }
        try (BundleVerifier verifier =
                new BundleVerifier(bundle, new ZipFile(bundle.toFile(), StandardCharsets.UTF_8), contents)) {
            return verifier.run(policy);
        } catch (ZipException | EOFException e) {
            return broken(contents.findings(), e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ZipException || e.getCause() instanceof EOFException) {
                return broken(contents.findings(), e.getCause());
            }
            throw e;
        }
    }

    /** Nothing but the zip could be compared; if that has named what differs, there is no more to say. */
    private static Report broken(List<Finding> findings, Exception why) {
        return ended(
                findings.isEmpty()
                        ? List.of(new Finding(Check.CONTAINER, "the zip is broken: " + why.getMessage()))
                        : findings,
                "everything in it");
    }

    private static Report ended(List<Finding> findings, String notChecked) {
        return new Report(
                findings.stream().limit(MOST_FINDINGS).toList(), findings.size(), List.of(), List.of(notChecked));
    }

    private Report run(Optional<String> policy) throws IOException {
        Optional<Checkpoint> head = head(policy);
        if (head.isEmpty()) {
            return ended(early, "everything that a checkpoint would be needed for");
        }
        long size = head.get().size();
        LedgerAudit audit = new LedgerAudit(size, this::tile, List.of(head.get()));
        early.forEach(finding -> audit.add(finding.check(), finding.what()));
        try (InputStream lines = open(BundledEvents.FILE)) {
            audit.run(new Entries(size, audit), new Naming(new BundledEvents(lines, audit), named, pinned, rendered));
        }
        compareRulesets(audit);
        comparePage(audit);
        long documents = compareDocuments(audit);
        RenderedDocuments.Outcome again = makeAgain(audit);
        compareCalendars(audit);
        return new Report(
                audit.findings(),
                audit.found(),
                List.of(
                        size + " leaves, " + audit.events() + " events, tiles and root",
                        "signatures of the checkpoint",
                        "gaps of streams",
                        "texts of rulesets and calendars",
                        documents + " documents",
                        again.same() + " documents made again from the record",
                        again.signed() + " signed files by their signatures"),
                notChecked);
    }

    /** The checkpoint; one whose signature does not hold is a finding, and still says what the tree should be. */
    private Optional<Checkpoint> head(Optional<String> policy) throws IOException {
        if (policy.isEmpty()) {
            notChecked.add("that the keys are the municipality's: give a --policy you got elsewhere");
        }
        compareKeys();
        try {
            TlogPolicy given = TlogPolicy.parse(policy.isPresent() ? policy.get() : text(KEYS));
            TlogPolicy trusted = new TlogPolicy(
                    KeyRotation.follow(given.logs(), rotations()), given.witnesses(), given.groups(), given.quorum());
            if (given.quorum().equals(NO_WITNESS)) {
                notChecked.add("witnesses: the policy asks for none");
            }
            return Optional.of(
                    trusted.verify(SignedNote.parse(bytes("checkpoint"))).checkpoint());
        } catch (MalformedLedger e) {
            early.add(new Finding(Check.CHECKPOINT, "checkpoint: " + e.getMessage()));
        }
        try {
            return Optional.of(
                    Checkpoint.parse(SignedNote.parse(bytes("checkpoint")).text()));
        } catch (MalformedLedger e) {
            return Optional.empty();
        }
    }

    /** What the bundle says of its own keys, whomever the caller trusts: each follows from the one before, and they signed the checkpoint. */
    private void compareKeys() throws IOException {
        try {
            TlogPolicy own = TlogPolicy.parse(text(KEYS));
            new TlogPolicy(KeyRotation.followEach(own.logs(), rotations()), List.of(), Map.of(), NO_WITNESS)
                    .verify(SignedNote.parse(bytes("checkpoint")));
        } catch (MalformedLedger e) {
            early.add(new Finding(Check.CHECKPOINT, "keys of the bundle: " + e.getMessage()));
        }
    }

    private List<SignedNote> rotations() throws IOException {
        List<SignedNote> rotations = new ArrayList<>();
        for (String name : new TreeSet<>(names())) {
            if (name.startsWith("rotations/")) {
                rotations.add(SignedNote.parse(bytes(name)));
            }
        }
        return rotations;
    }

    private List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    private String sha256(String name) {
        return sums.getOrDefault(name, NO_SUM);
    }

    private void compareRulesets(LedgerAudit audit) {
        for (String name : names()) {
            if (name.startsWith("rulesets/") && !name.equals("rulesets/" + sha256(name) + ".json")) {
                audit.add(Check.CONTAINER, name + " does not have the hash decisions pin");
            }
        }
    }

    /** Calendars by their names, which end in their hash, and by the periods that were counted with them. */
    private void compareCalendars(LedgerAudit audit) {
        Set<String> missing = new TreeSet<>(pinned);
        for (String name : new TreeSet<>(names())) {
            if (name.equals(UNNAMED_CALENDAR)) {
                notChecked.add(name + ": an older release wrote it without its version");
            } else if (name.startsWith(CALENDARS)) {
                missing.remove(name.substring(CALENDARS.length()).replaceFirst("\\.json$", ""));
                if (!name.endsWith("." + sha256(name).substring(0, VERSION_DIGITS) + ".json")) {
                    audit.add(Check.CONTAINER, name + " does not have the version periods pin");
                }
            }
        }
        if (!missing.isEmpty()) {
            notChecked.add(
                    "calendars that periods were counted with are not in the bundle: " + String.join(" ", missing));
        }
    }

    /** Documents by their names, which are their hashes, and by the events that name them. */
    private long compareDocuments(LedgerAudit audit) {
        Set<String> missing = new TreeSet<>(named);
        long compared = 0;
        for (String name : new TreeSet<>(names())) {
            if (name.startsWith(DOCUMENTS)) {
                String digest = name.substring(DOCUMENTS.length());
                compared++;
                missing.remove(digest);
                if (!sha256(name).equals(digest)) {
                    audit.add(Check.CONTAINER, name + " is another file than the one events name");
                } else if (!named.contains(digest)) {
                    audit.add(Check.CONTAINER, name + " is named by no event");
                }
            }
        }
        if (!missing.isEmpty()) {
            notChecked.add(missing.size() + " of " + named.size()
                    + " documents that events name are not in the bundle: "
                    + String.join(" ", missing.stream().limit(MOST_NAMED).toList())
                    + (missing.size() > MOST_NAMED ? " …" : ""));
        }
        return compared;
    }

    /** Official documents, made again by the templates of this release, and what was signed of them. */
    private RenderedDocuments.Outcome makeAgain(LedgerAudit audit) {
        RenderedDocuments.Outcome none = new RenderedDocuments.Outcome(0, List.of(), List.of(), 0);
        if (!rendered.get()) {
            return none;
        }
        try {
            RenderedDocuments.Outcome outcome = RenderedDocuments.again(bundle);
            outcome.different().forEach(what -> audit.add(Check.CONTAINER, what));
            if (!outcome.unknown().isEmpty()) {
                notChecked.add("documents made with templates this release does not have: "
                        + String.join(
                                " ",
                                outcome.unknown().stream().limit(MOST_NAMED).toList()));
            }
            return outcome;
        } catch (IOException | RuntimeException e) {
            // Whoever wrote the bundle may have written what stops this: that no document was compared is never passed
            // over.
            audit.add(Check.CONTAINER, "no document could be made again, the events cannot be read: " + e.getMessage());
            return none;
        }
    }

    /** Events, and on the way the documents they name and the calendars they pin. */
    private record Naming(Iterator<RecordedEvent> events, Set<String> named, Set<String> pinned, AtomicBoolean rendered)
            implements Iterator<RecordedEvent> {

        @Override
        public boolean hasNext() {
            return events.hasNext();
        }

        @Override
        public RecordedEvent next() {
            RecordedEvent event = events.next();
            named.addAll(event.documents());
            pinned.addAll(event.calendars());
            if (PAPERS.contains(event.type())) {
                rendered.set(true);
            }
            return event;
        }
    }

    private void comparePage(LedgerAudit audit) throws IOException {
        String page = "verifier.html";
        if (zip.getEntry(page) != null && !text(page).equals(LedgerPage.text())) {
            audit.add(Check.CONTAINER, page + " is not the page of this release; do not trust what it says");
        }
    }

    private Optional<byte[]> tile(Tile tile) {
        try {
            String name = "tile/" + tile.path();
            return zip.getEntry(name) == null ? Optional.empty() : Optional.of(bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null
                ? InputStream.nullInputStream()
                : new BufferedInputStream(zip.getInputStream(entry), 65_536);
    }

    private byte[] bytes(String name) throws IOException {
        if (zip.getEntry(name) == null) {
            throw new MalformedLedger(name + " is missing");
        }
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The entries of the bundle, tile by tile. */
    private final class Entries implements Iterator<byte[]> {

        private final long size;
        private final LedgerAudit audit;
        private Iterator<byte[]> tile = List.<byte[]>of().iterator();
        private long next;

        Entries(long size, LedgerAudit audit) {
            this.size = size;
            this.audit = audit;
        }

        @Override
        public boolean hasNext() {
            while (!tile.hasNext()) {
                Optional<Tile> wanted = Tile.in(size, Tile.ENTRIES, next++);
                if (wanted.isEmpty()) {
                    return false;
                }
                tile = read(wanted.get());
            }
            return true;
        }

        private Iterator<byte[]> read(Tile wanted) {
            try {
                byte[] bundle = tile(wanted).orElseThrow(() -> new MalformedLedger("it is missing"));
                return EntryBundle.decode(bundle, wanted.width()).iterator();
            } catch (MalformedLedger e) {
                audit.add(Check.ENTRY, "tile/" + wanted.path() + ": " + e.getMessage());
                return List.<byte[]>of().iterator();
            }
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return tile.next();
        }
    }
}
