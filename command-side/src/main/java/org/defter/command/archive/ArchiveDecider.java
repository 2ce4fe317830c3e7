package org.defter.command.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.PartialDate;
import org.defter.kernel.access.Role;
import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.archive.ImportedDocumentCorrected;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.platform.intake.Corrections;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the entry of existing documents and on what was entered wrongly.
 *
 * <table>
 * <caption>Commands by state: events, nothing, or a refusal</caption>
 * <tr><th>command</th><th>Unentered</th><th>Entered</th></tr>
 * <tr><td>EnterDocuments</td><td>DocumentImported, ARCHIVE_KIND_UNKNOWN, ARCHIVE_NOTHING_TO_ENTER, ARCHIVE_NOT_A_REPORT, OCCURRED_IN_FUTURE</td>
 * <td>nothing</td></tr>
 * <tr><td>CorrectImportedDocument</td><td>NOT_FOUND</td><td>ImportedDocumentCorrected, nothing if it says so already, NOT_FOUND if
 * the file has no such document, ARCHIVE_KIND_UNKNOWN, ARCHIVE_NOT_A_REPORT, OCCURRED_IN_FUTURE</td></tr>
 * </table>
 */
final class ArchiveDecider {

    private ArchiveDecider() {}

    static List<ArchiveEvent> enter(EnterDocuments c, ArchiveRecord state, ActContext act) {
        return switch (state) {
            case ArchiveRecord.Unentered _ -> entered(c, act);
            // The confirmation of a file that was entered is already true: sent again after a breakdown, it does
            // nothing.
            case ArchiveRecord.Entered _ -> List.of();
        };
    }

    static List<ArchiveEvent> correct(CorrectImportedDocument c, ArchiveRecord state, ActContext act) {
        return switch (state) {
            case ArchiveRecord.Unentered _ -> throw Rejected.because(CommonRejection.NOT_FOUND);
            case ArchiveRecord.Entered entered -> {
                ArchiveRecord.Known before = entered.documents().get(c.entry());
                if (before == null) {
                    throw Rejected.because(CommonRejection.NOT_FOUND);
                }
                yield corrected(c, before, act);
            }
        };
    }

    private static List<ArchiveEvent> corrected(CorrectImportedDocument c, ArchiveRecord.Known before, ActContext act) {
        requireKind(before.kind(), act);
        requireKind(c.kind(), act);
        if (c.kind() == before.kind() && c.content().equals(before.content())) {
            return List.of();
        }
        LocalDate today = act.occurredOn(null);
        PartialDate date = documentDate(c.kind(), c.content());
        LocalDate stated = day(date, c.content());
        LocalDate day;
        if (stated != null) {
            day = act.occurredOn(stated);
        } else {
            // One that states no date lies where it was put, also when something else about it is corrected.
            day = before.dated() ? today : before.day();
        }
        return List.of(new ImportedDocumentCorrected(
                c.archiveRecordId(),
                c.entry(),
                c.kind(),
                c.content(),
                Corrections.changed(before.content(), c.content()),
                date,
                day,
                c.reason(),
                today));
    }

    private static void requireKind(ArchiveKind kind, ActContext act) {
        if (kind == ArchiveKind.UNKNOWN) {
            throw Rejected.because(ArchiveRejection.ARCHIVE_KIND_UNKNOWN);
        }
        if (act.actor().office() == Role.COMMISSION_SECRETARY && kind != ArchiveKind.COMMISSION_REPORT) {
            throw Rejected.because(ArchiveRejection.ARCHIVE_NOT_A_REPORT, "kind", kind);
        }
    }

    private static List<ArchiveEvent> entered(EnterDocuments c, ActContext act) {
        requireKind(c.kind(), act);
        if (c.documents().isEmpty()) {
            throw Rejected.because(ArchiveRejection.ARCHIVE_NOTHING_TO_ENTER);
        }
        List<ArchiveEvent> events = new ArrayList<>();
        for (EnterDocuments.Reviewed document : c.documents()) {
            PartialDate date = documentDate(c.kind(), document.content());
            LocalDate day = act.occurredOn(day(date, document.content()));
            events.add(new DocumentImported(
                    c.archiveRecordId(),
                    c.municipalityId(),
                    events.size() + 1,
                    c.documents().size(),
                    c.kind(),
                    document.content(),
                    c.sha256(),
                    c.fileName(),
                    document.corrected(),
                    date,
                    day));
        }
        return events;
    }

    private static @Nullable PartialDate documentDate(ArchiveKind kind, DocumentContent content) {
        return switch (kind) {
            case COMMISSION_REPORT -> content.reportDate();
            case COUNCIL_DECISION, DECISION_LIST -> content.decisionDate();
            case AGENDA, MINUTES -> content.meetingDate();
            case UNKNOWN -> null;
        };
    }

    /** The first day the date can mean, a report not before the meeting that sent the matter; none if nothing is stated. */
    private static @Nullable LocalDate day(@Nullable PartialDate date, DocumentContent content) {
        PartialDate council = content.councilDate();
        if (date == null) {
            return council == null ? null : council.earliest();
        }
        LocalDate first = date.earliest();
        boolean later = council != null
                && council.day() != null
                && first.isBefore(council.earliest())
                && date.includes(council.earliest());
        return later && council != null ? council.earliest() : first;
    }
}
