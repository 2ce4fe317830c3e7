package org.defter.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.id.AccountId;
import org.defter.kernel.id.PersonId;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.Mentions;
import org.defter.query.platform.batch.Rows;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/**
 * What the history needs of its tables while a batch is handled: which events it shows already, what whoever they mention
 * is called, which login belongs to whom, and what each place of the record holds.
 */
final class HistoryBatch {

    private static final String TIE = "tie/";
    private static final String NAME = "name/";

    private final Batch batch;
    private final Rows<String, HistoryMemoryEntry> memory;
    private final Set<Long> shown;
    private final Map<LoginId, String> ties = new HashMap<>();

    private HistoryBatch(Batch batch) {
        this.batch = batch;
        this.memory = batch.rows(HistoryMemoryEntry.class, row -> row.place);
        this.shown = shown(batch);
    }

    /** Loads what the events of the batch will ask for. */
    static HistoryBatch begin(Batch batch) {
        HistoryBatch begun = new HistoryBatch(batch);
        List<String> places = new ArrayList<>();
        for (DomainEventMessage<?> message : batch.messages()) {
            login(
                            message.getMetaData().get(EventMetadata.ACTOR_ISSUER),
                            message.getMetaData().get(EventMetadata.ACTOR_SUBJECT))
                    .map(begun::tie)
                    .ifPresent(places::add);
        }
        for (DomainEvent event : batch.events(DomainEvent.class)) {
            Mentions.in(event).forEach(id -> places.add(NAME + id));
            HistoryPlaces.of(event).map(HistoryPlaces.Place::place).ifPresent(places::add);
            switch (event) {
                case AccountLinked linked -> places.add(TIE + linked.accountId());
                case AccountUnlinked unlinked -> places.add(TIE + unlinked.accountId());
                default -> {
                    // Only accounts tie logins to persons.
                }
            }
        }
        begun.memory.load(places);
        return begun;
    }

    /** The positions of the batch that are in the table; nearly always none of them. */
    private static Set<Long> shown(Batch batch) {
        LongSummaryStatistics range =
                batch.messages().stream().mapToLong(EventStamp::positionOf).summaryStatistics();
        return new HashSet<>(batch.session()
                .createSelectionQuery(
                        "select row.position from HistoryEntry row where row.position between :from and :to",
                        Long.class)
                .setParameter("from", range.getMin())
                .setParameter("to", range.getMax())
                .getResultList());
    }

    /** Whether the event is told already. */
    boolean shows(long position) {
        return shown.contains(position);
    }

    /** Adds an event; its position is shown from here on. */
    void add(HistoryEntry entry) {
        shown.add(entry.position);
        batch.append(entry);
    }

    /** What someone or something is called as of now. */
    Optional<String> name(UUID id) {
        return at(NAME + id);
    }

    /** Notes a name and the event that gave it. */
    void name(HistoryNames.Named named, long position) {
        batch.append(new HistoryNameEntry(named.id(), position, named.name()));
        put(NAME + named.id(), named.name());
    }

    /** What a place holds. */
    Optional<String> at(String place) {
        return memory.find(place).map(row -> row.content);
    }

    /** Puts something in a place. */
    void put(String place, String content) {
        memory.save(new HistoryMemoryEntry(place, content));
    }

    /** Says whose account it is; nobody's for none. */
    void tie(AccountId account, @Nullable PersonId person) {
        if (person == null) {
            memory.remove(TIE + account);
        } else {
            put(TIE + account, person.toString());
        }
    }

    /** The person behind a login, if it is tied to one. */
    @Nullable
    UUID personBehind(@Nullable String issuer, @Nullable String subject) {
        return login(issuer, subject)
                .flatMap(login -> at(tie(login)))
                .map(UUID::fromString)
                .orElse(null);
    }

    private String tie(LoginId login) {
        return ties.computeIfAbsent(login, of -> TIE + of.accountId());
    }

    private static Optional<LoginId> login(@Nullable Object issuer, @Nullable Object subject) {
        if (issuer == null || subject == null) {
            return Optional.empty();
        }
        String by = issuer.toString();
        String who = subject.toString();
        return by.isBlank() || who.isBlank() ? Optional.empty() : Optional.of(new LoginId(by, who));
    }
}
