package org.defter.query.history;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.AccountId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.query.platform.Codes;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/**
 * Tells events as the view of the history does, from the record alone: without a database, for instance on the machine of an
 * auditor. It has to hear all events of the record, in their order, before it can tell any of them.
 *
 * <p>It remembers who was called what and whose login was whose, and when; nothing else.
 */
public final class Narrator {

    /**
     * An event in words.
     *
     * @param sentence what happened
     * @param stream the stream it belongs to, as named then
     * @param who who recorded it, and in which office
     * @param onBehalfOf whose act it was, where it was not the recorder's
     * @param rules the rules it follows from, in alphabetical order
     */
    public record Told(
            String sentence,
            HistoryView.Subject stream,
            HistoryView.Who who,
            HistoryView.@Nullable Person onBehalfOf,
            List<String> rules) {

        /** Copies the rules. */
        public Told {
            rules = List.copyOf(rules);
        }
    }

    private final EventRegistry registry;
    private final Map<UUID, TreeMap<Long, String>> names = new HashMap<>();
    private final Map<AccountId, TreeMap<Long, Optional<PersonId>>> ties = new HashMap<>();

    /** One that has heard nothing yet; it knows the events of the registry by their stored names. */
    public Narrator(EventRegistry registry) {
        this.registry = registry;
    }

    /** Remembers what an event says of names and logins. */
    public void hear(DomainEvent event, long position) {
        HistoryNames.givenBy(event)
                .forEach(given ->
                        names.computeIfAbsent(given.id(), _ -> new TreeMap<>()).put(position, given.name()));
        switch (event) {
            case AccountLinked linked -> tie(linked.accountId(), position, Optional.ofNullable(linked.personId()));
            case AccountUnlinked unlinked -> tie(unlinked.accountId(), position, Optional.empty());
            default -> {
                // Only accounts tie logins to persons.
            }
        }
    }

    private void tie(AccountId account, long position, Optional<PersonId> person) {
        ties.computeIfAbsent(account, _ -> new TreeMap<>()).put(position, person);
    }

    /** The event in words of the language nearest to the one asked for. */
    public Told tell(DomainEvent event, EventStamp stamp, Locale locale) {
        Telling telling = new Telling(event, locale, id -> name(id, stamp.position()));
        UUID stream = UUID.fromString(event.streamId());
        String issuer = said(stamp, EventMetadata.ACTOR_ISSUER);
        String subject = said(stamp, EventMetadata.ACTOR_SUBJECT);
        String office = said(stamp, EventMetadata.OFFICE);
        String behalf = said(stamp, EventMetadata.ON_BEHALF_OF);
        UUID actor = personBehind(issuer, subject, stamp.position());
        return new Told(
                Sentences.in(locale).tell(registry.requireType(event.getClass()).name(), telling),
                new HistoryView.Subject(HistoryStream.of(event), stream, telling.named(stream)),
                new HistoryView.Who(
                        subject,
                        issuer,
                        person(actor, telling),
                        office,
                        office == null ? null : Codes.in(locale).text(Role.of(office))),
                person(behalf == null ? null : UUID.fromString(behalf), telling),
                List.copyOf(HistoryRules.of(event)));
    }

    /** The name as of the position; the first one ever for an event before it. */
    private @Nullable String name(UUID id, long position) {
        TreeMap<Long, String> given = names.get(id);
        if (given == null) {
            return null;
        }
        Map.Entry<Long, String> then = given.floorEntry(position);
        return then == null ? given.firstEntry().getValue() : then.getValue();
    }

    /** Whose login it was when the event was recorded; the event that ties it is itself recorded without. */
    private @Nullable UUID personBehind(@Nullable String issuer, @Nullable String subject, long position) {
        if (issuer == null || issuer.isBlank() || subject == null || subject.isBlank()) {
            return null;
        }
        TreeMap<Long, Optional<PersonId>> known = ties.get(new LoginId(issuer, subject).accountId());
        Map.Entry<Long, Optional<PersonId>> then = known == null ? null : known.lowerEntry(position);
        return then == null ? null : then.getValue().map(PersonId::value).orElse(null);
    }

    private static HistoryView.@Nullable Person person(@Nullable UUID id, Telling telling) {
        return id == null ? null : new HistoryView.Person(id, telling.named(id));
    }

    private static @Nullable String said(EventStamp stamp, String key) {
        Object value = stamp.metadata().get(key);
        return value == null ? null : value.toString();
    }
}
