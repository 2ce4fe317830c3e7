package org.defter.kernel.extraction;

import java.util.Arrays;

/** Characters that each remember where in the source they come from; grows at its end. */
final class Tape {

    private char[] chars;
    private int[] starts;
    private int[] ends;
    private int length;

    Tape(int capacity) {
        chars = new char[Math.max(16, capacity)];
        starts = new int[chars.length];
        ends = new int[chars.length];
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    void add(char c, int start, int end) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        chars[length] = c;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    /** Takes over a character of another tape with its place. */
    void take(Tape other, int index) {
        add(other.chars[index], other.starts[index], other.ends[index]);
    }

    /** Takes over the place of another tape's character, but writes another one. */
    void take(Tape other, int index, char instead) {
        add(instead, other.starts[index], other.ends[index]);
    }

    String text() {
        return new String(chars, 0, length);
    }
}
