package org.defter.kernel.extraction;

import java.util.List;
import org.defter.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What one report, decision, agenda or minutes says. A member that the document does not state is null or empty: unknown.
 *
 * @param municipality whose council it is, in ordinary capitals
 * @param commissions the commission that reports; several if they report jointly
 * @param unit the proposing department
 * @param councilDate of a report: the day of the council meeting on whose agenda the matter was
 * @param agendaItem number of the matter on that agenda, {@code 56} or {@code 14/a}
 * @param subject as written, spaces collapsed
 * @param reportDate date of a report
 * @param reportNumber number of a report as written
 * @param decisionDate date of a decision
 * @param decisionNumber number of a decision as written
 * @param laws the laws it rests on
 * @param opinion of a report
 * @param outcome of a decision
 * @param referredTo the commissions a decision sends the matter to
 * @param vote what is stated of the vote, if anything
 * @param people signatories and those of the roll call, in the order of the document
 * @param meetingDate day of an agenda's or minutes' meeting
 * @param meetingTime its beginning, {@code 14:00}
 * @param endTime its end
 * @param place where it meets
 * @param term number of the council's term (dönem)
 * @param session number of the sitting day (birleşim)
 * @param sitting number of the session within it (oturum)
 * @param presentCount how many members were there
 * @param absentCount how many were not
 * @param items of an agenda or minutes
 * @param text its running text as reviewed, one paragraph each in its order, without the head and the signatures, which the other
 *     members tell; null where it was not kept
 */
public record DocumentContent(
        @Nullable String municipality,
        List<String> commissions,
        @Nullable String unit,
        @Nullable PartialDate councilDate,
        @Nullable String agendaItem,
        @Nullable String subject,
        @Nullable PartialDate reportDate,
        @Nullable String reportNumber,
        @Nullable PartialDate decisionDate,
        @Nullable String decisionNumber,
        List<CitedLaw> laws,
        @Nullable StatedOpinion opinion,
        @Nullable StatedOutcome outcome,
        List<String> referredTo,
        @Nullable StatedVote vote,
        List<NamedPerson> people,
        @Nullable PartialDate meetingDate,
        @Nullable String meetingTime,
        @Nullable String endTime,
        @Nullable String place,
        @Nullable String term,
        @Nullable String session,
        @Nullable String sitting,
        @Nullable Integer presentCount,
        @Nullable Integer absentCount,
        List<ListedItem> items,
        @Nullable List<String> text) {

    /** Keeps copies of the lists. */
    public DocumentContent {
        commissions = Lists.copy(commissions);
        laws = Lists.copy(laws);
        referredTo = Lists.copy(referredTo);
        people = Lists.copy(people);
        items = Lists.copy(items);
        text = text == null || text.isEmpty() ? null : List.copyOf(text);
    }

    /** The same without its running text. */
    public DocumentContent withoutText() {
        return new DocumentContent(
                municipality,
                commissions,
                unit,
                councilDate,
                agendaItem,
                subject,
                reportDate,
                reportNumber,
                decisionDate,
                decisionNumber,
                laws,
                opinion,
                outcome,
                referredTo,
                vote,
                people,
                meetingDate,
                meetingTime,
                endTime,
                place,
                term,
                session,
                sitting,
                presentCount,
                absentCount,
                items,
                null);
    }
}
