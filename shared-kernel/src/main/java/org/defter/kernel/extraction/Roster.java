package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.defter.kernel.extraction.NamedPerson.Status;
import org.jspecify.annotations.Nullable;

/** A roll: one person a line with a mark behind the name, of who was there or of how each voted. */
final class Roster {

    /** A line of the roll; against is true if the mark is a vote against. */
    record Row(Signatures.Signed person, boolean against) {}

    private static final Pattern LEADER =
            Pattern.compile("\\s*(?:\\.{3,}|…+|_{3,}|-{3,}|\\s[–-]\\s|[:;|=\\[\\]()])\\s*");
    private static final Pattern THERE =
            Pattern.compile("katildi|geldi|var|hazir|mevcut|burada|bulundu|\\+|kabul|evet|cekimser|ret|red|hayir");
    private static final Pattern AWAY = Pattern.compile(
            "katilmadi|gelmedi|yok|namevcut|bulunmadi|-|raporlu|izinli|mazeretli|gorevli|ozurlu|mazeretsiz");
    private static final Pattern AGAINST = Pattern.compile("ret|red|hayir");
    /** So many marked lines make a roll; fewer are a remark beside a signature. */
    private static final int FEWEST = 3;

    private Roster() {}

    /** Who stands on the rolls between two places, in the order of the text. */
    static List<Row> in(Layout layout, int from, int to) {
        List<Row> all = new ArrayList<>();
        List<Row> run = new ArrayList<>();
        for (Line line : layout.lines) {
            if (line.blank() || line.from() < from || line.from() >= to) {
                continue;
            }
            Row row = row(layout, line);
            if (row != null) {
                run.add(row);
                continue;
            }
            keep(run, all);
        }
        keep(run, all);
        return all;
    }

    private static void keep(List<Row> run, List<Row> all) {
        if (run.size() >= FEWEST) {
            all.addAll(run);
        }
        run.clear();
    }

    private static @Nullable Row row(Layout layout, Line line) {
        String name = null;
        String office = null;
        String mark = null;
        if (line.to() - line.from() > 160) {
            return null;
        }
        for (Line.Cell cell : line.cells()) {
            for (String piece : LEADER.split(layout.source.text.substring(cell.from(), cell.to()))) {
                String bare = piece.strip().replaceFirst("^\\d{1,3}\\s*[.)-]?\\s*(?=\\p{L}|$)", "");
                String folded = Fold.of(bare);
                if (bare.isEmpty()) {
                    continue;
                }
                if (name == null && People.isName(bare)) {
                    name = bare.replaceAll("\\s+", " ");
                } else if (mark == null
                        && name != null
                        && (THERE.matcher(folded).matches()
                                || AWAY.matcher(folded).matches())) {
                    mark = folded;
                } else if (office == null && People.isOffice(folded)) {
                    office = People.office(bare);
                } else {
                    return null;
                }
            }
        }
        if (name == null || mark == null) {
            return null;
        }
        boolean there = THERE.matcher(mark).matches();
        Status told = People.remark(mark);
        Status status = there ? Status.PRESENT : told == Status.EXCUSED ? told : Status.ABSENT;
        return new Row(
                new Signatures.Signed(name, office, status, line.from(), line.to()),
                AGAINST.matcher(mark).matches());
    }
}
