package org.defter.kernel.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a tile: 256 consecutive hashes of every eighth level of the tree, or fewer at its right edge (C2SP
 * tlog-tiles). Where the level is {@link #ENTRIES}, it names the entries themselves.
 *
 * @param level 0 for the leaf hashes, 1 for the roots of full tiles of level 0, and so on, below 8; {@link #ENTRIES}
 * @param n which tile of its level, from 0
 * @param width hashes in it, 1 to 256
 */
public record Tile(int level, long n, int width) {

    /** Hashes of a full tile. */
    public static final int WIDTH = 256;

    /** The level of bundles of entries. */
    public static final int ENTRIES = -1;

    /** Tiles of that many levels hold more leaves than a number can count. */
    static final int LEVELS = 8;

    private static final int BITS = 8;
    private static final Pattern PATH =
            Pattern.compile("(0|[1-9][0-9]?|entries)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Refuses what no tree has. */
    public Tile {
        if (level < ENTRIES || level >= LEVELS || n < 0 || width < 1 || width > WIDTH) {
            throw new MalformedLedger(
                    String.format(Locale.ROOT, "there is no tile %d of level %d and width %d", n, level, width));
        }
    }

    /** Whether it is as wide as a tile gets, and therefore never changes. */
    public boolean full() {
        return width == WIDTH;
    }

    /**
     * The tile as a tree of some size has it; empty if it does not reach there.
     *
     * @param size leaves of the tree
     */
    public static Optional<Tile> in(long size, int level, long n) {
        long hashes = (size >>> (BITS * Math.max(level, 0))) - n * WIDTH;
        return hashes < 1 ? Optional.empty() : Optional.of(new Tile(level, n, (int) Math.min(hashes, WIDTH)));
    }

    /** Its path below {@code tile/}, for instance {@code 0/x001/234.p/7}. */
    public String path() {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", n % 1000));
        for (long rest = n / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        path.insert(0, (level == ENTRIES ? "entries" : Integer.toString(level)) + "/");
        return full() ? path.toString() : path + ".p/" + width;
    }

    /**
     * The tile of a path below {@code tile/}.
     *
     * @return empty if it is not the one form a path has
     */
    public static Optional<Tile> parse(String path) {
        Matcher form = PATH.matcher(path);
        if (path.length() > 64 || !form.matches()) {
            return Optional.empty();
        }
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        String digits = form.group(2).replace("x", "").replace("/", "");
        if (digits.length() > 18 || level >= LEVELS) {
            return Optional.empty();
        }
        int width = form.group(3) == null ? WIDTH : Integer.parseInt(form.group(3));
        if (width > WIDTH) {
            return Optional.empty();
        }
        Tile tile = new Tile(level, Long.parseLong(digits), width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }
}
