package org.defter.query.pages.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Places the seats of a council in half circles, as the hall has them: the votes of one side lie together, from the left to
 * the right. A drawing of 1000 by 520 units, the speaker's desk at the middle of its lower edge.
 */
final class Seats {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 520;
    private static final double OUTER = 430;
    private static final double INNER = 180;

    private Seats() {}

    /**
     * A seat.
     *
     * @param x from the left edge
     * @param y from the upper edge
     * @param radius of its circle
     * @param vote YES, NO, ABSTAIN or AWAY
     * @param name who sits there; empty where names are not told
     */
    record Seat(long x, long y, long radius, String vote, String name) {

        /** A sign for those who do not see the colours: + for yes, − for no, 0 for an abstention; nothing for an empty seat. */
        public String sign() {
            return switch (vote) {
                case "YES" -> "+";
                case "NO" -> "−";
                case "ABSTAIN" -> "0";
                default -> "";
            };
        }

        /** Its class in the drawing. */
        public String side() {
            return vote.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is drawn in one seat.
     *
     * @param vote YES, NO, ABSTAIN or AWAY
     * @param name who sits there; empty where names are not told
     */
    record Taken(String vote, String name) {}

    /**
     * Places them, the first at the left.
     *
     * @param taken what is drawn, side by side
     */
    static List<Seat> of(List<Taken> taken) {
        int count = taken.size();
        if (count == 0) {
            return List.of();
        }
        int rows = rows(count);
        double distance = rows == 1 ? 0 : (OUTER - INNER) / (rows - 1);
        List<Integer> lengths = lengths(count, rows);
        double radius = Math.min(38, Math.max(4, 0.42 * Math.PI * OUTER / Math.max(1, lengths.getLast())));
        List<double[]> places = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double arc = rows == 1 ? OUTER : INNER + row * distance;
            int seats = lengths.get(row);
            for (int seat = 0; seat < seats; seat++) {
                double angle = seats == 1 ? Math.PI / 2 : Math.PI * seat / (seats - 1);
                places.add(new double[] {angle, arc});
            }
        }
        // From the left to the right, the outer seats first, so that one side is one piece of the circle.
        places.sort((a, b) -> a[0] == b[0] ? Double.compare(b[1], a[1]) : Double.compare(a[0], b[0]));
        List<Seat> seats = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            double[] place = places.get(number);
            seats.add(new Seat(
                    Math.round(WIDTH / 2 - place[1] * Math.cos(place[0])),
                    Math.round(HEIGHT - 40 - place[1] * Math.sin(place[0])),
                    Math.round(radius),
                    taken.get(number).vote(),
                    taken.get(number).name()));
        }
        return seats;
    }

    /** So many rows that seats of a row are not nearer than those of different rows. */
    private static int rows(int count) {
        return count < 6 ? 1 : count < 20 ? 2 : count < 45 ? 3 : count < 90 ? 4 : count < 160 ? 5 : 7;
    }

    /** Seats by row, from the inner to the outer, in proportion to its length. */
    private static List<Integer> lengths(int count, int rows) {
        double whole = 0;
        for (int row = 0; row < rows; row++) {
            whole += arc(row, rows);
        }
        List<Integer> lengths = new ArrayList<>();
        int left = count;
        for (int row = 0; row < rows - 1; row++) {
            int seats = (int) Math.round(count * arc(row, rows) / whole);
            lengths.add(seats);
            left -= seats;
        }
        lengths.add(left);
        return lengths;
    }

    private static double arc(int row, int rows) {
        return rows == 1 ? OUTER : INNER + row * (OUTER - INNER) / (rows - 1);
    }
}
