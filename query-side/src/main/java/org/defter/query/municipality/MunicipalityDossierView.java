package org.defter.query.municipality;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.defter.kernel.PartialDate;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.Setting;
import org.defter.kernel.municipality.Unit;
import org.defter.kernel.municipality.UnitKind;
import org.defter.kernel.municipality.UnitTree;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * A municipality as an organisation, and the rules it works under.
 *
 * @param id the municipality
 * @param version version of its stream
 * @param kind metropolitan or ordinary
 * @param name official name
 * @param province province it lies in
 * @param recordedSince day from which the record is kept
 * @param units the units directly under the mayor, each with those below it, closed ones included
 * @param rulesets rulesets the legal unit put into force, in the order of the record
 * @param settings choices the law leaves open, in the order of the record
 * @param corrections days that are not what the calendar says, in the order of the record
 */
public record MunicipalityDossierView(
        MunicipalityId id,
        long version,
        MunicipalityKind kind,
        String name,
        String province,
        LocalDate recordedSince,
        List<UnitView> units,
        List<RulesetView> rulesets,
        List<SettingView> settings,
        List<CorrectionView> corrections)
        implements DossierView<MunicipalityDossierView> {

    /** Copies the lists. */
    public MunicipalityDossierView {
        units = List.copyOf(units);
        rulesets = List.copyOf(rulesets);
        settings = List.copyOf(settings);
        corrections = List.copyOf(corrections);
    }

    /**
     * A unit and what is below it.
     *
     * @param id the unit
     * @param kind its place in the organisation
     * @param name its latest name
     * @param names every name with the day from which it holds, earliest first
     * @param foundedOn when it was founded, as far as known
     * @param from first day in the tree
     * @param lastDay last day in the tree; none while open
     * @param units the units directly below
     */
    public record UnitView(
            UnitId id,
            UnitKind kind,
            String name,
            List<Unit.Name> names,
            @Nullable PartialDate foundedOn,
            LocalDate from,
            @Nullable LocalDate lastDay,
            List<UnitView> units) {

        /** Copies the lists. */
        public UnitView {
            names = List.copyOf(names);
            units = List.copyOf(units);
        }
    }

    /**
     * A ruleset put into force.
     *
     * @param ruleset id and hash
     * @param effectiveFrom first day it applies to
     * @param adoptedOn day of the adoption
     */
    public record RulesetView(RulesetRef ruleset, LocalDate effectiveFrom, LocalDate adoptedOn) {}

    /**
     * A choice.
     *
     * @param setting what was chosen
     * @param value the choice
     * @param effectiveFrom first day it applies to
     * @param changedOn day of the change
     */
    public record SettingView(Setting setting, String value, LocalDate effectiveFrom, LocalDate changedOn) {}

    /**
     * A corrected day.
     *
     * @param day the day
     * @param working whether it is a working day
     * @param reason why, as announced
     * @param source where it was announced
     * @param announcedOn day of the announcement
     */
    public record CorrectionView(LocalDate day, boolean working, String reason, String source, LocalDate announcedOn) {}

    @Override
    public MunicipalityDossierView at(long version) {
        return new MunicipalityDossierView(
                id, version, kind, name, province, recordedSince, units, rulesets, settings, corrections);
    }

    MunicipalityDossierView organised(UnitTree tree) {
        return new MunicipalityDossierView(
                id, version, kind, name, province, recordedSince, below(null, tree), rulesets, settings, corrections);
    }

    MunicipalityDossierView adopted(RulesetView ruleset) {
        return new MunicipalityDossierView(
                id, version, kind, name, province, recordedSince, units, and(rulesets, ruleset), settings, corrections);
    }

    MunicipalityDossierView chose(SettingView setting) {
        return new MunicipalityDossierView(
                id, version, kind, name, province, recordedSince, units, rulesets, and(settings, setting), corrections);
    }

    MunicipalityDossierView corrected(CorrectionView correction) {
        return new MunicipalityDossierView(
                id,
                version,
                kind,
                name,
                province,
                recordedSince,
                units,
                rulesets,
                settings,
                and(corrections, correction));
    }

    private static List<UnitView> below(@Nullable UnitId parent, UnitTree tree) {
        return tree.units().values().stream()
                .filter(unit -> Objects.equals(parent, unit.parentId()))
                .map(unit -> new UnitView(
                        unit.id(),
                        unit.kind(),
                        unit.names().getLast().text(),
                        unit.names(),
                        unit.foundedOn(),
                        unit.from(),
                        unit.lastDay(),
                        below(unit.id(), tree)))
                .toList();
    }

    /** The organisation as the kernel folds it. */
    UnitTree tree() {
        Map<UnitId, Unit> all = new LinkedHashMap<>();
        collect(null, units, all);
        return new UnitTree(all);
    }

    private static void collect(@Nullable UnitId parent, List<UnitView> units, Map<UnitId, Unit> all) {
        for (UnitView unit : units) {
            all.put(
                    unit.id(),
                    new Unit(
                            unit.id(),
                            unit.kind(),
                            parent,
                            unit.foundedOn(),
                            unit.from(),
                            unit.lastDay(),
                            unit.names()));
            collect(unit.id(), unit.units(), all);
        }
    }

    private static <T> List<T> and(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
