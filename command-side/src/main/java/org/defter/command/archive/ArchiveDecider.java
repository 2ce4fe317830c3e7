package org.defter.command.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.PartialDate;
import org.defter.kernel.access.Role;
import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the entry of existing documents.
 *
 * <table>
 * <caption>Commands by state: events, nothing, or a refusal</caption>
 * <tr><th>command</th><th>Unentered</th><th>Entered</th></tr>
 * <tr><td>EnterDocuments</td><td>DocumentImported, ARCHIVE_KIND_UNKNOWN, ARCHIVE_NOTHING_TO_ENTER, ARCHIVE_NOT_A_REPORT, OCCURRED_IN_FUTURE</td>
 * <td>nothing</td></tr>
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

    private static List<ArchiveEvent> entered(EnterDocuments c, ActContext act) {
        if (c.kind() == ArchiveKind.UNKNOWN) {
            throw Rejected.because(ArchiveRejection.ARCHIVE_KIND_UNKNOWN);
        }
        if (act.actor().office() == Role.COMMISSION_SECRETARY && c.kind() != ArchiveKind.COMMISSION_REPORT) {
            throw Rejected.because(ArchiveRejection.ARCHIVE_NOT_A_REPORT, "kind", c.kind());
        }
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
