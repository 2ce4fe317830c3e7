package org.defter.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** Many clients at once, each doing the same again and again for some time. */
final class Load {

    /** What one client does; answers how many units of work that was. */
    interface Client {
        int work() throws Exception;
    }

    /** Makes the client with the given number, counted from 0. */
    interface Clients {
        Client client(int number) throws Exception;
    }

    private Load() {}

    /** One client, made before anything is measured. */
    static Client made(Clients make, int number) {
        try {
            return make.client(number);
        } catch (Exception e) {
            throw new IllegalStateException("a client cannot be made", e);
        }
    }

    /** Units of work per second. Making the clients is not measured. */
    static double perSecond(int clients, Duration time, Clients make) {
        AtomicBoolean going = new AtomicBoolean(true);
        LongAdder done = new LongAdder();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Client> made = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                made.add(make.client(number));
            }
            long begun = System.nanoTime();
            List<Future<?>> tasks = new ArrayList<>();
            for (Client client : made) {
                tasks.add(threads.submit(() -> {
                    while (going.get()) {
                        done.add(client.work());
                    }
                    return null;
                }));
            }
            Thread.sleep(time);
            double units = done.sum();
            double seconds = (System.nanoTime() - begun) / 1e9;
            going.set(false);
            for (Future<?> task : tasks) {
                task.get();
            }
            for (Client client : made) {
                if (client instanceof AutoCloseable open) {
                    open.close();
                }
            }
            return units / seconds;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException("the load cannot be put on", e);
        } finally {
            going.set(false);
        }
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
