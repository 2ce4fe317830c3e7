package org.defter.kernel.document.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Block.Fact;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.monitoring.IndicatorReport;
import org.defter.kernel.monitoring.MonitoredIndicator;
import org.defter.kernel.monitoring.MonitoredObjective;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.monitoring.ReportState;

/** The values of a monitoring period, objective by objective, as they count or as far as they have come. */
final class MonitoringTableTemplate1 implements Template {

    @Override
    public Optional<Paper> paper(UUID period, Sources sources) {
        List<MonitoringEvent> events = sources.events(period, MonitoringEvent.class);
        if (events.isEmpty() || !(events.getFirst() instanceof PeriodOpened opened)) {
            return Optional.empty();
        }
        PeriodRecord record = PeriodRecord.initial(opened);
        for (MonitoringEvent event : events.subList(1, events.size())) {
            record = record.evolve(event);
        }
        return Optional.of(paper(opened, record, sources));
    }

    private static Paper paper(PeriodOpened opened, PeriodRecord record, Sources sources) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Letterhead(
                List.of("T.C.", Words.capitals(sources.town(opened.municipalityId())), "PLAN İZLEME TABLOSU")));
        blocks.add(new Block.Facts(List.of(
                new Fact("Plan", opened.title()),
                new Fact("Sorumlu birim", sources.unit(opened.municipalityId(), opened.unitId(), opened.occurredOn())),
                new Fact(
                        "Dönem",
                        "01.01." + opened.year() + "–" + Words.day(opened.periodEnd()) + ", planın " + opened.planYear()
                                + ". yılı"),
                new Fact(
                        "Sayılan sürüm",
                        record.measure().frozen().version() + ". sürüm, SHA-256 "
                                + record.measure().frozen().contentHash()),
                new Fact(
                        "Durum",
                        record.closedOn() == null ? "Dönem açık" : "Dönem kapandı: " + Words.day(record.closedOn())))));
        for (MonitoredObjective objective : record.measure().objectives()) {
            blocks.add(new Block.Table(
                    objective.code() + " " + objective.title() + " · "
                            + sources.unit(opened.municipalityId(), objective.responsibleUnit(), opened.occurredOn()),
                    List.of("Gösterge", "Ne ölçülüyor", "Değer", "Durum"),
                    objective.indicators().stream()
                            .map(indicator -> row(indicator, record))
                            .toList()));
        }
        return new Paper("İzleme tablosu " + opened.year() + ": " + opened.title(), opened.title(), blocks);
    }

    private static List<String> row(MonitoredIndicator indicator, PeriodRecord record) {
        IndicatorReport report = record.reports().stream()
                .filter(one -> one.indicatorId().equals(indicator.indicatorId()))
                .findFirst()
                .orElseGet(() -> IndicatorReport.missing(indicator.indicatorId()));
        BigDecimal value = report.counted().orElse(report.value());
        return List.of(
                indicator.code(),
                indicator.title(),
                value == null ? "-" : value.toPlainString().replace('.', ','),
                state(report.state()) + (report.rectifications().isEmpty() ? "" : ", düzeltildi"));
    }

    private static String state(ReportState state) {
        return switch (state) {
            case MISSING -> "Bildirilmedi";
            case REPORTED -> "Onay bekliyor";
            case SENT_BACK -> "Geri gönderildi";
            case APPROVED -> "Onaylandı";
            case NOT_MEASURED -> "Ölçülmedi";
        };
    }
}
