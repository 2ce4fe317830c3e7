package org.defter.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All lines of a list are wanted, not a page of it. It is said once for the thread that answers the request; whatever reads
 * the rows of a list then reads all of them through a cursor and hands the lines over as they come, in the very transaction,
 * by the very conditions and for the very audience of the page it would have answered. Nothing keeps more than a piece of them.
 */
public final class Everything implements AutoCloseable {

    /** Rows that are read, turned into lines and handed over at a time. */
    public static final int PIECE = 500;

    private static final ThreadLocal<@Nullable Everything> WANTED = new ThreadLocal<>();

    private final Consumer<List<?>> taker;
    private final Runnable patience;
    private long lines;

    private Everything(Consumer<List<?>> taker, Runnable patience) {
        this.taker = taker;
        this.patience = patience;
    }

    /**
     * From now on, until it is closed, lists that are read on this thread are read whole.
     *
     * @param taker gets the lines piece by piece, in their order
     * @param patience called in the transaction before anything is read: a list of any length must not meet the time-outs that are
     *     right for a page
     * @throws IllegalStateException if they are already
     */
    public static Everything to(Consumer<List<?>> taker, Runnable patience) {
        if (WANTED.get() != null) {
            throw new IllegalStateException("All lines go somewhere else already");
        }
        Everything everything = new Everything(taker, patience);
        WANTED.set(everything);
        return everything;
    }

    /** What all lines are wanted for on this thread; nothing if a page is wanted. */
    public static @Nullable Everything wanted() {
        return WANTED.get();
    }

    /** Lines handed over so far. */
    public long lines() {
        return lines;
    }

    /**
     * Hands over all lines of a list.
     *
     * @param rows the rows, read while they are asked for; closed in the end
     * @param view makes lines of a piece of them
     * @return a page without lines that says how many were handed over
     */
    public <R, L> Page<L> of(Supplier<Stream<R>> rows, Function<List<R>, List<L>> view) {
        patience.run();
        try (Stream<R> all = rows.get()) {
            List<R> piece = new ArrayList<>(PIECE);
            all.forEachOrdered(row -> {
                piece.add(row);
                if (piece.size() == PIECE) {
                    hand(view.apply(piece));
                    piece.clear();
                }
            });
            if (!piece.isEmpty()) {
                hand(view.apply(piece));
            }
        }
        return new Page<>(List.of(), 0, 1, lines);
    }

    /** Hands over lines that are there already. */
    public void hand(List<?> more) {
        lines += more.size();
        taker.accept(more);
    }

    /** From now on lists are read page by page again. */
    @Override
    public void close() {
        WANTED.remove();
    }
}
