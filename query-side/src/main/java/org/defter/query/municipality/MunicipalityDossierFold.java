package org.defter.query.municipality;

import java.util.List;
import java.util.Set;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitClosed;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of a municipality add up to its dossier; the organisation by the kernel's own fold. */
public final class MunicipalityDossierFold implements DossierFold<MunicipalityDossierView, MunicipalityEvent> {

    private static final Set<Class<? extends MunicipalityEvent>> IGNORES = Set.of();

    @Override
    public Class<MunicipalityEvent> root() {
        return MunicipalityEvent.class;
    }

    @Override
    public Set<Class<? extends MunicipalityEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public MunicipalityDossierView evolve(
            @Nullable MunicipalityDossierView view, MunicipalityEvent event, EventStamp stamp) {
        if (event instanceof MunicipalityFounded e) {
            return new MunicipalityDossierView(
                    e.municipalityId(),
                    stamp.version(),
                    e.kind(),
                    e.name(),
                    e.province(),
                    e.occurredOn(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        return after(DossierFold.begun(view, event), event);
    }

    private static MunicipalityDossierView after(MunicipalityDossierView view, MunicipalityEvent event) {
        return switch (event) {
            case MunicipalityFounded _ -> view;
            case UnitAdded _, UnitRenamed _, UnitClosed _ ->
                view.organised(view.tree().evolve(event));
            case RulesetAdopted e ->
                view.adopted(new MunicipalityDossierView.RulesetView(e.ruleset(), e.effectiveFrom(), e.occurredOn()));
            case SettingChanged e ->
                view.chose(new MunicipalityDossierView.SettingView(
                        e.setting(), e.value(), e.effectiveFrom(), e.occurredOn()));
            case CalendarCorrected e ->
                view.corrected(new MunicipalityDossierView.CorrectionView(
                        e.day(), e.working(), e.reason(), e.source(), e.occurredOn()));
        };
    }
}
