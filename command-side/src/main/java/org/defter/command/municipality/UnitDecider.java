package org.defter.command.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.defter.kernel.municipality.Unit;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitClosed;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.kernel.municipality.UnitTree;
import org.jspecify.annotations.Nullable;

/** Decides on the units of a municipality; see the table at {@link MunicipalityDecider}. */
final class UnitDecider {

    private UnitDecider() {}

    /** A unit joins under an open unit or directly under the mayor. */
    static List<MunicipalityEvent> add(AddUnit c, Municipality state, ActContext act) {
        MunicipalityRecord record = MunicipalityDecider.record(state);
        LocalDate day = act.occurredOn(c.occurredOn(), record.foundedOn());
        Unit there = record.units().unit(c.unitId()).orElse(null);
        if (there != null) {
            if (!same(c, there)) {
                throw Rejected.because(MunicipalityRejection.UNIT_EXISTS, "unit", c.unitId());
            }
            return List.of();
        }
        requireOpenParent(c.unitId(), c.parentId(), record.units(), day);
        return List.of(
                new UnitAdded(c.municipalityId(), c.unitId(), c.name(), c.kind(), c.parentId(), c.foundedOn(), day));
    }

    /** An open unit takes another name; a name of the past can be entered later. */
    static List<MunicipalityEvent> rename(RenameUnit c, Municipality state, ActContext act) {
        Unit unit = unit(c.unitId(), MunicipalityDecider.record(state));
        LocalDate day = act.occurredOn(c.occurredOn(), unit.from());
        if (!unit.existsOn(day)) {
            throw Rejected.because(MunicipalityRejection.UNIT_CLOSED, "unit", c.unitId());
        }
        return unit.nameOn(day).equals(c.name())
                ? List.of()
                : List.of(new UnitRenamed(c.municipalityId(), c.unitId(), c.name(), day));
    }

    /** A unit leaves when nothing below it is open any more. */
    static List<MunicipalityEvent> close(CloseUnit c, Municipality state, ActContext act) {
        MunicipalityRecord record = MunicipalityDecider.record(state);
        Unit unit = unit(c.unitId(), record);
        if (unit.lastDay() != null) {
            if (c.occurredOn() != null && !c.occurredOn().equals(unit.lastDay())) {
                throw Rejected.because(MunicipalityRejection.UNIT_CLOSED, "unit", c.unitId());
            }
            return List.of();
        }
        LocalDate day = act.occurredOn(c.occurredOn(), unit.from());
        boolean openBelow = record.units().units().values().stream()
                .anyMatch(other -> c.unitId().equals(other.parentId()) && !closedBy(other, day));
        if (openBelow) {
            throw Rejected.because(MunicipalityRejection.UNIT_HAS_OPEN_UNITS, "unit", c.unitId());
        }
        return List.of(new UnitClosed(c.municipalityId(), c.unitId(), day));
    }

    private static void requireOpenParent(UnitId unit, @Nullable UnitId parentId, UnitTree units, LocalDate day) {
        if (parentId == null) {
            return;
        }
        if (parentId.equals(unit)) {
            throw Rejected.because(MunicipalityRejection.UNIT_CYCLE, "unit", unit);
        }
        Unit parent = units.unit(parentId)
                .orElseThrow(() -> Rejected.because(MunicipalityRejection.PARENT_UNKNOWN, "unit", parentId));
        if (!parent.existsOn(day) || parent.lastDay() != null) {
            throw Rejected.because(MunicipalityRejection.PARENT_NOT_OPEN, "unit", parentId, "day", day);
        }
    }

    private static Unit unit(UnitId id, MunicipalityRecord record) {
        return record.units()
                .unit(id)
                .orElseThrow(() -> Rejected.because(MunicipalityRejection.UNIT_UNKNOWN, "unit", id));
    }

    private static boolean same(AddUnit c, Unit unit) {
        return unit.kind() == c.kind()
                && unit.names().getFirst().text().equals(c.name())
                && Objects.equals(unit.parentId(), c.parentId())
                && Objects.equals(unit.foundedOn(), c.foundedOn());
    }

    private static boolean closedBy(Unit unit, LocalDate day) {
        return unit.lastDay() != null && !unit.lastDay().isAfter(day);
    }
}
