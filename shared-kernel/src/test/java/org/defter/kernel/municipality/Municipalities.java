package org.defter.kernel.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.PartialDate;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MunicipalityKind;

/** Histories of invented municipalities. */
public final class Municipalities {

    /** The first day of every history. */
    public static final LocalDate FOUNDED_ON = LocalDate.of(2011, 1, 3);

    /** The day the units of {@link #withUnits} join. */
    public static final LocalDate UNITS_SINCE = LocalDate.of(2011, 6, 1);

    public static final MunicipalityId METROPOLITAN =
            new MunicipalityId(Identifiers.derived("example", "metropolitan"));
    public static final MunicipalityId ORDINARY = new MunicipalityId(Identifiers.derived("example", "ordinary"));

    /** A department with the two branches below. */
    public static final UnitId DEPARTMENT = new UnitId(Identifiers.derived("example", "department"));

    public static final UnitId FIRST_BRANCH = new UnitId(Identifiers.derived("example", "branch", 1));
    public static final UnitId SECOND_BRANCH = new UnitId(Identifiers.derived("example", "branch", 2));

    /** A second department, without branches. */
    public static final UnitId OTHER_DEPARTMENT = new UnitId(Identifiers.derived("example", "department", 2));

    private Municipalities() {}

    /** A metropolitan municipality without units. */
    public static List<MunicipalityEvent> metropolitan() {
        return founded(METROPOLITAN, MunicipalityKind.METROPOLITAN);
    }

    /** An ordinary municipality without units. */
    public static List<MunicipalityEvent> ordinary() {
        return founded(ORDINARY, MunicipalityKind.ORDINARY);
    }

    /** A municipality of the kind, without units. */
    public static List<MunicipalityEvent> founded(MunicipalityId id, MunicipalityKind kind) {
        return List.of(new MunicipalityFounded(id, kind, "Örnek Belediyesi", "Örnek", FOUNDED_ON));
    }

    /** The history and after it two departments, the first with two branches. */
    public static List<MunicipalityEvent> withUnits(List<MunicipalityEvent> history) {
        MunicipalityId id = history.getFirst().municipalityId();
        return and(
                history,
                new UnitAdded(
                        id,
                        DEPARTMENT,
                        "Örnek Dairesi Başkanlığı",
                        UnitKind.DEPARTMENT,
                        null,
                        PartialDate.of("2011"),
                        UNITS_SINCE),
                new UnitAdded(id, FIRST_BRANCH, "Birinci Şube", UnitKind.BRANCH, DEPARTMENT, null, UNITS_SINCE),
                new UnitAdded(id, SECOND_BRANCH, "İkinci Şube", UnitKind.BRANCH, DEPARTMENT, null, UNITS_SINCE),
                new UnitAdded(
                        id, OTHER_DEPARTMENT, "Başka Daire Başkanlığı", UnitKind.DEPARTMENT, null, null, UNITS_SINCE));
    }

    /** The history with further events. */
    public static List<MunicipalityEvent> and(List<MunicipalityEvent> history, MunicipalityEvent... further) {
        return Stream.concat(history.stream(), Stream.of(further)).toList();
    }

    /** What the other streams know of it after that history. */
    public static MunicipalityRecord record(List<MunicipalityEvent> history) {
        MunicipalityRecord record = MunicipalityRecord.initial((MunicipalityFounded) history.getFirst());
        for (MunicipalityEvent event : history.subList(1, history.size())) {
            record = record.evolve(event);
        }
        return record;
    }
}
