package org.defter.benchmarks;

/** Stub. */
final class ReadBenchmark {

    private ReadBenchmark() {}

    static void measure(Bench bench) {
        IO.println("nothing yet " + bench.quick);
    }
}
