package org.defter.kernel.document.template;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.audit.CaseEvent;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.ExtraordinaryMeetingCalled;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.MunicipalityRecord;

/** The record as templates ask for it: by the folds that everybody else uses, each stream read once. */
final class Sources {

    private final RecordUpTo record;
    private final Map<String, List<CaseEvent>> read = new HashMap<>();

    Sources(RecordUpTo record) {
        this.record = record;
    }

    List<CaseEvent> recorded(Object stream) {
        return read.computeIfAbsent(stream.toString(), record::events);
    }

    /** The events of one root in a stream. */
    <E extends DomainEvent> List<E> events(Object stream, Class<E> root) {
        return recorded(stream).stream()
                .map(CaseEvent::event)
                .filter(root::isInstance)
                .map(root::cast)
                .toList();
    }

    /** The first event of a kind in a stream. */
    <E extends DomainEvent> Optional<E> first(Object stream, Class<E> kind) {
        return events(stream, kind).stream().findFirst();
    }

    /** The last event of a kind in a stream. */
    <E extends DomainEvent> Optional<E> last(Object stream, Class<E> kind) {
        List<E> all = events(stream, kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private <S, F extends DomainEvent, E extends DomainEvent> Optional<S> fold(
            Object stream, Class<F> first, Function<F, S> begin, Class<E> root, BiFunction<S, E, S> evolve) {
        List<E> all = events(stream, root);
        if (all.isEmpty() || !first.isInstance(all.getFirst())) {
            return Optional.empty();
        }
        S state = begin.apply(first.cast(all.getFirst()));
        for (E event : all.subList(1, all.size())) {
            state = evolve.apply(state, event);
        }
        return Optional.of(state);
    }

    Optional<MunicipalityRecord> municipality(MunicipalityId id) {
        return fold(
                id,
                MunicipalityFounded.class,
                MunicipalityRecord::initial,
                MunicipalityEvent.class,
                MunicipalityRecord::evolve);
    }

    Optional<Roster> roster(CouncilId id) {
        return fold(id, CouncilConvened.class, Roster::initial, CouncilEvent.class, Roster::evolve);
    }

    Optional<Mandates> mandates(CommissionId id) {
        return fold(id, CommissionFormed.class, Mandates::initial, CommissionEvent.class, Mandates::evolve);
    }

    /** The name of the municipality. */
    String town(MunicipalityId id) {
        return municipality(id).map(MunicipalityRecord::name).orElse(Words.UNKNOWN);
    }

    /** What its council is called in the middle of a sentence. */
    String council(MunicipalityId id) {
        return municipality(id)
                .map(town -> town.kind() == MunicipalityKind.METROPOLITAN
                        ? "Büyükşehir Belediye Meclisi"
                        : "Belediye Meclisi")
                .orElse("Belediye Meclisi");
    }

    String unit(MunicipalityId municipality, UnitId id, LocalDate day) {
        return municipality(municipality)
                .flatMap(town -> town.units().nameOn(id, day))
                .orElse(Words.UNKNOWN);
    }

    String commission(CommissionId id) {
        return mandates(id).map(Mandates::name).orElse(Words.UNKNOWN);
    }

    String member(CouncilId council, PersonId person) {
        return roster(council).flatMap(roster -> roster.nameOf(person)).orElse(Words.UNKNOWN);
    }

    /** The kind of a meeting, in the words of an agenda. */
    String meeting(MeetingId id) {
        if (first(id, ExtraordinaryMeetingCalled.class).isPresent()) {
            return "olağanüstü toplantı";
        }
        return first(id, MeetingCalled.class)
                .map(called -> (called.kind() == MeetingKind.BUDGET ? "bütçe toplantısı, " : "olağan toplantı, ")
                        + Words.month(called.month()))
                .orElse("toplantı");
    }
}
