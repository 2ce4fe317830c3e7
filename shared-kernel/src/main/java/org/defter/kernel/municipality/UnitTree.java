package org.defter.kernel.municipality;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.defter.kernel.id.UnitId;

/**
 * The organisation of a municipality as a tree with days: which units there were on a day, under which name and above or
 * below which other. A closed unit stays known, so that what it once led keeps its name.
 *
 * @param units every unit ever recorded, in the order of the record
 */
public record UnitTree(Map<UnitId, Unit> units) {

    /** Copies the units. */
    public UnitTree {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    /** A municipality of which no unit is recorded yet. */
    public static UnitTree initial() {
        return new UnitTree(Map.of());
    }

    /** The tree after one more event; events that concern no unit change nothing. */
    public UnitTree evolve(MunicipalityEvent event) {
        return switch (event) {
            case UnitAdded e ->
                with(new Unit(
                        e.unitId(),
                        e.kind(),
                        e.parentId(),
                        e.foundedOn(),
                        e.occurredOn(),
                        null,
                        List.of(new Unit.Name(e.name(), e.occurredOn()))));
            case UnitRenamed e -> change(e.unitId(), unit -> unit.renamed(e.name(), e.occurredOn()));
            case UnitClosed e -> change(e.unitId(), unit -> unit.closed(e.occurredOn()));
            case MunicipalityFounded _, RulesetAdopted _, CalendarCorrected _, SettingChanged _ -> this;
        };
    }

    /** The unit, open or closed. */
    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** Whether the unit is in the organisation on this day. */
    public boolean exists(UnitId id, LocalDate day) {
        return unit(id).filter(unit -> unit.existsOn(day)).isPresent();
    }

    /** The name of the unit on this day, see {@link Unit#nameOn}; none for an unknown unit. */
    public Optional<String> nameOn(UnitId id, LocalDate day) {
        return unit(id).map(unit -> unit.nameOn(day));
    }

    /** The unit above; none for an unknown unit and for one directly under the mayor. */
    public Optional<UnitId> parent(UnitId id) {
        return unit(id).map(Unit::parentId);
    }

    /** The units directly below that are in the organisation on this day. */
    public List<Unit> childrenOn(UnitId id, LocalDate day) {
        return unitsOn(day).stream().filter(unit -> id.equals(unit.parentId())).toList();
    }

    /** The units in the organisation on this day, in the order of the record. */
    public List<Unit> unitsOn(LocalDate day) {
        return units.values().stream().filter(unit -> unit.existsOn(day)).toList();
    }

    private UnitTree change(UnitId id, UnaryOperator<Unit> change) {
        return unit(id).map(unit -> with(change.apply(unit))).orElse(this);
    }

    private UnitTree with(Unit unit) {
        Map<UnitId, Unit> all = new LinkedHashMap<>(units);
        all.put(unit.id(), unit);
        return new UnitTree(all);
    }
}
