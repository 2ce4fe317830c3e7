package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.defter.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/** What is being read of one document; what is told first stays. */
final class Draft {

    private final Source source;
    private final Map<String, Mark> marks = new TreeMap<>();
    private final Map<String, int[]> ranges = new TreeMap<>();

    @Nullable
    String municipality;

    List<String> commissions = List.of();

    @Nullable
    String unit;

    @Nullable
    PartialDate councilDate;

    @Nullable
    String agendaItem;

    @Nullable
    String subject;

    @Nullable
    PartialDate reportDate;

    @Nullable
    String reportNumber;

    @Nullable
    PartialDate decisionDate;

    @Nullable
    String decisionNumber;

    List<CitedLaw> laws = List.of();

    @Nullable
    StatedOpinion opinion;

    @Nullable
    StatedOutcome outcome;

    List<String> referredTo = List.of();

    @Nullable
    StatedVote vote;

    final List<NamedPerson> people = new ArrayList<>();

    @Nullable
    PartialDate meetingDate;

    @Nullable
    String meetingTime;

    @Nullable
    String endTime;

    @Nullable
    String place;

    @Nullable
    String term;

    @Nullable
    String session;

    @Nullable
    String sitting;

    @Nullable
    Integer presentCount;

    @Nullable
    Integer absentCount;

    final List<ListedItem> items = new ArrayList<>();

    @Nullable
    List<String> text;

    Draft(Source source) {
        this.source = source;
    }

    /** Notes where a member stands and how sure it is. */
    void mark(String member, int from, int to, double confidence) {
        marks.put(member, new Mark(source.place(from, to), confidence));
        ranges.put(member, new int[] {from, to});
    }

    /** Where a member stands in the clean text, from and to; null if it was not found there. */
    int @Nullable [] range(String member) {
        return ranges.get(member);
    }

    /** Takes over the people of another draft, who stand for this one too. */
    void peopleOf(Draft other) {
        for (int i = 0; i < other.people.size(); i++) {
            Mark mark = other.marks.get("people[" + i + "]");
            if (mark != null) {
                marks.put("people[" + people.size() + "]", mark);
            }
            people.add(other.people.get(i));
        }
    }

    boolean marked(String member) {
        return marks.containsKey(member);
    }

    /** People in the order in which the text names them first. */
    private void orderPeople() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(this::firstNamed));
        List<NamedPerson> ordered = new ArrayList<>();
        Map<String, Mark> moved = new TreeMap<>();
        for (int i : order) {
            Mark mark = marks.remove("people[" + i + "]");
            if (mark != null) {
                moved.put("people[" + ordered.size() + "]", mark);
            }
            ordered.add(people.get(i));
        }
        people.clear();
        people.addAll(ordered);
        marks.putAll(moved);
    }

    private int firstNamed(int person) {
        Mark mark = marks.get("people[" + person + "]");
        return mark == null ? Integer.MAX_VALUE : mark.place().from();
    }

    Extraction.Entry entry(int from, int to) {
        orderPeople();
        DocumentContent content = new DocumentContent(
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
                text);
        return new Extraction.Entry(content, new TreeMap<>(marks), source.place(from, to));
    }
}
